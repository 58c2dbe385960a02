"""Gathering prospects: what is asked for, and nothing else."""

from collections.abc import Mapping
from typing import Final

import pytest

from assess.domain.careers import CareerKind, CareerStep
from assess.domain.certifications import Certification
from assess.domain.frameworks import Framework
from assess.domain.job_kit import JobKit
from assess.domain.pay import PayTable
from assess.domain.prospects import Prospect, gather_prospects
from assess.domain.scoring import score_assessment
from tests.support.builders import EXAMPLE_ROLE, TODAY, example_assessment, example_catalog
from tests.support.prospects import careers_of, make_career, make_certification, make_job_kit, make_outline

CATALOG: Final = example_catalog()


class Shelves:
    """A library that notes what is taken out of it."""

    def __init__(self) -> None:
        self.taken: set[str] = set()

    @property
    def certifications(self) -> Mapping[str, Certification]:
        self.taken.add("certifications")
        return {
            "cma": make_certification("cma", outline="exam-outline"),
            "rma": make_certification("rma", outline="not-there"),
            "bls": make_certification("bls"),
        }

    @property
    def frameworks(self) -> Mapping[str, Framework]:
        self.taken.add("frameworks")
        return {"exam-outline": make_outline({"All": (1, ("ehr",))})}

    @property
    def careers(self) -> Mapping[str, CareerStep]:
        self.taken.add("careers")
        return careers_of(make_career("assistant-career", CareerKind.LADDER, role="assistant"))

    @property
    def job_kit(self) -> JobKit:
        self.taken.add("job_kit")
        return make_job_kit(("ehr",))

    @property
    def pay(self) -> PayTable:
        self.taken.add("pay")
        raise NotImplementedError

    @property
    def glossary(self) -> frozenset[str]:
        self.taken.add("glossary")
        return frozenset()


@pytest.mark.parametrize(
    ("asked", "taken"),
    [
        ((), set()),
        ((Prospect.CERTIFICATIONS,), {"certifications", "frameworks"}),
        ((Prospect.PROGRAMS,), {"certifications"}),
        ((Prospect.JOB_KIT,), {"job_kit"}),
    ],
    ids=["nothing", "certifications", "programs", "job kit"],
)
def test_of_the_library_only_what_is_asked_for_is_read(asked: tuple[Prospect, ...], taken: set[str]) -> None:
    assessment, shelves = example_assessment(), Shelves()
    found = gather_prospects(assessment, score_assessment(assessment, EXAMPLE_ROLE, CATALOG, TODAY), CATALOG, shelves, asked)
    assert shelves.taken == taken
    given = {name.replace("_", "-") for name, value in vars(found).items() if value is not None}
    assert given == {str(prospect) for prospect in asked}


def test_an_exam_is_estimated_where_its_outline_is_known() -> None:
    assessment = example_assessment()
    readiness = score_assessment(assessment, EXAMPLE_ROLE, CATALOG, TODAY)
    found = gather_prospects(assessment, readiness, CATALOG, Shelves(), (Prospect.CERTIFICATIONS,)).certifications
    assert found is not None
    assert set(found.estimates) == {"cma"}
    assert [held.credential for held in found.held] == ["bls"]

"""The linter over everything: sound content passes, and each fault is told once, with the entry that it is about."""

from dataclasses import replace
from datetime import date

import pytest

from assess.domain.catalog import Catalog
from assess.domain.certifications import NeedsCredential
from assess.domain.faults import Fault
from assess.domain.frameworks import FrameworkKind
from assess.domain.job_kit import ResumeLine
from assess.domain.linting.content import LIBRARY_PARTS, lint_catalog
from assess.domain.linting.own import lint_changes
from assess.domain.own_content import OwnContent, RoleChange
from assess.domain.roles import ExpectationChange, Overlay
from assess.domain.skills import CheckOffStep, SkillDetail
from tests.support.builders import EXAMPLE_ROLE
from tests.support.content import (
    CAREER,
    CERTIFICATION,
    KIT,
    OUTLINE,
    PAY,
    Shelves,
    make_detail,
    make_questions,
    make_yardstick,
    sound_catalog,
)
from tests.support.faults import one_sentence

SOUND = sound_catalog()
STEPS = make_detail("ehr").check_off


def catalog_faults(catalog: Catalog) -> list[Fault]:
    return list(lint_catalog(make_yardstick(catalog)))


def library_faults(shelves: Shelves) -> list[Fault]:
    yardstick = make_yardstick(shelves=shelves)
    return [fault for part in LIBRARY_PARTS for fault in part(yardstick)]


def with_questions(skill: str, count: int) -> Catalog:
    return replace(SOUND, questions={**SOUND.questions, skill: make_questions(skill, count)})


def with_detail(detail: SkillDetail | None) -> Catalog:
    details = {skill: entry for skill, entry in SOUND.details.items() if skill != "ehr"}
    return replace(SOUND, details={**details, **({detail.skill: detail} if detail else {})})


def overlay(**changes: object) -> Catalog:
    sound = Overlay(
        id="cardiology",
        version="1",
        title="in cardiology",
        summary="With hearts.",
        bases=("assistant",),
        sources=("AHA",),
        change=(ExpectationChange(skill="ehr", target=4, reason="Much to chart."),),
    )
    return replace(SOUND, overlays={"cardiology": sound.model_copy(update=changes)})


def test_sound_content_has_no_faults() -> None:
    assert catalog_faults(SOUND) == []
    assert catalog_faults(overlay()) == []
    assert library_faults(Shelves()) == []


@pytest.mark.parametrize(
    ("catalog", "about", "words"),
    [
        (
            with_questions("phlebotomy", 7),
            "skill/phlebotomy",
            "must-have of the role “assistant” and has 7 questions, where 8 are needed: write 1 more",
        ),
        (with_questions("billing", 1), "skill/billing", "of the kind “knowledge” and has 1 question"),
        (with_questions("ehr", 4), "skill/ehr", "has 4 questions, where 5 are needed: write 1 more, or say in its details"),
        (with_detail(None), "skill/ehr", "no details"),
        (with_detail(make_detail("ehr").model_copy(update={"check_off": STEPS[:2]})), "detail/ehr", "2 check-off steps"),
        (with_detail(make_detail("ehr").model_copy(update={"check_off": STEPS * 3})), "detail/ehr", "9 check-off steps"),
        (with_detail(make_detail("ehr").model_copy(update={"check_off": (CheckOffStep(step="Does it."),) * 3})), "detail/ehr", "critical"),
        (with_detail(make_detail("ehr").model_copy(update={"sources": ()})), "detail/ehr", "no source"),
        (replace(SOUND, details={**SOUND.details, "fax": make_detail("fax")}), "detail/fax", "“fax”, which there is not"),
        (overlay(bases=("assistant", "astronaut")), "overlay/cardiology", "“astronaut”, which there is not"),
        (overlay(drop=("fax",)), "overlay/cardiology", "drops the skill “fax”"),
        (
            overlay(change=(ExpectationChange(skill="cpr", target=4), ExpectationChange(skill="fax", target=4))),
            "overlay/cardiology",
            "“fax”",
        ),
        (
            overlay(change=(ExpectationChange(skill="fax", target=4, weight=1, reason="So."),)),
            "overlay/cardiology",
            "“fax”, which there is",
        ),
        (overlay(change=(ExpectationChange(skill="ehr", target=1),)), "overlay/cardiology", "“billing” needs it at level 2"),
        (replace(SOUND, roles={"assistant": EXAMPLE_ROLE.model_copy(update={"sources": ()})}), "role/assistant", "no source"),
    ],
)
def test_a_fault_of_the_catalog_is_told_once(catalog: Catalog, about: str, words: str) -> None:
    (fault,) = catalog_faults(catalog)
    assert fault.about == about
    assert words in one_sentence([fault.sentence])


def test_a_must_have_of_a_specialty_needs_its_questions_too() -> None:
    made = overlay(change=(ExpectationChange(skill="ehr", must_have=True),))
    fewer = replace(made, questions={**SOUND.questions, "ehr": make_questions("ehr", 6)})
    assert "role “assistant-in-cardiology”" in one_sentence(fault.sentence for fault in catalog_faults(fewer))


def test_a_reason_for_few_questions_is_accepted_where_knowing_does_not_decide() -> None:
    excuse = {"unquestioned": "It is seen, not asked."}
    ehr = replace(with_questions("ehr", 0), details={**SOUND.details, "ehr": make_detail("ehr").model_copy(update=excuse)})
    billing = replace(with_questions("billing", 2), details={**SOUND.details, "billing": make_detail("billing").model_copy(update=excuse)})
    assert "holds no questions" in one_sentence(fault.sentence for fault in catalog_faults(ehr))
    assert len(catalog_faults(billing)) == 1


def test_hard_words_are_told_of_each_text() -> None:
    faults = {fault.about for fault in lint_catalog(make_yardstick(overlay(), count=lambda _: 3)) if "read at grade" in fault.sentence}
    assert {"skill/ehr", "detail/ehr", "role/assistant", "overlay/cardiology", "question/ehr-0"} <= faults


def test_a_hard_reason_is_not_hidden_behind_plain_steps() -> None:
    why = "Electrocardiographic interpretation necessitates comprehensive familiarity."
    detail = make_detail("ehr").model_copy(update={"why": why})
    hard = frozenset(why.casefold().rstrip(".").split())
    found = lint_catalog(make_yardstick(with_detail(detail), count=lambda word: 5 if word in hard else 1))
    (fault,) = (fault for fault in found if "read at grade" in fault.sentence)
    assert fault.about == "detail/ehr"
    assert fault.sentence.startswith("The words on why the skill “ehr” matters read at grade")


def test_everything_is_stale_after_two_years() -> None:
    yardstick = make_yardstick(on=date(2028, 3, 3))
    stale = {fault.about for part in (lint_catalog, *LIBRARY_PARTS) for fault in part(yardstick) if "24 months" in fault.sentence}
    kinds = {about.partition("/")[0] for about in stale}
    assert kinds == {"question", "detail", "credential", "resource", "framework", "certification", "career", "pay"}


def career(**changes: object) -> Shelves:
    return Shelves(careers={"assistant": CAREER.model_copy(update=changes)})


def certification(**changes: object) -> Shelves:
    return Shelves(certifications={"bls": CERTIFICATION.model_copy(update=changes)})


ROUTE = CERTIFICATION.route[0]
ITEM = OUTLINE.item[0]
STRANGE_ROUTE = ROUTE.model_copy(update={"requires": (NeedsCredential(any_of=("acls",)),)})


@pytest.mark.parametrize(
    ("shelves", "about", "words"),
    [
        (Shelves(frameworks={"bls-outline": OUTLINE.model_copy(update={"item": (ITEM, ITEM)})}), "framework/bls-outline", "item “1”"),
        (
            Shelves(frameworks={"bls-outline": OUTLINE.model_copy(update={"item": (ITEM.model_copy(update={"skills": ("fax",)}),)})}),
            "framework/bls-outline",
            "“fax”, which there is not",
        ),
        (certification(credential="acls"), "certification/acls", "credential “acls”"),
        (certification(outline="acls-outline"), "certification/bls", "“acls-outline”, which there is not"),
        (
            Shelves(frameworks={"bls-outline": OUTLINE.model_copy(update={"kind": FrameworkKind.TASKS})}),
            "certification/bls",
            "which is none",
        ),
        (certification(route=(STRANGE_ROUTE,)), "certification/bls", "credential “acls”"),
        (certification(route=(ROUTE, ROUTE)), "certification/bls", "more than one route “course”"),
        (certification(renewal="Pay $50 again."), "certification/bls", "without its year"),
        (career(role="astronaut"), "career/assistant", "role “astronaut”"),
        (career(follows=("trainee",)), "career/assistant", "follows on “trainee”"),
        (career(skills=("fax",)), "career/assistant", "skill “fax”"),
        (career(credentials=("acls",)), "career/assistant", "credential “acls”"),
        (career(occupation_code="99-9999"), "career/assistant", "99-9999"),
        (career(years_low=4), "career/assistant", "runs backward"),
        (career(summary="Pays $40,000."), "career/assistant", "without its year"),
        (
            Shelves(job_kit=KIT.model_copy(update={"resume": (ResumeLine(skill="fax", text="{figure} a day.", figure_hint="So."),)})),
            "job-kit",
            "“fax”",
        ),
        (
            Shelves(job_kit=KIT.model_copy(update={"interview": (KIT.interview[0].model_copy(update={"skill": "fax"}),)})),
            "job-kit",
            "“How do you chart?” names the skill “fax”",
        ),
        (Shelves(pay=replace(PAY, pay=PAY.pay.model_copy(update={"period": "May"}))), "pay", "of which year"),
        (Shelves(pay=replace(PAY, past=(PAY.past[0].model_copy(update={"year": 2030}),))), "pay", "still to come"),
        (Shelves(pay=replace(PAY, areas={})), "pay", "place “us”"),
        (Shelves(pay=replace(PAY, past=(PAY.past[0].model_copy(update={"code": "11-1111"}),))), "pay", "occupation 11-1111"),
    ],
)
def test_a_fault_beside_the_catalog_is_told_once(shelves: Shelves, about: str, words: str) -> None:
    (fault,) = library_faults(shelves)
    assert fault.about == about
    assert words in one_sentence([fault.sentence])


def test_words_of_the_library_are_graded_too() -> None:
    yardstick = make_yardstick(count=lambda _: 4)
    faults = [fault.about for part in LIBRARY_PARTS for fault in part(yardstick) if "read at grade" in fault.sentence]
    assert {*faults} == {"certification/bls", "career/assistant", "career/lead", "job-kit"}
    assert faults.count("job-kit") == 4


def test_own_questions_are_a_bank_apart_from_those_that_ship() -> None:
    crowded = tuple(question.model_copy(update={"id": f"own-{question.id}", "right": 2}) for question in make_questions("ehr"))
    origins = {f"question/{question.id}": "questions/ehr.toml" for question in crowded}
    mixed = replace(SOUND, questions={**SOUND.questions, "ehr": (*SOUND.questions["ehr"], *crowded)}, origins=origins)
    assert "Of 8 questions on “ehr”, 8 have option 3" in one_sentence(fault.sentence for fault in catalog_faults(mixed))


@pytest.mark.parametrize(("drop", "faults"), [("ehr", 0), ("fax", 1)])
def test_a_change_drops_only_what_is_there(drop: str, faults: int) -> None:
    own = OwnContent(version="1", changes=(RoleChange(extends="assistant", version="1", drop=(drop,)),))
    assert len(list(lint_changes(own, SOUND))) == faults

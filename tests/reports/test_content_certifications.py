"""The certifications as sentences and tables: what each says, for whom, and that nothing is glued together wrongly."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

import pytest

from assess.domain.background import Background, Occupation, Training
from assess.domain.certifications import (
    Certification,
    CertificationFact,
    FactKind,
    NeedsDiploma,
    NeedsPractice,
    NeedsStatement,
    NeedsTraining,
    NeedsWork,
    Procedure,
    Requirement,
)
from assess.domain.credentials import CredentialRecord
from assess.domain.eligibility import check_certifications, held_credentials
from assess.domain.frameworks import Certainty
from assess.domain.outlines import estimate_outline
from assess.domain.prospects import CertificationProspects
from assess.reports.content_certifications import certification_blocks
from assess.reports.content_values import Block, Bullets, Heading, Subheading, Table, Text
from assess.reports.wording_certifications import CertificationWording
from tests.support.builders import SOURCE, TODAY, example_assessment, example_catalog
from tests.support.prospects import make_certification, make_outline, make_route, with_background

WORDS: Final = CertificationWording()
ASSISTING: Final = (Occupation.MEDICAL_ASSISTING,)
YESTERDAY: Final = TODAY - timedelta(days=1)
GLUED: Final = re.compile(r"\.\.|,,|\( | \)|\(\)|  | ,| \.|\blast 1 \b|:\.|\.;|None|\{|\}")


CERTIFICATION: Final = make_certification(
    "cma",
    make_route("by-program", NeedsDiploma(), NeedsTraining(occupations=ASSISTING), note="Apply early."),
    outline="exam-outline",
    facts=(
        CertificationFact(
            kind=FactKind.EXAM_FEE, amount=1_250, unit="for others", note="in 2026", certainty=Certainty.CONFIRMED, source=SOURCE
        ),
        CertificationFact(kind=FactKind.RENEWAL_MONTHS, amount=60, certainty=Certainty.SECONDARY, source=SOURCE),
        CertificationFact(kind=FactKind.EXAM_MINUTES, amount=160, certainty=Certainty.CONFIRMED, source=SOURCE),
        CertificationFact(kind=FactKind.PASS_MARK, amount=390, unit="on a scale to 500", certainty=Certainty.CONFIRMED, source=SOURCE),
    ),
)


def blocks_for(
    background: Background,
    cards: dict[str, CredentialRecord],
    certifications: tuple[Certification, ...] = (CERTIFICATION,),
    *,
    in_full: bool = False,
) -> list[Block]:
    assessment = example_assessment().model_copy(update={"background": background, "credentials": cards})
    catalog = example_catalog()
    found = CertificationProspects(
        checks=check_certifications(assessment, certifications, TODAY),
        held=held_credentials(assessment, TODAY),
        estimates={"cma": estimate_outline(assessment, make_outline({"Desk": (1, ("ehr", "billing"))}), catalog, TODAY)},
    )
    return list(certification_blocks(assessment, found, catalog, TODAY, in_full=in_full))


def bullets(blocks: list[Block]) -> list[str]:
    return [item for block in blocks if isinstance(block, Bullets) for item in block.items]


def headings(blocks: list[Block]) -> list[str]:
    return [block.text for block in blocks if isinstance(block, Heading)]


def tables(blocks: list[Block], layout: str) -> Iterator[Table]:
    return (block for block in blocks if isinstance(block, Table) and block.layout == layout)


def test_what_lapses_first_stands_first_with_what_its_renewal_asks() -> None:
    cards = {
        "cma": CredentialRecord(expires=TODAY + timedelta(days=2)),
        "bls": CredentialRecord(expires=YESTERDAY),
        "else": CredentialRecord(),
    }
    (held,) = tables(blocks_for(Background(), cards), "held")
    assert held.rows == (
        ("CPR card", "1 March 2026", "lapsed 1 day ago", "Usually good for 2 years. Basic Life Support."),
        ("Certified CMA", "4 March 2026", "2 days left", "Renew every five years."),
        ("else", "no date entered", "–", "–"),
    )


def test_a_figure_comes_with_its_unit_its_note_and_its_source() -> None:
    assert bullets(blocks_for(Background(), {}))[-2:] == [
        (
            "Exam fee: $1,250 for others (in 2026). Time for the exam: 2 h 40 min. Mark to pass: 390 on a scale to 500. "
            "Source: HHS, 2 March 2026, read in the publisher's own words."
        ),
        "Time between renewals: 5 years. Source: HHS, 2 March 2026, as another page gives it.",
    ]


def test_an_estimate_says_that_it_is_one_and_where_its_areas_are_from() -> None:
    said = [block.text for block in blocks_for(Background(), {}) if isinstance(block, Text)]
    assert said[-1] == (
        "An estimate, not a forecast of the exam: 67 of 100, up to 100 with what is not rated. It is the index of each area's skills, "
        "weighed by the area's share. Which skills belong to an area is our own judgment. "
        "Source of the areas: HHS, 2 March 2026, as another page gives it; of 2026."
    )


@pytest.mark.parametrize(
    ("background", "cards", "detail"),
    [
        (Background(), {}, "not known yet, because something is not entered"),
        (Background(diploma=False), {}, "not open to you yet"),
        (Background(diploma=True, training=(Training(completed=TODAY),)), {}, "open to you now, by what you entered"),
        (Background(diploma=True, training=(Training(completed=date(2026, 5, 1)),)), {}, "open to you from 1 May 2026 on"),
        (Background(), {"cma": CredentialRecord(expires=TODAY)}, "held, valid to 2 March 2026"),
        (Background(), {"cma": CredentialRecord()}, "held, no end date entered"),
        (
            Background(),
            {"cma": CredentialRecord(expires=YESTERDAY)},
            "lapsed on 1 March 2026; not known yet, because something is not entered",
        ),
    ],
)
def test_where_the_person_stands_is_said_beside_the_name(background: Background, cards: dict[str, CredentialRecord], detail: str) -> None:
    blocks = blocks_for(background, cards)
    assert [block.detail for block in blocks if isinstance(block, Heading)][-1] == detail
    (overview,) = tables(blocks, "certifications")
    assert overview.rows[0][1] == detail


def test_what_is_held_shows_its_renewal_and_no_way_to_it() -> None:
    blocks = blocks_for(Background(), {"cma": CredentialRecord(expires=TODAY)})
    assert bullets(blocks) == ["Time between renewals: 5 years. Source: HHS, 2 March 2026, as another page gives it."]
    assert not any(isinstance(block, Subheading) for block in blocks)


PAPERS: Final = NeedsStatement(text="papers that the body has approved")
STUDENT: Final = Background(diploma=True, training=(Training(completed=date(2026, 5, 1)),))
EXAM: Final = CertificationFact(kind=FactKind.EXAM_QUESTIONS, amount=100, certainty=Certainty.CONFIRMED, source=SOURCE)


@pytest.mark.parametrize(
    ("requirements", "said", "beside_the_way"),
    [
        (
            (NeedsDiploma(), PAPERS),
            "may be open to you: 1 point is left for you to confirm",
            "may be open: 1 point is left for you to confirm",
        ),
        (
            (PAPERS, PAPERS),
            "may be open to you: 2 points are left for you to confirm",
            "may be open: 2 points are left for you to confirm",
        ),
        (
            (NeedsTraining(occupations=ASSISTING), PAPERS),
            "may be open to you from 1 May 2026 on: 1 point is left for you to confirm",
            "may be open from 1 May 2026 on: 1 point is left for you to confirm",
        ),
    ],
)
def test_what_is_left_to_confirm_is_never_called_open(requirements: tuple[Requirement, ...], said: str, beside_the_way: str) -> None:
    certification = make_certification("rma", make_route("by-papers", *requirements), facts=(EXAM,))
    blocks = blocks_for(STUDENT, {}, (certification,))
    (overview,) = tables(blocks, "certifications")
    assert overview.rows[0][1:] == (said, ("By papers", f"{beside_the_way}; read in the publisher's own words"))
    (way,) = (block for block in blocks if isinstance(block, Subheading) and block.text == "By papers")
    assert way.detail == beside_the_way


def test_each_way_says_how_sure_its_rules_are() -> None:
    ways = (make_route("by-program", NeedsDiploma()), make_route("by-work", NeedsWork(occupations=ASSISTING, months=12)))
    blocks = blocks_for(STUDENT, {}, (make_certification("rma", *ways, facts=(EXAM,)),))
    assert bullets(blocks)[:3] == [
        "Met: a high school diploma or its equivalent.",
        "Source: HHS, 2 March 2026, read in the publisher's own words.",
        "By work (1 thing not entered; read in the publisher's own words).",
    ]


def test_only_what_is_held_open_or_nearest_is_shown_in_full() -> None:
    draws = NeedsPractice(procedure=Procedure.VENIPUNCTURES, times=30)
    far, farther = (make_certification(name, make_route(f"{name}-way", draws), facts=(EXAM,)) for name in ("far", "farther"))
    course = make_certification("course", make_route("take-it", PAPERS))
    usual, others = ["What you hold, and when it lapses", "All certifications, the nearest first"], "The others, in short"
    open_one = make_certification("open-one", make_route("diploma", NeedsDiploma()), facts=(EXAM,))
    assert headings(blocks_for(STUDENT, {}, (far, farther, course, open_one))) == [*usual, "Certified OPEN-ONE", others]
    assert headings(blocks_for(STUDENT, {}, (far, farther, course))) == [*usual, "Certified FAR", others]
    held = {"far": CredentialRecord(expires=TODAY), "course": CredentialRecord(expires=YESTERDAY)}
    assert headings(blocks_for(STUDENT, held, (far, farther, course))) == [
        *usual,
        "Certified FAR",
        "Certified COURSE",
        "Certified FARTHER",
    ]
    assert headings(blocks_for(STUDENT, {}, (far, farther, course), in_full=True))[2:] == [
        "Certified COURSE",
        "Certified FAR",
        "Certified FARTHER",
    ]


def test_what_is_short_still_says_what_is_missing_and_how_sure_that_is() -> None:
    draws = NeedsPractice(procedure=Procedure.VENIPUNCTURES, times=30)
    open_one = make_certification("open-one", make_route("diploma", NeedsDiploma()), facts=(EXAM,))
    short = make_certification("cma", make_route("by-draws", NeedsDiploma(), draws, PAPERS), facts=(EXAM,))
    said = [block.text for block in blocks_for(STUDENT, {}, (short, open_one)) if isinstance(block, Text)]
    assert said[-1] == (
        "Nearest way: By draws (HHS, 2 March 2026, read in the publisher's own words). Not entered: at least 30 blood draws from a vein on "
        "live people. For you to confirm: papers that the body has approved. An estimate, not a forecast of the exam: 67 of 100, up to 100 "
        "with what is not rated. Its areas: HHS, 2 March 2026, as another page gives it."
    )


@pytest.mark.parametrize("entered", [Background(), Background(place="Boston")])
def test_without_any_entry_the_section_says_where_to_enter_it(entered: Background) -> None:
    assert WORDS.nothing_entered in [block.text for block in blocks_for(entered, {}) if isinstance(block, Text)]


def test_no_sentence_is_glued_together_wrongly() -> None:
    assert WORDS.none_held in [block.text for block in blocks_for(Background(diploma=True), {}) if isinstance(block, Text)]
    said = [block.text for block in blocks_for(Background(diploma=True), {}) if isinstance(block, Text)]
    assert [text for text in said if GLUED.search(text)] == []


def test_somebody_without_answers_gets_no_figure() -> None:
    assessment = with_background(Background())
    estimate = estimate_outline(assessment, make_outline({"Desk": (1, ("ehr",))}), example_catalog(), TODAY)
    assert WORDS.estimate(estimate).startswith("Too few answers for an estimate of the exam: 0% of its weight is rated.")

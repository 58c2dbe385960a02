"""The sentences about figures and skills, and the small words they are made of."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from assess.domain.assessment import Assessment
from assess.domain.credentials import CredentialRecord
from assess.domain.readiness import Caution, Readiness, Status, Warned
from assess.reports.wording import ENGLISH
from tests.support.builders import (
    NO_OPPORTUNITY,
    NOT_SURE,
    TODAY,
    example_assessment,
    example_catalog,
    make_assessment,
    make_check,
    not_applicable,
    observed,
    rated,
)
from tests.support.reports import scored

VALID = {"bls": CredentialRecord(expires=date(2027, 9, 1))}


def with_status(status: Status) -> Readiness:
    return replace(scored(example_assessment()), status=status)


@pytest.mark.parametrize(
    ("assessment", "sentence"),
    [
        (example_assessment(), "Not ready yet: 2 must-haves are below target"),
        (make_assessment({"hipaa": rated(3), "phlebotomy": rated(2)}, credentials=VALID), "Not ready yet: 1 must-have is below target"),
        (make_assessment({"hipaa": rated(2)}, credentials=VALID), "Not ready yet: 1 must-have is below target, 1 is not rated"),
        (
            make_assessment({"hipaa": rated(3), "phlebotomy": rated(3)}, credentials={"bls": CredentialRecord(held=False)}),
            "Not ready yet: 1 must-have is not met",
        ),
        (make_assessment(), "Not complete yet: 3 must-haves are not rated"),
        (
            make_assessment({"hipaa": rated(3), "phlebotomy": rated(3)}, credentials=VALID),
            "Not complete yet: skills with 73% of the weight are rated, and a status takes 80%",
        ),
    ],
)
def test_status_sentence(assessment: Assessment, sentence: str) -> None:
    assert ENGLISH.status_sentence(scored(assessment)) == sentence


@pytest.mark.parametrize(
    ("status", "start"),
    [
        (Status.DEVELOPING, "Getting there: "),
        (Status.READY_SELF_REPORTED, "Ready by your own ratings: "),
        (Status.READY_VERIFIED, "Ready and verified: "),
    ],
)
def test_status_sentence_starts_with_the_status(status: Status, start: str) -> None:
    assert ENGLISH.status_sentence(with_status(status)).startswith(start)
    assert start.startswith(ENGLISH.status_name(status))


def test_index_sentence_of_the_worked_example() -> None:
    assert ENGLISH.index_sentence(scored(example_assessment())) == (
        "Readiness index 76, range 76 to 85: 4 of 5 skills rated (91% of the weight). "
        "The line marks what the role asks, 80. Verified so far: 58."
    )


def test_index_sentence_while_there_are_not_enough_answers() -> None:
    assert ENGLISH.index_sentence(scored(make_assessment({"ehr": rated(3)}))) == (
        "Not enough answers for an index yet: 1 of 5 skills rated (18% of the weight), and an index takes 50%."
    )


def test_no_range_where_there_is_none() -> None:
    answers = {skill: rated(3) for skill in ("hipaa", "phlebotomy", "ehr", "billing")}
    assert ENGLISH.range_sentence(scored(make_assessment(answers, credentials=VALID))) == (
        "Readiness index 100: 5 of 5 skills rated (100% of the weight)."
    )


@pytest.mark.parametrize(
    ("assessment", "sentences"),
    [
        (
            example_assessment(),
            (
                "Your check supports level 2, the role needs 3.",
                "An instructor observed level 2, the role needs 3.",
                "The card is valid on the day you need it.",
            ),
        ),
        (
            make_assessment({"hipaa": NOT_SURE, "phlebotomy": NO_OPPORTUNITY}),
            (
                "You are not sure where you stand, the role needs level 3.",
                "You have had no chance to do this yet, the role needs level 3.",
                "Not answered yet: say whether you hold this card.",
            ),
        ),
        (
            make_assessment(
                {"hipaa": not_applicable(), "phlebotomy": rated(1)}, credentials={"bls": CredentialRecord(expires=date(2026, 4, 1))}
            ),
            (
                "You marked it as not applicable, which this role does not allow: it counts as not answered.",
                "You rate yourself at level 1, the role needs 3.",
                "The card lapses before the day you need it: renew it in time.",
            ),
        ),
        (
            make_assessment(
                {"hipaa": rated(1)}, checks={"hipaa": make_check(10, 0)}, credentials={"bls": CredentialRecord(expires=date(2026, 1, 1))}
            ),
            (
                "You rate yourself at level 1, the role needs 3.",
                "Not answered yet, the role needs level 3.",
                "The card has lapsed, and the role needs a valid one.",
            ),
        ),
        (
            make_assessment(credentials={"bls": CredentialRecord()}),
            (
                "Not answered yet, the role needs level 3.",
                "Not answered yet, the role needs level 3.",
                "The card has no expiry date here: add it, so that it can count.",
            ),
        ),
        (
            make_assessment(credentials={"bls": CredentialRecord(held=False)}),
            (
                "Not answered yet, the role needs level 3.",
                "Not answered yet, the role needs level 3.",
                "You do not hold this card yet, and the role needs it.",
            ),
        ),
    ],
)
def test_must_have_sentence(assessment: Assessment, sentences: tuple[str, ...]) -> None:
    assert tuple(ENGLISH.must_have_sentence(must_have) for must_have in scored(assessment).must_haves) == sentences


def test_gap_words() -> None:
    gaps = {
        gap.standing.skill.id: gap for gap in scored(make_assessment({"ehr": rated(0), "phlebotomy": rated(1), "billing": NOT_SURE})).gaps
    }
    assert ENGLISH.gap_reason(gaps["phlebotomy"]) == "must-have, weight 3"
    assert ENGLISH.gap_arithmetic(gaps["phlebotomy"]) == "3 × 2/3 × 2 = 4"
    assert ENGLISH.gap_reason(gaps["ehr"]) == "weight 2, unlocks 1 skill"
    assert ENGLISH.gap_arithmetic(gaps["ehr"]) == "2 × 3/3 × 1.25 = 2.5"
    assert ENGLISH.level_now(gaps["billing"].standing) == "not sure"


def test_every_caution_has_a_sentence() -> None:
    for code in Warned:
        sentence = ENGLISH.caution_sentence(Caution(code, ("ehr", "gone")), example_catalog())
        assert sentence.endswith(".")
        assert "{" not in sentence


@pytest.mark.parametrize(
    ("minutes", "words", "hours"),
    [
        (45, "45 min", "45 minutes"),
        (60, "1 h", "1 hour"),
        (90, "1 h 30 min", "1.5 hours"),
        (840, "14 h", "14 hours"),
        (61, "1 h 1 min", "1 hour"),
    ],
)
def test_durations(minutes: int, words: str, hours: str) -> None:
    assert (ENGLISH.duration(minutes), ENGLISH.hours_of(minutes)) == (words, hours)


def test_days() -> None:
    day = date(2026, 11, 21)
    assert ENGLISH.day(day) == "21 November 2026"
    assert ENGLISH.weekday_day(date(2026, 11, 23)) == "Mon 23 Nov"
    assert ENGLISH.near_day(date(2027, 1, 9), day) == "9 January"
    assert ENGLISH.near_day(date(2028, 1, 9), day) == "9 January 2028"


@pytest.mark.parametrize(
    ("value", "words"), [(Fraction(0), "0"), (Fraction(2, 3), "2/3"), (Fraction(4, 3), "1 1/3"), (Fraction(6, 3), "2")]
)
def test_exact_amounts(value: Fraction, words: str) -> None:
    assert ENGLISH.mixed(value) == words


def test_lists_in_a_sentence() -> None:
    assert [ENGLISH.titles(tuple("ABC"[:count])) for count in range(4)] == ["", "A", "A and B", "A, B and C"]


def test_observed_before_today_counts_as_evidence() -> None:
    readiness = scored(make_assessment({"phlebotomy": rated(4)}, observations={"phlebotomy": (observed(3, TODAY),)}))
    assert ENGLISH.level_of_target(readiness.must_haves[1].standing) == "3 of 3, observed"

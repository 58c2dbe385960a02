"""Which résumé lines a person may write, in which order, and which interview questions are theirs."""

from dataclasses import replace
from typing import Final

import pytest

from assess.domain.assessment import Assessment
from assess.domain.credentials import CredentialRecord
from assess.domain.job_kit_choice import Backing, ChosenKit, choose_job_kit
from assess.domain.scoring import score_assessment
from assess.domain.skills import SkillKind
from tests.support.builders import (
    EXAMPLE_ROLE,
    NOT_SURE,
    TARGET_DATE,
    TODAY,
    example_assessment,
    example_catalog,
    make_assessment,
    make_check,
    make_skill,
    not_applicable,
    observed,
    rated,
    with_skills,
)
from tests.support.prospects import make_job_kit

KIT: Final = make_job_kit(("billing", "cpr", "ehr", "hipaa", "phlebotomy", "sewing", "unknown"))
SEWING: Final = make_skill("sewing", SkillKind.PERFORMANCE)
CATALOG: Final = replace(with_skills(example_catalog(), SEWING), domain_of={**example_catalog().domain_of, "sewing": "clinical"})


def choose(assessment: Assessment) -> ChosenKit:
    return choose_job_kit(assessment, score_assessment(assessment, EXAMPLE_ROLE, CATALOG, TODAY), CATALOG, KIT)


def backings(assessment: Assessment) -> dict[str, Backing]:
    return {entry.line.skill: entry.backing for entry in choose(assessment).lines}


def test_a_line_takes_the_level_used_and_not_the_claim() -> None:
    """HIPAA is rated 4 and capped at 2 by its check, phlebotomy rated 3 and observed at 2."""
    assert list(backings(example_assessment())) == ["cpr", "ehr"]


@pytest.mark.parametrize(
    ("skill", "assessment", "backing"),
    [
        ("ehr", make_assessment({"ehr": rated(3)}), Backing.CLAIMED),
        ("ehr", make_assessment(observations={"ehr": (observed(3),)}), Backing.OBSERVED),
        ("hipaa", make_assessment({"hipaa": rated(4)}, checks={"hipaa": make_check(10, 0)}), Backing.CHECKED),
        ("hipaa", make_assessment({"hipaa": rated(4)}, checks={"hipaa": make_check(10, 0, accepted_by="R.")}), Backing.CHECK_ACCEPTED),
        ("hipaa", make_assessment({"hipaa": rated(4)}, checks={"hipaa": make_check(2, 0, accepted_by="R.")}), Backing.CLAIMED),
        ("cpr", make_assessment(credentials={"bls": CredentialRecord(expires=TARGET_DATE)}), Backing.CARD),
        ("cpr", make_assessment(credentials={"bls": CredentialRecord(expires=TARGET_DATE, seen_by="R.")}), Backing.CARD_SEEN),
    ],
)
def test_a_line_says_what_it_rests_on(skill: str, assessment: Assessment, backing: Backing) -> None:
    assert backings(assessment) == {skill: backing}


@pytest.mark.parametrize("response", [rated(2), NOT_SURE, not_applicable()])
def test_below_level_three_there_is_no_line(response: object) -> None:
    assert choose(make_assessment().model_copy(update={"responses": {"ehr": response}})).lines == ()


def test_weight_then_what_is_verified_then_the_level_puts_lines_in_order_and_other_skills_come_last() -> None:
    answers = {"billing": rated(4), "ehr": rated(3), "hipaa": rated(4), "phlebotomy": rated(3), "sewing": rated(4)}
    assert list(backings(make_assessment(answers))) == ["phlebotomy", "hipaa", "ehr", "billing", "sewing"]
    seen = make_assessment(answers, observations={"ehr": (observed(3),)})
    assert list(backings(seen)) == ["phlebotomy", "ehr", "hipaa", "billing", "sewing"]
    assert [entry.line.skill for entry in choose(seen).lines if not entry.in_role] == ["sewing"]


def test_the_letter_names_the_first_three_skills_of_the_role_and_the_valid_cards() -> None:
    answers = {"billing": rated(4), "ehr": rated(3), "hipaa": rated(4), "phlebotomy": rated(3), "sewing": rated(4)}
    cards = {"bls": CredentialRecord(expires=TARGET_DATE), "old": CredentialRecord(expires=TODAY.replace(year=2020))}
    found = choose(make_assessment(answers, credentials=cards))
    assert found.strengths == ("phlebotomy", "hipaa", "ehr")
    assert found.held == ("bls",)


def test_must_haves_are_asked_about_first_and_then_other_gaps() -> None:
    found = choose(make_assessment({"hipaa": rated(3), "phlebotomy": rated(1), "ehr": rated(2), "billing": rated(2)}))
    assert [entry.question.skill for entry in found.must_haves] == ["hipaa", "phlebotomy", "cpr"]
    assert [entry.question.skill for entry in found.gaps] == ["ehr"]


@pytest.mark.parametrize(("level", "step"), [(0, 1), (1, 2), (2, 3), (3, None), (4, None)])
def test_a_gap_comes_with_the_step_that_closes_it(level: int, step: int | None) -> None:
    found = next(
        entry for entry in choose(make_assessment({"phlebotomy": rated(level)})).must_haves if entry.question.skill == "phlebotomy"
    )
    assert (found.next_step.to_level if found.next_step else None) == step


def test_a_missing_card_comes_with_its_course() -> None:
    found = choose(make_assessment(credentials={"bls": CredentialRecord(held=False)}))
    card = next(entry for entry in found.must_haves if entry.question.skill == "cpr")
    assert card.next_step is not None
    assert (card.next_step.activity, card.next_step.hours) == ("Take the class.", 4)

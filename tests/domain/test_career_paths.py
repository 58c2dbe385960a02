"""Where a person stands on the ladder, what comes next, and what of theirs carries over."""

from dataclasses import replace
from datetime import timedelta

import pytest

from assess.domain.assessment import Assessment
from assess.domain.career_paths import CareerMove, CareerPaths, find_careers
from assess.domain.catalog import Catalog
from assess.domain.credentials import CredentialRecord
from assess.domain.scoring import closest_roles, score_assessment
from tests.support.builders import EXAMPLE_ROLE, TODAY, example_assessment, expect, make_role, rated
from tests.support.careers import CAREERS, CATALOG, PAY, SENIOR, SURVEY


def find(assessment: Assessment, catalog: Catalog = CATALOG) -> CareerPaths:
    readiness = score_assessment(assessment, catalog.profile(assessment.role), catalog, TODAY)
    return find_careers(assessment, readiness, catalog, CAREERS, PAY)


def ids(moves: tuple[CareerMove, ...]) -> list[str]:
    return [move.step.id for move in moves]


@pytest.mark.parametrize(
    ("role", "here", "rung", "next_"),
    [
        ("assistant", "assistant-career", "assistant-career", ["senior-career"]),
        ("senior", "senior-career", "senior-career", []),
        ("desk", "assistant-by-phone", "assistant-career", ["senior-career"]),
        ("assistant-in-cardiology", "assistant-at-heart", "assistant-career", ["senior-career"]),
    ],
    ids=["first rung", "last rung", "beside the ladder", "a specialty"],
)
def test_the_role_says_where_on_the_ladder_the_person_is(role: str, here: str, rung: str, next_: list[str]) -> None:
    found = find(example_assessment().model_copy(update={"role": role}))
    assert (found.here and found.here.id, found.rung and found.rung.id, ids(found.next)) == (here, rung, next_)


def test_a_role_that_no_career_knows_is_on_no_rung() -> None:
    catalog = replace(CATALOG, roles={**CATALOG.roles, "guard": make_role("guard", (expect("ehr", 1, 1),))})
    found = find(example_assessment().model_copy(update={"role": "guard"}), catalog)
    assert (found.here, found.rung, found.next) == (None, None, ())
    assert ids(found.ladder) == ["assistant-career", "senior-career"]


def test_the_next_rung_is_the_same_answers_scored_against_its_role() -> None:
    assessment = example_assessment()
    (move,) = find(assessment).next
    assert move.readiness == score_assessment(assessment, SENIOR, CATALOG, TODAY)
    assert [must_have.standing.skill.id for must_have in move.readiness.must_haves if not must_have.is_met] == ["phlebotomy"]


def test_strong_skills_carry_over_and_the_others_are_named() -> None:
    """EHR is rated 3; phlebotomy was observed at 2 and billing is unanswered; the catalogue has no skill "unknown"."""
    (aide,) = find(example_assessment()).neighbors
    assert [standing.skill.id for standing in aide.strengths] == ["ehr"]
    assert [standing.skill.id for standing in aide.others] == ["phlebotomy", "billing"]


def test_a_valid_card_is_a_strength_and_a_lapsed_one_is_not() -> None:
    lapsed = {"bls": CredentialRecord(expires=TODAY - timedelta(days=1))}
    managers = [
        next(move for move in find(assessment).onward if move.step.id == "manager")
        for assessment in (example_assessment(), example_assessment().model_copy(update={"credentials": lapsed}))
    ]
    assert [len(manager.strengths) for manager in managers] == [1, 0]


def test_credentials_that_help_are_held_or_lacking() -> None:
    (senior,) = find(example_assessment()).next
    assert (senior.held, senior.lacking) == (("bls",), ("cma",))


def test_a_specialty_says_what_it_asks_beyond_its_base() -> None:
    (cardiology,) = find(example_assessment()).specialties
    added = [(entry.standing.skill.id, entry.was, entry.standing.expectation.target) for entry in cardiology.added]
    assert added == [("phlebotomy", 3, 4), ("billing", 2, 2)]
    assert cardiology.readiness.role.id == "assistant-in-cardiology"
    assert cardiology.step is CAREERS["assistant-at-heart"]


def test_on_a_rung_without_specialties_those_of_the_first_rung_are_shown() -> None:
    found = find(example_assessment().model_copy(update={"role": "senior"}))
    assert [move.readiness.role.id for move in found.specialties] == ["assistant-in-cardiology"]


def test_a_persons_own_specialty_is_no_other_one() -> None:
    assert find(example_assessment().model_copy(update={"role": "assistant-in-cardiology"})).specialties == ()


def test_variants_are_jobs_with_a_role_of_their_own() -> None:
    assert ids(find(example_assessment()).variants) == ["assistant-by-phone"]


def test_the_ways_onward_from_the_persons_rung_come_first_and_a_missing_role_has_no_figures() -> None:
    found = find(example_assessment())
    assert ids(found.onward) == ["teacher", "manager"]
    assert found.onward[0].readiness is None


def test_the_closest_roles_are_those_of_the_scored_answers() -> None:
    assessment = example_assessment()
    found = find(assessment)
    assert found.closest == closest_roles(assessment, CATALOG, TODAY)
    assert [fit.role.id for fit in found.closest] == ["desk", "senior"]


def test_better_answers_move_a_role_nearer_whatever_the_occupations_are() -> None:
    """The desk asks for charting; somebody who draws blood well and charts badly is closer to the senior role."""
    assessment = example_assessment()
    changed = assessment.model_copy(
        update={"responses": {"phlebotomy": rated(4), "ehr": rated(0), "hipaa": rated(0)}, "observations": {}, "checks": {}}
    )
    assert [find(entry).closest[0].role.id for entry in (assessment, changed)] == ["desk", "senior"]


def test_pay_is_the_national_median_where_there_is_one() -> None:
    found = find(example_assessment())
    assert [move.pay.median if move.pay else None for move in (*found.ladder, *found.neighbors)] == [45_690, None, None]
    assert found.survey is SURVEY


def test_without_pay_tables_there_are_no_pay_figures() -> None:
    assessment = example_assessment()
    readiness = score_assessment(assessment, EXAMPLE_ROLE, CATALOG, TODAY)
    found = find_careers(assessment, readiness, CATALOG, CAREERS)
    assert (found.survey, found.ladder[0].pay) == (None, None)

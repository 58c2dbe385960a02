"""The level used for one skill: claims, checks, observations, cards."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest

from assess.domain.assessment import Assessment, Check, CheckAnswer, Observation, Response, ResponseState
from assess.domain.credentials import CredentialRecord
from assess.domain.evidence import Basis, CardStanding, Standing, find_standing, mark_check, supported_level
from tests.support.builders import (
    EXAMPLE_ROLE,
    HIPAA_QUESTIONS,
    NO_OPPORTUNITY,
    NOT_SURE,
    NOW,
    TARGET_DATE,
    TODAY,
    example_catalog,
    expect,
    make_assessment,
    make_check,
    make_question,
    not_applicable,
    observed,
    rated,
    with_skills,
)

CATALOG = example_catalog()
EXPIRES_LATE = date(2027, 1, 1)


def stand(assessment: Assessment, skill: str) -> Standing:
    return find_standing(assessment, EXAMPLE_ROLE.by_skill[skill], CATALOG, TODAY)


@pytest.mark.parametrize(
    ("corrected", "cap"), [("0", 1), ("39/100", 1), ("2/5", 2), ("59/100", 2), ("3/5", 3), ("79/100", 3), ("4/5", 4), ("1", 4)]
)
def test_the_share_of_right_answers_supports_a_level(corrected: str, cap: int) -> None:
    assert supported_level(Fraction(corrected)) == cap


@pytest.mark.parametrize(
    ("right", "wrong", "corrected", "cap"),
    [(6, 4, "7/15", 2), (10, 0, "1", 4), (0, 10, "0", 1), (2, 8, "0", 1), (5, 0, "1", 4), (4, 0, "1", None), (4, 1, "11/15", 3)],
)
def test_a_check_is_corrected_for_guessing(right: int, wrong: int, corrected: str, cap: int | None) -> None:
    result = mark_check(make_check(right, wrong), HIPAA_QUESTIONS)
    assert (result.answered, result.right) == (right + wrong, right)
    assert (result.corrected, result.cap) == (Fraction(corrected), cap)


def test_the_guess_rate_is_the_mean_over_the_questions_answered() -> None:
    bank = tuple(make_question(f"hipaa-{number}", options=options) for number, options in enumerate((2, 2, 2, 4, 4), start=1))
    guess = Fraction(2, 5)
    assert mark_check(make_check(4, 1), bank).corrected == (Fraction(4, 5) - guess) / (1 - guess)


def test_the_latest_answer_to_a_question_counts_and_unknown_questions_do_not() -> None:
    answers = [("hipaa-1", 1), ("hipaa-1", 0), ("gone", 0)]
    check = Check(answers=tuple(CheckAnswer(item=item, choice=choice, at=NOW) for item, choice in answers))
    result = mark_check(check, HIPAA_QUESTIONS)
    assert (result.answered, result.right) == (1, 1)


@pytest.mark.parametrize(
    ("claim", "check", "level", "verified", "basis"),
    [
        (4, None, 4, 0, Basis.CLAIMED),
        (4, make_check(6, 4), 2, 0, Basis.CHECKED),
        (4, make_check(6, 4, accepted_by="R. Alvarez"), 2, 2, Basis.CHECKED),
        (1, make_check(10, 0, accepted_by="R. Alvarez"), 1, 1, Basis.CHECKED),
        (4, make_check(6, 4, accepted_by="  "), 2, 0, Basis.CHECKED),
        (4, make_check(1, 3, accepted_by="R. Alvarez"), 4, 0, Basis.CLAIMED),
    ],
)
def test_a_check_caps_a_knowledge_claim(claim: int, check: Check | None, level: int, verified: int, basis: Basis) -> None:
    standing = stand(make_assessment({"hipaa": rated(claim)}, checks={"hipaa": check} if check else {}), "hipaa")
    assert (standing.level, standing.verified, standing.basis) == (level, verified, basis)


def test_a_check_never_caps_what_is_shown_by_doing() -> None:
    catalog = replace(CATALOG, questions={"ehr": tuple(make_question(f"ehr-{number}") for number in range(1, 7))})
    assessment = make_assessment({"ehr": rated(4)}, checks={"ehr": make_check(0, 6, skill="ehr")})
    assert find_standing(assessment, EXAMPLE_ROLE.by_skill["ehr"], catalog, TODAY).level == 4


def test_a_check_without_a_rating_leaves_the_skill_unrated() -> None:
    assert stand(make_assessment(checks={"hipaa": make_check(10, 0)}), "hipaa").level is None


@pytest.mark.parametrize(
    ("observations", "level", "basis"),
    [
        ((observed(1),), 1, Basis.OBSERVED),
        ((observed(4),), 4, Basis.OBSERVED),
        ((observed(1, TODAY - timedelta(days=365)),), 1, Basis.OBSERVED),
        ((observed(1, TODAY - timedelta(days=366)),), 3, Basis.CLAIMED),
        ((observed(1, TODAY + timedelta(days=1)),), 3, Basis.CLAIMED),
        ((observed(4, TODAY - timedelta(days=9)), observed(2, TODAY - timedelta(days=2))), 2, Basis.OBSERVED),
        ((observed(2, TODAY - timedelta(days=2)), observed(4, TODAY - timedelta(days=9))), 2, Basis.OBSERVED),
        ((observed(4, TODAY - timedelta(days=9), attempt=3), observed(2, TODAY - timedelta(days=2))), 2, Basis.OBSERVED),
        ((observed(4, attempt=2), observed(1, attempt=1)), 4, Basis.OBSERVED),
        ((observed(1), observed(2)), 2, Basis.OBSERVED),
    ],
    ids=[
        "lower",
        "higher",
        "a-year-old",
        "older",
        "future",
        "latest",
        "any-order",
        "day-before-attempt",
        "last-attempt",
        "same-day-last-entry",
    ],
)
def test_an_observation_in_date_replaces_the_claim(observations: tuple[Observation, ...], level: int, basis: Basis) -> None:
    standing = stand(make_assessment({"phlebotomy": rated(3)}, observations={"phlebotomy": observations}), "phlebotomy")
    assert (standing.claimed, standing.level, standing.basis) == (3, level, basis)
    assert standing.verified == (level if basis is Basis.OBSERVED else 0)


def test_an_observation_also_rates_a_skill_nobody_claimed_and_beats_a_check() -> None:
    both = make_assessment({"hipaa": NOT_SURE}, checks={"hipaa": make_check(0, 10)}, observations={"hipaa": (observed(3),)})
    standing = stand(both, "hipaa")
    assert (standing.state, standing.claimed, standing.level, standing.verified) == (ResponseState.RATED, None, 3, 3)


@pytest.mark.parametrize("response", [Response(), NOT_SURE, NO_OPPORTUNITY])
def test_without_a_level_a_skill_is_unrated_and_keeps_its_state(response: Response) -> None:
    standing = stand(make_assessment({"ehr": response}), "ehr")
    assert (standing.state, standing.level, standing.attainment) == (response.state, None, Fraction(0))


@pytest.mark.parametrize("observations", [(), (observed(1, TODAY - timedelta(days=366)),)], ids=["never-observed", "long-ago"])
def test_not_applicable_leaves_where_the_role_allows_it(observations: tuple[Observation, ...]) -> None:
    standing = stand(make_assessment({"ehr": not_applicable()}, observations={"ehr": observations}), "ehr")
    assert (standing.is_applicable, standing.level, standing.verified, standing.refused_not_applicable) == (False, None, 0, False)


@pytest.mark.parametrize("level", [0, 3])
def test_what_an_instructor_observed_applies_whatever_the_learner_says(level: int) -> None:
    standing = stand(make_assessment({"ehr": not_applicable()}, observations={"ehr": (observed(level),)}), "ehr")
    assert (standing.state, standing.level, standing.verified) == (ResponseState.RATED, level, level)
    assert (standing.basis, standing.refused_not_applicable) == (Basis.OBSERVED, True)


def test_not_applicable_counts_as_unanswered_where_the_role_forbids_it() -> None:
    allowing = expect("phlebotomy", 3, 3).model_copy(update={"must_have": True})
    forbidding = expect("phlebotomy", 3, 3).model_copy(update={"not_applicable_allowed": False})
    for expectation in (allowing, forbidding):
        standing = find_standing(make_assessment({"phlebotomy": not_applicable()}), expectation, CATALOG, TODAY)
        assert (standing.is_applicable, standing.state, standing.refused_not_applicable) == (True, ResponseState.UNANSWERED, True)


@pytest.mark.parametrize(
    ("record", "card", "level", "verified"),
    [
        (None, CardStanding.NO_ANSWER, None, 0),
        (CredentialRecord(held=False), CardStanding.NOT_HELD, 0, 0),
        (CredentialRecord(), CardStanding.DATE_MISSING, None, 0),
        (CredentialRecord(issued=TODAY, seen_by="R. Alvarez"), CardStanding.DATE_MISSING, None, 0),
        (CredentialRecord(expires=TODAY - timedelta(days=1), seen_by="R. Alvarez"), CardStanding.LAPSED, 0, 0),
        (CredentialRecord(expires=TODAY), CardStanding.LAPSES_EARLY, 0, 0),
        (CredentialRecord(expires=TARGET_DATE - timedelta(days=1)), CardStanding.LAPSES_EARLY, 0, 0),
        (CredentialRecord(expires=TARGET_DATE), CardStanding.VALID, 3, 0),
        (CredentialRecord(expires=EXPIRES_LATE, seen_by=" "), CardStanding.VALID, 3, 0),
        (CredentialRecord(expires=EXPIRES_LATE, seen_by="R. Alvarez"), CardStanding.VALID, 3, 3),
    ],
)
def test_a_card_counts_while_it_is_valid_on_the_target_date(
    record: CredentialRecord | None, card: CardStanding, level: int | None, verified: int
) -> None:
    standing = stand(make_assessment(credentials={"bls": record} if record else {}), "cpr")
    assert (standing.card, standing.level, standing.verified) == (card, level, verified)


@pytest.mark.parametrize("target_date", [None, TODAY - timedelta(days=30)])
def test_without_a_target_date_to_come_a_card_has_to_be_valid_today(target_date: date | None) -> None:
    assessment = make_assessment(credentials={"bls": CredentialRecord(expires=TODAY)}, target_date=target_date)
    assert stand(assessment, "cpr").card is CardStanding.VALID


def test_a_credential_that_never_lapses_needs_no_date() -> None:
    catalog = with_skills(CATALOG, CATALOG.skills["cpr"].model_copy(update={"credential": "diploma"}))
    assessment = make_assessment(credentials={"diploma": CredentialRecord()})
    assert find_standing(assessment, EXAMPLE_ROLE.by_skill["cpr"], catalog, TODAY).card is CardStanding.VALID


def test_a_rating_says_nothing_about_a_card() -> None:
    standing = stand(make_assessment({"cpr": rated(4)}), "cpr")
    assert (standing.state, standing.level) == (ResponseState.UNANSWERED, None)


def test_an_observation_says_nothing_about_a_card() -> None:
    assessment = make_assessment({"cpr": not_applicable()}, observations={"cpr": (observed(4),)})
    standing = find_standing(assessment, expect("cpr", 3, 3), CATALOG, TODAY)
    assert (standing.is_applicable, standing.level, standing.verified) == (False, None, 0)

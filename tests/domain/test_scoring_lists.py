"""What stands beside the figures: reasons, warnings, gaps, domains, what-ifs, other roles."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest

from assess.domain.assessment import Assessment
from assess.domain.credentials import CredentialRecord
from assess.domain.readiness import Caution, MustHaveReason, Readiness, Status, Warned
from assess.domain.roles import RoleProfile
from assess.domain.scoring import closest_roles, score_assessment, with_levels
from tests.support.builders import (
    EXAMPLE_ROLE,
    NO_OPPORTUNITY,
    NOT_SURE,
    TODAY,
    example_assessment,
    example_catalog,
    expect,
    make_assessment,
    make_catalog,
    make_check,
    make_role,
    make_skill,
    not_applicable,
    observed,
    rated,
)

CATALOG = example_catalog()
DESK = make_role("desk", (expect("ehr", 2, 2), expect("billing", 2, 2), expect("hipaa", 1, 2)))


def score(assessment: Assessment, role: RoleProfile = EXAMPLE_ROLE) -> Readiness:
    return score_assessment(assessment, role, CATALOG, TODAY)


def gaps_of(readiness: Readiness) -> list[tuple[str, Fraction]]:
    return [(gap.standing.skill.id, gap.priority) for gap in readiness.gaps]


@pytest.mark.parametrize(
    ("assessment", "skill", "reason"),
    [
        (make_assessment({"phlebotomy": rated(3)}), "phlebotomy", MustHaveReason.MET),
        (make_assessment({"phlebotomy": rated(2)}), "phlebotomy", MustHaveReason.CLAIM_BELOW_TARGET),
        (make_assessment({"hipaa": rated(4)}, checks={"hipaa": make_check(0, 5)}), "hipaa", MustHaveReason.CHECK_BELOW_TARGET),
        (make_assessment({"hipaa": rated(4)}, observations={"hipaa": (observed(1),)}), "hipaa", MustHaveReason.OBSERVED_BELOW_TARGET),
        (make_assessment({"phlebotomy": NO_OPPORTUNITY}), "phlebotomy", MustHaveReason.UNRATED),
        (make_assessment({"phlebotomy": not_applicable()}), "phlebotomy", MustHaveReason.UNRATED),
        (make_assessment(), "cpr", MustHaveReason.UNRATED),
        (make_assessment(credentials={"bls": CredentialRecord(held=False)}), "cpr", MustHaveReason.NOT_HELD),
        (make_assessment(credentials={"bls": CredentialRecord()}), "cpr", MustHaveReason.DATE_MISSING),
        (make_assessment(credentials={"bls": CredentialRecord(expires=TODAY - timedelta(days=1))}), "cpr", MustHaveReason.LAPSED),
        (make_assessment(credentials={"bls": CredentialRecord(expires=TODAY)}), "cpr", MustHaveReason.LAPSES_EARLY),
        (make_assessment(credentials={"bls": CredentialRecord(expires=date(2027, 1, 1))}), "cpr", MustHaveReason.MET),
    ],
)
def test_a_must_have_says_why_it_is_met_or_not(assessment: Assessment, skill: str, reason: MustHaveReason) -> None:
    assert {must.standing.skill.id: must.reason for must in score(assessment).must_haves}[skill] is reason


@pytest.mark.parametrize(
    ("assessment", "warnings"),
    [
        (make_assessment(), ()),
        (make_assessment({"hipaa": not_applicable()}), ()),
        (make_assessment({"ehr": not_applicable()}), (Caution(Warned.MANY_NOT_APPLICABLE, ("ehr",)),)),
        (make_assessment({skill: not_applicable() for skill in ("ehr", "billing", "hipaa")}), (Caution(Warned.NOTHING_APPLIES),)),
        (make_assessment({"hipaa": rated(2)}, checks={"hipaa": make_check(4, 0)}), (Caution(Warned.THIN_EVIDENCE, ("hipaa",)),)),
        (make_assessment({"hipaa": rated(2)}, checks={"hipaa": make_check(5, 0)}), ()),
        (make_assessment({"hipaa": not_applicable()}, checks={"hipaa": make_check(4, 0)}), ()),
        (make_assessment({"old-skill": rated(2), "fax": rated(1)}), (Caution(Warned.NOT_IN_CATALOG, ("fax", "old-skill")),)),
    ],
)
def test_warnings_say_what_a_reader_has_to_know(assessment: Assessment, warnings: tuple[Caution, ...]) -> None:
    assert score(assessment, DESK).warnings == warnings


def test_a_few_answers_for_learning_are_no_thin_evidence() -> None:
    catalog = example_catalog()
    questions = tuple(question.model_copy(update={"id": question.id.replace("hipaa", "ehr")}) for question in catalog.questions["hipaa"])
    catalog = replace(catalog, questions={**catalog.questions, "ehr": questions})
    assessment = make_assessment({"ehr": rated(2)}, checks={"ehr": make_check(4, 0, skill="ehr")})
    assert score_assessment(assessment, DESK, catalog, TODAY).warnings == ()


def test_a_refused_not_applicable_is_said() -> None:
    assert score(make_assessment({"phlebotomy": not_applicable()})).warnings == (Caution(Warned.NOT_APPLICABLE_REFUSED, ("phlebotomy",)),)


@pytest.mark.parametrize("skill", ["phlebotomy", "ehr"], ids=["must-have", "optional"])
def test_not_applicable_drops_no_observation_out_of_the_score(skill: str) -> None:
    seen = {skill: (observed(1),)}
    hidden, rated_too = (score(make_assessment({skill: response}, observations=seen)) for response in (not_applicable(), rated(4)))
    assert hidden.figures == rated_too.figures
    assert hidden.warnings == (Caution(Warned.NOT_APPLICABLE_DISPROVED, (skill,)),)


def test_nothing_applies_gives_no_score() -> None:
    readiness = score(make_assessment({skill: not_applicable() for skill in ("ehr", "billing", "hipaa")}), DESK)
    assert (readiness.figures.weight, readiness.figures.shows_index, readiness.applicable) == (0, False, 0)
    assert readiness.status is Status.INCOMPLETE


def test_gaps_are_what_is_below_target_or_marked_not_sure_or_no_chance_yet() -> None:
    answers = make_assessment({"hipaa": rated(3), "phlebotomy": NO_OPPORTUNITY, "ehr": rated(2)})
    assert gaps_of(score(answers)) == [("phlebotomy", Fraction(6)), ("ehr", Fraction(2, 3) * Fraction(5, 4))]


def test_a_gap_counts_more_for_each_unmet_skill_that_needs_it() -> None:
    unmet, met = (score(make_assessment({"ehr": rated(0), "billing": rated(level)}), DESK).gaps[0] for level in (0, 2))
    assert (unmet.unmet_dependants, unmet.priority) == (1, Fraction(5, 2))
    assert (met.unmet_dependants, met.priority) == (0, Fraction(2))


def test_each_unmet_skill_adds_a_quarter() -> None:
    names = ("scheduling", "billing", "coding")
    catalog = make_catalog({"desk": (make_skill("ehr"), *(make_skill(name, needs={"ehr": 2}) for name in names))}, ())
    role = make_role("desk", [expect(name, 1, 2) for name in ("ehr", *names)])
    readiness = score_assessment(make_assessment({name: rated(0) for name in ("ehr", *names)}, role="desk"), role, catalog, TODAY)
    assert gaps_of(readiness)[0] == ("ehr", Fraction(7, 4))


def test_a_skill_that_does_not_apply_needs_nothing() -> None:
    assert score(make_assessment({"ehr": rated(0), "billing": not_applicable()}), DESK).gaps[0].unmet_dependants == 0


def test_equal_gaps_stand_in_order_of_their_ids() -> None:
    names = ("venipuncture", "asepsis", "injection")
    catalog = make_catalog({"clinical": [make_skill(name) for name in names]}, ())
    role = make_role("aide", [expect(name, 1, 2) for name in names])
    readiness = score_assessment(make_assessment(dict.fromkeys(names, NOT_SURE)), role, catalog, TODAY)
    assert [gap.standing.skill.id for gap in readiness.gaps] == sorted(names)


def test_each_domain_has_its_own_figures() -> None:
    domains = {domain.domain: domain for domain in score(example_assessment()).domains}
    assert list(domains) == ["safety", "clinical", "administrative"]
    desk = domains["administrative"]
    assert (desk.figures.low, desk.figures.high, desk.figures.coverage) == (Fraction(200, 3), Fraction(260, 3), Fraction(4, 5))
    assert (desk.rated, desk.applicable) == (2, 3)
    assert domains["safety"].figures.low == domains["safety"].figures.verified == 100


def test_a_domain_without_a_skill_of_the_profile_is_left_out() -> None:
    assert [domain.domain for domain in score(example_assessment(), DESK).domains] == ["administrative"]


def test_what_if_a_skill_stood_at_another_level() -> None:
    readiness = score(example_assessment())
    better = with_levels(readiness, {"phlebotomy": 3}, CATALOG)
    assert better.figures.low - readiness.figures.low == Fraction(100, 11)
    assert [gap.standing.skill.id for gap in better.gaps] == ["hipaa"]
    assert with_levels(readiness, {}, CATALOG) == readiness


def test_what_if_a_missing_card_were_there() -> None:
    readiness = score(make_assessment(credentials={"bls": CredentialRecord(held=False)}))
    cards = [must for must in with_levels(readiness, {"cpr": 3}, CATALOG).must_haves if must.standing.skill.id == "cpr"]
    assert [(must.reason, must.standing.card) for must in cards] == [(MustHaveReason.MET, None)]


def test_what_if_keeps_what_was_said_of_skills_the_catalog_dropped() -> None:
    readiness = score(make_assessment({"fax": rated(1), "ehr": rated(1)}))
    assert with_levels(readiness, {"ehr": 2}, CATALOG).warnings == readiness.warnings


def test_the_nearest_other_role_comes_first() -> None:
    aide = make_role("aide", (expect("phlebotomy", 1, 3, must_have=True),))
    clerk = make_role("clerk", (expect("ehr", 1, 4),))
    assistant = make_role("assistant", (expect("ehr", 1, 1),))
    blank = make_role("blank", (expect("billing", 1, 1),))
    catalog = example_catalog(assistant, blank, clerk, DESK, aide)
    nearest = closest_roles(make_assessment({"ehr": rated(3), "hipaa": rated(2), "phlebotomy": rated(2)}), catalog, TODAY)
    assert [(readiness.role.id, readiness.status) for readiness in nearest] == [
        ("clerk", Status.DEVELOPING),
        ("desk", Status.INCOMPLETE),
        ("aide", Status.NOT_READY),
        ("blank", Status.INCOMPLETE),
    ]

"""Why a figure is what it is."""

from datetime import timedelta
from fractions import Fraction

from assess.domain.assessment import Assessment
from assess.domain.explain import Calibration, Term, calibrate, explain_gap, explain_index, explain_verified
from assess.domain.scoring import score_assessment
from tests.support.builders import (
    EXAMPLE_ROLE,
    NOT_SURE,
    TODAY,
    example_assessment,
    example_catalog,
    make_assessment,
    make_catalog,
    make_skill,
    not_applicable,
    observed,
    rated,
)

READINESS = score_assessment(example_assessment(), EXAMPLE_ROLE, example_catalog(), TODAY)
SKILLS = tuple(f"skill-{number}" for number in range(6))
BENCH = make_catalog({"clinical": [make_skill(skill) for skill in SKILLS], "desk": [make_skill("ehr")]}, ())


def paired(claims: list[int], seen: list[int]) -> Assessment:
    return make_assessment(
        {skill: rated(claim) for skill, claim in zip(SKILLS, claims, strict=False)} | {"ehr": rated(4)},
        observations={skill: (observed(level),) for skill, level in zip(SKILLS, seen, strict=False)} | {"ehr": (observed(0),)},
    )


def test_the_index_is_explained_term_by_term() -> None:
    explanation = explain_index(READINESS)
    assert explanation.weight == 11
    assert explanation.terms[0] == Term("hipaa", weight=2, level=2, target=3, attainment=Fraction(2, 3), share=Fraction(400, 33))
    assert [(term.skill, term.level) for term in explanation.terms[1:]] == [("phlebotomy", 2), ("ehr", 3), ("cpr", 3), ("billing", None)]
    assert explanation.total == READINESS.figures.low


def test_the_verified_index_is_explained_by_what_was_verified() -> None:
    explanation = explain_verified(READINESS)
    assert [term.level for term in explanation.terms] == [2, 2, 0, 3, 0]
    assert explanation.total == READINESS.figures.verified


def test_a_skill_that_does_not_apply_is_no_term() -> None:
    readiness = score_assessment(make_assessment({"ehr": not_applicable()}), EXAMPLE_ROLE, example_catalog(), TODAY)
    assert "ehr" not in [term.skill for term in explain_index(readiness).terms]


def test_nothing_applies_nothing_to_explain() -> None:
    role = EXAMPLE_ROLE.model_copy(update={"expectation": EXAMPLE_ROLE.expectation[2:3]})
    readiness = score_assessment(make_assessment({"ehr": not_applicable()}), role, example_catalog(role), TODAY)
    assert not explain_index(readiness).terms
    assert explain_index(readiness).total == readiness.figures.low == 0


def test_a_gap_is_explained_by_its_factors() -> None:
    readiness = score_assessment(make_assessment({"ehr": rated(2), "phlebotomy": NOT_SURE}), EXAMPLE_ROLE, example_catalog(), TODAY)
    phlebotomy, ehr = (explain_gap(gap) for gap in readiness.gaps)
    assert (phlebotomy.weight, phlebotomy.level, phlebotomy.shortfall, phlebotomy.must_have_factor) == (3, None, Fraction(1), 2)
    assert (ehr.shortfall, ehr.must_have_factor, ehr.unmet_dependants, ehr.dependants_factor) == (Fraction(1, 3), 1, 1, Fraction(5, 4))
    assert [phlebotomy.product, ehr.product] == [gap.priority for gap in readiness.gaps]


def test_claims_are_compared_with_what_was_observed_from_five_pairs_on() -> None:
    assert calibrate(paired([4, 4, 3, 3], [2, 3, 3, 3]), BENCH, TODAY) == ()
    assert calibrate(paired([4, 4, 3, 3, 2], [2, 3, 3, 3, 3]), BENCH, TODAY) == (Calibration("clinical", 5, Fraction(2, 5)),)


def test_an_old_observation_or_a_missing_claim_makes_no_pair() -> None:
    five = paired([4, 4, 3, 3, 2], [2, 3, 3, 3, 3])
    assert calibrate(five, BENCH, TODAY + timedelta(days=366)) == ()
    assert calibrate(five.with_response("skill-0", NOT_SURE, five.updated), BENCH, TODAY) == ()

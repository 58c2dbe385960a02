"""How far answers reach into an exam's outline: an example worked by hand, and the laws of the estimate."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.domain.assessment import Assessment
from assess.domain.frameworks import Framework
from assess.domain.outlines import OutlineEstimate, estimate_outline
from assess.domain.roles import RoleProfile
from assess.domain.scoring import score_assessment
from tests.support.builders import NOW, TODAY, example_assessment, example_catalog, make_assessment, not_applicable, rated
from tests.support.prospects import make_outline
from tests.support.strategies import CATALOG, RATED_SKILLS, SKILLS, assessments, roles

OUTLINE = make_outline({"Clinical": (0.6, ("phlebotomy", "cpr")), "Office": (0.3, ("ehr", "billing")), "Law": (0.1, ("hipaa", "gone"))})


def estimate(assessment: Assessment, outline: Framework = OUTLINE) -> OutlineEstimate:
    return estimate_outline(assessment, outline, example_catalog(), TODAY)


def with_role(role: RoleProfile, assessment: Assessment, outline: Framework) -> OutlineEstimate:
    catalog = replace(CATALOG, roles={role.id: role})
    return estimate_outline(assessment.model_copy(update={"role": role.id}), outline, catalog, TODAY)


def test_the_worked_example_by_hand() -> None:
    """Clinical: (3·2/3 + 3·1) / 6 = 5/6. Office: (2·1 + 1·0) / 3, up to 3/3. Law: 2·2/3 / 2 = 2/3; "gone" is in no catalogue.

    low = 100·(0.6·5/6 + 0.3·2/3 + 0.1·2/3) = 100·23/30; high has 0.3·1 for the office: 100·26/30.
    """
    found = estimate(example_assessment())
    assert (found.low, found.high) == (Fraction(2300, 30), Fraction(2600, 30))
    assert found.coverage == Fraction(6, 10) + Fraction(3, 10) * Fraction(2, 3) + Fraction(1, 10)
    assert [area.figures.low for area in found.areas] == [Fraction(500, 6), Fraction(200, 3), Fraction(200, 3)]


def test_the_weakest_are_rated_skills_below_target_the_furthest_first() -> None:
    assessment = make_assessment({"phlebotomy": rated(2), "hipaa": rated(1), "ehr": rated(3)})
    one_area = make_outline({"All": (1, ("phlebotomy", "hipaa", "ehr", "billing"))})
    assert estimate(assessment, one_area).areas[0].weakest == ("hipaa", "phlebotomy")


def test_a_skill_that_the_role_lacks_counts_with_target_three() -> None:
    assessment = make_assessment({"billing": rated(1)}, role="nobody")
    assert estimate(assessment, make_outline({"All": (1, ("billing",))})).low == Fraction(100, 3)


def test_an_area_without_skills_of_ours_is_left_out_and_said() -> None:
    outline = make_outline({"Ours": (0.25, ("ehr",)), "Theirs": (0.75, ("gone",))})
    found = estimate(make_assessment({"ehr": rated(3)}), outline)
    assert found.low == 100
    assert found.reach == Fraction(1, 4)


def test_a_skill_that_does_not_apply_is_left_out() -> None:
    found = estimate(make_assessment({"ehr": rated(3), "billing": not_applicable()}), make_outline({"All": (1, ("ehr", "billing"))}))
    assert found.low == found.high == 100


def test_shares_that_a_publisher_rounded_still_make_a_whole() -> None:
    thirds = make_outline({"A": (0.34, ("ehr",)), "B": (0.34, ("hipaa",)), "C": (0.33, ("billing",))})
    assert estimate(example_assessment(), thirds).reach == 1


@pytest.mark.parametrize(("answers", "shown"), [(("phlebotomy", "hipaa"), True), (("hipaa",), False), ((), False)])
def test_too_few_answers_make_no_estimate(answers: tuple[str, ...], shown: bool) -> None:  # noqa: FBT001 - a table's column
    outline = make_outline({"All": (1, ("phlebotomy", "hipaa", "ehr"))})
    assert estimate(make_assessment({skill: rated(3) for skill in answers}), outline).shows_index is shown


@given(assessments(), roles())
def test_one_area_with_exactly_the_skills_of_the_role_is_the_index(assessment: Assessment, role: RoleProfile) -> None:
    one_area = make_outline({"All": (1, tuple(role.by_skill))})
    figures = score_assessment(assessment, role, CATALOG, TODAY).figures
    found = with_role(role, assessment, one_area)
    assert (found.low, found.high, found.coverage) == (figures.low, figures.high, figures.coverage)


shares = st.sampled_from(((0.5, 0.5), (0.2, 0.8), (0.999, 0.001)))
skills = st.lists(st.sampled_from(SKILLS), min_size=1, unique=True).map(tuple)


@given(assessments(), roles(), shares, skills, skills)
def test_the_estimate_stays_in_its_range(
    assessment: Assessment, role: RoleProfile, parts: tuple[float, float], one: tuple[str, ...], other: tuple[str, ...]
) -> None:
    found = with_role(role, assessment, make_outline({"A": (parts[0], one), "B": (parts[1], other)}))
    assert 0 <= found.low <= found.high <= 100
    assert 0 <= found.coverage <= 1
    assert 0 <= found.reach <= 1


@given(assessments(), roles(), shares, st.sampled_from(RATED_SKILLS), st.integers(0, 3))
def test_doing_better_in_a_skill_never_lowers_it(
    assessment: Assessment, role: RoleProfile, parts: tuple[float, float], skill: str, level: int
) -> None:
    outline = make_outline({"A": (parts[0], SKILLS[:4]), "B": (parts[1], SKILLS[3:])})
    lower, higher = (with_role(role, assessment.with_response(skill, rated(claim), NOW), outline) for claim in (level, level + 1))
    assert higher.low >= lower.low

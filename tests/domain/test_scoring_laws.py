"""Laws of the scoring model: they hold for any role and any answers."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from random import Random

from hypothesis import assume, given
from hypothesis import strategies as st

from assess.domain.assessment import Assessment, Response
from assess.domain.credentials import CredentialRecord
from assess.domain.explain import explain_gap, explain_index, explain_verified
from assess.domain.readiness import Readiness, Status
from assess.domain.roles import RoleProfile
from assess.domain.scoring import closest_roles, score_assessment, with_levels
from tests.support.builders import NOW, TODAY, make_role, rated
from tests.support.strategies import CARDS, CATALOG, NOT_HERE, RATED_SKILLS, RATINGS, UNRATED, assessments, roles

RANK = list(Status)


def score(assessment: Assessment, role: RoleProfile, on: date = TODAY) -> Readiness:
    return score_assessment(assessment, role, CATALOG, on)


@given(assessments(), roles(), st.sampled_from(RATED_SKILLS), st.integers(0, 3))
def test_raising_one_level_never_lowers_the_index_or_the_status(assessment: Assessment, role: RoleProfile, skill: str, level: int) -> None:
    lower, higher = (score(assessment.with_response(skill, rated(claim), NOW), role) for claim in (level, level + 1))
    assert higher.figures.low >= lower.figures.low
    assert higher.figures.verified >= lower.figures.verified
    assert RANK.index(higher.status) >= RANK.index(lower.status)


@given(assessments(), roles())
def test_a_what_if_above_the_level_used_never_lowers_the_index_or_the_status(assessment: Assessment, role: RoleProfile) -> None:
    now = score(assessment, role)
    levels = {standing.skill.id: standing.level for standing in now.standings if standing.level is not None}
    better = with_levels(now, {skill: min(4, level + 1) for skill, level in levels.items()}, CATALOG)
    assert better.figures.low >= now.figures.low
    assert RANK.index(better.status) >= RANK.index(now.status)


@given(assessments(), roles(), st.sampled_from(RATED_SKILLS), st.sampled_from(RATINGS), st.sampled_from(UNRATED))
def test_an_unanswered_skill_never_raises_the_index(
    assessment: Assessment, role: RoleProfile, skill: str, answer: Response, unrated: Response
) -> None:
    answered, left_open = (score(assessment.with_response(skill, response, NOW), role).figures for response in (answer, unrated))
    assert left_open.low <= answered.low
    assert left_open.coverage <= answered.coverage


@given(assessments(), roles(), st.lists(st.sampled_from((*RATINGS, NOT_HERE)), min_size=6, max_size=6), st.sampled_from(CARDS))
def test_the_range_holds_whatever_the_missing_answers_are(
    assessment: Assessment, role: RoleProfile, missing: list[Response], card: CredentialRecord | None
) -> None:
    before = score(assessment, role)
    unrated = {standing.skill.id for standing in before.standings if standing.is_applicable and standing.level is None}
    completed = assessment
    for skill, response in zip(RATED_SKILLS, missing, strict=True):
        if skill in unrated:
            completed = completed.with_response(skill, response, NOW)
    if "bls" not in assessment.credentials:
        completed = completed.with_credential("bls", card, NOW)
    after = score(completed, role).figures
    assume(after.weight > 0)
    assert before.figures.low <= after.low <= after.high <= before.figures.high


@given(assessments(), roles())
def test_figures_stay_in_their_ranges(assessment: Assessment, role: RoleProfile) -> None:
    figures = score(assessment, role).figures
    assert 0 <= figures.low <= figures.high <= 100
    assert 0 <= figures.verified <= 100
    assert 0 <= figures.coverage <= 1
    assert figures.high - figures.low == (100 * (1 - figures.coverage) if figures.weight else 0)


@given(assessments(), roles())
def test_weights_matter(assessment: Assessment, role: RoleProfile) -> None:
    """More weight pulls the index towards how far the skill itself is."""
    lighter, heavier = (score(assessment, _reweighted(role, role.expectation[0].skill, weight)) for weight in (1, 3))
    standing = lighter.standings[0]
    assume(standing.is_applicable and lighter.figures.weight > 1)
    change = heavier.figures.low - lighter.figures.low
    pull = 100 * standing.attainment - lighter.figures.low
    assert (change > 0, change < 0) == (pull > 0, pull < 0)


def _reweighted(role: RoleProfile, skill: str, weight: int) -> RoleProfile:
    return make_role(role.id, (e.model_copy(update={"weight": weight}) if e.skill == skill else e for e in role.expectation))


@given(assessments(), roles(), st.builds(Random, st.integers(0, 99)))
def test_the_order_of_skills_does_not_matter(assessment: Assessment, role: RoleProfile, random: Random) -> None:
    shuffled = list(role.expectation)
    random.shuffle(shuffled)
    one, other = score(assessment, role), score(assessment, make_role(role.id, shuffled))
    assert (one.figures, one.status, one.gaps, one.domains) == (other.figures, other.status, other.gaps, other.domains)


@given(assessments(), roles())
def test_what_explains_a_figure_adds_up_to_it(assessment: Assessment, role: RoleProfile) -> None:
    readiness = score(assessment, role)
    assert explain_index(readiness).total == readiness.figures.low
    assert explain_verified(readiness).total == readiness.figures.verified
    assert all(explain_gap(gap).product == gap.priority for gap in readiness.gaps)


@given(assessments(), roles(), st.sampled_from(RATED_SKILLS))
def test_a_note_or_a_flag_never_changes_a_figure(assessment: Assessment, role: RoleProfile, skill: str) -> None:
    remarked = assessment.response(skill).model_copy(update={"note": "Ask R.", "flagged": True})
    assert score(assessment.with_response(skill, remarked, NOW), role) == score(assessment, role)


@given(assessments(), roles())
def test_gaps_stand_in_order_of_priority_and_none_is_met(assessment: Assessment, role: RoleProfile) -> None:
    gaps = score(assessment, role).gaps
    order = [(-gap.priority, gap.standing.skill.id) for gap in gaps]
    assert order == sorted(order)
    assert all(gap.priority > 0 and not gap.standing.is_met and gap.standing.is_applicable for gap in gaps)


@given(assessments(), roles())
def test_every_domain_weighs_in_with_its_own_share(assessment: Assessment, role: RoleProfile) -> None:
    readiness = score(assessment, role)
    weighed = sum((domain.figures.low * domain.figures.weight for domain in readiness.domains), Fraction(0))
    assert weighed == readiness.figures.low * readiness.figures.weight


@given(assessments(), st.lists(roles(), min_size=1, max_size=3))
def test_closest_roles_are_scored_like_any_other(assessment: Assessment, candidates: list[RoleProfile]) -> None:
    others = {f"role-{number}": make_role(f"role-{number}", role.expectation) for number, role in enumerate(candidates)}
    catalog = replace(CATALOG, roles=others)
    nearest = closest_roles(assessment, catalog, TODAY)
    assert {readiness.role.id: readiness for readiness in nearest} == {
        role.id: score_assessment(assessment, role, catalog, TODAY) for role in others.values()
    }

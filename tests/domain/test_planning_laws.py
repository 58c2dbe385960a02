"""What holds for every plan, whatever the answers and the goal."""

from datetime import timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from assess.domain.assessment import Assessment
from assess.domain.planning import Plan, make_plan, order_steps
from assess.domain.roles import Expectation
from tests.support.planning_catalog import START, make_planning_catalog, plan, score
from tests.support.planning_faults import find_plan_faults
from tests.support.planning_strategies import assessments, expectations, odd_goals


@given(assessments() | assessments(odd_goals()), expectations(), st.integers(0, 6))
def test_every_plan_is_valid(assessment: Assessment, asked: list[Expectation], weekday: int) -> None:
    catalog = make_planning_catalog(asked)
    start = START + timedelta(days=weekday)
    readiness = score(assessment, catalog, start)
    made = make_plan(assessment, readiness, catalog, start)
    assert list(find_plan_faults(made, assessment, readiness, catalog)) == []


@given(assessments(), expectations(), st.randoms())
def test_the_order_of_a_roles_skills_changes_nothing(assessment: Assessment, asked: list[Expectation], random: Random) -> None:
    shuffled = list(asked)
    random.shuffle(shuffled)
    one, other = plan(assessment, make_planning_catalog(asked)), plan(assessment, make_planning_catalog(shuffled))
    assert (one.weeks, one.milestones, one.unplaced) == (other.weeks, other.milestones, other.unplaced)


def _late_must_haves(made: Plan) -> int:
    return sum(unplaced.step.must_have for unplaced in made.unplaced)


@given(assessments(), expectations(leaves_only_optional=True))
def test_optional_skills_push_no_must_have_past_the_target(assessment: Assessment, asked: list[Expectation]) -> None:
    everything = plan(assessment, make_planning_catalog(asked))
    bare = [expectation for expectation in asked if expectation.must_have]
    if bare:
        must_haves_only = plan(assessment, make_planning_catalog(bare))
        assert _late_must_haves(everything) <= _late_must_haves(must_haves_only)


@given(assessments(), expectations(), st.randoms())
def test_steps_are_ordered_the_same_however_they_come(assessment: Assessment, asked: list[Expectation], random: Random) -> None:
    steps = list({session.step.id: session.step for session in plan(assessment, make_planning_catalog(asked)).sessions}.values())
    ordered = order_steps(steps)
    random.shuffle(steps)
    assert order_steps(steps) == ordered
    place = {step.id: number for number, step in enumerate(ordered)}
    assert all(place[name] < place[step.id] for step in steps for name in step.after if name in place)

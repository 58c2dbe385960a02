"""Made-up learners, ordinary and extreme: every plan is valid, and stays so whatever happens to it.

A few dozen by default; ten thousand with `--hypothesis-profile=exhaustive`, in about ten minutes.
"""

from datetime import timedelta

import pytest
from hypothesis import settings

from assess.domain.catalog import Catalog
from assess.domain.planning import MoveReason, Plan, make_plan, replan, with_session_ticked
from assess.storage.catalog import shipped_catalog
from tests.support.planning_faults import find_plan_faults
from tests.support.planning_learners import NOW, TODAY, Learner, Life, live, make_deep_learner, make_learner

IS_THOROUGH = settings().max_examples > 500
LEARNERS = 10_000 if IS_THOROUGH else 24
LIVES = 500 if IS_THOROUGH else 4
EVENTS = 12 if IS_THOROUGH else 5
PERFECT_LIVES = 200 if IS_THOROUGH else 3


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return shipped_catalog()


def _find_faults(learner: Learner, plan: Plan) -> list[str]:
    return list(find_plan_faults(plan, learner.assessment, learner.score(plan.start), learner.catalog))


def test_every_learner_gets_a_valid_plan(catalog: Catalog) -> None:
    for seed in range(LEARNERS):
        learner = make_learner(seed, catalog)
        plan = make_plan(learner.assessment, learner.score(TODAY), learner.catalog, TODAY)
        assert (seed, _find_faults(learner, plan)) == (seed, [])


def test_a_plan_stays_valid_whatever_happens(catalog: Catalog) -> None:
    for seed in range(LIVES):
        for event, learner, day in live(make_learner(seed, catalog), seed, EVENTS):
            plan = replan(learner.assessment, learner.score(day), learner.catalog, day).plan
            assert (seed, event, _find_faults(learner, plan)) == (seed, event, [])


def test_three_hundred_skills_of_ones_own_that_rest_on_each_other_make_no_trouble() -> None:
    for seed in range(5 if IS_THOROUGH else 1):
        learner = make_deep_learner(seed, 300)
        plan = make_plan(learner.assessment, learner.score(TODAY), learner.catalog, TODAY)
        assert plan.sessions
        if IS_THOROUGH:
            assert _find_faults(learner, plan) == []


def test_while_days_pass_and_every_session_is_done_nothing_moves(catalog: Catalog) -> None:
    for seed in range(PERFECT_LIVES):
        life = Life(make_learner(seed, catalog), seed)
        day = TODAY
        life.agree(make_plan(life.learner.assessment, life.learner.score(day), catalog, day))
        cards = _find_lapses(life.learner)
        for _ in range(30 if IS_THOROUGH else 6):
            found = replan(life.learner.assessment, life.learner.score(day), catalog, day)
            moves = [move for move in found.changes.moves if move.reason is not MoveReason.NEW]
            assert (seed, day, moves) == (seed, day, [])
            for session in (session for session in found.plan.sessions if session.day == day):
                life.change(**dict(with_session_ticked(life.learner.assessment, session, day, NOW)))
            day += timedelta(days=1)
            if day in cards:
                break


def _find_lapses(learner: Learner) -> set[object]:
    """The days on which a card lapses, which is news that may well move something."""
    return {record.expires + timedelta(days=1) for record in learner.assessment.credentials.values() if record.expires}


def test_the_same_learner_gets_the_same_plan_in_any_order_of_the_catalog(catalog: Catalog) -> None:
    learner = make_learner(7, catalog)
    plan = make_plan(learner.assessment, learner.score(TODAY), learner.catalog, TODAY)
    responses = dict(reversed(list(learner.assessment.responses.items())))
    turned = Learner(learner.assessment.model_copy(update={"responses": responses}), learner.catalog)
    assert make_plan(turned.assessment, turned.score(TODAY), turned.catalog, TODAY) == plan

"""Made-up learners, ordinary and extreme, with and without a past: every plan is valid, and stays so whatever happens to it.

A handful by default; ten thousand with `--hypothesis-profile=exhaustive`, in about a quarter of an hour.
"""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import settings

from assess.domain.catalog import Catalog
from assess.domain.planning import (
    MoveReason,
    Timing,
    compare_plans,
    explain_session,
    make_plan,
    replan,
    with_session_ticked,
    with_weekly_hours,
)
from assess.storage.catalog import shipped_catalog
from tests.support.planning_change_faults import find_change_faults
from tests.support.planning_faults import find_plan_faults
from tests.support.planning_histories import with_history
from tests.support.planning_kinds import KINDS, find_kinds
from tests.support.planning_learners import NOW, TODAY, Learner, Life, live, make_deep_learner, make_learner

IS_THOROUGH = settings().max_examples > 500
LEARNERS = 10_000 if IS_THOROUGH else 12
SOME = 30
LIVES = 500 if IS_THOROUGH else 2
EVENTS = 12 if IS_THOROUGH else 5
IDLE_LIVES = 500 if IS_THOROUGH else 2
IDLE_DAYS = (1, 2, 6, 7, 8, 40, 400, 4_000, 20_000) if IS_THOROUGH else (1, 8, 400)
PERFECT_LIVES = 200 if IS_THOROUGH else 2
EXPLAINED = 300 if IS_THOROUGH else 2
DEEP_LEARNERS = 60 if IS_THOROUGH else 1


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return shipped_catalog()


def _make_learner(seed: int, catalog: Catalog) -> Learner:
    """Every other one has a plan already, or something that looks like it."""
    learner = make_learner(seed, catalog)
    return with_history(learner, seed) if seed % 2 else learner


def _find_faults(learner: Learner, day: date) -> list[str]:
    readiness = learner.score(day)
    found = replan(learner.assessment, readiness, learner.catalog, day)
    faults = [*find_plan_faults(found.plan, learner.assessment, readiness, learner.catalog), *find_change_faults(found, learner.assessment)]
    return faults if found.plan.start == day else [*faults, f"the plan starts on {found.plan.start}"]


@pytest.mark.parametrize("seed", [19, 115])
def test_what_stayed_or_came_sooner_gives_way_to_nothing(seed: int, catalog: Catalog) -> None:
    assert _find_faults(_make_learner(seed, catalog), TODAY) == []


def test_every_learner_gets_a_valid_plan(catalog: Catalog) -> None:
    kinds: Counter[str] = Counter()
    for seed in range(LEARNERS):
        learner = _make_learner(seed, catalog)
        kinds.update(find_kinds(learner))
        assert (seed, _find_faults(learner, TODAY)) == (seed, [])
    if IS_THOROUGH:
        assert min(kinds[kind] for kind in KINDS) >= SOME


def test_a_plan_stays_valid_whatever_happens(catalog: Catalog) -> None:
    for seed in range(LIVES):
        for event, learner, day in live(_make_learner(seed, catalog), seed, EVENTS):
            assert (seed, event, _find_faults(learner, day)) == (seed, event, [])


def test_a_plan_stays_valid_while_days_pass_and_nothing_is_done(catalog: Catalog) -> None:
    for seed in range(IDLE_LIVES):
        life = Life(_make_learner(seed, catalog), seed)
        if seed % 4:
            life.agree(make_plan(life.learner.assessment, life.learner.score(TODAY), catalog, TODAY))
        for days in IDLE_DAYS:
            assert (seed, days, _find_faults(life.learner, TODAY + timedelta(days=days))) == (seed, days, [])


def test_hundreds_of_skills_of_ones_own_that_rest_on_each_other_make_no_trouble() -> None:
    for seed in range(DEEP_LEARNERS):
        learner = make_deep_learner(seed, 300 if IS_THOROUGH else 100)
        learner = with_history(learner, seed) if seed % 2 else learner
        assert (seed, _find_faults(learner, TODAY)) == (seed, [])


def test_every_session_can_be_explained_and_every_plan_set_beside_others(catalog: Catalog) -> None:
    for seed in range(EXPLAINED):
        learner = _make_learner(seed, catalog)
        assessment, readiness = learner.assessment, learner.score(TODAY)
        plan = make_plan(assessment, readiness, catalog, TODAY)
        for session in plan.sessions[:30]:
            why = explain_session(plan, session, assessment)
            assert why.timing is Timing.DEADLINE_NEAR or why.since is None or why.since <= session.day, (seed, session.id)
        for figures in compare_plans(assessment, readiness, catalog, TODAY, [assessment.goal, with_weekly_hours(assessment.goal, 7)]):
            points = figures.projection.points
            assert [*points] == sorted(points), seed
            assert points[-1][1] <= 100


def test_while_days_pass_and_every_session_is_done_nothing_moves(catalog: Catalog) -> None:
    for seed in range(PERFECT_LIVES):
        life = Life(_make_learner(seed, catalog), seed)
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

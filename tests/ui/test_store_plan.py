"""The store on the plan: one signal a change, none while reading only, and what is asked changes nothing."""

from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise
from types import MappingProxyType

import pytest
from pytestqt.qtbot import QtBot

from assess.domain.plan_keeping import Pin, Published, SessionDone
from assess.domain.planning import make_plan, with_agreed, with_weekly_hours
from assess.domain.scoring import score_assessment
from assess.ui.store import AssessmentStore
from tests.support.builders import NOW, TODAY, expect, make_assessment, make_catalog, make_role, make_skill, rated
from tests.support.plan_page import long_plan, missed_before, with_goal
from tests.support.ui import make_store

Change = Callable[[AssessmentStore], None]
TOLD = {"skill-00:1/1": Published(sequence=1, day=TODAY, minutes=60, summary="Skill 00", at=NOW)}
CHANGES: dict[str, Change] = {
    "tick": lambda store: store.tick_session(store.plan().sessions[0]),
    "late tick": lambda store: store.tick_missed(missed_before(store)[0]),
    "step done": lambda store: store.set_step_done("skill-00", 1, done=True),
    "pin": lambda store: store.pin_session(store.plan().sessions[1], TODAY + timedelta(days=9)),
    "left out": lambda store: store.leave_out("skill-01", "Not here"),
    "agreed": lambda store: store.agree(),
    "published": lambda store: store.set_published(TOLD),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_is_told_once(qtbot: QtBot, name: str) -> None:
    store = long_plan(2, agreed_days_ago=4)
    with qtbot.waitSignals([store.changed], timeout=100):
        CHANGES[name](store)


@pytest.mark.parametrize("name", CHANGES)
def test_what_is_done_to_the_plan_can_be_undone(name: str) -> None:
    store = long_plan(2, agreed_days_ago=4)
    before = store.assessment
    CHANGES[name](store)
    after = store.assessment
    assert store.can_undo is (name != "published")
    store.undo()
    assert (store.assessment.plan == before.plan) is (name != "published")
    assert store.assessment.progress == before.progress
    store.redo()
    assert (store.assessment.plan, store.assessment.progress) == (after.plan, after.progress)


def test_undo_forgets_nothing_that_a_calendar_was_told() -> None:
    store = long_plan(2)
    store.tick_session(store.plan().sessions[0])
    store.set_published(TOLD)
    store.undo()
    assert store.assessment.plan.sessions_done == ()
    assert store.assessment.plan.published == TOLD


def test_hours_that_are_typed_in_one_go_are_one_step_to_undo() -> None:
    store = long_plan(2)
    goal = store.assessment.goal
    for hours in (1.0, 12.0):
        store.set_goal(with_weekly_hours(goal, hours))
    store.set_goal(store.assessment.goal.model_copy(update={"lab_hours_per_week": 1.0}))
    store.undo()
    assert (store.assessment.goal.hours_per_week, store.assessment.goal.lab_hours_per_week) == (12, goal.lab_hours_per_week)
    store.undo()
    assert store.assessment.goal == goal


def test_a_new_day_is_followed_and_nothing_else_changes(qtbot: QtBot) -> None:
    made, moments = long_plan(2, agreed_days_ago=4), [NOW]
    store = AssessmentStore(made.assessment, made.catalog, lambda: moments[-1])
    assert store.plan().start == TODAY
    with qtbot.assertNotEmitted(store.changed):
        store.follow_day()
    moments.append(NOW + timedelta(days=1))
    with qtbot.waitSignal(store.changed):
        store.follow_day()
    assert store.plan().start == store.readiness().on == TODAY + timedelta(days=1)
    assert len(store.missed()) == len(missed_before(store, TODAY + timedelta(days=1)))
    assert store.assessment == made.assessment
    with qtbot.assertNotEmitted(store.changed):
        store.follow_day()


def test_missed_sessions_are_in_the_order_of_the_plan() -> None:
    role = make_role("assistant", [expect("suturing", 3, 3, must_have=True), expect("billing", 1, 3)])
    catalog = make_catalog({"clinical": [make_skill("suturing"), make_skill("billing")]}, (role,))
    answers = with_goal(make_assessment(dict.fromkeys(catalog.skills, rated(0)), target_date=None), hours_per_week=14.0)
    day = TODAY - timedelta(days=7)
    plan = make_plan(answers, score_assessment(answers, role, catalog, day), catalog, day)
    store = make_store(with_agreed(answers, plan, day, NOW), catalog)
    missed = list(store.missed())
    assert missed == missed_before(store)
    assert any(one.day == other.day and one.step > other.step for one, other in pairwise(missed))


@pytest.mark.parametrize("name", CHANGES)
def test_reading_only_changes_nothing(qtbot: QtBot, name: str) -> None:
    store = long_plan(2, agreed_days_ago=4, read_only=True)
    before = store.assessment
    with qtbot.assertNotEmitted(store.changed):
        CHANGES[name](store)
    assert store.assessment == before


@pytest.mark.parametrize(
    "ask",
    [
        lambda store: store.plan_anew(),
        lambda store: store.compare_hours([with_weekly_hours(store.assessment.goal, 9)]),
        lambda store: store.what_if({"skill-00": 3}),
        lambda store: store.explain(store.plan().sessions[0]),
        lambda store: store.missed(),
        lambda store: store.explain_leaving_out("skill-00"),
    ],
)
def test_asking_changes_nothing(qtbot: QtBot, ask: Callable[[AssessmentStore], object]) -> None:
    store = long_plan(2, agreed_days_ago=4)
    before = store.assessment
    with qtbot.assertNotEmitted(store.changed):
        ask(store)
    assert store.assessment == before


def test_what_was_never_there_cannot_be_taken_back(qtbot: QtBot) -> None:
    store = long_plan(2)
    with qtbot.assertNotEmitted(store.changed):
        store.take_back("skill-00")
        store.unpin(Pin(step="skill-00:1", part=1, day=TODAY))
        store.untick_session(SessionDone(step="skill-00:1", minutes=60, done_on=TODAY))


def test_what_a_calendar_was_told_cannot_be_changed_from_outside() -> None:
    store = long_plan(2)
    told = dict(TOLD)
    store.set_published(told)
    told.clear()
    assert store.assessment.plan.published == MappingProxyType(TOLD)


def test_two_sittings_of_one_day_are_both_missed_until_both_are_ticked() -> None:
    store = long_plan(2, agreed_days_ago=3, hours_per_week=20.0)
    missed = store.missed()
    assert len({entry.day for entry in missed}) < len(missed)
    for count in range(len(missed), 0, -1):
        assert len(store.missed()) == count
        store.tick_missed(store.missed()[0])
    assert store.missed() == ()

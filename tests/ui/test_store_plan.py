"""The store on the plan: one signal a change, none while reading only, and what is asked changes nothing."""

from collections.abc import Callable
from datetime import timedelta
from types import MappingProxyType

import pytest
from pytestqt.qtbot import QtBot

from assess.domain.plan_keeping import Pin, Published, SessionDone
from assess.domain.planning import with_weekly_hours
from assess.ui.store import AssessmentStore
from tests.support.builders import NOW, TODAY
from tests.support.plan_page import long_plan, missed_before

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
    assert not store.can_undo


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

"""Sessions of the plan: ticked, moved to a day, left out, explained; and where the keyboard is afterwards."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QDateEdit, QWidget
from pytestqt.qtbot import QtBot

from assess.domain.credentials import CredentialRecord
from assess.domain.plan_keeping import SessionDone
from assess.ui.plan.week_card import WeekCard
from tests.support.builders import TODAY, make_assessment, rated
from tests.support.plan_page import long_plan, open_more, open_page, session_rows, sessions_of, tick_boxes, with_goal
from tests.support.ui import click_on, find, hit, is_shown, keyboard, make_store, press, text, texts

NO_CARD = {"bls": CredentialRecord(held=False)}


def test_a_ticked_session_counts_its_minutes(qtbot: QtBot) -> None:
    store = long_plan(2)
    first = store.plan().sessions[0]
    page = open_page(qtbot, store)
    click_on(tick_boxes(page, "done-")[0])
    assert store.assessment.plan.sessions_done == (SessionDone(step=first.step.id, minutes=first.minutes, done_on=TODAY),)
    assert store.assessment.progress == ()
    assert texts(page, "doneStep")[0] == "Skill 00 0 → 1, 60 min, done on 2 March 2026"
    assert sum(session.minutes for session in sessions_of(store, first.step.id)) == first.step.minutes - first.minutes


def test_the_last_session_of_a_step_ends_it(qtbot: QtBot) -> None:
    store = long_plan(2)
    step = store.plan().sessions[0].step
    page = open_page(qtbot, store)
    while sessions_of(store, step.id):
        click_on(tick_boxes(page, f"done-{step.id}/")[0])
    assert [(entry.skill, entry.to_level) for entry in store.assessment.progress] == [(step.skill, step.to_level)]
    assert texts(page, "doneStep")[0].endswith("done on 2 March 2026: the step is done")


def test_a_tick_can_be_taken_back(qtbot: QtBot) -> None:
    store = long_plan(2)
    before = store.plan()
    page = open_page(qtbot, store)
    click_on(tick_boxes(page, "done-")[0])
    click_on(tick_boxes(page, "undo-")[0])
    assert store.assessment.plan.sessions_done == ()
    assert store.plan().sessions == before.sessions
    assert not is_shown(page, "doneStep")


def test_a_step_that_was_ticked_whole_can_be_taken_back(qtbot: QtBot) -> None:
    store = long_plan(2)
    store.set_step_done("skill-00", 1, done=True)
    page = open_page(qtbot, store)
    assert texts(page, "doneStep") == ["Skill 00 to level 1, done on 2 March 2026"]
    click_on(tick_boxes(page, "undo-")[0])
    assert store.assessment.progress == ()


def test_what_was_ticked_stays_in_sight_in_its_week(qtbot: QtBot) -> None:
    page = open_page(qtbot, long_plan())
    week = page.findChildren(WeekCard)[2]
    click_on(tick_boxes(week, "done-")[0])
    assert len(texts(week, "doneStep")) == 1
    click_on(tick_boxes(week, "undo-")[0])
    assert texts(week, "doneStep") == []


def test_the_keyboard_ticks_one_session_after_the_other(qtbot: QtBot) -> None:
    store = long_plan(2)
    page = open_page(qtbot, store)
    press(tick_boxes(page, "done-")[0], Qt.Key.Key_Space)
    hit(page, Qt.Key.Key_Space, Qt.Key.Key_Space)
    assert len(store.assessment.plan.sessions_done) == 3
    assert isinstance(keyboard(page), QCheckBox)


def test_the_keyboard_goes_to_what_is_done_when_no_session_is_left(qtbot: QtBot) -> None:
    store = long_plan(1, hours_per_week=40.0)
    page = open_page(qtbot, store)
    tick_boxes(page, "done-")[0].setFocus()
    for _ in store.plan().sessions:
        hit(page, Qt.Key.Key_Space)
    assert not store.plan().sessions
    assert keyboard(page).objectName().startswith("undo-")


def test_the_keyboard_takes_back_one_tick_after_the_other(qtbot: QtBot) -> None:
    store = long_plan(2)
    for _ in range(3):
        store.tick_session(store.plan().sessions[0])
    page = open_page(qtbot, store)
    press(tick_boxes(page, "undo-")[1], Qt.Key.Key_Space)
    assert keyboard(page).objectName().startswith("undo-")
    hit(page, Qt.Key.Key_Space)
    assert len(store.assessment.plan.sessions_done) == 1


def test_every_control_of_a_session_says_which_one(qtbot: QtBot) -> None:
    page = open_page(qtbot, long_plan(2))
    row = open_more(page, 1)
    box = next(box for box in row.findChildren(QCheckBox) if box.isVisible())
    assert box.accessibleName() == "Done: Skill 00 0 → 1, part 2 of 2, Tue 3 Mar"
    assert find(row, QDateEdit, "moveDay").accessibleName() == "Another day for Skill 00 0 → 1, part 2 of 2"
    for name in ("moreOnSession", "moveSession"):
        assert "Skill 00 0 → 1, part 2 of 2" in find(row, QAbstractButton, name).accessibleName()
    assert find(row, QAbstractButton, "leaveOut").accessibleName() == "Leave Skill 00 out of the plan"


def test_a_session_says_why_it_is_here_and_now(qtbot: QtBot) -> None:
    store = long_plan(2)
    page = open_page(qtbot, store)
    assert text(open_more(page), "whyHere").startswith("It adds 16.7 points to the index, 8.3 points for each hour that is left.")
    assert "It goes on from the part on Mon 2 Mar." in text(open_more(page, 1), "whyHere")


def test_what_is_open_beneath_a_session_stays_with_it(qtbot: QtBot) -> None:
    page = open_page(qtbot, long_plan())
    open_more(page, 1)
    click_on(tick_boxes(page, "done-")[0])
    open_rows = [row for row in session_rows(page) if row.panel is not None]
    assert [row.session.part for row in open_rows if row.session] == [2]
    assert session_rows(page).index(open_rows[0]) == 0


def test_reading_only_explains_and_changes_nothing(qtbot: QtBot) -> None:
    page = open_page(qtbot, long_plan(read_only=True))
    row = open_more(page)
    assert is_shown(row, "whyHere")
    assert not is_shown(row, "moveSession")
    assert not is_shown(row, "leaveOut")
    assert not any(box.isEnabled() for box in tick_boxes(page, "done-"))


@pytest.mark.parametrize("width", [512, 920])
def test_where_a_session_is_done_is_said_in_a_narrow_window_too(qtbot: QtBot, width: int) -> None:
    page = open_page(qtbot, long_plan(1), width)
    assert texts(page, "sessionPlace")[0] == "alone · 60 min"
    assert find(page, QWidget, "pageBody").minimumSizeHint().width() <= width


def test_a_light_week_is_called_one(qtbot: QtBot) -> None:
    page = open_page(qtbot, make_store(with_goal(long_plan().assessment, light_week_every=2), long_plan().catalog))
    assert texts(page, "weekDetail")[1].endswith("A light week.")


def test_a_course_that_is_ticked_is_said_once(qtbot: QtBot) -> None:
    store = make_store(
        make_assessment({"hipaa": rated(3), "phlebotomy": rated(3), "ehr": rated(3), "billing": rated(2)}, credentials=NO_CARD)
    )
    page = open_page(qtbot, store)
    click_on(tick_boxes(page, "done-cpr:course")[0])
    assert texts(page, "doneStep")[0] == "Cpr: the course, 240 min, done on 2 March 2026: the step is done"
    assert len(texts(page, "doneStep")) == 1

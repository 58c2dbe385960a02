"""Keeping to a plan: what is agreed on, what was missed, what moves and why, and agreeing to that."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QDoubleSpinBox
from pytestqt.qtbot import QtBot

from tests.support.builders import TODAY
from tests.support.plan_page import long_plan, missed_before, open_page, tick_boxes
from tests.support.ui import click, click_on, find, hit, is_shown, keyboard, press, text, texts, type_number


def test_a_plan_is_agreed_to_with_one_button(qtbot: QtBot) -> None:
    store = long_plan()
    page = open_page(qtbot, store)
    assert text(page, "changesSentence").startswith("You have not agreed to a plan yet")
    click(page, "agree")
    assert store.assessment.plan.agreed_on == TODAY
    assert len(store.assessment.plan.agreed) == len(store.plan().sessions)
    assert text(page, "changesSentence") == "You agreed to this plan on 2 March 2026. Every session is where it was."
    assert not is_shown(page, "agree")
    assert keyboard(page).objectName() == "planAnew"


def test_sessions_that_were_missed_are_said_at_the_top(qtbot: QtBot) -> None:
    store = long_plan(agreed_days_ago=4)
    page = open_page(qtbot, store)
    missed = missed_before(store)
    assert len(missed) == 2
    assert text(page, "bannerText") == "2 sessions were missed: tick what is done, or plan again from today."
    assert texts(page, "missedSession") == ["Thu 26 Feb: Skill 00 0 → 1, 60 min", "Fri 27 Feb: Skill 00 0 → 1, 60 min"]


def test_the_banner_leads_to_what_moves_and_why(qtbot: QtBot) -> None:
    page = open_page(qtbot, long_plan(agreed_days_ago=4))
    click(page, "bannerAction")
    assert keyboard(page).objectName().startswith("missed-")
    assert text(page, "changesSentence").startswith("You agreed to a plan on 26 February 2026. ")
    first = texts(page, "moveSentence")[0]
    assert first.startswith("Skill 00 0 → 1 (60 min) moves from Thu 26 Feb 2026 to ")
    assert first.endswith(" It was missed.")


def test_nothing_is_agreed_to_by_itself(qtbot: QtBot) -> None:
    store = long_plan(agreed_days_ago=4)
    before = store.assessment.plan
    open_page(qtbot, store)
    assert store.assessment.plan == before


def test_what_moved_is_marked_in_the_weeks(qtbot: QtBot) -> None:
    store = long_plan(agreed_days_ago=4)
    page = open_page(qtbot, store)
    notes = [note for note in texts(page, "sessionNote") if note.startswith("Moved here from ")]
    near = {(m.step, m.to_day) for m in store.changes().moves if m.from_day and m.to_day and m.to_day < TODAY + timedelta(weeks=4)}
    assert len(notes) == len(near) > 0


def test_agreeing_to_the_changes_makes_them_the_plan(qtbot: QtBot) -> None:
    store = long_plan(agreed_days_ago=4)
    page = open_page(qtbot, store)
    days = [session.day for session in store.plan().sessions]
    click(page, "agree")
    assert store.assessment.plan.agreed_on == TODAY
    assert [session.day for session in store.plan().sessions] == days
    assert not store.changes().moves
    assert not is_shown(page, "bannerText")
    assert not is_shown(page, "moveSentence")


def test_a_missed_session_can_be_ticked_on_its_day(qtbot: QtBot) -> None:
    store = long_plan(agreed_days_ago=4)
    day = missed_before(store)[0].day
    page = open_page(qtbot, store)
    click_on(tick_boxes(page, "missed-")[0])
    assert [done.done_on for done in store.assessment.plan.sessions_done] == [day]
    assert text(page, "bannerText").startswith("One session was missed")
    assert keyboard(page).objectName().startswith("missed-")


def test_the_keyboard_ticks_all_that_was_missed(qtbot: QtBot) -> None:
    store = long_plan(agreed_days_ago=4)
    page = open_page(qtbot, store)
    press(tick_boxes(page, "missed-")[0], Qt.Key.Key_Space)
    hit(page, Qt.Key.Key_Space)
    assert len(store.assessment.plan.sessions_done) == 2
    assert [(entry.skill, entry.to_level) for entry in store.assessment.progress] == [("skill-00", 1)]
    assert not is_shown(page, "bannerText")
    assert isinstance(keyboard(page), QAbstractButton)
    assert not isinstance(keyboard(page), QCheckBox)


def test_many_missed_sessions_are_shown_on_request(qtbot: QtBot) -> None:
    store = long_plan(agreed_days_ago=21)
    page = open_page(qtbot, store)
    assert len(texts(page, "missedSession")) == 5
    click(page, "allMissed")
    assert len(texts(page, "missedSession")) == len(missed_before(store))


def test_the_whole_plan_can_be_made_anew(qtbot: QtBot) -> None:
    store = long_plan(agreed_days_ago=4)
    page = open_page(qtbot, store)
    before = store.plan().sessions
    click(page, "planAnew")
    assert text(page, "changesSentence").startswith("Made anew, the plan would change ")
    assert store.plan().sessions == before
    anew = store.plan_anew().plan
    click(page, "agree")
    assert store.plan().sessions == anew.sessions
    assert text(page, "changesSentence").startswith("You agreed to this plan on 2 March 2026.")


def test_making_it_anew_can_be_left(qtbot: QtBot) -> None:
    store = long_plan(agreed_days_ago=0)
    page = open_page(qtbot, store)
    click(page, "planAnew")
    assert text(page, "changesSentence") == "Made anew, the plan would be the same."
    click(page, "notAnew")
    assert text(page, "changesSentence").startswith("You agreed to this plan")
    assert keyboard(page).objectName() == "planAnew"


def test_other_hours_say_what_they_move(qtbot: QtBot) -> None:
    store = long_plan(agreed_days_ago=0)
    page = open_page(qtbot, store)
    type_number(find(page, QDoubleSpinBox, "planHours"), "3")
    assert len(texts(page, "moveSentence")) == 6
    click(page, "allMoves")
    assert len(texts(page, "moveSentence")) == len(store.changes().moves)
    assert not is_shown(page, "bannerText")


def test_reading_only_agrees_to_nothing(qtbot: QtBot) -> None:
    page = open_page(qtbot, long_plan(agreed_days_ago=4, read_only=True))
    assert is_shown(page, "changesSentence")
    assert not is_shown(page, "agree")
    assert not any(box.isEnabled() for box in tick_boxes(page, "missed-"))


def test_a_plan_made_anew_is_forgotten_when_something_else_is_wanted(qtbot: QtBot) -> None:
    page = open_page(qtbot, long_plan(1, agreed_days_ago=0))
    click(page, "planAnew")
    click(page, "planHasTarget")
    assert text(page, "changesSentence").startswith("You agreed to this plan")
    assert not is_shown(page, "notAnew")


def test_what_moves_has_a_heading_while_something_moves(qtbot: QtBot) -> None:
    page = open_page(qtbot, long_plan(agreed_days_ago=4))
    assert text(page, "movesHeading") == "What moves, and why"
    click(page, "agree")
    assert not is_shown(page, "movesHeading")

"""Sessions that the person puts on another day, and skills that they leave out."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QAbstractButton, QDateEdit, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from assess.ui.plan.session_row import SessionRow
from tests.support.builders import TODAY
from tests.support.plan_page import long_plan, must_have_first, open_more, open_page, session_rows, sessions_of
from tests.support.ui import click, find, is_shown, keyboard, press, text, texts


def move(row: SessionRow, day: date) -> None:
    find(row, QDateEdit, "moveDay").setDate(QDate(day))
    click(row, "moveSession")


def focused_row(page: QWidget) -> SessionRow:
    return next(row for row in session_rows(page) if row.isAncestorOf(keyboard(page)))


def test_a_session_goes_to_the_day_that_was_chosen(qtbot: QtBot) -> None:
    store = long_plan()
    page = open_page(qtbot, store)
    row = open_more(page, 1)
    session = row.session
    assert session is not None
    move(row, date(2026, 3, 12))
    moved = next(found for found in sessions_of(store, session.step.id) if found.pin)
    assert moved.day == date(2026, 3, 12)
    there = focused_row(page)
    assert there.session == moved
    assert text(there, "pinOutcome") == "It is on Thu 12 Mar 2026, as you chose."
    assert text(there, "sessionNote") == "You chose this day."


def test_a_session_that_goes_to_a_folded_week_is_shown_there(qtbot: QtBot) -> None:
    store = long_plan()
    page = open_page(qtbot, store)
    move(open_more(page), date(2026, 5, 6))
    there = focused_row(page)
    assert there.session is not None
    assert there.session.day == date(2026, 5, 6)
    qtbot.waitUntil(lambda: not there.visibleRegion().isEmpty())


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 3, 7), "Skill 00 0 → 1, part 1, cannot be on Sat 7 Mar 2026. You have no hours on that weekday."),
        (date(2026, 3, 10), "Skill 00 0 → 1, part 1, cannot be on Tue 10 Mar 2026. The day is off."),
    ],
)
def test_why_a_session_cannot_be_on_a_day_is_said(qtbot: QtBot, day: date, words: str) -> None:
    store = long_plan(days_off=(date(2026, 3, 10),))
    page = open_page(qtbot, store)
    before = store.plan().sessions
    move(open_more(page), day)
    assert [session.day for session in store.plan().sessions] == [session.day for session in before]
    assert text(focused_row(page), "pinOutcome") == words
    assert texts(page, "refusedPinTitle") == [words]
    click(page, "refusedPin")
    assert store.assessment.plan.pins == ()
    assert not is_shown(page, "refusedPinsHeading")


def test_a_session_may_move_again(qtbot: QtBot) -> None:
    store = long_plan()
    before = store.plan().sessions
    page = open_page(qtbot, store)
    move(open_more(page), date(2026, 3, 12))
    click(focused_row(page), "unpinSession")
    assert store.plan().sessions == before
    assert isinstance(keyboard(page), QAbstractButton)


def test_enter_in_the_day_moves_the_session(qtbot: QtBot) -> None:
    store = long_plan()
    page = open_page(qtbot, store)
    day = find(open_more(page), QDateEdit, "moveDay")
    day.setDate(QDate(2026, 3, 12))
    press(day, Qt.Key.Key_Return)
    assert [pin.day for pin in store.assessment.plan.pins] == [date(2026, 3, 12)]


def test_a_day_before_today_cannot_be_chosen(qtbot: QtBot) -> None:
    page = open_page(qtbot, long_plan())
    day = find(open_more(page), QDateEdit, "moveDay")
    day.setDate(QDate(TODAY - timedelta(days=1)))
    assert day.date() == QDate(TODAY)


def test_a_skill_is_left_out_with_a_reason_and_taken_back(qtbot: QtBot) -> None:
    store = long_plan(3)
    page = open_page(qtbot, store)
    row = open_more(page)
    click(row, "leaveOut")
    assert keyboard(page) is find(row, QLineEdit, "leaveOutReason")
    find(row, QLineEdit, "leaveOutReason").setText("Our clinic sends it out.")
    click(row, "leaveOutNow")
    assert [(entry.skill, entry.reason) for entry in store.assessment.plan.left_out] == [("skill-00", "Our clinic sends it out.")]
    assert texts(page, "takeBackTitle") == ["Skill 00: 12 h of work leave the plan."]
    assert texts(page, "takeBackWords") == ["Your reason: Our clinic sends it out."]
    assert "Skill 00" not in " ".join(texts(page, "sessionTitle"))
    assert keyboard(page).objectName() == "moreOnSession"
    click(page, "takeBack")
    assert store.assessment.plan.left_out == ()
    assert not is_shown(page, "leftOutHeading")


def test_what_leaving_out_leads_to_is_said_before_it_is_done(qtbot: QtBot) -> None:
    store = must_have_first()
    page = open_page(qtbot, store)
    row = open_more(page)
    assert not is_shown(row, "leaveOutEffect")
    click(row, "leaveOut")
    words = text(row, "leaveOutEffect")
    assert "It is a must-have, so you will not be ready without it. Advanced rests on it." in words
    assert words.endswith("You can take it back below the weeks.")
    assert find(row, QLineEdit, "leaveOutReason").accessibleDescription() == words
    assert store.assessment.plan.left_out == ()


def test_leaving_out_a_must_have_says_what_stays_open_and_what_rests_on_it(qtbot: QtBot) -> None:
    store = must_have_first()
    page = open_page(qtbot, store)
    row = open_more(page)
    click(row, "leaveOut")
    press(find(row, QLineEdit, "leaveOutReason"), Qt.Key.Key_Return)
    words = text(page, "takeBackTitle")
    assert "It is a must-have, so you will not be ready without it." in words
    assert "Advanced rests on it." in words

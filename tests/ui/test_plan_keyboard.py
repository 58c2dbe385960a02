"""Where the keyboard is after something was done to the plan, and that the eye finds it there."""

import pytest
from PySide6.QtCore import QDate, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QDateEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from assess.domain.planning import with_weekly_hours
from assess.ui.plan.plan_page import PlanPage
from assess.ui.plan.week_card import WeekCard
from tests.support.plan_page import long_plan, open_more, open_page, session_rows, tick_boxes
from tests.support.ui import click, find, first, hit, keyboard, press, scroll_to, texts

KEY = Qt.Key


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def height(page: QWidget, widget: QWidget) -> int:
    return widget.mapTo(page, QPoint(0, 0)).y()


def is_in_sight(page: QWidget) -> bool:
    settle()
    return 0 <= height(page, keyboard(page)) < page.height()


def show_in_the_middle(page: QWidget, widget: QWidget) -> QWidget:
    settle()
    find(page, QScrollArea, "pageScroll").ensureWidgetVisible(widget, 0, page.height() // 3)
    settle()
    return widget


def skill_of_keyboard(page: QWidget) -> str:
    row = next(row for row in session_rows(page) if row.isAncestorOf(keyboard(page)))
    assert row.session is not None
    return row.session.step.skill


@pytest.mark.parametrize("number", [0, 4])
def test_the_next_session_is_where_the_ticked_one_was(qtbot: QtBot, number: int) -> None:
    page = open_page(qtbot, long_plan())
    box = show_in_the_middle(page, tick_boxes(page, "done-")[number])
    box.setFocus()
    before = height(page, box)
    for _ in range(3):
        hit(page, KEY.Key_Space)
        qtbot.waitUntil(lambda: height(page, keyboard(page)) == before)
        assert keyboard(page).objectName().startswith("done-")


def test_undo_leaves_the_keyboard_where_it_is(qtbot: QtBot) -> None:
    store = long_plan()
    page = open_page(qtbot, store)
    box = show_in_the_middle(page, tick_boxes(page, "done-")[4])
    box.setFocus()
    before = height(page, box)
    hit(page, KEY.Key_Space)
    settle()
    store.undo()
    qtbot.waitUntil(lambda: height(page, keyboard(page)) == before)
    assert store.assessment.plan.sessions_done == ()


def test_a_change_while_the_keyboard_is_out_of_sight_scrolls_nowhere(qtbot: QtBot) -> None:
    store = long_plan(agreed_days_ago=4)
    page = open_page(qtbot, store)
    settle()
    tick_boxes(page, "done-")[4].setFocus()
    store.set_goal(with_weekly_hours(store.assessment.goal, 9))
    settle()
    assert find(page, QScrollArea, "pageScroll").verticalScrollBar().value() == 0


def test_a_double_click_ticks_one_session(qtbot: QtBot) -> None:
    store = long_plan()
    page = open_page(qtbot, store)
    box = show_in_the_middle(page, tick_boxes(page, "done-")[0])
    where = box.mapTo(page, QPoint(8, box.height() // 2))
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.mapFrom(page, where))
    settle()
    under = page.childAt(where)
    assert isinstance(under, QCheckBox)
    click_the_second_time(under, QPointF(under.mapFrom(page, where)))
    assert len(store.assessment.plan.sessions_done) == 1


def click_the_second_time(widget: QWidget, where: QPointF) -> None:
    """What Qt sends for the second half of a double click."""
    left, none, keys = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    for kind, held in ((QEvent.Type.MouseButtonDblClick, left), (QEvent.Type.MouseButtonRelease, none)):
        QApplication.sendEvent(widget, QMouseEvent(kind, where, widget.mapToGlobal(where), left, held, keys))


def test_a_tick_that_is_taken_back_in_its_week_leads_to_its_session(qtbot: QtBot) -> None:
    page = open_page(qtbot, long_plan())
    press(tick_boxes(page, "done-")[0], KEY.Key_Space)
    week = page.findChildren(WeekCard)[0]
    press(tick_boxes(week, "undo-")[0], KEY.Key_Space)
    assert keyboard(page).objectName() == "done-skill-00:1/1"
    assert is_in_sight(page)


def test_the_last_tick_that_is_taken_back_leads_to_its_session(qtbot: QtBot) -> None:
    page = open_page(qtbot, long_plan())
    press(tick_boxes(page, "done-")[2], KEY.Key_Space)
    press(tick_boxes(page, "undo-")[0], KEY.Key_Space)
    assert keyboard(page).objectName() == "done-skill-01:1/1"
    assert is_in_sight(page)


def test_leaving_out_the_last_skill_leads_to_taking_it_back(qtbot: QtBot) -> None:
    page = open_page(qtbot, long_plan(1))
    press(first(open_more(page), QWidget, "leaveOut"), KEY.Key_Space)
    hit(page, KEY.Key_Return)
    assert keyboard(page).objectName() == "takeBack"
    assert is_in_sight(page)
    hit(page, KEY.Key_Space)
    assert keyboard(page).objectName() == "done-skill-00:1/1"
    assert is_in_sight(page)


def test_a_day_that_is_let_go_leads_to_its_session(qtbot: QtBot) -> None:
    store = long_plan()
    page = open_page(qtbot, store)
    row = open_more(page, 4)
    find(row, QDateEdit, "moveDay").setDate(QDate(2026, 3, 7))
    click(row, "moveSession")
    press(first(page, QWidget, "refusedPin"), KEY.Key_Space)
    assert skill_of_keyboard(page) == "skill-02"
    assert is_in_sight(page)


@pytest.mark.parametrize(
    ("button", "rows", "shown"),
    [("allMissed", "missedSession", 5), ("allMoves", "moveSentence", 6), ("allUnplaced", "unplacedStep", 5)],
)
def test_more_rows_are_read_from_the_first_new_one(qtbot: QtBot, button: str, rows: str, shown: int) -> None:
    page = open_page(qtbot, long_plan(agreed_days_ago=21, target_date=QDate(2026, 3, 20).toPython()))
    press_there(page, button)
    new = texts(page, rows)[shown]
    assert spoken(keyboard(page)).endswith(new)
    assert is_in_sight(page)
    press_there(page, button)
    assert len(texts(page, rows)) == shown
    assert keyboard(page).objectName() == button
    assert is_in_sight(page)


def press_there(page: PlanPage, button: str) -> None:
    widget = first(page, QWidget, button)
    widget.setFocus()
    scroll_to(page, widget)
    settle()
    hit(page, KEY.Key_Space)
    settle()


def spoken(widget: QWidget) -> str:
    words = widget.property("text")
    return widget.accessibleName() or str(words)


def test_escape_takes_the_question_about_leaving_out_back(qtbot: QtBot) -> None:
    store = long_plan()
    page = open_page(qtbot, store)
    press(first(open_more(page), QWidget, "leaveOut"), KEY.Key_Space)
    hit(page, KEY.Key_Escape)
    assert keyboard(page).objectName() == "leaveOut"
    hit(page, KEY.Key_Space)
    press(first(page, QWidget, "keepIn"), KEY.Key_Return)
    assert keyboard(page).objectName() == "leaveOut"
    assert store.assessment.plan.left_out == ()


def test_equal_ticks_in_two_weeks_are_said_once_each(qtbot: QtBot) -> None:
    page = open_page(qtbot, long_plan(1))
    weeks = page.findChildren(WeekCard)
    click_in(weeks[1])
    click_in(weeks[0])
    assert [len(texts(week, "doneStep")) for week in weeks[:2]] == [1, 1]
    press(tick_boxes(weeks[1], "undo-")[0], KEY.Key_Space)
    assert [len(texts(week, "doneStep")) for week in weeks[:2]] == [1, 0]


def click_in(week: WeekCard) -> None:
    press(tick_boxes(week, "done-skill-00:2")[0], KEY.Key_Space)

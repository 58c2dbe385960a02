"""The calendar that opens beneath a date."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QTableView
from pytestqt.qtbot import QtBot

from assess.ui.theme import DARK, LIGHT, Tokens, style_sheet
from assess.ui.widgets.date_field import DateField

DAY = date(2026, 12, 1)
LEAST_CELL = 24
CURSOR = 3
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture(params=[LIGHT, DARK], ids=["light", "dark"])
def tokens(request: pytest.FixtureRequest) -> Tokens:
    found = request.param
    assert isinstance(found, Tokens)
    return found


@pytest.fixture
def calendar(qtbot: QtBot, tokens: Tokens) -> Iterator[QCalendarWidget]:
    field = DateField(DAY)
    qtbot.addWidget(field)
    field.setStyleSheet(style_sheet(tokens))
    field.resize(160, 36)
    field.show()
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=field.rect().center() + (field.rect().topRight() - field.rect().center()) * 0.9)
    popup = field.calendarWidget()
    qtbot.waitUntil(popup.isVisible)
    yield popup
    popup.window().close()
    QApplication.processEvents()


def days(calendar: QCalendarWidget) -> QTableView:
    table = calendar.findChild(QTableView)
    assert isinstance(table, QTableView)
    return table


def test_every_weekday_is_named_in_full(calendar: QCalendarWidget) -> None:
    table = days(calendar)
    for column in range(7):
        name = table.model().index(0, column).data()
        assert table.fontMetrics().horizontalAdvance(name) <= table.columnWidth(column) - 4


def test_a_day_is_large_enough_to_hit(calendar: QCalendarWidget) -> None:
    table = days(calendar)
    assert min(table.columnWidth(column) for column in range(7)) >= LEAST_CELL
    assert min(table.rowHeight(row) for row in range(7)) >= LEAST_CELL


def test_no_day_is_red(calendar: QCalendarWidget) -> None:
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        assert calendar.weekdayTextFormat(day).foreground().color() != QColor(Qt.GlobalColor.red)


@pytest.mark.parametrize("layout", ["d MMM yyyy", "ddd d MMM yyyy"])
def test_every_day_of_a_year_fits(qtbot: QtBot, layout: str) -> None:
    field = DateField(DAY)
    qtbot.addWidget(field)
    field.setStyleSheet(style_sheet(LIGHT))
    field.setDisplayFormat(layout)
    field.show()
    field.resize(field.sizeHint())
    room = field.lineEdit().width() - 2 * CURSOR
    for number in range(366):
        field.setDate(QDate(DAY).addDays(number))
        assert field.fontMetrics().horizontalAdvance(field.text()) <= room


def test_a_date_field_knows_its_day(qtbot: QtBot) -> None:
    field = DateField(DAY)
    qtbot.addWidget(field)
    assert field.day == DAY
    field.setDate(QDate(2027, 1, 5))
    assert field.day == date(2027, 1, 5)


@pytest.mark.parametrize(
    ("key", "held"), [(Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)]
)
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_calendar_opens_and_picks_a_day_by_keys(
    qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier, direction: Qt.LayoutDirection
) -> None:
    field = DateField(DAY)
    qtbot.addWidget(field)
    field.setLayoutDirection(direction)
    field.setStyleSheet(style_sheet(LIGHT))
    field.show()
    QTest.keyClick(field, key, held)
    popup = field.calendarWidget()
    qtbot.waitUntil(popup.isVisible)
    assert field.day == DAY
    QTest.keyClick(days(popup), Qt.Key.Key_Right)
    QTest.keyClick(days(popup), Qt.Key.Key_Return)
    assert field.day in {date(2026, 12, 2), date(2026, 11, 30)}
    qtbot.waitUntil(lambda: not popup.isVisible())


def test_escape_closes_the_calendar_and_changes_nothing(qtbot: QtBot) -> None:
    field = DateField(DAY)
    qtbot.addWidget(field)
    field.show()
    QTest.keyClick(field, Qt.Key.Key_F4)
    popup = field.calendarWidget()
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(days(popup), Qt.Key.Key_Right)
    QTest.keyClick(days(popup), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not popup.isVisible())
    assert field.day == DAY

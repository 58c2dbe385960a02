"""A date that is typed or picked from a calendar in the app's own colors."""

from datetime import date
from typing import Final

from PySide6.QtCore import QDate, QEvent, QObject, QPointF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QDateEdit, QStyle, QStyleOptionComboBox
from typing_extensions import override

ROOM: Final = 12


class DateField(QDateEdit):
    """Typed and stepped by keys; its calendar opens by the mouse, by Alt and Down or by F4, and is made when it is first asked for."""

    def __init__(self, day: date) -> None:
        super().__init__(QDate(day))
        self._has_calendar = False
        self._day_before = day
        self.setCalendarPopup(True)

    @property
    def day(self) -> date:
        """The day it shows."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    @override
    def sizeHint(self) -> QSize:
        """Qt forgets the space around the text."""
        return super().sizeHint() + QSize(ROOM, 0)

    @override
    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint() + QSize(ROOM, 0)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._dress_calendar()
        super().mousePressEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Opens the calendar by the keys that open other lists."""
        is_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_F4 or (is_alt and event.key() == Qt.Key.Key_Down):
            self._press_arrow()
        else:
            super().keyPressEvent(event)

    def _press_arrow(self) -> None:
        """Qt opens the calendar only when the arrow is pressed."""
        option = QStyleOptionComboBox()
        option.initFrom(self)
        arrow = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxArrow, self)
        spot = QPointF(arrow.center())
        left = Qt.MouseButton.LeftButton
        press = QMouseEvent(QEvent.Type.MouseButtonPress, spot, self.mapToGlobal(spot), left, left, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(self, press)

    def _dress_calendar(self) -> None:
        """Weekends are days like the others: red is for what blocks."""
        if not self._has_calendar:
            self._has_calendar = True
            for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
                self.calendarWidget().setWeekdayTextFormat(day, QTextCharFormat())
            self.calendarWidget().window().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape leaves the day as it was, whichever days the arrows went over."""
        if event.type() is QEvent.Type.Show:
            self._day_before = self.day
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.setDate(QDate(self._day_before))
        return super().eventFilter(watched, event)

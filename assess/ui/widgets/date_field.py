"""A date that is typed or picked from a calendar in the app's own colors."""

from datetime import date
from typing import Final

from PySide6.QtCore import QDate, QSize, Qt
from PySide6.QtGui import QMouseEvent, QTextCharFormat
from PySide6.QtWidgets import QDateEdit
from typing_extensions import override

ROOM: Final = 12


class DateField(QDateEdit):
    """Typed and stepped by keys; its calendar opens by the mouse, and is made when it is first asked for."""

    def __init__(self, day: date) -> None:
        super().__init__(QDate(day))
        self._has_calendar = False
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

    def _dress_calendar(self) -> None:
        """Weekends are days like the others: red is for what blocks."""
        if not self._has_calendar:
            self._has_calendar = True
            for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
                self.calendarWidget().setWeekdayTextFormat(day, QTextCharFormat())

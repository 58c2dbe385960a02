"""The days on which nothing is planned."""

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assess.reports.wording import Wording
from assess.ui.plan.days import Stretch, stretches
from assess.ui.widgets.date_field import DateField
from assess.ui.widgets.rows import RowPool
from assess.ui.widgets.text import make_button, make_label
from assess.ui.widgets.wheel import WheelGuard
from assess.ui.widgets.wrapping_row import WrappingRow

LONGEST_STRETCH = 366


class StretchRow(QWidget):
    """One stretch of days off, and a button that takes it away."""

    removed = Signal(object)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._stretch: Stretch | None = None
        self._words = make_label(name="dayOff")
        self._remove = make_button(self.tr("Remove"), "removeDayOff", quiet=True)
        self._remove.clicked.connect(lambda: self.removed.emit(self._stretch))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words, 1)
        row.addWidget(self._remove)

    def show_stretch(self, stretch: Stretch) -> None:
        """Shows its first and last day."""
        self._stretch = stretch
        first, last = self._wording.day(stretch.first), self._wording.day(stretch.last)
        words = first if stretch.first == stretch.last else self.tr("{first} to {last}").format(first=first, last=last)
        self._words.setText(words)
        self._remove.setAccessibleName(self.tr("Remove the days off {days}").format(days=words))


class DaysOff(QWidget):
    """The list of days off and two dates to add to it; `edited` carries all days as they should be."""

    edited = Signal(object)

    def __init__(self, wording: Wording, today: date) -> None:
        super().__init__()
        self._days: frozenset[date] = frozenset()
        self._first = self._make_date("dayOffFirst", self.tr("First day off"), today)
        self._last = self._make_date("dayOffLast", self.tr("Last day off"), today)
        self._first.userDateChanged.connect(self._limit_last)
        self._limit_last()
        WheelGuard(self).guard(self._first, self._last)
        rows = QVBoxLayout()
        rows.setSpacing(0)
        self._rows = RowPool(rows, lambda: self._make_row(wording))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(rows)
        column.addWidget(self._make_adder())

    def show_days(self, days: tuple[date, ...]) -> None:
        """Shows the days off as they are in the store."""
        self._days = frozenset(days)
        found = stretches(days)
        for row, stretch in zip(self._rows.take(len(found)), found, strict=True):
            row.show_stretch(stretch)

    def _make_adder(self) -> WrappingRow:
        add = make_button(self.tr("Add days off"), "addDayOff")
        add.clicked.connect(self._on_add)
        to = QLabel(self.tr("to"))
        to.setMinimumHeight(self._first.sizeHint().height())
        return WrappingRow(self._first, to, self._last, add)

    def _make_row(self, wording: Wording) -> StretchRow:
        row = StretchRow(wording)
        row.removed.connect(self._on_removed)
        return row

    def _make_date(self, name: str, spoken: str, today: date) -> DateField:
        edit = DateField(today)
        edit.setObjectName(name)
        edit.setAccessibleName(spoken)
        edit.setDisplayFormat("d MMM yyyy")
        edit.setDateRange(QDate(2000, 1, 1), QDate(2199, 12, 31))
        return edit

    def _limit_last(self) -> None:
        """The last day is never before the first, and at most a year after it."""
        first = self._first.date()
        self._last.setDateRange(first, first.addDays(LONGEST_STRETCH - 1))

    def _on_add(self) -> None:
        added = Stretch(self._first.day, self._last.day)
        self.edited.emit(tuple(sorted(self._days.union(added.days))))

    def _on_removed(self, stretch: Stretch) -> None:
        self.edited.emit(tuple(sorted(self._days.difference(stretch.days))))
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

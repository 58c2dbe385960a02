"""A date that may be left open."""

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from assess.domain.base import FIRST_DAY, LAST_DAY
from assess.ui.widgets.date_field import DateField
from assess.ui.widgets.wheel import WheelGuard


class OptionalDate(QWidget):
    """A tick that says whether there is a date, and the date; `edited` follows only the person.

    `spoken` is what a screen reader says of both, where `text` alone would not tell what it is about.
    """

    edited = Signal(object)

    def __init__(self, text: str, name: str, suggestion: date, spoken: str = "") -> None:
        super().__init__()
        self._tick = QCheckBox(text)
        self._tick.setObjectName(f"{name}Known")
        self._tick.setAccessibleName(spoken or text)
        self._date = DateField(suggestion)
        self._date.setObjectName(name)
        self._date.setAccessibleName(spoken or text)
        self._date.setDisplayFormat(self.tr("d MMM yyyy"))
        self._date.setDateRange(QDate(FIRST_DAY), QDate(LAST_DAY))
        self._date.setEnabled(False)
        WheelGuard(self).guard(self._date)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._tick)
        row.addWidget(self._date)
        self._tick.clicked.connect(self._on_edited)
        self._date.dateChanged.connect(self._on_edited)

    def show_date(self, day: date | None) -> None:
        """Shows `day`, or that there is none."""
        self._date.blockSignals(True)  # noqa: FBT003 - a date edit has no signal for the person alone
        self._tick.setChecked(day is not None)
        self._date.setEnabled(day is not None)
        if day is not None:
            self._date.setDate(QDate(day))
        self._date.blockSignals(False)  # noqa: FBT003

    def _on_edited(self) -> None:
        self.edited.emit(self._date.date().toPython() if self._tick.isChecked() else None)

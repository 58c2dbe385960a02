"""The date that a person works towards."""

from datetime import date
from typing import Final

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit

from assess.domain.base import FIRST_DAY, LAST_DAY

DAYS_AHEAD: Final = 90


class TargetDate(QDateEdit):
    """Any day that a document may hold; until there is one it suggests one in about three months."""

    def __init__(self, name: str, today: date) -> None:
        super().__init__(QDate(today).addDays(DAYS_AHEAD))
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Target date"))
        self.setCalendarPopup(True)
        self.setDisplayFormat(self.tr("d MMM yyyy"))
        self.setDateRange(QDate(FIRST_DAY), QDate(LAST_DAY))

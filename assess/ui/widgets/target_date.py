"""The date that a person works towards."""

from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QDate

from assess.domain.base import FIRST_DAY, LAST_DAY
from assess.ui.widgets.date_field import DateField

DAYS_AHEAD: Final = 90


class TargetDate(DateField):
    """Any day that a document may hold; until there is one it suggests one in about three months."""

    def __init__(self, name: str, today: date) -> None:
        super().__init__(today + timedelta(days=DAYS_AHEAD))
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Target date"))
        self.setDisplayFormat(self.tr("d MMM yyyy"))
        self.setDateRange(QDate(FIRST_DAY), QDate(LAST_DAY))

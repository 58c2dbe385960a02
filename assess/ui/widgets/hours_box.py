"""Hours a week, typed or stepped."""

from typing import Final

from PySide6.QtWidgets import QDoubleSpinBox

INNER_MARGIN: Final = 8


class HoursBox(QDoubleSpinBox):
    """From 0 to 80 hours in half hours; `spoken` is what a screen reader says of it."""

    def __init__(self, name: str, spoken: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setRange(0, 80)
        self.setDecimals(1)
        self.setSingleStep(0.5)
        self.setMaximumWidth(140)
        self.lineEdit().setTextMargins(INNER_MARGIN, 0, 0, 0)

"""Hours a week, typed or stepped."""

from typing import Final

from PySide6.QtWidgets import QDoubleSpinBox

from assess.domain.assessment import Goal
from assess.domain.planning.weekly import weekly_hours, with_weekly_hours

INNER_MARGIN: Final = 8


def shown_hours(goal: Goal) -> float:
    """The hours a week as a box shows them: those of all days if each has its own, or else what was said."""
    return round(weekly_hours(goal), 1) if goal.hours_by_weekday else goal.hours_per_week


def with_shown_hours(goal: Goal, hours: float) -> Goal:
    """The goal with what a box shows; if that did not change, neither does the goal."""
    return goal if hours == shown_hours(goal) else with_weekly_hours(goal, hours)


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

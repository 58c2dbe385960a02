"""Seven small boxes: the hours of each day of the week."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDoubleSpinBox, QLabel, QVBoxLayout, QWidget

from assess.domain.assessment import Goal, Weekday
from assess.domain.planning import weekly_hours
from assess.ui.widgets.hours_box import INNER_MARGIN
from assess.ui.widgets.wheel import WheelGuard
from assess.ui.widgets.wrapping_row import WrappingRow

LONGEST_DAY: Final = 12
BOX_WIDTH: Final = 88


def spread(goal: Goal) -> Mapping[Weekday, float]:
    """The hours a week spread evenly over the weekdays."""
    days = [day for day in Weekday if day in goal.weekdays]
    share = round(goal.hours_per_week / len(days), 2) if days else 0.0
    return MappingProxyType({day: min(LONGEST_DAY, share) if day in days else 0.0 for day in Weekday})


def with_day_hours(goal: Goal, hours: Mapping[Weekday, float]) -> Goal:
    """The goal with hours for each day; the hours a week and the weekdays say the same."""
    by_day = goal.model_copy(update={"hours_by_weekday": MappingProxyType(dict(hours))})
    days = tuple(day for day in Weekday if hours.get(day, 0) > 0)
    return by_day.model_copy(update={"hours_per_week": min(80.0, weekly_hours(by_day)), "weekdays": days})


def without_day_hours(goal: Goal) -> Goal:
    """The goal with as many hours a week, spread evenly over the same days."""
    return goal.model_copy(update={"hours_by_weekday": MappingProxyType({})})


class DayHours(QWidget):
    """A box for each weekday; `edited` carries the hours by weekday and follows only the person."""

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        names = (self.tr("Mon"), self.tr("Tue"), self.tr("Wed"), self.tr("Thu"), self.tr("Fri"), self.tr("Sat"), self.tr("Sun"))
        self._boxes = {day: self._make_box(day, name) for day, name in zip(Weekday, names, strict=True)}
        WheelGuard(self).guard(*self._boxes.values())
        row = WrappingRow(*(self._with_name(name, box) for name, box in zip(names, self._boxes.values(), strict=True)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(row)

    def show_hours(self, hours: Mapping[Weekday, float]) -> None:
        """Shows the hours of each day."""
        for day, box in self._boxes.items():
            if box.value() != hours.get(day, 0.0):
                box.blockSignals(True)  # noqa: FBT003 - Qt's signature; spin boxes have no signal for the person alone
                box.setValue(hours.get(day, 0.0))
                box.blockSignals(False)  # noqa: FBT003

    def _make_box(self, day: Weekday, name: str) -> QDoubleSpinBox:
        box = QDoubleSpinBox()
        box.setObjectName(f"hours-{day.value}")
        box.setAccessibleName(self.tr("Hours on {day}").format(day=name))
        box.setRange(0, LONGEST_DAY)
        box.setDecimals(2)
        box.setSingleStep(0.5)
        box.setFixedWidth(BOX_WIDTH)
        box.lineEdit().setTextMargins(INNER_MARGIN, 0, 0, 0)
        box.valueChanged.connect(self._on_edited)
        return box

    def _with_name(self, name: str, box: QWidget) -> QWidget:
        label = QLabel(name)
        label.setBuddy(box)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(label)
        column.addWidget(box)
        return holder

    def _on_edited(self) -> None:
        self.edited.emit({day: box.value() for day, box in self._boxes.items()})

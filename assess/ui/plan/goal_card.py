"""The time there is: target date, hours, lab hours and days off, changed where the plan is read."""

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLabel, QWidget
from typing_extensions import override

from assess.domain.assessment import Goal
from assess.reports.wording import Wording
from assess.ui.plan.days_off import DaysOff
from assess.ui.widgets.card import Card
from assess.ui.widgets.hours_box import HoursBox
from assess.ui.widgets.target_date import TargetDate
from assess.ui.widgets.text import make_label
from assess.ui.widgets.wheel import WheelGuard


class GoalCard(Card):
    """The controls of the plan; `edited` carries the goal as the person wants it."""

    edited = Signal(object)

    def __init__(self, wording: Wording, today: date) -> None:
        super().__init__()
        heading = self.tr("The time you have")
        self.setAccessibleName(heading)
        self._goal = Goal()
        self._has_target = QCheckBox(self.tr("I have a &target date"))
        self._has_target.setObjectName("planHasTarget")
        self._target = TargetDate("planTarget", today)
        self._hours = HoursBox("planHours", self.tr("Hours a week to learn"))
        self._lab_hours = HoursBox("planLabHours", self.tr("Of these, lab hours with supervision or equipment"))
        self._days_off = DaysOff(wording, today)
        self.body.addWidget(make_label(heading, "heading"))
        self._lay_out()
        self._connect()

    def show_goal(self, goal: Goal) -> None:
        """Shows the goal as it is in the store."""
        self._goal = goal
        boxes = (self._hours, self._lab_hours, self._target)
        for box in boxes:
            box.blockSignals(True)  # noqa: FBT003 - Qt's signature; spin boxes have no signal for the person alone
        if self._hours.value() != goal.hours_per_week:
            self._hours.setValue(goal.hours_per_week)
        if self._lab_hours.value() != goal.lab_hours_per_week:
            self._lab_hours.setValue(goal.lab_hours_per_week)
        if goal.target_date is not None and self._target.date().toPython() != goal.target_date:
            self._target.setDate(QDate(goal.target_date))
        for box in boxes:
            box.blockSignals(False)  # noqa: FBT003
        self._has_target.setChecked(goal.target_date is not None)
        self._target.setEnabled(goal.target_date is not None)
        self._days_off.show_days(goal.days_off)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ends the typing of a number; it does not leave the page."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)

    def focus_hours(self) -> None:
        """Puts the keyboard on the hours a week."""
        self._hours.setFocus()
        self._hours.selectAll()

    def _lay_out(self) -> None:
        target = QHBoxLayout()
        target.addWidget(self._has_target)
        target.addWidget(self._target)
        target.addStretch(1)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(8)
        self.body.addLayout(target)
        self._add_row(form, self.tr("&Hours a week"), self._hours)
        self._add_row(form, self.tr("Of these, &lab hours"), self._lab_hours)
        form.addRow(QLabel(self.tr("Days off")), self._days_off)
        self.body.addLayout(form)

    def _connect(self) -> None:
        WheelGuard(self).guard(self._hours, self._lab_hours, self._target)
        self._has_target.clicked.connect(self._on_target_edited)
        self._target.userDateChanged.connect(self._on_target_edited)
        self._hours.valueChanged.connect(lambda hours: self._edit(hours_per_week=hours))
        self._lab_hours.valueChanged.connect(lambda hours: self._edit(lab_hours_per_week=hours))
        self._days_off.edited.connect(lambda days: self._edit(days_off=days))

    def _on_target_edited(self) -> None:
        self._edit(target_date=self._target.date().toPython() if self._has_target.isChecked() else None)

    def _edit(self, **changes: object) -> None:
        self.edited.emit(self._goal.model_copy(update=changes))

    def _add_row(self, form: QFormLayout, text: str, field: QWidget) -> None:
        label = QLabel(text)
        label.setBuddy(field)
        form.addRow(label, field)

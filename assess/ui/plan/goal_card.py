"""The time there is: target date, hours and lab hours, the rarer wishes on demand, changed where the plan is read."""

from datetime import date
from functools import partial

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from assess.domain.assessment import Goal
from assess.reports.wording import Wording
from assess.reports.wording_plan_reasons import PlanReasonWording
from assess.ui.plan.comparison import Compare, HoursComparison
from assess.ui.plan.goal_details import GoalDetails
from assess.ui.widgets.card import Card
from assess.ui.widgets.disclosure import Disclosure
from assess.ui.widgets.hours_box import HoursBox, shown_hours, with_shown_hours
from assess.ui.widgets.target_date import TargetDate
from assess.ui.widgets.text import make_label
from assess.ui.widgets.wheel import WheelGuard


class GoalCard(Card):
    """The controls of the plan; `edited` carries the goal as the person wants it."""

    edited = Signal(object)

    def __init__(self, wording: Wording, talk: PlanReasonWording, compare: Compare, today: date) -> None:
        super().__init__()
        heading = self.tr("The time you have")
        self.setAccessibleName(heading)
        self._goal, self._ready_index, self._read_only = Goal(), 0, False
        self._has_target = QCheckBox(self.tr("I have a &target date"))
        self._has_target.setObjectName("planHasTarget")
        self._target = TargetDate("planTarget", today)
        self._hours = HoursBox("planHours", self.tr("Hours a week to learn"))
        self._lab_hours = HoursBox("planLabHours", self.tr("Of these, lab hours with supervision or equipment"))
        self._details: GoalDetails | None = None
        self._comparison: HoursComparison | None = None
        details, comparison = partial(self._fill_details, wording, today), partial(self._fill_comparison, talk, compare, today)
        self._more = Disclosure(self.tr("Days, holidays and session lengths"), "moreGoal", details)
        self._compare = Disclosure(self.tr("Compare with other hours"), "compareHours", comparison)
        self.body.addWidget(make_label(heading, "heading"))
        self._lay_out()
        self._connect()

    def show_goal(self, goal: Goal, ready_index: int, *, read_only: bool) -> None:
        """Shows the goal as it is in the store; `ready_index` is what the role asks for. Reading only, all can be looked at."""
        self._goal, self._ready_index, self._read_only = goal, ready_index, read_only
        boxes = (self._hours, self._lab_hours, self._target)
        for box in boxes:
            box.blockSignals(True)  # noqa: FBT003 - Qt's signature; spin boxes have no signal for the person alone
        if self._hours.value() != shown_hours(goal):
            self._hours.setValue(shown_hours(goal))
        if self._lab_hours.value() != goal.lab_hours_per_week:
            self._lab_hours.setValue(goal.lab_hours_per_week)
        if goal.target_date is not None and self._target.date().toPython() != goal.target_date:
            self._target.setDate(QDate(goal.target_date))
        for box in boxes:
            box.blockSignals(False)  # noqa: FBT003
        self._has_target.setChecked(goal.target_date is not None)
        self._target.setEnabled(goal.target_date is not None and not read_only)
        for widget in (self._has_target, self._hours, self._lab_hours):
            widget.setEnabled(not read_only)
        self._show_on_demand()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ends the typing of a number; it does not leave the page."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)

    def focus_part(self, part: str) -> None:
        """Puts the keyboard on the "hours" a week, the "lab" hours or the "target" date."""
        box = {"lab": self._lab_hours, "target": self._target}.get(part, self._hours)
        box.setFocus(Qt.FocusReason.OtherFocusReason)
        if box is not self._target:
            box.selectAll()

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
        self.body.addLayout(form)
        self.body.addWidget(self._more)
        self.body.addWidget(self._compare)

    def _connect(self) -> None:
        WheelGuard(self).guard(self._hours, self._lab_hours, self._target)
        self._has_target.clicked.connect(self._on_target_edited)
        self._target.userDateChanged.connect(self._on_target_edited)
        self._hours.valueChanged.connect(lambda hours: self.edited.emit(with_shown_hours(self._goal, hours)))
        self._lab_hours.valueChanged.connect(lambda hours: self._edit(lab_hours_per_week=hours))
        self._compare.toggled.connect(self._show_on_demand)

    def _show_on_demand(self) -> None:
        """What is folded away is not kept up to date, but its button tells of days off."""
        count = len(self._goal.days_off)
        one, many = self.tr("Days, holidays and session lengths: 1 day off"), self.tr("Days, holidays and session lengths: {n} days off")
        words = (one if count == 1 else many).format(n=count) if count else self.tr("Days, holidays and session lengths")
        self._more.show_text(words)
        if self._details is not None:
            self._details.show_goal(self._goal)
            self._details.setEnabled(not self._read_only)
        if self._comparison is not None and self._compare.is_open:
            self._comparison.show_goal(self._goal, self._ready_index, read_only=self._read_only)

    def _fill_details(self, wording: Wording, today: date, column: QVBoxLayout) -> None:
        self._details = GoalDetails(wording, today)
        self._details.edited.connect(self.edited)
        column.addWidget(self._details)
        self._show_on_demand()

    def _fill_comparison(self, talk: PlanReasonWording, compare: Compare, today: date, column: QVBoxLayout) -> None:
        self._comparison = HoursComparison(talk, compare, today)
        self._comparison.chosen.connect(self.edited)
        column.addWidget(self._comparison)

    def _on_target_edited(self) -> None:
        self._edit(target_date=self._target.date().toPython() if self._has_target.isChecked() else None)

    def _edit(self, **changes: object) -> None:
        self.edited.emit(self._goal.model_copy(update=changes))

    def _add_row(self, form: QFormLayout, text: str, field: QWidget) -> None:
        label = QLabel(text)
        label.setBuddy(field)
        form.addRow(label, field)

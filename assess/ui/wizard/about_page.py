"""About you: name or alias, goal role, how many skills to ask, target date, hours and days."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from assess.domain import flow
from assess.domain.assessment import ChecklistPath, Goal, Learner, Weekday
from assess.domain.flow import StepId
from assess.ui.store import AssessmentStore
from assess.ui.widgets.card import Card
from assess.ui.widgets.hours_box import HoursBox, shown_hours, with_shown_hours
from assess.ui.widgets.target_date import TargetDate
from assess.ui.widgets.text import make_button, make_label
from assess.ui.widgets.wheel import WheelGuard
from assess.ui.widgets.wrapping_row import WrappingRow
from assess.ui.wizard.page import AssessPage
from assess.ui.wizard.role_choice import RoleChoice

FIELD_SPACING: Final = 16


class AboutPage(AssessPage):
    """Who it is, what they work towards, and the time they have."""

    elsewhere_wanted = Signal()

    def __init__(self, store: AssessmentStore, order: dict[StepId, int]) -> None:
        super().__init__(store, flow.ABOUT, order)
        self._place = make_label(role="muted", name="place")

    def show_place(self, path: Path) -> None:
        """Says in which file the answers are kept."""
        words = self.tr("This is read from {path}") if self.store.is_read_only else self.tr("Every answer is saved at once in {path}")
        self._place.setText(words.format(path=path))

    @override
    def heading(self) -> str:
        return self.tr("About you")

    @override
    def intro(self) -> str:
        return self.tr("Everything stays in your file on this computer. There is no account, and nothing is sent anywhere.")

    @override
    def build(self) -> None:
        self._field_labels: list[QLabel] = []
        self._build_person()
        self._build_goal()
        self._align_fields()
        self._build_place()
        WheelGuard(self).guard(self._role.role, self._role.specialty, self._target, self._hours, self._lab_hours)
        self.body.addStretch(1)

    @override
    def redraw(self) -> None:
        assessment = self.store.assessment
        if self._name.text() != assessment.learner.name:
            self._name.setText(assessment.learner.name)
        self._role.redraw()
        self._role_form.setRowVisible(self._role.specialty, self._role.has_specialties)
        self._full.setChecked(assessment.path is ChecklistPath.FULL)
        self._quick.setChecked(assessment.path is ChecklistPath.QUICK)
        self._redraw_goal(assessment.goal)
        for card in (self._person, self._goal):
            card.setEnabled(not self.store.is_read_only)

    @override
    def take_focus(self) -> None:
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_person(self) -> None:
        self._person = card = Card(self.tr("You and your goal"))
        self._name = QLineEdit()
        self._name.setObjectName("name")
        self._name.setMaxLength(2000)
        self._name.setAcceptDrops(False)
        self._name.setPlaceholderText(self.tr("A name or an alias, as it should stand on the report"))
        self._name.textEdited.connect(self._on_name_edited)
        self._role = RoleChoice(self.store, self)
        self._role_form = form = self._form(card)
        self._add_row(form, self.tr("&Name"), self._name)
        self._add_row(form, self.tr("Goal &role"), self._role.role)
        self._add_row(form, self.tr("S&pecialty"), self._role.specialty)
        card.body.addWidget(self._role.summary)
        form = self._form(card)
        self._add_row(form, self.tr("Skills to rate"), self._make_paths())
        self.body.addWidget(card)

    def _make_paths(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._full = QRadioButton(self.tr("&Full checklist, about 20 minutes"))
        self._full.setObjectName("fullPath")
        self._quick = QRadioButton(self.tr("&Quick path, about 7 minutes"))
        self._quick.setObjectName("quickPath")
        group = QButtonGroup(holder)
        for button in (self._full, self._quick):
            group.addButton(button)
            column.addWidget(button)
        explained = self.tr("The full checklist asks every skill of the role, the quick path about 15 basic ones.")
        column.addWidget(make_label(explained, "small"))
        self._full.clicked.connect(lambda: self.store.set_path(ChecklistPath.FULL))
        self._quick.clicked.connect(lambda: self.store.set_path(ChecklistPath.QUICK))
        return holder

    def _build_goal(self) -> None:
        self._goal = card = Card(self.tr("The time you have"))
        form = self._form(card)
        self._add_row(form, self.tr("Target date"), self._make_target())
        self._hours = HoursBox("hoursPerWeek", self.tr("Hours a week to learn"))
        self._lab_hours = HoursBox("labHoursPerWeek", self.tr("Of these, lab hours with supervision or equipment"))
        for box in (self._hours, self._lab_hours):
            box.valueChanged.connect(self._on_goal_edited)
        self._add_row(form, self.tr("&Hours a week"), self._hours)
        self._add_row(form, self.tr("Of these, &lab hours"), self._lab_hours)
        self._add_row(form, self.tr("Days"), self._make_days())
        self.body.addWidget(card)

    def _make_target(self) -> QWidget:
        self._has_target = QCheckBox(self.tr("I have a &target date"))
        self._has_target.setObjectName("hasTarget")
        self._has_target.clicked.connect(self._on_goal_edited)
        self._target = TargetDate("targetDate", self.store.today)
        self._target.userDateChanged.connect(self._on_target_changed)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._has_target)
        row = QHBoxLayout()
        row.addWidget(self._target)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(make_label(self.tr("An exam, a practicum or a first day of work."), "small"))
        return holder

    def _make_days(self) -> QWidget:
        names = (self.tr("Mon"), self.tr("Tue"), self.tr("Wed"), self.tr("Thu"), self.tr("Fri"), self.tr("Sat"), self.tr("Sun"))
        self._days = {weekday: QCheckBox(name) for weekday, name in zip(Weekday, names, strict=True)}
        for weekday, box in self._days.items():
            box.setObjectName(f"day-{weekday.value}")
            box.clicked.connect(self._on_goal_edited)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        explained = self.tr("Each day has hours of its own; change them on the page “Your plan”.")
        self._own_hours = make_label(explained, "small", name="ownHours")
        column.addWidget(WrappingRow(*self._days.values()))
        column.addWidget(self._own_hours)
        return holder

    def _build_place(self) -> None:
        card = Card(self.tr("Your file"))
        card.body.addWidget(self._place)
        elsewhere = make_button(self.tr("Keep it somewhere else…"), "elsewhere")
        elsewhere.clicked.connect(self.elsewhere_wanted)
        row = QHBoxLayout()
        row.addWidget(elsewhere)
        row.addStretch(1)
        card.body.addLayout(row)
        self.body.addWidget(card)

    def _form(self, card: Card) -> QFormLayout:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setHorizontalSpacing(FIELD_SPACING)
        form.setVerticalSpacing(12)
        card.body.addLayout(form)
        return form

    def _align_fields(self) -> None:
        """The fields of both cards begin at the same place."""
        widest = max(label.sizeHint().width() for label in self._field_labels)
        for label in self._field_labels:
            label.setMinimumWidth(widest)
        self._role.summary.setContentsMargins(widest + FIELD_SPACING, 0, 0, 0)

    def _add_row(self, form: QFormLayout, text: str, field: QWidget) -> None:
        label = QLabel(text)
        label.setBuddy(field)
        self._field_labels.append(label)
        form.addRow(label, field)

    def _redraw_goal(self, goal: Goal) -> None:
        boxes = (self._hours, self._lab_hours, self._target)
        for box in boxes:
            box.blockSignals(True)  # noqa: FBT003 - Qt's signature; spin boxes have no signal for the person alone
        if self._hours.value() != shown_hours(goal):
            self._hours.setValue(shown_hours(goal))
        if self._lab_hours.value() != goal.lab_hours_per_week:
            self._lab_hours.setValue(goal.lab_hours_per_week)
        if goal.target_date is not None:
            self._target.setDate(QDate(goal.target_date))
        for box in boxes:
            box.blockSignals(False)  # noqa: FBT003
        self._has_target.setChecked(goal.target_date is not None)
        self._target.setEnabled(goal.target_date is not None)
        for weekday, day in self._days.items():
            day.setChecked(goal.hours_by_weekday[weekday] > 0 if weekday in goal.hours_by_weekday else weekday in goal.weekdays)
            day.setEnabled(not goal.hours_by_weekday)
        self._own_hours.setVisible(bool(goal.hours_by_weekday))

    def _on_name_edited(self, name: str) -> None:
        self.store.set_learner(Learner(id=self.store.assessment.learner.id, name=name))

    def _on_target_changed(self) -> None:
        if self._has_target.isChecked():
            self._on_goal_edited()

    def _on_goal_edited(self) -> None:
        target = self._target.date().toPython() if self._has_target.isChecked() else None
        chosen = tuple(weekday for weekday, box in self._days.items() if box.isChecked())
        changes = {"target_date": target, "weekdays": chosen, "lab_hours_per_week": self._lab_hours.value()}
        goal = with_shown_hours(self.store.assessment.goal, self._hours.value())
        self.store.set_goal(goal.model_copy(update=changes))

"""The plan in one sentence, or what it takes to have one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from assess.domain import flow
from assess.domain.planning.values import Obstacle, Plan
from assess.reports.wording import Wording
from assess.ui.store import AssessmentStore
from assess.ui.widgets.aloud import read_aloud
from assess.ui.widgets.card import Card
from assess.ui.widgets.hours_box import shown_hours
from assess.ui.widgets.mark import Mark
from assess.ui.widgets.text import make_button, make_label, set_primary


class SummaryCard(Card):
    """Says what the plan comes to; without one, what to do, and a button for it: `goal_wanted` carries which part of the goal."""

    step_wanted = Signal(str)
    goal_wanted = Signal(str)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("The plan in short"))
        self._wording = wording
        self._step, self._part = "", ""
        self._mark = Mark("good")
        self._sentence = make_label(role="heading", name="planSentence")
        self._fit = make_label(name="fitSentence")
        self._fit.setProperty("weight", "strong")
        self._help = make_label(role="muted", name="planHelp")
        self._unanswered = make_label(role="muted", name="unansweredSentence")
        self._button = make_button("", "planGoOn", primary=True)
        self._button.clicked.connect(self._on_clicked)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._sentence, 1)
        self.body.addLayout(head)
        for widget in (self._fit, self._help, self._unanswered):
            self.body.addWidget(widget)
        self.body.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_plan(self, plan: Plan, store: AssessmentStore) -> None:
        """Shows the sentences on `plan`."""
        wording = self._wording
        self._sentence.setText(wording.plan_sentence(plan, store.assessment, store.readiness()))
        self._mark.setVisible(not any((plan.sessions, plan.unplaced, plan.unanswered, plan.left_out)))
        for label, text in ((self._fit, wording.fit_sentence(plan)), (self._unanswered, wording.unanswered_sentence(plan))):
            label.setText(text)
            label.setVisible(bool(text))
        self._show_help(plan, store)

    def read_aloud(self) -> None:
        """Says what the plan comes to now, while the keyboard is elsewhere."""
        read_aloud(self._sentence)

    def _show_help(self, plan: Plan, store: AssessmentStore) -> None:
        self._step, self._part = "", ""
        text, button = self._find_missing_time(plan, store) if plan.unplaced else ("", "")
        if not button and plan.unanswered:
            step = flow.resume_step(store.assessment, store.catalog)
            button, self._step = self.tr("Go on with the checklist"), step if step != flow.RESULTS else flow.ABOUT
        self._show_button(button, primary=not plan.sessions)
        self._help.setText(text)
        self._help.setVisible(bool(text))

    def _find_missing_time(self, plan: Plan, store: AssessmentStore) -> tuple[str, str]:
        """What there is to say of the time that keeps steps out of the plan, and the button that leads there."""
        goal = store.assessment.goal
        if plan.target is not None and plan.target < store.today:
            self._part = "target"
            return self.tr("Your target date is past. Choose a later one, and the weeks appear at once."), self.tr("Choose another date")
        if not shown_hours(goal):
            self._part = "hours"
            return self.tr("The plan has no hours a week. Say how many you have, and the weeks appear at once."), self.tr("Set the hours")
        if not goal.weekdays and not goal.hours_by_weekday:
            self._step = flow.ABOUT
            return self.tr("The plan has no days of the week. Choose the days on which you can learn."), self.tr("Choose days")
        if any(unplaced.obstacle is Obstacle.NO_LAB_HOURS for unplaced in plan.unplaced):
            self._part = "lab"
            words = self.tr("Some of it needs a lab or supervision, and the plan has no lab hours. Say how many of your hours are.")
            return words, self.tr("Set the lab hours")
        return "", ""

    def _show_button(self, text: str, *, primary: bool) -> None:
        self._button.setText(text)
        self._button.setVisible(bool(text))
        set_primary(self._button, primary=primary)

    def _on_clicked(self) -> None:
        if self._step:
            self.step_wanted.emit(self._step)
        else:
            self.goal_wanted.emit(self._part)

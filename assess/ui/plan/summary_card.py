"""The plan in one sentence, or what it takes to have one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from assess.domain import flow
from assess.domain.planning.values import Plan
from assess.reports.wording import Wording
from assess.ui.store import AssessmentStore
from assess.ui.widgets.card import Card
from assess.ui.widgets.hours_box import shown_hours
from assess.ui.widgets.mark import Mark
from assess.ui.widgets.text import make_button, make_label, set_primary


class SummaryCard(Card):
    """Says what the plan comes to; without one, what to do, and a button that does it."""

    step_wanted = Signal(str)
    hours_wanted = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("The plan in short"))
        self._wording = wording
        self._step = ""
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
        self._mark.setVisible(not plan.sessions and not plan.unplaced and not plan.unanswered)
        for label, text in ((self._fit, wording.fit_sentence(plan)), (self._unanswered, wording.unanswered_sentence(plan))):
            label.setText(text)
            label.setVisible(bool(text))
        self._show_help(plan, store)

    def _show_help(self, plan: Plan, store: AssessmentStore) -> None:
        goal = store.assessment.goal
        text, button, self._step = "", "", ""
        if plan.unplaced and not shown_hours(goal):
            text = self.tr("The plan has no hours a week. Say how many you have, and the weeks appear at once.")
            button = self.tr("Set the hours")
        elif plan.unplaced and not goal.weekdays and not goal.hours_by_weekday:
            text = self.tr("The plan has no days of the week. Choose the days on which you can learn.")
            button, self._step = self.tr("Choose days"), flow.ABOUT
        elif plan.unanswered:
            step = flow.resume_step(store.assessment, store.catalog)
            button, self._step = self.tr("Go on with the checklist"), step if step != flow.RESULTS else flow.ABOUT
        self._show_button(button, primary=not plan.sessions)
        self._help.setText(text)
        self._help.setVisible(bool(text))

    def _show_button(self, text: str, *, primary: bool) -> None:
        self._button.setText(text)
        self._button.setVisible(bool(text))
        set_primary(self._button, primary=primary)

    def _on_clicked(self) -> None:
        if self._step:
            self.step_wanted.emit(self._step)
        else:
            self.hours_wanted.emit()

"""The plan: what to do in which week, and the time there is for it, changed in place."""

from PySide6.QtCore import Signal
from typing_extensions import override

from assess.domain import flow
from assess.domain.flow import StepId
from assess.domain.planning.values import Plan
from assess.reports.wording import ENGLISH, Wording
from assess.ui.plan.curve import CurveValue, ProjectedCurve
from assess.ui.plan.goal_card import GoalCard
from assess.ui.plan.lists import DoneCard, MilestonesCard, UnplacedCard
from assess.ui.plan.summary_card import SummaryCard
from assess.ui.plan.weeks import Weeks
from assess.ui.store import AssessmentStore
from assess.ui.widgets.card import Card
from assess.ui.widgets.columns import Columns
from assess.ui.wizard.page import AssessPage

NARROW = 640


class PlanPage(AssessPage):
    """Sentence, controls, curve, milestones, weeks; `step_wanted` asks for the page where something is missing."""

    step_wanted = Signal(str)

    def __init__(self, store: AssessmentStore, order: dict[StepId, int], wording: Wording = ENGLISH) -> None:
        super().__init__(store, flow.PLAN, order)
        self._wording = wording

    @override
    def heading(self) -> str:
        return self.tr("Your plan")

    @override
    def intro(self) -> str:
        return self.tr("Change the hours or the dates, and the plan follows at once. Tick what is done.")

    @override
    def build(self) -> None:
        wording, catalog = self._wording, self.store.catalog
        self._summary = SummaryCard(wording)
        self._goal = GoalCard(wording, self.store.today)
        self._curve = ProjectedCurve()
        curve = Card(self.tr("Projected index"))
        curve.body.addWidget(self._curve, 1)
        self._milestones = MilestonesCard(wording, catalog)
        self._outlook = Columns((curve, self._milestones), NARROW)
        self._done = DoneCard(wording, catalog)
        self._weeks = Weeks(wording, catalog)
        self._unplaced = UnplacedCard(wording, catalog)
        self._connect()
        for widget in (self._summary, self._goal, self._outlook, self._done, self._weeks, self._unplaced):
            self.body.addWidget(widget)
        self.body.addStretch(1)

    @override
    def redraw(self) -> None:
        plan, read_only = self.store.plan(), self.store.is_read_only
        self._summary.show_plan(plan, self.store)
        self._goal.show_goal(self.store.assessment.goal)
        self._goal.setEnabled(not read_only)
        self._outlook.setVisible(bool(plan.weeks))
        self._show_curve(plan)
        self._milestones.show_plan(plan, self.store.readiness())
        self._done.show_entries(self.store.assessment.progress, read_only=read_only)
        self._weeks.show_weeks(plan.weeks, self.store.assessment.progress, read_only=read_only)
        self._unplaced.show_plan(plan)

    def _connect(self) -> None:
        self._summary.step_wanted.connect(self.step_wanted)
        self._summary.hours_wanted.connect(self._on_hours_wanted)
        self._goal.edited.connect(self.store.set_goal)
        self._weeks.ticked.connect(lambda skill, level: self.store.set_step_done(skill, level, done=True))
        for untick in (self._done.unticked, self._weeks.unticked):
            untick.connect(lambda skill, level: self.store.set_step_done(skill, level, done=False))

    def _on_hours_wanted(self) -> None:
        self._goal.focus_hours()
        self._show_child(self._goal)

    def _show_curve(self, plan: Plan) -> None:
        if not plan.weeks:
            return
        wording, asked = self._wording, self.store.role.ready_index
        last = plan.sessions[-1].day
        points = [float(plan.index_at_start), *(float(week.index) for week in plan.weeks)]
        value = CurveValue(points, asked, wording.near_day(plan.start, plan.start), wording.near_day(last, plan.start))
        words = self.tr("The projected index goes from {start} now to {end} on {day}. The dashed line is at {asked}, what the role asks.")
        start, end = wording.whole(plan.index_at_start), wording.whole(plan.weeks[-1].index)
        self._curve.show_value(value, words.format(start=start, end=end, day=wording.day(last), asked=asked))

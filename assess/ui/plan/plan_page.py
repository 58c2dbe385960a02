"""The plan: what to do in which week, and the time there is for it, changed in place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from assess.domain import flow
from assess.domain.assessment import Goal
from assess.domain.flow import StepId
from assess.domain.planning import Plan
from assess.reports.glyphs import breakable
from assess.reports.wording import ENGLISH, Wording
from assess.reports.wording_plan_reasons import PLAN_TALK, PlanReasonWording
from assess.ui.plan.acts import LeaveOut, PlanAct, PlanTools, carry_out
from assess.ui.plan.changes_card import ChangesCard
from assess.ui.plan.curve import CurveValue, ProjectedCurve
from assess.ui.plan.decisions_card import DecisionsCard
from assess.ui.plan.done import DoneCard, find_endings
from assess.ui.plan.goal_card import GoalCard
from assess.ui.plan.lists import MilestonesCard, UnplacedCard
from assess.ui.plan.summary_card import SummaryCard
from assess.ui.plan.weeks import PlanView, Weeks
from assess.ui.store import AssessmentStore
from assess.ui.widgets.aloud import read_aloud
from assess.ui.widgets.banner import Banner
from assess.ui.widgets.card import Card
from assess.ui.widgets.columns import Columns
from assess.ui.widgets.held_height import HeldHeight
from assess.ui.widgets.laying_out import laid_out_once
from assess.ui.widgets.text import make_button, make_label
from assess.ui.widgets.wrapping_row import WrappingRow
from assess.ui.wizard.page import AssessPage

NARROW = 640


class PlanPage(AssessPage):
    """Sentence, controls, curve, milestones, weeks; `step_wanted` asks for the page where something is missing."""

    step_wanted = Signal(str)
    week_sheet_wanted = Signal()

    def __init__(
        self, store: AssessmentStore, order: dict[StepId, int], wording: Wording = ENGLISH, talk: PlanReasonWording = PLAN_TALK
    ) -> None:
        super().__init__(store, flow.PLAN, order)
        self._wording = wording
        self._talk = talk

    @override
    def heading(self) -> str:
        return self.tr("Your plan")

    @override
    def intro(self) -> str:
        return self.tr("Change the hours or the dates, and the plan follows at once. Tick what is done.")

    @override
    def build(self) -> None:
        store, wording = self.store, self._wording
        tools = PlanTools(wording, self._talk, store.catalog, lambda: store.today, store.explain, store.explain_leaving_out)
        self._banner = Banner()
        self._summary = SummaryCard(wording)
        self._goal = GoalCard(wording, self._talk, store.compare_hours, store.today)
        self._curve, self._curve_words = ProjectedCurve(), make_label(role="small", name="curveWords")
        curve = Card(self.tr("Projected index"))
        curve.body.addWidget(self._curve, 1)
        curve.body.addWidget(self._curve_words)
        self._milestones = MilestonesCard(wording, store.catalog)
        self._outlook = Columns((curve, self._milestones), NARROW)
        self._changes = ChangesCard(tools, store.plan_anew)
        self._done = DoneCard(tools)
        self._weeks = Weeks(tools)
        self._decisions = DecisionsCard(tools)
        self._unplaced = UnplacedCard(wording, store.catalog)
        self._sheet = make_button(self.tr("Save this week as one page…"), "saveWeekSheet")
        self._said = make_label(name="planSaid")
        self._said.hide()
        self._sheet_row = WrappingRow(self._sheet)
        self._held = HeldHeight(self._scroll, self.show_keyboard)
        self._connect()
        self._place(self._banner, self._summary, self._goal, self._outlook, self._changes, self._done, self._sheet_row, self._said)
        self._place(self._weeks, self._decisions, self._unplaced)
        self.body.addStretch(1)

    @override
    def redraw(self) -> None:
        """What has the keyboard afterwards stands where the person is looking, however much appears above it."""
        self._held.hold()
        parts = (self._summary, self._goal, self._milestones, self._changes, self._done, self._weeks, self._decisions, self._unplaced)
        layouts = [part.layout() for part in parts]
        with laid_out_once(self.body, *(layout for layout in layouts if layout is not None)):
            self._show_all()

    def _show_all(self) -> None:
        store, plan, read_only = self.store, self.store.plan(), self.store.is_read_only
        self._summary.show_plan(plan, store)
        self._goal.show_goal(store.assessment.goal, store.role.ready_index, read_only=read_only)
        self._outlook.setVisible(bool(plan.weeks))
        self._show_curve(plan)
        self._milestones.show_plan(plan, store.readiness())
        self._show_changes(plan)
        self._done.show_done(store.assessment, read_only=read_only)
        self._sheet_row.setVisible(bool(plan.weeks))
        self._weeks.show_view(self._make_view(plan))
        self._decisions.show_plan(plan, store.assessment, read_only=read_only)
        self._unplaced.show_plan(plan)

    def say(self, words: str) -> None:
        """Says what became of a file; nothing if `words` is empty."""
        if self._is_built:
            self._said.setText(breakable(words))
            self._said.setVisible(bool(words))
            if words:
                read_aloud(self._said)

    def _place(self, *widgets: QWidget) -> None:
        for widget in widgets:
            self.body.addWidget(widget)

    def _connect(self) -> None:
        self._summary.step_wanted.connect(self.step_wanted)
        self._summary.goal_wanted.connect(self._on_goal_wanted)
        self._goal.edited.connect(self._on_goal_edited)
        self._banner.action.clicked.connect(self._on_missed_wanted)
        self._changes.agreed.connect(self.store.agree)
        self._sheet.clicked.connect(self.week_sheet_wanted)
        for part in (self._changes, self._done, self._weeks, self._decisions):
            part.wanted.connect(self._on_wanted)
        self._weeks.emptied.connect(self._on_emptied)
        for part in (self._done, self._decisions):
            part.emptied.connect(self._weeks.go_on_from)

    def _on_wanted(self, act: PlanAct) -> None:
        self._held.follow()
        carry_out(act, self.store)

    def _on_emptied(self, act: PlanAct) -> None:
        """Without a session, the keyboard goes to what was left out or to what is done."""
        parts = (self._decisions, self._done) if isinstance(act, LeaveOut) else (self._done, self._decisions)
        if not any(part.take_focus() for part in parts):
            self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_goal_edited(self, goal: Goal) -> None:
        self.store.set_goal(goal)
        self._summary.read_aloud()

    def _on_goal_wanted(self, part: str) -> None:
        self._goal.focus_part(part)
        self._show_child(self._goal)

    def _on_missed_wanted(self) -> None:
        self._changes.take_focus()
        self._show_child(self._changes)

    def _show_changes(self, plan: Plan) -> None:
        changes, missed = self.store.changes(), self.store.missed()
        self._changes.setVisible(bool(plan.weeks or changes.moves))
        self._changes.show_changes(changes, missed, read_only=self.store.is_read_only)
        if missed:
            self._banner.show_words(self._talk.missed_sentence(len(missed)), self.tr("Plan again from today"))
        self._banner.setVisible(bool(missed))

    def _make_view(self, plan: Plan) -> PlanView:
        assessment = self.store.assessment
        moves = self.store.changes().moves
        return PlanView(
            weeks=plan.weeks,
            done=assessment.plan.sessions_done,
            endings=tuple(find_endings(assessment)),
            moved={(move.step, move.to_day): move.from_day for move in moves if move.from_day and move.to_day},
            refused={(outcome.pin.step, outcome.pin.part): outcome for outcome in plan.pins if not outcome.is_kept},
            read_only=self.store.is_read_only,
        )

    def _show_curve(self, plan: Plan) -> None:
        if not plan.weeks:
            return
        wording, asked = self._wording, self.store.role.ready_index
        last = plan.sessions[-1].day
        points = [float(plan.index_at_start), *(float(week.index) for week in plan.weeks)]
        value = CurveValue(points, asked, wording.near_day(plan.start, plan.start), wording.near_day(last, plan.start))
        said = wording.curve_sentence(plan, asked)
        self._curve.show_value(value, said)
        self._curve_words.setText(said)

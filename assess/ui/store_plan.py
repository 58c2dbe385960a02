"""What a person can mean on the plan: tick, choose a day, leave out, agree, compare."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from assess.domain import planning
from assess.domain.assessment import Goal
from assess.domain.plan_keeping import Agreed, Pin, Published, SessionDone
from assess.ui.store_undo import UndoStore

if TYPE_CHECKING:
    from assess.domain.planning import Explanation, LeftOutEffect, PlanFigures, Replanned, Session, WhatIf


class PlanStore(UndoStore):
    """The part of the store that is about the plan; what was done and decided is kept in the assessment."""

    def set_goal(self, goal: Goal) -> None:
        """Target date, hours and days."""
        before = self._assessment.goal
        changed = "goal " + " ".join(name for name, value in goal if value != getattr(before, name))
        self._change(self._assessment.with_goal(goal, self._clock()), changed)

    def set_step_done(self, skill: str, to_level: int, *, done: bool) -> None:
        """The person ticks a whole step of the plan, or takes the tick back with those of its sessions."""
        if done:
            self._change(planning.with_step_ticked(self._assessment, skill, to_level, self.today, self._clock()))
        else:
            self._change(planning.with_step_unticked(self._assessment, skill, to_level, self._clock()))

    def tick_session(self, session: "Session") -> None:
        """The person did a session of the plan today."""
        self._change(planning.with_session_ticked(self._assessment, session, self.today, self._clock()))

    def tick_missed(self, entry: Agreed) -> None:
        """The person did a session on the day that was agreed on, and says so later."""
        step = self.plan().steps.get(entry.step)
        if step is not None:
            minutes = min(entry.minutes, step.minutes)
            session = planning.Session(f"{step.id}/{entry.part}", entry.day, step, minutes, entry.part, entry.part)
            self._change(planning.with_session_ticked(self._assessment, session, entry.day, self._clock()))

    def untick_session(self, done: SessionDone) -> None:
        """The person takes the tick of a session back."""
        self._change(planning.with_session_unticked(self._assessment, done, self._clock()))

    def missed(self) -> tuple[Agreed, ...]:
        """The sessions that were agreed on for days before today and are neither ticked nor out of the plan, in their order."""
        today = self.today
        open_ = Counter((m.step, m.from_day) for m in self.changes().moves if m.reason is planning.MoveReason.MISSED and m.from_day)
        before = sorted((entry for entry in self._assessment.plan.agreed if entry.day < today), key=lambda entry: entry.day)
        found = set[Agreed]()
        for entry in sorted(before, key=lambda entry: -entry.part):
            if open_[entry.step, entry.day] > 0:
                open_[entry.step, entry.day] -= 1
                found.add(entry)
        return tuple(entry for entry in before if entry in found)

    def pin_session(self, session: "Session", day: date) -> None:
        """The person wants a session on that day."""
        self._change(planning.with_pin(self._assessment, session, day, self._clock()))

    def unpin(self, pin: Pin) -> None:
        """The session may be on any day again."""
        self._change(planning.without_pin(self._assessment, pin, self._clock()))

    def leave_out(self, skill: str, reason: str) -> None:
        """The person leaves a skill out of the plan on purpose."""
        self._change(planning.with_left_out(self._assessment, skill, reason, self._clock()))

    def explain_leaving_out(self, skill: str) -> "LeftOutEffect | None":
        """What it would lead to that a skill is left out; nothing is changed by asking."""
        without = planning.with_left_out(self._assessment, skill, "", self._clock())
        plan = planning.make_plan(without, self.readiness(), self._catalog, self.today)
        return next((effect for effect in plan.left_out if effect.skill == skill), None)

    def take_back(self, skill: str) -> None:
        """A skill that was left out is planned again."""
        self._change(planning.without_left_out(self._assessment, skill, self._clock()))

    def agree(self, replanned: "Replanned | None" = None) -> None:
        """The person agrees to the plan as it is now, or to another one for the same answers."""
        plan = replanned.plan if replanned else self.plan()
        self._change(planning.with_agreed(self._assessment, plan, self.today, self._clock()))

    def plan_anew(self) -> "Replanned":
        """The plan as if none had been agreed on, and what it would move; nothing is changed by asking."""
        return planning.replan(self._assessment, self.readiness(), self._catalog, self.today, anew=True)

    def set_published(self, told: Mapping[str, Published]) -> None:
        """A calendar was told of these sessions, by a file that is written."""
        keeping = self._assessment.plan.model_copy(update={"published": MappingProxyType(dict(told))})
        self._replace(self._assessment.with_plan(keeping, self._clock()))

    def explain(self, session: "Session") -> "Explanation":
        """Why a session of the plan is in it, and why on its day."""
        return planning.explain_session(self.plan(), session, self._assessment)

    def compare_hours(self, goals: Sequence[Goal]) -> "tuple[PlanFigures, ...]":
        """What the plans for other goals would come to."""
        return planning.compare_plans(self._assessment, self.readiness(), self._catalog, self.today, goals)

    def what_if(self, levels: Mapping[str, int]) -> "WhatIf":
        """What other levels would come to, in figures and as a plan."""
        return planning.what_if(self._assessment, self.readiness(), self._catalog, self.today, levels)

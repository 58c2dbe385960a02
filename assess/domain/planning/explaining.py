"""Why a session is in the plan, and why on that day."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from typing import Final

from assess.domain.assessment import Assessment
from assess.domain.planning.calendar import FOCUS_SKILLS, OUT_OF_FOCUS
from assess.domain.planning.hours import Capacity, find_capacity, monday_of
from assess.domain.planning.values import Plan, Session, Step, StepKind, Week
from assess.domain.scoring import MUST_HAVE_FACTOR
from assess.domain.skills import Setting

MINUTES_AN_HOUR: Final = 60
NOTICE: Final = timedelta(weeks=3)


class Purpose(StrEnum):
    """What a step is in the plan for."""

    RAISES_INDEX = "raises_index"
    OPENS_OTHERS = "opens_others"
    FINDS_LEVEL = "finds_level"
    RENEWS_CARD = "renews_card"
    KEEPS_KNOWLEDGE = "keeps_knowledge"


class Timing(StrEnum):
    """What puts a session on its day."""

    PINNED = "pinned"
    REVIEW_DUE = "review_due"
    GOES_ON = "goes_on"
    DEADLINE_NEAR = "deadline_near"
    AFTER_ANOTHER = "after_another"
    LAB_HOURS = "lab_hours"
    FOCUS = "focus"
    ORDER = "order"


@dataclass(frozen=True)
class Explanation:
    """Why a session is here: `points` are what its step adds to the index, `gain_per_hour` what its place in the order goes by.

    The gain is that in points, doubled for a must-have, for each hour that is left of the step. `unlocks` are the skills that wait
    for the step. `since` is the day of what `timing` is about: the day a review is due, that of the part before, the deadline, the day
    on which `waited_for` (a step's id) is done; otherwise the first day on which the step could have been begun. `is_agreed` tells
    whether the day was agreed on.
    """

    purpose: Purpose
    timing: Timing
    points: Fraction
    gain_per_hour: Fraction
    unlocks: tuple[str, ...]
    deadline: date | None
    since: date | None
    waited_for: str | None
    is_agreed: bool


def explain_session(plan: Plan, session: Session, assessment: Assessment) -> Explanation:
    """Why a session of `plan` is in it and on that day; the plan was made of `assessment`."""
    return Explainer(plan, assessment).explain(session)


class Explainer:
    """Explains sessions of one plan, which was made of `assessment`; what all of them need is found once."""

    def __init__(self, plan: Plan, assessment: Assessment) -> None:
        self._days = _Days(plan, assessment)
        self._waiting = _Waiting(plan)
        self._agreed = {(entry.step, entry.day) for entry in assessment.plan.agreed}

    def explain(self, session: Session) -> Explanation:
        """Why a session of the plan is in it and on that day."""
        step = session.step
        unlocks = self._waiting.find_unlocked(step)
        timing, since, waited_for = self._days.find_timing(session)
        return Explanation(
            purpose=_find_purpose(step, is_needed=bool(unlocks)),
            timing=timing,
            points=step.gain / MUST_HAVE_FACTOR if step.must_have else step.gain,
            gain_per_hour=step.gain * MINUTES_AN_HOUR / step.minutes,
            unlocks=unlocks,
            deadline=step.deadline,
            since=since,
            waited_for=waited_for,
            is_agreed=(step.id, session.day) in self._agreed,
        )


def _find_purpose(step: Step, *, is_needed: bool) -> Purpose:
    if step.kind is StepKind.REVIEW:
        return Purpose.KEEPS_KNOWLEDGE
    if step.kind in {StepKind.CHECK, StepKind.PRACTICE}:
        return Purpose.FINDS_LEVEL
    if step.kind is StepKind.COURSE:
        return Purpose.RENEWS_CARD
    return Purpose.OPENS_OTHERS if step.gain == 0 and is_needed else Purpose.RAISES_INDEX


class _Waiting:
    def __init__(self, plan: Plan) -> None:
        self._steps = plan.steps
        self._behind: dict[str, list[str]] = {}
        for other in self._steps.values():
            for name in other.after:
                self._behind.setdefault(name, []).append(other.id)
        self._unlocked: dict[str, tuple[str, ...]] = {}

    def find_unlocked(self, step: Step) -> tuple[str, ...]:
        """The other skills with a step that waits for `step`, directly or by way of others, in the order of the plan."""
        if step.id not in self._unlocked:
            found = self._find_behind(step.id)
            waits = [other.skill for other in self._steps.values() if other.id in found and other.kind is not StepKind.REVIEW]
            self._unlocked[step.id] = tuple(skill for skill in dict.fromkeys(waits) if skill != step.skill)
        return self._unlocked[step.id]

    def _find_behind(self, step: str) -> set[str]:
        found: set[str] = set()
        waiting = [step]
        while waiting:
            new = [name for name in self._behind.get(waiting.pop(), ()) if name not in found]
            found.update(new)
            waiting += new
        return found


class _Days:
    def __init__(self, plan: Plan, assessment: Assessment) -> None:
        self._start = plan.start
        self._weeks = {week.starts: week for week in plan.weeks}
        self._capacity = _find_capacity(plan, assessment)
        self._ends = {session.step.id: session.day for session in plan.sessions if session.ends_step}
        self._parts = {(session.step.id, session.part): session.day for session in plan.sessions}
        self._used = sorted({session.day for session in plan.sessions})

    def find_timing(self, session: Session) -> tuple[Timing, date | None, str | None]:
        """What puts the session on its day, since when, and which step it waited for."""
        step = session.step
        if session.pin is not None:
            return Timing.PINNED, session.day, None
        if step.kind is StepKind.REVIEW:
            return Timing.REVIEW_DUE, self._find_due(step), next(iter(step.after), None)
        if before := self._parts.get((step.id, session.part - 1)):
            return Timing.GOES_ON, before, None
        if step.deadline is not None and step.deadline <= session.day + NOTICE:
            return Timing.DEADLINE_NEAR, step.deadline, None
        return self._find_first_timing(session)

    def _find_first_timing(self, session: Session) -> tuple[Timing, date | None, str | None]:
        """The same for the first session of a step."""
        ends = [(self._ends[name], name) for name in session.step.after if name in self._ends]
        opened, waited_for = max(ends, default=(self._start, None))
        if waited_for is not None and not self._find_between(opened, session):
            return Timing.AFTER_ANOTHER, opened, waited_for
        mondays = range(monday_of(opened.toordinal()), monday_of(session.day.toordinal()), 7)
        weeks = [self._weeks.get(date.fromordinal(monday)) for monday in mondays]
        known = [week for week in weeks if week is not None]
        if known and session.step.setting is Setting.LAB and all(self._is_lab_full(week) for week in known):
            return Timing.LAB_HOURS, opened, waited_for
        if known and session.step.kind not in OUT_OF_FOCUS and all(_is_focus_full(week, session.step) for week in known):
            return Timing.FOCUS, opened, waited_for
        return Timing.ORDER, opened, waited_for

    def _find_between(self, opened: date, session: Session) -> bool:
        """Whether other work was done between the day on which the step could be begun and its first session."""
        return bisect_right(self._used, opened) < bisect_left(self._used, session.day)

    def _is_lab_full(self, week: Week) -> bool:
        hours = self._capacity.hours(week.starts.toordinal())
        used = sum(session.minutes for session in week.sessions if session.step.setting is Setting.LAB)
        return used + hours.shortest > hours.lab

    def _find_due(self, step: Step) -> date | None:
        days = step.id.rpartition("-")[2]
        ends = [self._ends[name] for name in step.after if name in self._ends]
        return ends[0] + timedelta(days=int(days)) if ends else None


def _find_capacity(plan: Plan, assessment: Assessment) -> Capacity:
    began = min(assessment.plan.began or plan.start, plan.start)
    return find_capacity(assessment.goal, monday_of(began.toordinal()))


def _is_focus_full(week: Week, step: Step) -> bool:
    skills = {session.step.skill for session in week.sessions if session.step.kind not in OUT_OF_FOCUS}
    return len(skills) >= FOCUS_SKILLS and step.skill not in skills

"""The JSON of `plan`: stable keys, unrounded figures."""

from datetime import date
from typing import Annotated, Final, Literal

from pydantic import Field

from assess.cli.score_output import RoleKey
from assess.domain.assessment import Assessment
from assess.domain.base import Frozen
from assess.domain.planning.explaining import Explainer, Explanation, Purpose, Timing
from assess.domain.planning.values import (
    LeftOutEffect,
    Milestone,
    MilestoneKind,
    Obstacle,
    PinOutcome,
    PinProblem,
    Plan,
    Session,
    StepKind,
    Unplaced,
    Week,
)
from assess.domain.readiness import SCORING_VERSION, Readiness
from assess.domain.skills import Setting

FORMAT: Final = "assess/plan"

Percentage = Annotated[float, Field(ge=0, le=100)]


class WhyRow(Frozen):
    """Why a session is there and now: what its step adds to the index in `points`, and for each hour left, where a must-have counts double.

    `unlocks` are skills that wait for it; `since` is the day of what `timing` is about, `waited_for` the step that ended on it;
    `agreed` says whether the day was agreed on.
    """

    purpose: Purpose
    timing: Timing
    points: float
    gain_per_hour: float
    unlocks: tuple[str, ...]
    deadline: date | None
    since: date | None
    waited_for: str | None
    agreed: bool


class SessionRow(Frozen):
    """A sitting: part `part` of `parts` of a step; `id` stays the same from plan to plan."""

    id: str
    day: date
    kind: StepKind
    skill: str
    from_level: int
    to_level: int
    minutes: int
    part: int
    parts: int
    setting: Setting
    activity: str
    must_have: bool
    pinned: bool
    why: WhyRow


class WeekRow(Frozen):
    """A week from Monday on; `index` is what it is expected to end with; a light one has half the hours."""

    number: int
    starts: date
    minutes: int
    index: Percentage
    is_light: bool
    sessions: tuple[SessionRow, ...]


class MilestoneRow(Frozen):
    """Something reached; `skill` is null unless it is a single must-have."""

    kind: MilestoneKind
    day: date
    skill: str | None


class UnplacedRow(Frozen):
    """A step that does not fit; `earliest` is null if it never would; `behind` is a step that it waits for and that has no place."""

    kind: StepKind
    skill: str
    from_level: int
    to_level: int
    minutes: int
    obstacle: Obstacle
    earliest: date | None
    behind: str | None


class PinRow(Frozen):
    """A session that the person put on a day; `problem` is null if it is there, `behind` a step that is not done by then."""

    step: str
    part: int
    day: date
    problem: PinProblem | None
    behind: str | None


class LeftOutRow(Frozen):
    """A skill left out on purpose: the minutes that leave the plan with it, what stays open, what rests on it, what only it needed."""

    skill: str
    minutes: int
    open_must_have: bool
    needed_by: tuple[str, ...]
    gone_with: tuple[str, ...]


class PlanOutput(Frozen):
    """A dated plan; `unanswered` skills are in no step."""

    format: Literal["assess/plan"] = FORMAT
    version: Literal[1] = 1
    role: RoleKey
    scoring_version: int
    start: date
    target: date | None
    index_at_start: Percentage
    weeks: tuple[WeekRow, ...]
    milestones: tuple[MilestoneRow, ...]
    unplaced: tuple[UnplacedRow, ...]
    unplaced_minutes: int
    earliest_finish: date | None
    unanswered: tuple[str, ...]
    pins: tuple[PinRow, ...]
    left_out: tuple[LeftOutRow, ...]


def make_plan_output(plan: Plan, assessment: Assessment, readiness: Readiness) -> PlanOutput:
    """The plan for programs, which was made of `assessment`."""
    explainer = Explainer(plan, assessment)
    return PlanOutput(
        role=RoleKey(id=readiness.role.id, version=readiness.role.version),
        scoring_version=SCORING_VERSION,
        start=plan.start,
        target=plan.target,
        index_at_start=float(plan.index_at_start),
        weeks=tuple(_week(week, explainer) for week in plan.weeks),
        milestones=tuple(_milestone(milestone) for milestone in plan.milestones),
        unplaced=tuple(_unplaced(unplaced) for unplaced in plan.unplaced),
        unplaced_minutes=plan.unplaced_minutes,
        earliest_finish=plan.earliest_finish,
        unanswered=plan.unanswered,
        pins=tuple(_pin(outcome) for outcome in plan.pins),
        left_out=tuple(_left_out(effect) for effect in plan.left_out),
    )


def _week(week: Week, explainer: Explainer) -> WeekRow:
    sessions = tuple(_session(session, explainer) for session in week.sessions)
    return WeekRow(
        number=week.number,
        starts=week.starts,
        minutes=week.minutes,
        index=float(week.index),
        is_light=week.is_light,
        sessions=sessions,
    )


def _session(session: Session, explainer: Explainer) -> SessionRow:
    step = session.step
    return SessionRow(
        id=session.id,
        day=session.day,
        kind=step.kind,
        skill=step.skill,
        from_level=step.from_level,
        to_level=step.to_level,
        minutes=session.minutes,
        part=session.part,
        parts=session.parts,
        setting=step.setting,
        activity=step.activity,
        must_have=step.must_have,
        pinned=session.pin is not None,
        why=_why(explainer.explain(session)),
    )


def _why(found: Explanation) -> WhyRow:
    return WhyRow(
        purpose=found.purpose,
        timing=found.timing,
        points=float(found.points),
        gain_per_hour=float(found.gain_per_hour),
        unlocks=found.unlocks,
        deadline=found.deadline,
        since=found.since,
        waited_for=found.waited_for,
        agreed=found.is_agreed,
    )


def _milestone(milestone: Milestone) -> MilestoneRow:
    return MilestoneRow(kind=milestone.kind, day=milestone.day, skill=milestone.skill)


def _unplaced(unplaced: Unplaced) -> UnplacedRow:
    step = unplaced.step
    return UnplacedRow(
        kind=step.kind,
        skill=step.skill,
        from_level=step.from_level,
        to_level=step.to_level,
        minutes=step.minutes,
        obstacle=unplaced.obstacle,
        earliest=unplaced.earliest,
        behind=unplaced.behind,
    )


def _pin(outcome: PinOutcome) -> PinRow:
    pin = outcome.pin
    return PinRow(step=pin.step, part=pin.part, day=pin.day, problem=outcome.problem, behind=outcome.behind)


def _left_out(effect: LeftOutEffect) -> LeftOutRow:
    return LeftOutRow(
        skill=effect.skill,
        minutes=effect.minutes,
        open_must_have=effect.open_must_have,
        needed_by=effect.needed_by,
        gone_with=effect.gone_with,
    )

"""The plan as values: steps, dated sessions, weeks, milestones, what does not fit, and what became of the person's own wishes."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from assess.domain.plan_keeping import Pin
from assess.domain.skills import Setting


class StepKind(StrEnum):
    """What a step is: a level to gain, a check or first practice to find the level, a booked course, a review."""

    RAISE = "raise"
    CHECK = "check"
    PRACTICE = "practice"
    COURSE = "course"
    REVIEW = "review"


@dataclass(frozen=True)
class Step:
    """One thing to do for one skill; `id` is the same in every plan, `gain` is in points of the index (0–100).

    `minutes` are those still to do, after the `minutes_done` of the `sessions_done` sittings that were ticked.
    """

    id: str
    kind: StepKind
    skill: str
    from_level: int
    to_level: int
    minutes: int
    setting: Setting
    activity: str
    must_have: bool
    gain: Fraction
    after: tuple[str, ...] = ()
    deadline: date | None = None
    sessions_done: int = 0
    minutes_done: int = 0


@dataclass(frozen=True)
class Session:
    """A sitting on one day: part `part` of `parts` of a step, those that are ticked counted; `pin` if the person put it on that day."""

    id: str
    day: date
    step: Step
    minutes: int
    part: int
    parts: int
    pin: Pin | None = None

    @property
    def ends_step(self) -> bool:
        """Whether the step is done with it."""
        return self.part == self.parts


@dataclass(frozen=True)
class Week:
    """A week from Monday on; `index` is the projected index (0–100) at its end; a light one has half the hours."""

    number: int
    starts: date
    sessions: tuple[Session, ...]
    index: Fraction
    is_light: bool = False

    @property
    def minutes(self) -> int:
        """The minutes of all its sessions."""
        return sum(session.minutes for session in self.sessions)


class MilestoneKind(StrEnum):
    """What is reached."""

    MUST_HAVE_MET = "must_have_met"
    ALL_MUST_HAVES_MET = "all_must_haves_met"
    READY_INDEX_REACHED = "ready_index_reached"


@dataclass(frozen=True)
class Milestone:
    """Something reached on a day; `skill` only for a single must-have."""

    kind: MilestoneKind
    day: date
    skill: str | None = None


class Obstacle(StrEnum):
    """Why a step has no place."""

    AFTER_TARGET_DATE = "after_target_date"
    NO_STUDY_HOURS = "no_study_hours"
    NO_LAB_HOURS = "no_lab_hours"
    BEHIND_ANOTHER = "behind_another"
    BEYOND_HORIZON = "beyond_horizon"


@dataclass(frozen=True)
class Unplaced:
    """A step that does not fit before the target date; `earliest` is the first day it would be done, if any.

    `behind` is the step that it waits for, if that has no place either.
    """

    step: Step
    obstacle: Obstacle
    earliest: date | None
    behind: str | None = None


class PinProblem(StrEnum):
    """Why a session is not on the day it is pinned to."""

    PAST = "past"
    AFTER_TARGET_DATE = "after_target_date"
    NO_HOURS = "no_hours"
    DAY_OFF = "day_off"
    NO_ROOM = "no_room"
    WAITS = "waits"
    TOO_EARLY = "too_early"
    NO_PLACE = "no_place"
    NOT_IN_PLAN = "not_in_plan"


@dataclass(frozen=True)
class PinOutcome:
    """What became of a pin; `problem` is None if it is kept, `behind` the step that it waits for."""

    pin: Pin
    problem: PinProblem | None = None
    behind: str | None = None

    @property
    def is_kept(self) -> bool:
        """Whether the session is on that day."""
        return self.problem is None


class MoveReason(StrEnum):
    """Why a session is not on the day agreed on."""

    MISSED = "missed"
    DAY_OFF = "day_off"
    HOURS_CHANGED = "hours_changed"
    TARGET_CHANGED = "target_changed"
    DEADLINE_CHANGED = "deadline_changed"
    MUST_HAVE_FIRST = "must_have_first"
    MADE_ROOM = "made_room"
    PREREQUISITE_MOVED = "prerequisite_moved"
    ROOM_SOONER = "room_sooner"
    PINNED = "pinned"
    CUT_OTHERWISE = "cut_otherwise"
    DONE_EARLY = "done_early"
    LEFT_OUT = "left_out"
    NOT_NEEDED = "not_needed"
    NEW = "new"
    PLANNED_ANEW = "planned_anew"


@dataclass(frozen=True)
class LeftOutEffect:
    """What leaving out a skill leads to.

    `minutes` of work leave the plan, those of `gone_with` included, which only it needed; `open_must_have` if the role insists on it;
    `needed_by` are the skills that stay in the plan and rest on it.
    """

    skill: str
    minutes: int
    open_must_have: bool
    needed_by: tuple[str, ...] = ()
    gone_with: tuple[str, ...] = ()


@dataclass(frozen=True)
class Plan:
    """A dated plan; `unanswered` skills are in no step because nobody knows where they stand."""

    start: date
    target: date | None
    weeks: tuple[Week, ...]
    milestones: tuple[Milestone, ...]
    unplaced: tuple[Unplaced, ...]
    unanswered: tuple[str, ...]
    index_at_start: Fraction
    pins: tuple[PinOutcome, ...] = ()
    left_out: tuple[LeftOutEffect, ...] = ()

    @property
    def sessions(self) -> tuple[Session, ...]:
        """All sessions in order of date."""
        return tuple(session for week in self.weeks for session in week.sessions)

    @property
    def steps(self) -> dict[str, Step]:
        """Every step by its id, those without a place last."""
        placed = {session.step.id: session.step for session in self.sessions}
        return {**placed, **{unplaced.step.id: unplaced.step for unplaced in self.unplaced}}

    @property
    def unplaced_minutes(self) -> int:
        """The minutes that do not fit."""
        return sum(unplaced.step.minutes for unplaced in self.unplaced)

    @property
    def earliest_finish(self) -> date | None:
        """The day on which all that does not fit would be done, or None if it never would be (or all fits)."""
        days = [unplaced.earliest for unplaced in self.unplaced]
        known = [day for day in days if day is not None]
        return max(known) if known and len(known) == len(days) else None

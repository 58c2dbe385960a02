"""The plan as values: steps, dated sessions, weeks, milestones, and what does not fit."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

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
    """One thing to do for one skill; `id` is the same in every plan, `gain` is in points of the index (0–100)."""

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


@dataclass(frozen=True)
class Session:
    """A sitting on one day: part `part` of `parts` of a step."""

    id: str
    day: date
    step: Step
    minutes: int
    part: int
    parts: int


@dataclass(frozen=True)
class Week:
    """A week from Monday on; `index` is the projected index (0–100) at its end."""

    number: int
    starts: date
    sessions: tuple[Session, ...]
    index: Fraction

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
    """A step that does not fit before the target date; `earliest` is the first day it would be done, if any."""

    step: Step
    obstacle: Obstacle
    earliest: date | None


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

    @property
    def sessions(self) -> tuple[Session, ...]:
        """All sessions in order of date."""
        return tuple(session for week in self.weeks for session in week.sessions)

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

"""The JSON of `plan --replan`, `plan --compare` and `plan --what-if`: stable keys, unrounded figures."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Annotated, Final, Literal

from pydantic import Field

from assess.cli.score_output import RoleKey
from assess.domain.base import Frozen
from assess.domain.planning import Changes, Move, MoveReason, PlanFigures, WhatIf
from assess.domain.readiness import Readiness, Status

CHANGES_FORMAT: Final = "assess/plan-changes"
COMPARISON_FORMAT: Final = "assess/plan-comparison"
WHAT_IF_FORMAT: Final = "assess/plan-what-if"

Percentage = Annotated[float, Field(ge=0, le=100)]


class MoveRow(Frozen):
    """A session that moved; `from_day` is null if it is new, `to_day` if it left the plan; `because` is the step that it is about."""

    step: str
    minutes: int
    from_day: date | None
    to_day: date | None
    reason: MoveReason
    because: str | None


class PlanChangesOutput(Frozen):
    """What is different from the plan that was agreed on; `agreed_on` is null if there is none."""

    format: Literal["assess/plan-changes"] = CHANGES_FORMAT
    version: Literal[1] = 1
    start: date
    agreed_on: date | None
    kept: int
    moves: tuple[MoveRow, ...]


class IndexRow(Frozen):
    """The projected index after so many weeks."""

    weeks: int
    index: Percentage


class PlanFiguresRow(Frozen):
    """One plan; a day is the first one of the plan if it is so already, null if it never is."""

    hours_per_week: float
    must_haves_met: date | None
    ready: date | None
    finished: date | None
    index_after: tuple[IndexRow, ...]
    index_at_target: Percentage | None
    unplaced_minutes: int


class PlanComparisonOutput(Frozen):
    """Plans side by side, each from the same first day; `ready` is the day on which the index reaches `ready_index`."""

    format: Literal["assess/plan-comparison"] = COMPARISON_FORMAT
    version: Literal[1] = 1
    role: RoleKey
    ready_index: int
    start: date
    target: date | None
    plans: tuple[PlanFiguresRow, ...]


class LevelRow(Frozen):
    """A level that is imagined; a card is 0 or 4."""

    skill: str
    level: int


class ImaginedRow(Frozen):
    """Where the person would stand; `index` is null while less than half of the weight is rated; days are as in the comparison of plans."""

    status: Status
    index: Percentage | None
    must_haves_met: date | None
    ready: date | None
    finished: date | None
    unplaced_minutes: int


class PlanWhatIfOutput(Frozen):
    """Where the person stands now, and would stand if each of the skills were at the level named."""

    format: Literal["assess/plan-what-if"] = WHAT_IF_FORMAT
    version: Literal[1] = 1
    role: RoleKey
    ready_index: int
    start: date
    target: date | None
    levels: tuple[LevelRow, ...]
    now: ImaginedRow
    then: ImaginedRow


def make_changes_output(changes: Changes, start: date) -> PlanChangesOutput:
    """The changes for programs."""
    moves = tuple(_move(move) for move in changes.moves)
    return PlanChangesOutput(start=start, agreed_on=changes.agreed_on, kept=changes.kept, moves=moves)


def _move(move: Move) -> MoveRow:
    return MoveRow(
        step=move.step, minutes=move.minutes, from_day=move.from_day, to_day=move.to_day, reason=move.reason, because=move.because
    )


def make_comparison_output(found: Sequence[PlanFigures], readiness: Readiness, start: date) -> PlanComparisonOutput:
    """The comparison for programs."""
    return PlanComparisonOutput(
        role=RoleKey(id=readiness.role.id, version=readiness.role.version),
        ready_index=readiness.role.ready_index,
        start=start,
        target=next((figures.goal.target_date for figures in found), None),
        plans=tuple(_figures(figures) for figures in found),
    )


def _figures(figures: PlanFigures) -> PlanFiguresRow:
    return PlanFiguresRow(
        hours_per_week=figures.hours,
        must_haves_met=figures.projection.must_haves_met,
        ready=figures.projection.ready,
        finished=figures.projection.finished,
        index_after=tuple(IndexRow(weeks=weeks, index=float(index)) for weeks, index in figures.index_after),
        index_at_target=None if figures.index_at_target is None else float(figures.index_at_target),
        unplaced_minutes=figures.unplaced_minutes,
    )


def make_what_if_output(now: WhatIf, then: WhatIf, levels: Mapping[str, int]) -> PlanWhatIfOutput:
    """What other levels come to, for programs."""
    role = now.readiness.role
    return PlanWhatIfOutput(
        role=RoleKey(id=role.id, version=role.version),
        ready_index=role.ready_index,
        start=now.plan.start,
        target=now.plan.target,
        levels=tuple(LevelRow(skill=skill, level=level) for skill, level in levels.items()),
        now=_imagined(now),
        then=_imagined(then),
    )


def _imagined(found: WhatIf) -> ImaginedRow:
    return ImaginedRow(
        status=found.status,
        index=float(found.index) if found.readiness.figures.shows_index else None,
        must_haves_met=found.projection.must_haves_met,
        ready=found.projection.ready,
        finished=found.projection.finished,
        unplaced_minutes=found.plan.unplaced_minutes,
    )

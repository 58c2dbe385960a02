"""What plans lead to, side by side: for other goals, and for other levels than there are."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from itertools import groupby
from typing import Final

from assess.domain.assessment import Assessment, Goal, ProgressEntry
from assess.domain.catalog import Catalog
from assess.domain.planning.done import Done, Ticked, skill_of
from assess.domain.planning.engine import draw_up
from assess.domain.planning.outlook import Outlook
from assess.domain.planning.values import MilestoneKind, Plan, Step, StepKind
from assess.domain.planning.weekly import weekly_hours
from assess.domain.readiness import Readiness, Status
from assess.domain.scoring import with_levels

WEEKS_AHEAD: Final = (4, 8, 12)


@dataclass(frozen=True)
class Projection:
    """What a plan leads to if it is carried on after the target date.

    `points` are days with the index (0–100) from that day on, the first day of the plan first. `finished` is the day on which every
    level is reached, `must_haves_met` and `ready` those on which every must-have and the role's index are: the first day of the plan
    if that is so already, as `had_must_haves` and `was_ready` tell, None if it never is.
    """

    points: tuple[tuple[date, Fraction], ...]
    finished: date | None
    must_haves_met: date | None
    ready: date | None
    had_must_haves: bool = False
    was_ready: bool = False

    def index_on(self, day: date) -> Fraction:
        """The projected index at the end of a day, from the plan's first day on."""
        days = [point for point, _ in self.points]
        return self.points[max(0, bisect_right(days, day) - 1)][1]


@dataclass(frozen=True)
class PlanFigures:
    """A plan for `goal` in figures: `index_after` is the projected index after so many weeks, `index_at_target` that on the target date."""

    goal: Goal
    hours: float
    projection: Projection
    index_after: tuple[tuple[int, Fraction], ...]
    index_at_target: Fraction | None
    unplaced_minutes: int


@dataclass(frozen=True)
class WhatIf:
    """Where the person would stand with other levels, and what would be left to do."""

    readiness: Readiness
    plan: Plan
    projection: Projection

    @property
    def index(self) -> Fraction:
        """The index (0–100) there would be, `low` of the scoring model."""
        return self.readiness.figures.low

    @property
    def status(self) -> Status:
        """The status there would be."""
        return self.readiness.status


def compare_plans(
    assessment: Assessment, readiness: Readiness, catalog: Catalog, start: date, goals: Iterable[Goal]
) -> tuple[PlanFigures, ...]:
    """The plan from `start` for each goal in figures, none bound to what was agreed on, so that they can be set side by side."""
    return tuple(_find_figures(assessment, readiness, catalog, start, goal) for goal in goals)


def _find_figures(assessment: Assessment, readiness: Readiness, catalog: Catalog, start: date, goal: Goal) -> PlanFigures:
    other = assessment.model_copy(update={"goal": goal})
    plan = draw_up(other, readiness, catalog, start, anew=True).plan
    projection = project(plan, readiness, Done(other, catalog).ticked)
    return PlanFigures(
        goal=goal,
        hours=weekly_hours(goal),
        projection=projection,
        index_after=tuple((weeks, projection.index_on(start + timedelta(weeks=weeks))) for weeks in WEEKS_AHEAD),
        index_at_target=projection.index_on(max(goal.target_date, start)) if goal.target_date else None,
        unplaced_minutes=plan.unplaced_minutes,
    )


def project(plan: Plan, readiness: Readiness, ticked: Ticked) -> Projection:
    """What a plan made of `readiness` leads to, what does not fit before the target date included with its earliest days."""
    outlook = Outlook(readiness, ticked)
    points = [(plan.start, outlook.index)]
    had_must_haves, was_ready = outlook.meets_must_haves, outlook.is_ready
    must_haves_met = plan.start if had_must_haves else None
    ready = plan.start if was_ready else None
    ends = sorted(_find_ends(plan), key=lambda end: end[0])
    for day, group in groupby(ends, key=lambda end: end[0]):
        milestones = {milestone.kind for milestone in outlook.finish([step for _, step in group], day)}
        must_haves_met = day if MilestoneKind.ALL_MUST_HAVES_MET in milestones else must_haves_met
        ready = day if MilestoneKind.READY_INDEX_REACHED in milestones else ready
        points.append((day, outlook.index))
    is_endless = any(unplaced.earliest is None and unplaced.step.kind is not StepKind.REVIEW for unplaced in plan.unplaced)
    last = max((day for day, step in ends if step.kind is not StepKind.REVIEW), default=plan.start)
    return Projection(tuple(points), None if is_endless else last, must_haves_met, ready, had_must_haves, was_ready)


def _find_ends(plan: Plan) -> Iterator[tuple[date, Step]]:
    yield from ((session.day, session.step) for session in plan.sessions if session.ends_step)
    yield from ((unplaced.earliest, unplaced.step) for unplaced in plan.unplaced if unplaced.earliest)


def what_if(assessment: Assessment, readiness: Readiness, catalog: Catalog, start: date, levels: Mapping[str, int]) -> WhatIf:
    """The figures and the plan from `start` if each named skill stood at the given level (0–4), whatever is ticked of it.

    A skill that the role does not list can only be imagined higher than it is. The plan is not bound to what was agreed on.
    """
    imagined = with_levels(readiness, levels, catalog)
    listed = {standing.skill.id for standing in readiness.standings}
    learned = (
        ProgressEntry(skill=skill, to_level=level, done_on=start)
        for skill in levels
        if skill not in listed and skill in catalog.skills
        for level in range(1, levels[skill] + 1)
    )
    progress = (*(entry for entry in assessment.progress if entry.skill not in levels), *learned)
    done = tuple(entry for entry in assessment.plan.sessions_done if skill_of(entry.step) not in levels)
    other = assessment.model_copy(update={"progress": progress, "plan": assessment.plan.model_copy(update={"sessions_done": done})})
    plan = draw_up(other, imagined, catalog, start, anew=True).plan
    return WhatIf(imagined, plan, project(plan, imagined, Done(other, catalog).ticked))

"""From what is missing to a dated plan."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date

from assess.domain.assessment import Assessment, Goal, ResponseState
from assess.domain.catalog import Catalog
from assess.domain.plan_keeping import Agreed, Pin, PlanKeeping
from assess.domain.planning.calendar import OUT_OF_FOCUS, Calendar, Spent
from assess.domain.planning.done import find_ticked_sessions
from assess.domain.planning.hours import Capacity, find_capacity, find_rhythm, has_more_time, monday_of
from assess.domain.planning.keeping import Kept, keep_agreed
from assess.domain.planning.laying_out import find_sessions, lay_out
from assess.domain.planning.leaving_out import find_left_out_effects
from assess.domain.planning.making_room import RoomMaker
from assess.domain.planning.needs import Needs
from assess.domain.planning.ordering import order_steps
from assess.domain.planning.outlook import Outlook
from assess.domain.planning.schedule import Schedule, Task
from assess.domain.planning.steps import Review, Work, find_work
from assess.domain.planning.unplaced import find_unplaced
from assess.domain.planning.values import PinOutcome, Plan
from assess.domain.planning.wishes import Pinned, explain_lost, reserve_pins
from assess.domain.readiness import Readiness
from assess.domain.skills import Setting

DAYS_OF_GRACE = 60


def make_plan(assessment: Assessment, readiness: Readiness, catalog: Catalog, start: date) -> Plan:
    """The plan from `start` to the goal's target date, or until all is done if there is none (docs/planning.md).

    Steps go by gain per hour; if that leaves a must-have or a deadline behind which could be kept, the steps that these need
    are booked first and the others around them. What would end after the target date is unplaced, with the day it would be
    done; a step that no number of weeks could hold has none. The target date itself may be worked on. What is ticked is done,
    pins are kept where they can be, and so is the plan that was agreed on, unless the goal leaves more time now.
    Nothing raises: no hours, no days and nothing to do all give a plan.
    """
    return draw_up(assessment, readiness, catalog, start).plan


@dataclass(frozen=True)
class Drawn:
    """A plan and how it came about; `is_anew` if nothing that was agreed on counted."""

    plan: Plan
    work: Work
    schedule: Schedule
    kept: Kept
    is_anew: bool


def draw_up(assessment: Assessment, readiness: Readiness, catalog: Catalog, start: date, *, anew: bool = False) -> Drawn:
    """The plan of `make_plan`, and how it came about; `anew` as if none had been agreed on."""
    goal, keeping = assessment.goal, assessment.plan
    agreed = () if anew or is_planned_anew(goal, keeping) else keeping.agreed
    needs = Needs(assessment, readiness, catalog, [entry.skill for entry in keeping.left_out])
    capacity = find_capacity(goal, monday_of(min(keeping.began or start, start).toordinal()))
    found = find_work(needs, assessment, readiness, catalog, start)
    work = replace(found, due=tuple(_find_due(found.due, capacity, start.toordinal(), {entry.step for entry in agreed})))
    task = Task(
        work=work,
        order=order_steps(work.steps),
        capacity=capacity,
        first=start.toordinal(),
        last=goal.target_date.toordinal() if goal.target_date else None,
        spent=tuple(_find_spent(assessment, catalog, start.toordinal())),
    )
    ready = _schedule(task, Wishes(keeping.pins, agreed, keeping.no_room))
    effects = tuple(find_left_out_effects(needs, work, assessment, readiness, catalog)) if keeping.left_out else ()
    plan = replace(_make_plan(ready.task, ready.schedule, readiness, needs), pins=ready.pins, left_out=effects)
    return Drawn(plan, work, ready.schedule, ready.kept, is_anew=not ready.wishes.agreed)


def is_planned_anew(goal: Goal, keeping: PlanKeeping) -> bool:
    """Whether nothing was agreed on, or for less time or other sessions than there are now."""
    return keeping.rhythm is None or has_more_time(find_rhythm(goal), keeping.rhythm)


@dataclass(frozen=True)
class Wishes:
    """What the person has decided: pins, the sessions agreed on, and the steps that had no place among these."""

    pins: tuple[Pin, ...]
    agreed: tuple[Agreed, ...]
    no_room: tuple[str, ...]


@dataclass(frozen=True)
class Ready:
    """A task with what was reserved for it, and the calendar it led to."""

    task: Task
    wishes: Wishes
    kept: Kept
    pinned: Pinned
    schedule: Schedule
    pins: tuple[PinOutcome, ...] = ()


def _schedule(task: Task, wishes: Wishes) -> Ready:
    """Reserves the pins, then what was agreed on, lets some of that give way for what was missed, and fills in the rest.

    Pins that turn out not to be possible are given up, and everything is done again as if they were not there.
    """
    lost: list[PinOutcome] = []
    while True:
        pins = tuple(pin for pin in wishes.pins if pin not in {outcome.pin for outcome in lost})
        ready = _try(task, replace(wishes, pins=pins))
        now_lost = ready.task.find_lost_pins(ready.schedule)
        if not now_lost:
            outcomes = [*lost, *ready.pinned.refused, *(PinOutcome(entry.pin) for entry in ready.pinned.bookings if entry.pin)]
            by_day = sorted(outcomes, key=lambda outcome: (outcome.pin.day, outcome.pin.step, outcome.pin.part))
            return replace(ready, schedule=ready.task.go_on(ready.schedule), pins=tuple(by_day))
        bookings = {entry.pin: entry for entry in ready.pinned.bookings}
        lost += [explain_lost(pin, bookings[pin], ready.schedule.calendar, behind) for pin, behind in now_lost.items()]


def _try(task: Task, wishes: Wishes) -> Ready:
    """If less than half of what was agreed on can keep its day, the plan is made anew."""
    if not wishes.pins and not wishes.agreed:
        return Ready(task, wishes, Kept(), Pinned(), task.schedule())
    calendar, span = Calendar(task.capacity, task.spent), (task.first, task.last)
    steps = {step.id: step for step in task.work.every_step()}
    pinned = reserve_pins(wishes.pins, steps, wishes.agreed, calendar, span)
    kept = keep_agreed(wishes.agreed, steps, calendar, pinned.bookings, span)
    if len(kept.bookings) < len(kept.losses):
        return _try(task, replace(wishes, agreed=()))
    task = replace(task, pins=pinned.bookings, settled=frozenset(wishes.no_room if wishes.agreed else ()))
    if wishes.agreed:
        RoomMaker(task, calendar, kept).make_room()
    task = replace(task, kept=tuple(kept.bookings))
    return Ready(task, wishes, kept, pinned, task.schedule())


def _make_plan(task: Task, schedule: Schedule, readiness: Readiness, needs: Needs) -> Plan:
    sessions = find_sessions(schedule.calendar.bookings, task.last)
    weeks, milestones = lay_out(sessions, Outlook(readiness, needs.ticked), task.capacity)
    return Plan(
        start=date.fromordinal(task.first),
        target=None if task.last is None else date.fromordinal(task.last),
        weeks=weeks,
        milestones=milestones,
        unplaced=tuple(find_unplaced(task, schedule)),
        unanswered=tuple(s.skill.id for s in readiness.standings if s.level is None and s.state is ResponseState.UNANSWERED),
        index_at_start=readiness.figures.low,
    )


def _find_due(reviews: tuple[Review, ...], capacity: Capacity, first: int, agreed: Collection[str]) -> Iterator[Review]:
    """The reviews of what is ticked that are not past: those agreed on, and those for which no working day has gone by since."""
    for review in reviews:
        due = review.due.toordinal() if review.due else first
        is_recent = due >= first or (due >= first - DAYS_OF_GRACE and any(capacity.usual.days))
        if review.step.id in agreed or (is_recent and not any(capacity.minutes_on(day) for day in range(due, first))):
            yield review


def _find_spent(assessment: Assessment, catalog: Catalog, first: int) -> Iterator[Spent]:
    """What is ticked of the week so far."""
    for ticked in find_ticked_sessions(assessment, catalog):
        day = ticked.entry.done_on.toordinal()
        if monday_of(first) <= day <= first:
            yield Spent(day, ticked.skill, ticked.entry.minutes, ticked.setting is Setting.LAB, ticked.kind not in OUT_OF_FOCUS)

"""What makes a plan wrong about the things that do not fit: said twice, without a reason or a day, or with a day that cannot be true."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from assess.domain.planning import Obstacle, Plan, StepKind, Unplaced
from assess.domain.skills import Setting
from tests.support.planning_time import Time, whole_minutes

SEARCHED = timedelta(days=59 * 366)
LONG = timedelta(days=800)


def find_unplaced_faults(plan: Plan, time: Time) -> Iterator[str]:
    counts = Counter(session.step.id for session in plan.sessions if session.part == session.step.sessions_done + 1)
    counts.update(unplaced.step.id for unplaced in plan.unplaced)
    yield from (f"{step} stands in the plan twice" for step, count in counts.items() if count > 1)
    yield from (f"{unplaced.step.id} has no minutes" for unplaced in plan.unplaced if unplaced.step.minutes <= 0)
    yield from _find_day_faults(plan, time)
    yield from _find_reason_faults(plan, time)
    yield from _find_capacity_faults(plan, time)


def _find_day_faults(plan: Plan, time: Time) -> Iterator[str]:
    """What ends later has a day, after the target date and that of all it waits for; nothing else has one."""
    earliest = {unplaced.step.id: unplaced.earliest for unplaced in plan.unplaced}
    for unplaced in plan.unplaced:
        step, day = unplaced.step, unplaced.earliest
        is_late = unplaced.obstacle is Obstacle.AFTER_TARGET_DATE
        if is_late != (day is not None) or (is_late and plan.target is None):
            yield f"{step.id} is unplaced for {unplaced.obstacle}, earliest {day}"
        if day and (day < plan.start or (plan.target and day <= plan.target) or not time.day(day)):
            yield f"{step.id} would not be done on {day}"
        if day and any(waited is None or waited > day for waited in (earliest.get(name, day) for name in step.after)):
            yield f"{step.id} would be done before {step.after}"


def _find_reason_faults(plan: Plan, time: Time) -> Iterator[str]:
    no_place = {unplaced.step.id: unplaced for unplaced in plan.unplaced if unplaced.earliest is None}
    shortest = time.goal.shortest_session
    no_lab = min(whole_minutes(time.goal.lab_hours_per_week), time.longest(in_lab=True)) < shortest
    for name, unplaced in no_place.items():
        if (unplaced.obstacle is Obstacle.BEHIND_ANOTHER) != (unplaced.behind is not None) or not _ends_somewhere(unplaced, no_place):
            yield f"{name} is behind {unplaced.behind}"
        if unplaced.obstacle is Obstacle.NO_LAB_HOURS and not (no_lab and unplaced.step.setting is Setting.LAB):
            yield f"there are lab hours for {name}"
        if unplaced.obstacle is Obstacle.NO_STUDY_HOURS and time.longest(in_lab=False) >= shortest:
            yield f"there are hours for {name}"
    is_full = _find_last_work(plan) >= plan.start + SEARCHED
    beyond = [unplaced for unplaced in no_place.values() if unplaced.obstacle is Obstacle.BEYOND_HORIZON and not is_full]
    yield from (f"there is time for {unplaced.step.id}" for unplaced in beyond if _has_days_for(unplaced, plan, time))


def _ends_somewhere(unplaced: Unplaced, no_place: dict[str, Unplaced]) -> bool:
    """Whether going back from step to step leads to one that has a reason of its own."""
    seen = set()
    while unplaced.behind in no_place and unplaced.step.id not in seen:
        seen.add(unplaced.step.id)
        unplaced = no_place[unplaced.behind]
    return unplaced.obstacle is not Obstacle.BEHIND_ANOTHER


def _find_last_work(plan: Plan) -> date:
    days = [*(session.day for session in plan.sessions), *(unplaced.earliest for unplaced in plan.unplaced)]
    return max((day for day in days if day), default=plan.start)


def _has_days_for(unplaced: Unplaced, plan: Plan, time: Time) -> bool:
    """Whether the years at the end of the search have a day for it: a review is held whole, however short the days are."""
    needed = unplaced.step.minutes if unplaced.step.kind is StepKind.REVIEW else time.goal.shortest_session
    days = (plan.start + SEARCHED - timedelta(days=number) for number in range(LONG.days))
    return any(min(time.day(day), time.week(day)) >= needed for day in days)


def _find_capacity_faults(plan: Plan, time: Time) -> Iterator[str]:
    """By no day more can be done after the target date than the days, weeks and lab hours until then hold; courses may be longer."""
    late = [(u.earliest, u.step) for u in plan.unplaced if u.earliest and u.step.kind is not StepKind.COURSE]
    if late and plan.target:
        first = max(plan.start, plan.target + timedelta(days=1))
        needed: Counter[date] = Counter()
        needed_in_lab: Counter[date] = Counter()
        for day, step in late:
            needed[day] += step.minutes
            needed_in_lab[day] += step.minutes if step.setting is Setting.LAB else 0
        yield from _find_overfull(first, needed, time, time.week, "study")
        yield from _find_overfull(first, needed_in_lab, time, time.lab, "the lab")


def _find_overfull(first: date, needed: Counter[date], time: Time, limit: Callable[[date], int], where: str) -> Iterator[str]:
    before = in_week = done = 0
    for number in range((max(needed) - first).days + 1):
        day = first + timedelta(days=number)
        if day.weekday() == 0:
            before, in_week = before + in_week, 0
        in_week = min(in_week + time.day(day), limit(day))
        done += needed[day]
        if done > before + in_week:
            yield f"{done} minutes of {where} would be done by {day}, not {before + in_week}"
            return

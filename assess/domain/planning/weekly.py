"""The hours of a week, as a goal says them."""

from types import MappingProxyType
from typing import Final

from assess.domain.assessment import Goal, Weekday

LONGEST_DAY: Final = 12 * 60
MOST_HOURS_A_DAY: Final = 24


def weekly_hours(goal: Goal) -> float:
    """The hours of a usual week, whichever way the goal says them; a day counts for twelve hours at most."""
    if goal.hours_by_weekday:
        return sum(minutes_by_weekday(goal)) / 60
    return goal.hours_per_week if goal.weekdays else 0


def with_weekly_hours(goal: Goal, hours: float) -> Goal:
    """The goal at that many hours a week (0–80); hours by weekday grow or shrink in proportion, if there are any to do so."""
    now = sum(goal.hours_by_weekday.values())
    if now <= 0:
        return goal.model_copy(update={"hours_per_week": hours, "hours_by_weekday": MappingProxyType({})})
    scaled = {day: min(MOST_HOURS_A_DAY, share * hours / now) for day, share in goal.hours_by_weekday.items()}
    return goal.model_copy(update={"hours_per_week": hours, "hours_by_weekday": MappingProxyType(scaled)})


def minutes_by_weekday(goal: Goal) -> tuple[int, ...]:
    """What each day from Monday on holds by the goal's hours by weekday, at most twelve hours."""
    return tuple(min(whole_minutes(goal.hours_by_weekday.get(day, 0)), LONGEST_DAY) for day in Weekday)


def whole_minutes(hours: float) -> int:
    """Whole minutes that are never more than `hours`, but for what floating point makes of it."""
    return int(hours * 60 + 1e-6)

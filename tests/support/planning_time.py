"""The time that a goal leaves, worked out without the engine."""

from datetime import date, timedelta
from functools import cache

from assess.domain.assessment import Assessment, Goal, Holidays, Weekday
from assess.domain.planning import Plan

LONGEST_DAY = 12 * 60


def whole_minutes(hours: float) -> int:
    return int(hours * 60 + 1e-6)


def week_minutes(goal: Goal) -> int:
    """The minutes of a usual week."""
    if goal.hours_by_weekday:
        return sum(day_minutes(goal, day) for day in range(7))
    return whole_minutes(goal.hours_per_week) if goal.weekdays else 0


def day_minutes(goal: Goal, weekday: int, week: int | None = None) -> int:
    """What a weekday holds, or its share of `week` minutes: rounded up to five minutes; of fewer days if it were shorter than a session."""
    name = tuple(Weekday)[weekday]
    if goal.hours_by_weekday:
        return min(whole_minutes(goal.hours_by_weekday.get(name, 0)), LONGEST_DAY)
    if name not in goal.weekdays:
        return 0
    minutes = week_minutes(goal) if week is None else week
    days = max(1, min(len(set(goal.weekdays)), minutes // goal.shortest_session))
    return min(-(-minutes // (days * 5)) * 5, LONGEST_DAY)


class Time:
    """The days and weeks of one plan."""

    def __init__(self, plan: Plan, assessment: Assessment) -> None:
        self.goal = assessment.goal
        self._days: dict[date, int] = {}
        began = min(assessment.plan.began or plan.start, plan.start)
        self.first_monday = began - timedelta(days=began.weekday())

    def week_number(self, day: date) -> int:
        return (day - self.first_monday).days // 7 + 1

    def is_light(self, day: date) -> bool:
        every = self.goal.light_week_every
        return every is not None and self.week_number(day) % every == 0

    def week(self, day: date) -> int:
        return week_minutes(self.goal) // 2 if self.is_light(day) and not self.goal.hours_by_weekday else self._days_of(day)

    def _days_of(self, day: date) -> int:
        if not self.goal.hours_by_weekday:
            return week_minutes(self.goal)
        return week_minutes(self.goal) // (2 if self.is_light(day) else 1)

    def lab(self, day: date) -> int:
        lab = whole_minutes(self.goal.lab_hours_per_week)
        return lab // 2 if self.is_light(day) else lab

    def day(self, day: date) -> int:
        """What a day holds, 0 if it is off."""
        if day not in self._days:
            self._days[day] = self._find_day(day)
        return self._days[day]

    def _find_day(self, day: date) -> int:
        if day in self.goal.days_off or (self.goal.holidays is Holidays.US and day in us_holidays(day.year)):
            return 0
        if not self.is_light(day):
            return day_minutes(self.goal, day.weekday())
        if self.goal.hours_by_weekday:
            return day_minutes(self.goal, day.weekday()) // 2
        return day_minutes(self.goal, day.weekday(), week_minutes(self.goal) // 2)

    def longest(self, *, in_lab: bool) -> int:
        """The longest session in a usual week, roughly."""
        hours = [min(day_minutes(self.goal, weekday), self.goal.longest_session) for weekday in range(7)]
        limits = [week_minutes(self.goal), *([whole_minutes(self.goal.lab_hours_per_week)] if in_lab else [])]
        return min(max(hours), *limits)


@cache
def us_holidays(year: int) -> set[date]:
    """The federal holidays by their rules (5 U.S.C. 6103), and the weekdays on which they are observed."""
    fixed = [date(year, month, day) for month, day in ((1, 1), (6, 19), (7, 4), (11, 11), (12, 25))]
    moving = [_nth(year, 1, 0, 3), _nth(year, 2, 0, 3), _nth(year, 9, 0, 1), _nth(year, 10, 0, 2), _nth(year, 11, 3, 4)]
    memorial = max(date(year, 5, day) for day in range(25, 32) if date(year, 5, day).weekday() == 0)
    shifts = {5: -1, 6: 1}
    observed = [day + timedelta(days=shifts.get(day.weekday(), 0)) for day in (*fixed, date(year + 1, 1, 1))]
    return {*fixed, *moving, memorial, *(day for day in observed if day.year == year)}


def _nth(year: int, month: int, weekday: int, number: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))

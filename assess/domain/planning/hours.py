"""The time there is: the hours of a week, day by day, light weeks, days off. Days are ordinals, times whole minutes."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from assess.domain.assessment import Goal, Holidays, Weekday
from assess.domain.plan_keeping import Rhythm
from assess.domain.planning.public_holidays import us_holidays
from assess.domain.planning.values import Step
from assess.domain.planning.weekly import LONGEST_DAY, minutes_by_weekday, whole_minutes
from assess.domain.skills import Setting

GRAIN: Final = 5
DAYS_A_WEEK: Final = 7


def monday_of(day: int) -> int:
    """The Monday of the week of `day`; ordinal 1 is a Monday."""
    return day - (day - 1) % DAYS_A_WEEK


@dataclass(frozen=True)
class Hours:
    """What a week holds: each day from Monday on, all of them together, the lab part of it, and how long sessions are."""

    days: tuple[int, ...]
    week: int
    lab: int
    shortest: int
    longest: int

    @cached_property
    def sittings(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The longest session on each weekday: of study, and in the lab."""
        return tuple(self._sitting(day, self.week) for day in self.days), tuple(self._sitting(day, self.lab) for day in self.days)

    def longest_session(self, setting: Setting) -> int:
        """The longest session there can be, 0 if no day holds one of the shortest length."""
        return max(self.sittings[setting is Setting.LAB])

    def _sitting(self, day: int, week: int) -> int:
        """A day's share in even sittings, if those leave steps easy to cut; in whole five minutes, if that is not too short."""
        sittings = max(1, -(-day // self.longest))
        even = -(-day // (sittings * GRAIN)) * GRAIN
        room = min(even if even >= 2 * self.shortest - 1 else self.longest, day, self.longest, week, self.week)
        whole = room - room % GRAIN
        return whole if whole >= self.shortest else room if room >= self.shortest else 0

    def light(self) -> "Hours":
        """Half of it."""
        return Hours(tuple(day // 2 for day in self.days), self.week // 2, self.lab // 2, self.shortest, self.longest)


@dataclass(frozen=True)
class DaysOff:
    """The days off that the person named, and the public holidays."""

    named: frozenset[int]
    holidays: Holidays

    def __contains__(self, day: int) -> bool:
        """Whether nothing is planned on that day."""
        if day in self.named:
            return True
        return self.holidays is Holidays.US and day in us_holidays(date.fromordinal(day).year)

    def spares(self, days: range) -> bool:
        """Whether surely none of the days is off; the quickest way to know it of most weeks."""
        return self.holidays is Holidays.NONE and self.named.isdisjoint(days)


@dataclass(frozen=True)
class Capacity:
    """The weeks without end: `usual` ones, every `light_every`-th `light`, counted from the week of the Monday `week_one`."""

    usual: Hours
    light: Hours
    light_every: int | None
    week_one: int
    days_off: DaysOff

    def hours(self, monday: int) -> Hours:
        """What the week of that Monday holds."""
        return self.light if self.is_light(monday) else self.usual

    def is_light(self, monday: int) -> bool:
        """Whether it is a light week."""
        return self.light_every is not None and self.week_number(monday) % self.light_every == 0

    def week_number(self, monday: int) -> int:
        """The number of the week of that Monday, 1 for the first."""
        return (monday - self.week_one) // DAYS_A_WEEK + 1

    def days(self, monday: int) -> tuple[int, ...]:
        """What the days of the week of that Monday hold, 0 for those off."""
        days, off = self.hours(monday).days, self.days_off
        if off.spares(range(monday, monday + DAYS_A_WEEK)):
            return days
        return tuple(0 if minutes and day in off else minutes for day, minutes in enumerate(days, start=monday))

    def minutes_on(self, day: int) -> int:
        """What the day holds, 0 if it is off."""
        monday = monday_of(day)
        return self.days(monday)[day - monday]

    def can_hold(self, step: Step) -> bool:
        """Whether the step could be done in weeks without end."""
        return self.usual.longest_session(step.setting) > 0


def find_capacity(goal: Goal, week_one: int) -> Capacity:
    """The time that a goal leaves; weeks are counted from the Monday `week_one`."""
    off = DaysOff(frozenset(day.toordinal() for day in goal.days_off), goal.holidays)
    if goal.hours_by_weekday:
        usual = _hours_by_weekday(goal)
        return Capacity(usual, usual.light(), goal.light_week_every, week_one, off)
    week = whole_minutes(goal.hours_per_week)
    return Capacity(_even_hours(goal, week), _even_hours(goal, week // 2, share=2), goal.light_week_every, week_one, off)


def find_rhythm(goal: Goal) -> Rhythm:
    """The time that a goal leaves in a usual week, as a plan is agreed on for it."""
    hours = find_capacity(goal, 1).usual
    return Rhythm(
        weekdays=hours.days,
        week=hours.week,
        lab=hours.lab,
        shortest_session=hours.shortest,
        longest_session=hours.longest,
        light_week_every=goal.light_week_every,
    )


def has_more_time(rhythm: Rhythm, before: Rhythm) -> bool:
    """Whether a plan that was made for `before` would leave time unused, or would have to be cut otherwise."""
    lengths = (rhythm.shortest_session, rhythm.longest_session, rhythm.light_week_every)
    if lengths != (before.shortest_session, before.longest_session, before.light_week_every):
        return True
    rooms, rooms_before = (*rhythm.weekdays, rhythm.week, rhythm.lab), (*before.weekdays, before.week, before.lab)
    return any(room > old for room, old in zip(rooms, rooms_before, strict=True))


def _even_hours(goal: Goal, week: int, share: int = 1) -> Hours:
    """The week's minutes spread evenly over the weekdays, rounded up to five minutes a day.

    Where a day's share would be shorter than the shortest session, fewer of the days are used, with a session each. The lab
    hours are one `share`-th of the goal's.
    """
    weekdays = frozenset(goal.weekdays)
    week = week if weekdays else 0
    days = max(1, min(len(weekdays), week // goal.shortest_session))
    minutes = min(-(-week // (days * GRAIN)) * GRAIN, LONGEST_DAY)
    lab = whole_minutes(goal.lab_hours_per_week) // share
    by_day = tuple(minutes if day in weekdays else 0 for day in Weekday)
    return Hours(by_day, week, min(lab, week), goal.shortest_session, goal.longest_session)


def _hours_by_weekday(goal: Goal) -> Hours:
    days = minutes_by_weekday(goal)
    lab = min(whole_minutes(goal.lab_hours_per_week), sum(days))
    return Hours(days, sum(days), lab, goal.shortest_session, goal.longest_session)

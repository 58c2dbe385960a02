"""The person's weeks: what fits on a day, and what is booked there. Days are ordinals, times whole minutes."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final, TypeVar

from assess.domain.assessment import Goal, Weekday
from assess.domain.planning.values import Step, StepKind
from assess.domain.skills import Setting

KeyT = TypeVar("KeyT")

SHORTEST_SESSION: Final = 25
LONGEST_SESSION: Final = 90
LONGEST_DAY: Final = 12 * 60
GRAIN: Final = 5
FOCUS_SKILLS: Final = 3
OUT_OF_FOCUS: Final = (StepKind.CHECK, StepKind.REVIEW)
DAYS_A_WEEK: Final = 7


@dataclass(frozen=True)
class Capacity:
    """What a week and a day hold; `weekdays` count from Monday = 0, `days_off` are ordinals."""

    weekdays: frozenset[int]
    days_off: frozenset[int]
    week: int
    day: int
    lab: int

    def is_working_day(self, day: int) -> bool:
        """Whether the person works on that day at all."""
        return (day - monday_of(day)) in self.weekdays and day not in self.days_off

    def longest(self, setting: Setting) -> int:
        """The longest session: a day's share in even sittings of 90 minutes at most; 0 if the week holds none of 25 minutes."""
        sittings = max(1, -(-self.day // LONGEST_SESSION))
        even = -(-self.day // (sittings * GRAIN)) * GRAIN
        room = min(even, self.week, self.lab if setting is Setting.LAB else self.week) // GRAIN * GRAIN
        return room if room >= SHORTEST_SESSION else 0

    def can_hold(self, step: Step) -> bool:
        """Whether the step could be done in weeks without end."""
        return self.longest(step.setting) > 0


@dataclass(frozen=True)
class Booking:
    """Some minutes of a step on a day."""

    day: int
    step: Step
    minutes: int


def monday_of(day: int) -> int:
    """The Monday of the week of `day`; ordinal 1 is a Monday."""
    return day - (day - 1) % DAYS_A_WEEK


def find_capacity(goal: Goal) -> Capacity:
    """The week's hours spread over the weekdays, rounded up to five minutes a day and at most twelve hours.

    Where a day's share would be shorter than the shortest session, fewer of the days are used, with a session each.
    """
    order = list(Weekday)
    weekdays = frozenset(order.index(weekday) for weekday in goal.weekdays)
    week = _whole_minutes(goal.hours_per_week) if weekdays else 0
    days = max(1, min(len(weekdays), week // SHORTEST_SESSION))
    share = min(-(-week // (days * GRAIN)) * GRAIN, LONGEST_DAY)
    days_off = frozenset(day.toordinal() for day in goal.days_off)
    return Capacity(weekdays, days_off, week, share, min(_whole_minutes(goal.lab_hours_per_week), week))


def _whole_minutes(hours: float) -> int:
    """Whole minutes that are never more than `hours`, but for what floating point makes of it."""
    return int(hours * 60 + 1e-6)


def can_split(minutes: int, longest: int) -> bool:
    """Whether sessions of 25 minutes to `longest` add up to `minutes`; one session may be as short as the step."""
    return minutes <= longest or SHORTEST_SESSION * -(-minutes // longest) <= minutes


def session_minutes(remaining: int, room: int, longest: int) -> int:
    """How long the next session of a step is, 0 if `room` holds none.

    As long as it can be without leaving a rest that no session of at least 25 minutes could hold. Where days are so short
    that the step cannot be cut like that (70 minutes into half hours), its sessions are about even instead.
    """
    room = min(room, longest)
    if room <= 0 or remaining <= room:
        return remaining if room > 0 else 0
    room -= room % GRAIN
    if not can_split(remaining, longest):
        even = -(-remaining // (-(-remaining // longest) * GRAIN)) * GRAIN
        return even if even <= room else 0
    fitting = range(room, SHORTEST_SESSION - 1, -1)
    return next((part for part in fitting if remaining - part >= SHORTEST_SESSION and can_split(remaining - part, longest)), 0)


def is_in_focus(step: Step, full_focus: Collection[str] | None) -> bool:
    """Whether a week that is about the skills of `full_focus`, or has room for one more if that is None, may hold the step."""
    return full_focus is None or step.skill in full_focus or step.kind in OUT_OF_FOCUS


class Calendar:
    """The bookings, and the room they leave."""

    def __init__(self, capacity: Capacity) -> None:
        self.capacity = capacity
        self.bookings: list[Booking] = []
        self.done: dict[str, int] = {}
        self._day: dict[int, int] = {}
        self._week: dict[int, int] = {}
        self._lab: dict[int, int] = {}
        self._focus: dict[int, dict[str, int]] = {}

    def week_used(self, monday: int) -> int:
        """The minutes booked in a week."""
        return self._week.get(monday, 0)

    def lab_left(self, monday: int) -> int:
        """The lab minutes that a week still holds."""
        return self.capacity.lab - self._lab.get(monday, 0)

    def day_left(self, day: int) -> int:
        """The minutes that a day still holds, were it not for the week."""
        return max(0, self.capacity.day - self._day.get(day, 0))

    def room(self, day: int) -> int:
        """The minutes there are on a day."""
        return min(self.day_left(day), self.capacity.week - self.week_used(monday_of(day)))

    def full_focus(self, monday: int) -> Collection[str] | None:
        """The skills that a week is about, or None while it has room for one more."""
        focus = self._focus.get(monday, {})
        return focus if len(focus) >= FOCUS_SKILLS else None

    def holds_course(self, step: Step, day: int) -> bool:
        """Whether a course fits: on a day that holds nothing yet, in the week's hours, or alone in the week if it is longer."""
        monday = monday_of(day)
        used, focus = self.week_used(monday), self.full_focus(monday)
        fits_week = used + step.minutes <= self.capacity.week or (used == 0 and self.capacity.can_hold(step))
        return self.day_left(day) == self.capacity.day and fits_week and is_in_focus(step, focus)

    def book(self, day: int, step: Step, minutes: int) -> None:
        """Books minutes of a step on a day."""
        self.bookings.append(Booking(day, step, minutes))
        self._count(self.bookings[-1], minutes)

    def drop(self, names: Collection[str]) -> None:
        """Takes all sessions of those steps away again."""
        for booking in self.bookings:
            if booking.step.id in names:
                self._count(booking, -booking.minutes)
        self.bookings = [booking for booking in self.bookings if booking.step.id not in names]

    def _count(self, booking: Booking, minutes: int) -> None:
        monday, step = monday_of(booking.day), booking.step
        _add(self._day, booking.day, minutes)
        _add(self._week, monday, minutes)
        if step.setting is Setting.LAB:
            _add(self._lab, monday, minutes)
        if step.kind not in OUT_OF_FOCUS:
            _add(self._focus.setdefault(monday, {}), step.skill, minutes)


def _add(counts: dict[KeyT, int], key: KeyT, minutes: int) -> None:
    counts[key] = counts.get(key, 0) + minutes
    if counts[key] == 0:
        del counts[key]

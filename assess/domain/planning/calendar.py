"""What is booked and reserved on the person's days, and the room that is left. Days are ordinals, times whole minutes."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Final, NamedTuple, TypeVar

from assess.domain.plan_keeping import Pin
from assess.domain.planning.hours import DAYS_A_WEEK, Capacity, Hours, monday_of
from assess.domain.planning.values import Step, StepKind
from assess.domain.skills import Setting

KeyT = TypeVar("KeyT")

FOCUS_SKILLS: Final = 3
OUT_OF_FOCUS: Final = (StepKind.CHECK, StepKind.REVIEW)


class Booking(NamedTuple):
    """Some minutes of a step on a day; `part` tells agreed sessions of one day apart."""

    day: int
    step: Step
    minutes: int
    pin: Pin | None = None
    part: int = 0


@dataclass(frozen=True)
class Spent:
    """Minutes of a skill that were done on a day already; `in_focus` if they count as what the week is about."""

    day: int
    skill: str
    minutes: int
    in_lab: bool
    in_focus: bool


@dataclass(slots=True)
class WeekUse:
    """What is taken of a week: minutes and lab minutes booked, those of each skill that it is about; and what is left of both.

    What was spent in the week already is not among what is booked, but neither is it left. `holds` has what each day from Monday on
    holds when nothing is booked, `used` what is booked on it, `free` what is left.
    """

    hours: Hours
    holds: tuple[int, ...]
    free: list[int]
    left: int
    lab_left: int
    used: list[int] = field(default_factory=lambda: [0] * DAYS_A_WEEK)
    minutes: int = 0
    lab: int = 0
    focus: dict[str, int] = field(default_factory=dict)
    spent_focus: frozenset[str] = frozenset()

    def full_focus(self) -> Collection[str] | None:
        """The skills that the week is about, or None while it has room for one more."""
        skills = self.focus.keys() | self.spent_focus if self.spent_focus else self.focus
        return skills if len(skills) >= FOCUS_SKILLS else None

    def has_focus_for(self, step: Step) -> bool:
        """Whether a week that is about three skills at most may hold the step."""
        full = self.full_focus()
        return full is None or step.skill in full or step.kind in OUT_OF_FOCUS

    def count(self, step: Step, weekday: int, minutes: int) -> None:
        """Takes minutes of a step, or gives them back."""
        self.used[weekday] += minutes
        self.free[weekday] -= minutes
        self.minutes += minutes
        self.left -= minutes
        if step.setting is Setting.LAB:
            self.lab += minutes
            self.lab_left -= minutes
        if step.kind not in OUT_OF_FOCUS:
            _add(self.focus, step.skill, minutes)


class Calendar:
    """The bookings, the sessions that are wanted on a day, and the room that both leave beside what was `spent` already."""

    def __init__(self, capacity: Capacity, spent: Iterable[Spent] = ()) -> None:
        self.capacity = capacity
        self.bookings: list[Booking] = []
        self.done: dict[str, int] = {}
        self.reserved: dict[int, list[Booking]] = {}
        self._held: dict[str, int] = {}
        self._weeks: dict[int, WeekUse] = {}
        for entry in spent:
            self._spend(entry)

    def _spend(self, entry: Spent) -> None:
        monday = monday_of(entry.day)
        week = self.week(monday)
        week.free[entry.day - monday] -= entry.minutes
        week.left -= entry.minutes
        week.lab_left -= entry.minutes if entry.in_lab else 0
        week.spent_focus |= {entry.skill} if entry.in_focus else set()

    def week(self, monday: int) -> WeekUse:
        """What is taken of the week of that Monday."""
        week = self._weeks.get(monday)
        if week is None:
            hours, holds = self.capacity.hours(monday), self.capacity.days(monday)
            week = self._weeks[monday] = WeekUse(hours, holds, list(holds), hours.week, hours.lab)
        return week

    def minutes_on(self, day: int) -> int:
        """What a day holds when nothing is booked, 0 if it is off."""
        monday = monday_of(day)
        return self.week(monday).holds[day - monday]

    def day_left(self, day: int) -> int:
        """The minutes that a day still holds, were it not for the week."""
        monday = monday_of(day)
        return max(0, self.week(monday).free[day - monday])

    def room(self, day: int) -> int:
        """The minutes there are on a day, none if it is less than 1."""
        monday = monday_of(day)
        week = self.week(monday)
        return min(week.free[day - monday], week.left)

    def holds_course(self, step: Step, day: int) -> bool:
        """Whether a course fits: on a day that holds nothing yet, in the week's hours, or alone in the week if it is longer."""
        monday = monday_of(day)
        week, weekday = self.week(monday), day - monday
        fits_week = week.minutes + step.minutes <= week.hours.week or (week.minutes == 0 and self.capacity.can_hold(step))
        return week.holds[weekday] > 0 and not week.used[weekday] and fits_week and week.has_focus_for(step)

    def can_reserve(self, wanted: Booking) -> bool:
        """Whether a session fits beside what is booked and reserved; a pin may add a skill to what the week is about."""
        step, monday = wanted.step, monday_of(wanted.day)
        week, weekday = self.week(monday), wanted.day - monday
        if step.kind is StepKind.COURSE:
            return self.holds_course(step, wanted.day)
        is_room = wanted.minutes <= min(week.holds[weekday] - week.used[weekday], week.hours.week - week.minutes)
        is_lab_room = step.setting is not Setting.LAB or wanted.minutes <= week.hours.lab - week.lab
        return is_room and is_lab_room and (wanted.pin is not None or week.has_focus_for(step))

    def reserve(self, wanted: Booking) -> None:
        """Keeps the room for a session until its day comes."""
        self.reserved.setdefault(wanted.day, []).append(wanted)
        _add(self._held, wanted.step.id, wanted.minutes)
        self._count(wanted, wanted.minutes)

    def release(self, wanted: Booking) -> None:
        """Gives the room of a reserved session back."""
        self.reserved[wanted.day].remove(wanted)
        if not self.reserved[wanted.day]:
            del self.reserved[wanted.day]
        _add(self._held, wanted.step.id, -wanted.minutes)
        self._count(wanted, -wanted.minutes)

    def held_minutes(self, step: str) -> int:
        """The minutes of a step that are reserved."""
        return self._held.get(step, 0)

    def book(self, booking: Booking) -> None:
        """Books minutes of a step on a day."""
        self.bookings.append(booking)
        self._count(booking, booking.minutes)

    def drop(self, names: Collection[str]) -> None:
        """Takes all sessions of those steps away again."""
        if names:
            for booking in self.bookings:
                if booking.step.id in names:
                    self._count(booking, -booking.minutes)
            self.bookings = [booking for booking in self.bookings if booking.step.id not in names]

    def _count(self, booking: Booking, minutes: int) -> None:
        monday = monday_of(booking.day)
        self.week(monday).count(booking.step, booking.day - monday, minutes)


def deadline_of(step: Step) -> int | None:
    """The last day for a step, if it has one."""
    return step.deadline.toordinal() if step.deadline else None


def _add(counts: dict[KeyT, int], key: KeyT, minutes: int) -> None:
    left = counts.get(key, 0) + minutes
    if left:
        counts[key] = left
    else:
        del counts[key]

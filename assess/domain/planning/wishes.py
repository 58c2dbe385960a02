"""The days that the person pinned: which can be reserved, and what became of them. Days are ordinals."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assess.domain.plan_keeping import Agreed, Pin
from assess.domain.planning.calendar import Booking, Calendar
from assess.domain.planning.cutting import session_minutes
from assess.domain.planning.hours import monday_of
from assess.domain.planning.values import PinOutcome, PinProblem, Step, StepKind
from assess.domain.skills import Setting

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True)
class Pinned:
    """The pins that days are reserved for, and those that cannot be kept whatever the rest of the plan is like."""

    bookings: tuple[Booking, ...] = ()
    refused: tuple[PinOutcome, ...] = ()


def reserve_pins(
    pins: Iterable[Pin], steps: Mapping[str, Step], agreed: Sequence[Agreed], calendar: Calendar, span: tuple[int, int | None]
) -> Pinned:
    """Reserves a day of `span` for each pin in `calendar`, the earliest first, if the day can hold it; a session that is done needs none.

    The session is as long as it was agreed on, or as the day allows.
    """
    lengths: dict[tuple[str, int | date], int] = {(entry.step, entry.part): entry.minutes for entry in agreed}
    lengths |= {(entry.step, entry.day): entry.minutes for entry in agreed}
    bookings: list[Booking] = []
    refused: list[PinOutcome] = []
    for pin in sorted(set(pins), key=lambda pin: (pin.day, pin.step, pin.part)):
        step = steps.get(pin.step)
        if step is not None and pin.part <= step.sessions_done:
            continue
        problem = _find_problem(pin, step, calendar, span)
        length = lengths.get((pin.step, pin.day)) or lengths.get((pin.step, pin.part))
        wanted = None if step is None or problem else _find_booking(pin, step, length, calendar)
        if wanted is not None and calendar.can_reserve(wanted):
            calendar.reserve(wanted)
            bookings.append(wanted)
        else:
            refused.append(PinOutcome(pin, problem or PinProblem.NO_ROOM))
    return Pinned(tuple(bookings), tuple(refused))


def _find_problem(pin: Pin, step: Step | None, calendar: Calendar, span: tuple[int, int | None]) -> PinProblem | None:
    day, (first, last) = pin.day.toordinal(), span
    if step is None or step.minutes <= calendar.held_minutes(step.id):
        return PinProblem.NOT_IN_PLAN
    if day < first:
        return PinProblem.PAST
    if last is not None and day > last:
        return PinProblem.AFTER_TARGET_DATE
    if calendar.minutes_on(day) == 0:
        return PinProblem.DAY_OFF if day in calendar.capacity.days_off else PinProblem.NO_HOURS
    return None


def _find_booking(pin: Pin, step: Step, length: int | None, calendar: Calendar) -> Booking | None:
    day = pin.day.toordinal()
    left = step.minutes - calendar.held_minutes(step.id)
    if step.kind in {StepKind.COURSE, StepKind.REVIEW}:
        return Booking(day, step, left, pin)
    week = calendar.week(monday_of(day))
    in_lab = step.setting is Setting.LAB
    room = min(calendar.room(day), week.hours.sittings[in_lab][day - monday_of(day)], length or week.hours.longest)
    room = min(room, week.lab_left) if in_lab else room
    minutes = session_minutes(left, room, week.hours.shortest, calendar.capacity.usual.longest_session(step.setting))
    return Booking(day, step, minutes, pin) if minutes > 0 else None


def explain_lost(pin: Pin, booking: Booking, calendar: Calendar, behind: str) -> PinOutcome:
    """Why a session is not on the day that was reserved for it in the calendar that was filled; `behind` as in `Filling`."""
    if booking.step.kind is StepKind.REVIEW:
        followed = next(iter(booking.step.after), None)
        is_early = followed is None or calendar.done.get(followed, booking.day + 1) <= booking.day
        return PinOutcome(pin, PinProblem.TOO_EARLY) if is_early else PinOutcome(pin, PinProblem.WAITS, followed)
    if behind:
        return PinOutcome(pin, PinProblem.WAITS, behind)
    return PinOutcome(pin, PinProblem.NO_ROOM if pin.step in calendar.done else PinProblem.NO_PLACE)

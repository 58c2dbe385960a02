"""Which agreed sessions keep their day, and why the others cannot. Days are ordinals."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from assess.domain.plan_keeping import Agreed
from assess.domain.planning.calendar import Booking, Calendar, deadline_of
from assess.domain.planning.cutting import can_split
from assess.domain.planning.hours import monday_of
from assess.domain.planning.values import MoveReason, Step, StepKind


@dataclass(frozen=True)
class Loss:
    """Why an agreed session cannot keep its day; `because` is the step that it waits for or that takes its place, if any."""

    reason: MoveReason
    because: str | None = None


@dataclass
class Kept:
    """The agreed sessions that keep their day, reserved in a calendar, by day; and those that do not, by step and day."""

    bookings: list[Booking] = field(default_factory=list)
    losses: dict[tuple[str, int], Loss] = field(default_factory=dict)

    def lose(self, entry: Booking, reason: MoveReason, because: str | None = None) -> None:
        """Takes its day from a session."""
        self.bookings.remove(entry)
        self.losses[entry.step.id, entry.day] = Loss(reason, because)


def keep_agreed(
    agreed: Sequence[Agreed], steps: Mapping[str, Step], calendar: Calendar, pins: Sequence[Booking], span: tuple[int, int | None]
) -> Kept:
    """The agreed sessions that fit on their day of `span` beside the pins, reserved in `calendar`; unknown steps are in neither."""
    kept = Kept()
    pinned = {monday_of(pin.day): pin.step.id for pin in reversed(pins)}
    open_ = [entry for entry in agreed if entry.step in steps and entry.part > steps[entry.step].sessions_done]
    for entry in sorted(_without_pinned(open_, pins, kept), key=lambda entry: entry.day):
        day, step = entry.day.toordinal(), steps[entry.step]
        left = step.minutes - calendar.held_minutes(step.id)
        wanted = Booking(day, step, left if step.kind is StepKind.COURSE else entry.minutes, part=entry.part)
        reason = _find_reason(wanted, calendar, span)
        if reason is not None:
            kept.losses[step.id, day] = Loss(reason)
        elif wanted.minutes <= left and calendar.can_reserve(wanted):
            calendar.reserve(wanted)
            kept.bookings.append(wanted)
        else:
            pin = pinned.get(monday_of(day))
            kept.losses[step.id, day] = Loss(MoveReason.MADE_ROOM, pin) if pin else Loss(MoveReason.HOURS_CHANGED)
    _leave_good_rests(kept, calendar)
    return kept


def _leave_good_rests(kept: Kept, calendar: Calendar) -> None:
    """Where the minutes of a step without a day could not be cut into sessions, its last agreed ones give up theirs, until they can."""
    for entry in reversed(tuple(kept.bookings)):
        step, usual = entry.step, calendar.capacity.usual
        rest = step.minutes - calendar.held_minutes(step.id)
        if rest and not (rest >= usual.shortest and can_split(rest, usual.shortest, usual.longest_session(step.setting))):
            calendar.release(entry)
            kept.lose(entry, MoveReason.PREREQUISITE_MOVED, step.id)


def _without_pinned(agreed: Sequence[Agreed], pins: Sequence[Booking], kept: Kept) -> list[Agreed]:
    """Leaves out, for each pin, the session that it is about: the one on that very day, or else the one of that part."""
    left = list(agreed)
    for pin in pins:
        part = pin.pin.part if pin.pin else 0
        same_day = (entry for entry in left if entry.step == pin.step.id and entry.day.toordinal() == pin.day)
        same_part = (entry for entry in left if entry.step == pin.step.id and entry.part == part)
        if moved := next(same_day, None) or next(same_part, None):
            left.remove(moved)
            kept.losses[moved.step, moved.day.toordinal()] = Loss(MoveReason.PINNED)
    return left


def _find_reason(wanted: Booking, calendar: Calendar, span: tuple[int, int | None]) -> MoveReason | None:
    first, last = span
    deadline = deadline_of(wanted.step)
    if wanted.day < first:
        return MoveReason.MISSED
    if last is not None and wanted.day > last:
        return MoveReason.TARGET_CHANGED
    if calendar.minutes_on(wanted.day) == 0:
        return MoveReason.DAY_OFF if wanted.day in calendar.capacity.days_off else MoveReason.HOURS_CHANGED
    if deadline is not None and wanted.day > deadline:
        return MoveReason.DEADLINE_CHANGED
    return None

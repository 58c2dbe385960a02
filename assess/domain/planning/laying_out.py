"""Sessions, weeks and milestones from what is booked."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby

from assess.domain.planning.calendar import Booking
from assess.domain.planning.hours import Capacity, monday_of
from assess.domain.planning.outlook import Outlook
from assess.domain.planning.values import Milestone, Session, Week


def find_sessions(bookings: Sequence[Booking], last: int | None) -> list[Session]:
    """The sessions up to the last day, by day, numbered within their step after those that are ticked."""
    kept = sorted((b for b in bookings if last is None or b.day <= last), key=lambda booking: booking.day)
    parts = _count_parts(kept)
    seen: dict[str, int] = {}
    sessions = []
    for day, step, minutes, pin, _ in kept:
        name = step.id
        part = seen[name] = seen.get(name, step.sessions_done) + 1
        sessions.append(Session(f"{name}/{part}", date.fromordinal(day), step, minutes, part, parts[name], pin))
    return sessions


def _count_parts(bookings: Sequence[Booking]) -> Mapping[str, int]:
    parts: dict[str, int] = {}
    for booking in bookings:
        parts[booking.step.id] = parts.get(booking.step.id, booking.step.sessions_done) + 1
    return parts


def lay_out(sessions: Sequence[Session], outlook: Outlook, capacity: Capacity) -> tuple[tuple[Week, ...], tuple[Milestone, ...]]:
    """The weeks that have sessions, and the milestones on the way."""
    weeks: list[Week] = []
    milestones: list[Milestone] = []
    for monday, group in groupby(sessions, key=lambda session: monday_of(session.day.toordinal())):
        members = tuple(group)
        ending = (session for session in members if session.ends_step)
        for day, of_day in groupby(ending, key=lambda session: session.day):
            milestones += outlook.finish([session.step for session in of_day], day)
        number = capacity.week_number(monday)
        weeks.append(Week(number, date.fromordinal(monday), members, outlook.index, capacity.is_light(monday)))
    return tuple(weeks), tuple(milestones)

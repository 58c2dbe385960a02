"""The plan as an iCalendar file: an entry a session, the same entry in every export, cancelled when the session is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final
from uuid import uuid5

from assess.domain.assessment import Assessment
from assess.domain.catalog import Catalog
from assess.domain.errors import NothingPlanned
from assess.domain.plan_keeping import Published, PublishedState
from assess.domain.planning.values import Plan, Session
from assess.reports.calendar_entries import Entry, Telling, minutes_later
from assess.reports.wording import ENGLISH, Wording

if TYPE_CHECKING:
    from icalendar import Alarm, Calendar, Component, Event

PRODUCT: Final = "-//Assess//Study plan//EN"
DOCUMENT: Final = "x-assess-document"
SESSION: Final = "x-assess-session"
DAY: Final = "x-assess-day"
BEGINS: Final = "x-assess-begins"
ALARM: Final = "x-assess-alarm"
FIRST_ZONE_YEAR: Final = 1970
LAST_ZONE_YEAR: Final = 2200
ALARM_OF_ALL_DAY: Final = timedelta(hours=8)
UNREADABLE: Final = (ValueError, TypeError, AttributeError, KeyError, OSError, OverflowError)
NOTHING_TOLD: Final[Mapping[str, Published]] = {}


@dataclass(frozen=True)
class CalendarFile:
    """The file, and what it tells a calendar of each session."""

    data: bytes
    told: Mapping[str, Published]


def make_calendar_file(  # noqa: PLR0913 - one argument for each thing a calendar is made from
    plan: Plan,
    assessment: Assessment,
    catalog: Catalog,
    now: datetime,
    wording: Wording = ENGLISH,
    *,
    before: Mapping[str, Published] = NOTHING_TOLD,
    alarm_minutes: int | None = None,
    today: date | None = None,
) -> CalendarFile:
    """The sessions as RFC 5545 events; `now` must have a time zone. NothingPlanned if there is nothing to tell.

    Entries have times if the goal says when sessions begin, and otherwise stand for the whole day; none blocks time. `before` is
    what the calendar was told last (the document's, or that of an earlier file): what moved moves, what is gone is cancelled.
    `alarm_minutes` before a session there is an alarm, at 8 in the morning of an all-day entry, none if it is None. `today` is the
    day it is for the person, that of `now` if it is None.
    """
    entries = Telling(plan, assessment, catalog, now, today or now.date(), wording, before, alarm_minutes).find_entries()
    if not entries:
        raise NothingPlanned
    from icalendar import Calendar  # noqa: PLC0415 - slow to load, and needed for exports only

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", wording.calendar_name(assessment.role, catalog))
    calendar.add(DOCUMENT, str(assessment.id))
    for entry in entries:
        calendar.add_component(_event(entry, assessment, catalog, wording))
    _add_time_zones(calendar, [entry.told.day.year for entry in entries if entry.begins is not None])
    return CalendarFile(bytes(calendar.to_ical()), {entry.name: entry.told for entry in entries})


def make_ics(plan: Plan, assessment: Assessment, catalog: Catalog, now: datetime, wording: Wording = ENGLISH) -> bytes:
    """The calendar file of a plan, which goes on from what the document says was published."""
    return make_calendar_file(plan, assessment, catalog, now, wording, before=assessment.plan.published).data


def read_told(data: bytes, assessment: Assessment) -> dict[str, Published]:
    """What an earlier calendar file of this assessment told; empty if it is of another, or no calendar of ours.

    An entry that somebody else put there, or that was changed beyond reading, told nothing.
    """
    from icalendar import Calendar  # noqa: PLC0415 - slow to load, and needed for exports only

    with suppress(*UNREADABLE):
        calendar = Calendar.from_ical(data)
        if str(calendar.get(DOCUMENT, "")) == str(assessment.id):
            return dict(_every_told(calendar.walk("VEVENT")))
    return {}


def merge_told(one: Mapping[str, Published], other: Mapping[str, Published]) -> dict[str, Published]:
    """What was told last of each session: the higher sequence counts, then the later moment."""
    known = {name: [told[name] for told in (one, other) if name in told] for name in {**one, **other}}
    return {name: max(known[name], key=lambda told: (told.sequence, told.at)) for name in sorted(known)}


def _add_time_zones(calendar: "Calendar", years: Sequence[int]) -> None:
    """The zones for the years of the entries; each change of the clocks on a line of its own, which more programs can read."""
    if not years:
        return
    first, last = (min(max(year, FIRST_ZONE_YEAR), LAST_ZONE_YEAR) for year in (min(years), max(years)))
    calendar.add_missing_timezones(date(first - 1, 1, 1), date(last + 2, 1, 1))
    for zone in calendar.timezones:
        for part in zone.subcomponents:
            moments = part.pop("RDATE", None)
            for moment in moments.dts if moments else ():
                part.add("RDATE", moment.dt)


def _every_told(events: "Iterable[Component]") -> Iterator[tuple[str, Published]]:
    for event in events:
        with suppress(*UNREADABLE):
            yield _told(event)


def _told(event: "Component") -> tuple[str, Published]:
    day = event.get(DAY)
    state = PublishedState.CANCELLED if str(event.get("status", "")) == "CANCELLED" else PublishedState.CONFIRMED
    return str(event[SESSION]), Published(
        sequence=int(str(event["sequence"])),
        state=state,
        day=date.fromisoformat(str(day)) if day else event.decoded("dtstart"),
        minutes=int(str(event["x-assess-minutes"])),
        begins=str(event.get(BEGINS, "")),
        summary=str(event["summary"]),
        alarm=int(str(event[ALARM])) if ALARM in event else None,
        at=event.decoded("dtstamp"),
    )


def _event(entry: Entry, assessment: Assessment, catalog: Catalog, wording: Wording) -> "Event":
    from icalendar import Event  # noqa: PLC0415 - slow to load, and needed for exports only

    told, is_cancelled = entry.told, entry.told.state is PublishedState.CANCELLED
    event = Event()
    event.add("uid", f"{uuid5(assessment.id, entry.name)}@assess")
    event.add("dtstamp", told.at)
    event.add("sequence", told.sequence)
    event.add("status", "CANCELLED" if is_cancelled else "CONFIRMED")
    for name, moment in zip(("dtstart", "dtend"), _span(entry), strict=True):
        event.add(name, moment)
    event.add("transp", "TRANSPARENT")
    event.add("summary", told.summary)
    if entry.session is not None:
        event.add("description", "\n".join(_description(entry.session, catalog, wording)))
    event.add("categories", [wording.calendar_category])
    event.add(SESSION, entry.name)
    event.add("x-assess-minutes", str(told.minutes))
    if told.begins:
        event.add(DAY, told.day.isoformat())
        event.add(BEGINS, told.begins)
    if told.alarm is not None:
        event.add(ALARM, str(told.alarm))
        event.add_component(_alarm(entry, told.alarm))
    return event


def _span(entry: Entry) -> tuple[date, date]:
    if entry.begins is None:
        return entry.told.day, entry.told.day + timedelta(days=1)
    return entry.begins, minutes_later(entry.begins, entry.told.minutes)


def _alarm(entry: Entry, minutes: int) -> "Alarm":
    from icalendar import Alarm  # noqa: PLC0415 - slow to load, and needed for exports only

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", entry.told.summary)
    alarm.add("trigger", ALARM_OF_ALL_DAY if entry.begins is None else -timedelta(minutes=minutes))
    return alarm


def _description(session: Session, catalog: Catalog, wording: Wording) -> Iterator[str]:
    skill = catalog.skills.get(session.step.skill)
    places = [catalog.resources[resource] for resource in (skill.resources if skill else ()) if resource in catalog.resources]
    yield wording.calendar_place(session)
    yield wording.step_activity(session.step)
    yield from (f"{place.title}: {place.url}" for place in places)

"""The plan as an iCalendar file: an all-day entry a session that blocks no time, the same entry in every export."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final
from uuid import uuid5

from assess.domain.assessment import Assessment
from assess.domain.catalog import Catalog
from assess.domain.errors import NothingPlanned
from assess.domain.planning.values import Plan, Session
from assess.reports.wording import ENGLISH, Wording

if TYPE_CHECKING:
    from icalendar import Event

PRODUCT: Final = "-//Assess//Study plan//EN"
SECONDS_IN_A_MINUTE: Final = 60


def make_ics(plan: Plan, assessment: Assessment, catalog: Catalog, now: datetime, wording: Wording = ENGLISH) -> bytes:
    """The sessions as RFC 5545 events; `now` must have a time zone. NothingPlanned if there is no session.

    A session keeps its UID from export to export and its SEQUENCE grows, so importing again moves entries that moved.
    """
    if not plan.sessions:
        raise NothingPlanned
    from icalendar import Calendar  # noqa: PLC0415 - slow to load, and needed for exports only

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", wording.calendar_name(assessment.role, catalog))
    for session in plan.sessions:
        calendar.add_component(_event(session, assessment, catalog, now, wording))
    return bytes(calendar.to_ical())


def _event(session: Session, assessment: Assessment, catalog: Catalog, now: datetime, wording: Wording) -> "Event":
    from icalendar import Event  # noqa: PLC0415 - slow to load, and needed for exports only

    event = Event()
    event.add("uid", f"{uuid5(assessment.id, session.id)}@assess")
    event.add("dtstamp", now)
    event.add("sequence", max(0, int((now - assessment.created).total_seconds()) // SECONDS_IN_A_MINUTE))
    event.add("dtstart", session.day)
    event.add("dtend", session.day + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("summary", wording.calendar_summary(session, catalog))
    event.add("description", _description(session, catalog, wording))
    event.add("categories", [wording.calendar_category])
    return event


def _description(session: Session, catalog: Catalog, wording: Wording) -> str:
    skill = catalog.skills.get(session.step.skill)
    places = [catalog.resources[resource] for resource in (skill.resources if skill else ()) if resource in catalog.resources]
    lines = (wording.calendar_place(session), wording.step_activity(session.step), *(f"{place.title}: {place.url}" for place in places))
    return "\n".join(lines)

"""Calendar files for tests: a first one, and those that follow it."""

from dataclasses import replace
from datetime import datetime

from icalendar import Calendar, Event

from assess.domain.assessment import Goal
from assess.domain.planning import Plan
from assess.reports.calendar_file import CalendarFile, make_calendar_file
from tests.support.builders import NOW, example_assessment, example_catalog
from tests.support.reports import small_plan

NO_CALENDAR = CalendarFile(b"", {})


def events_of(data: bytes) -> list[Event]:
    return [component for component in Calendar.from_ical(data).walk("VEVENT") if isinstance(component, Event)]


def told_again(plan: Plan, first: CalendarFile, later: datetime, goal: Goal | None = None) -> CalendarFile:
    """The calendar of `plan` made `later`, by somebody who remembers the `first`."""
    assessment = example_assessment()
    assessment = assessment.with_goal(goal, assessment.updated) if goal else assessment
    return make_calendar_file(plan, assessment, example_catalog(), later, before=first.told)


def first_calendar() -> CalendarFile:
    return make_calendar_file(small_plan(), example_assessment(), example_catalog(), NOW)


def without_last_week(plan: Plan) -> Plan:
    return replace(plan, weeks=plan.weeks[:1])


def two_on_a_day() -> Plan:
    """The second session right after the first."""
    plan = small_plan()
    first = plan.weeks[0].sessions[0]
    second = replace(plan.weeks[1].sessions[0], day=first.day)
    return replace(plan, weeks=(replace(plan.weeks[0], sessions=(replace(first, minutes=90), second)),))

from dataclasses import replace
from datetime import date, timedelta

import pytest
from icalendar import Calendar, Event

from assess.domain.errors import NothingPlanned
from assess.reports.calendar_file import make_ics
from tests.support.builders import NOW, example_assessment, example_catalog
from tests.support.reports import EMPTY_PLAN, small_plan


def events_of(data: bytes) -> list[Event]:
    return [component for component in Calendar.from_ical(data).walk("VEVENT") if isinstance(component, Event)]


def test_every_session_is_an_all_day_entry_that_blocks_no_time() -> None:
    events = events_of(make_ics(small_plan(), example_assessment(), example_catalog(), NOW))
    assert [event.decoded("dtstart") for event in events] == [date(2026, 3, 3), date(2026, 3, 10), date(2026, 3, 12)]
    assert all(event.decoded("dtend") - event.decoded("dtstart") == timedelta(days=1) for event in events)
    assert {str(event["transp"]) for event in events} == {"TRANSPARENT"}
    assert str(events[1]["summary"]) == "Phlebotomy 2 → 3, part 1 of 2 (75 min)"
    assert "Five supervised draws." in str(events[1]["description"])


def test_an_entry_keeps_its_uid_when_it_moves() -> None:
    plan, later = small_plan(), NOW + timedelta(days=3)
    moved = replace(plan.weeks[0].sessions[0], day=date(2026, 3, 5))
    changed = replace(plan, weeks=(replace(plan.weeks[0], sessions=(moved,)), plan.weeks[1]))
    before = events_of(make_ics(plan, example_assessment(), example_catalog(), NOW))
    after = events_of(make_ics(changed, example_assessment(), example_catalog(), later))
    assert [event["uid"] for event in before] == [event["uid"] for event in after]
    assert len({event["uid"] for event in before}) == 3
    assert after[0].decoded("dtstart") == date(2026, 3, 5)
    assert int(str(after[0]["sequence"])) > int(str(before[0]["sequence"]))


def test_a_clock_set_back_makes_no_sequence_below_zero() -> None:
    events = events_of(make_ics(small_plan(), example_assessment(), example_catalog(), NOW - timedelta(days=3)))
    assert {int(str(event["sequence"])) for event in events} == {0}


def test_another_person_gets_other_uids() -> None:
    other = example_assessment().model_copy(update={"id": type(example_assessment().id)(int=2)})
    first, second = (events_of(make_ics(small_plan(), a, example_catalog(), NOW)) for a in (example_assessment(), other))
    assert not {str(event["uid"]) for event in first} & {str(event["uid"]) for event in second}


def test_file_follows_the_standard() -> None:
    data = make_ics(small_plan(), example_assessment(), example_catalog(), NOW)
    lines = data.decode().split("\r\n")
    assert lines[:3] == ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Assess//Study plan//EN"]
    assert all(len(line.encode()) <= 75 for line in lines)
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert data == make_ics(small_plan(), example_assessment(), example_catalog(), NOW)


def test_a_plan_without_sessions_is_no_calendar() -> None:
    with pytest.raises(NothingPlanned):
        make_ics(EMPTY_PLAN, example_assessment(), example_catalog(), NOW)

"""What an earlier calendar file told, read back from it: whole, damaged, of somebody else."""

from datetime import date, time, timedelta

import pytest

from assess.domain.assessment import Goal
from assess.reports.calendar_file import make_calendar_file, merge_told, read_told
from tests.support.builders import NOW, example_assessment, example_catalog
from tests.support.calendars import NO_CALENDAR, events_of, first_calendar, told_again, two_on_a_day, without_last_week
from tests.support.reports import EMPTY_PLAN, small_plan


def test_an_earlier_file_is_read_back_as_what_was_told() -> None:
    first = first_calendar()
    assert read_told(first.data, example_assessment()) == first.told


@pytest.mark.parametrize("starts_at", [time(7), time(23, 45)])
def test_what_a_calendar_with_times_told_is_read_back_too(starts_at: time) -> None:
    first = told_again(two_on_a_day(), NO_CALENDAR, NOW, Goal(starts_at=starts_at, time_zone="America/Chicago"))
    assert read_told(first.data, example_assessment()) == first.told
    assert {told.day for told in first.told.values()} == {date(2026, 3, 3)}


@pytest.mark.parametrize("data", [b"", b"no calendar", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", b"\xff\xfe"], ids=str)
def test_a_file_that_is_none_of_ours_told_nothing(data: bytes) -> None:
    assert read_told(data, example_assessment()) == {}


def test_an_entry_that_cannot_be_read_does_not_hide_the_others() -> None:
    first = first_calendar()
    damaged = first.data.replace(b"X-ASSESS-MINUTES:60\r\n", b"X-ASSESS-MINUTES:soon\r\n")
    assert damaged != first.data
    assert read_told(damaged, example_assessment()).keys() == first.told.keys() - {"hipaa:3/1"}


def test_a_time_zone_without_end_is_no_obstacle() -> None:
    goal = Goal(starts_at=time(18), time_zone="America/Chicago")
    data = told_again(small_plan(), NO_CALENDAR, NOW, goal).data
    endless = data.replace(b"DTSTART;TZID=America/Chicago:20260303T180000", b"DTSTART;TZID=America/" + b"C" * 5000 + b":180000")
    assert endless != data
    assert read_told(endless, example_assessment()) == {}


def test_the_calendar_of_somebody_else_told_nothing() -> None:
    other = example_assessment().model_copy(update={"id": type(example_assessment().id)(int=2)})
    assert read_told(first_calendar().data, other) == {}


def test_of_two_memories_the_later_one_counts_for_each_session() -> None:
    first = first_calendar()
    second = told_again(without_last_week(small_plan()), first, NOW + timedelta(days=1))
    newer = {name: told for name, told in second.told.items() if name == "phlebotomy:3/1"}
    merged = merge_told(newer, first.told)
    assert merged == merge_told(first.told, newer)
    assert merged == {**first.told, **newer}


@pytest.mark.parametrize("begins", ["9999-12-31T23:59 America/Chicago", "0001-01-01T00:00 Asia/Tokyo", "soon", "2026-03-10"])
def test_a_moment_that_makes_no_sense_is_no_obstacle(begins: str) -> None:
    before = {name: told.model_copy(update={"begins": begins}) for name, told in first_calendar().told.items()}
    calendar = make_calendar_file(EMPTY_PLAN, example_assessment(), example_catalog(), NOW, before=before)
    assert len(events_of(calendar.data)) == 3

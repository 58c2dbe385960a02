"""The calendar file: its entries, what changes and what is cancelled when it is made again, times and alarms."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
import vobject

from assess.domain.assessment import Assessment, Goal, ProgressEntry
from assess.domain.errors import NothingPlanned
from assess.domain.plan_keeping import SessionDone
from assess.domain.planning import Plan
from assess.reports.calendar_file import CalendarFile, make_calendar_file, make_ics, read_told
from tests.support.builders import NOW, example_assessment, example_catalog
from tests.support.calendars import NO_CALENDAR, events_of, first_calendar, told_again, two_on_a_day, without_last_week
from tests.support.reports import EMPTY_PLAN, PHLEBOTOMY, small_plan


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


def test_what_did_not_change_keeps_its_sequence_and_its_stamp() -> None:
    first = first_calendar()
    again = told_again(small_plan(), first, NOW + timedelta(days=1))
    assert again.data == first.data


def test_a_session_that_is_gone_is_cancelled_and_stays_so() -> None:
    first = first_calendar()
    second = told_again(without_last_week(small_plan()), first, NOW + timedelta(days=1))
    states = {str(event["uid"]): str(event["status"]) for event in events_of(second.data)}
    assert list(states.values()).count("CANCELLED") == 2
    assert len(states) == 3
    third = told_again(without_last_week(small_plan()), second, NOW + timedelta(days=2))
    assert third.data == second.data


def test_a_session_that_comes_back_is_confirmed_with_a_higher_sequence() -> None:
    first = first_calendar()
    second = told_again(without_last_week(small_plan()), first, NOW + timedelta(days=1))
    third = told_again(small_plan(), second, NOW + timedelta(days=2))
    last = {str(event["uid"]): int(str(event["sequence"])) for event in events_of(second.data)}
    for event in events_of(third.data):
        assert str(event["status"]) == "CONFIRMED"
        assert int(str(event["sequence"])) >= last[str(event["uid"])]


def test_what_is_past_is_left_as_it_was() -> None:
    gone = told_again(EMPTY_PLAN, first_calendar(), datetime(2026, 3, 11, 9, tzinfo=UTC))
    assert [event.decoded("dtstart") for event in events_of(gone.data)] == [date(2026, 3, 12)]


def done_on(day: date, *minutes: int) -> Assessment:
    """The example with sittings of the step in the second week ticked on that day."""
    assessment = example_assessment()
    done = tuple(SessionDone(step=PHLEBOTOMY.id, minutes=count, done_on=day) for count in minutes)
    return assessment.with_plan(assessment.plan.model_copy(update={"sessions_done": done}), assessment.updated)


def ticked_calendar(assessment: Assessment, plan: Plan, now: datetime) -> CalendarFile:
    return make_calendar_file(plan, assessment, example_catalog(), now, before=first_calendar().told)


def test_what_was_done_on_its_day_stays_in_the_calendar() -> None:
    tuesday = datetime(2026, 3, 10, 20, tzinfo=UTC)
    week = small_plan().weeks[1]
    left = replace(small_plan(), weeks=(replace(week, sessions=week.sessions[1:]),))
    calendar = ticked_calendar(done_on(tuesday.date(), 75), left, tuesday)
    assert [(event.decoded("dtstart"), str(event["status"])) for event in events_of(calendar.data)] == [(date(2026, 3, 12), "CONFIRMED")]


def test_what_was_done_before_its_day_frees_that_day() -> None:
    tuesday = datetime(2026, 3, 10, 20, tzinfo=UTC)
    calendar = ticked_calendar(done_on(tuesday.date(), 75, 75), EMPTY_PLAN, tuesday)
    assert [(event.decoded("dtstart"), str(event["status"])) for event in events_of(calendar.data)] == [(date(2026, 3, 12), "CANCELLED")]


def test_what_was_done_days_before_frees_its_day_also_on_the_day() -> None:
    calendar = ticked_calendar(done_on(date(2026, 3, 9), 75, 75), EMPTY_PLAN, datetime(2026, 3, 10, 20, tzinfo=UTC))
    assert {str(event["status"]) for event in events_of(calendar.data)} == {"CANCELLED"}
    assert [event.decoded("dtstart").day for event in events_of(calendar.data)] == [10, 12]


def test_a_step_that_is_ticked_as_a_whole_on_the_day_of_its_session_keeps_that() -> None:
    tuesday = datetime(2026, 3, 10, 20, tzinfo=UTC)
    assessment = example_assessment()
    progress = ProgressEntry(skill="phlebotomy", to_level=3, done_on=tuesday.date())
    calendar = ticked_calendar(assessment.with_progress((progress,), assessment.updated), EMPTY_PLAN, tuesday)
    assert [event.decoded("dtstart").day for event in events_of(calendar.data)] == [12]


def test_the_day_that_counts_is_the_persons_own() -> None:
    evening = datetime(2026, 3, 13, 1, tzinfo=UTC)
    gone = make_calendar_file(
        EMPTY_PLAN, example_assessment(), example_catalog(), evening, before=first_calendar().told, today=date(2026, 3, 12)
    )
    assert [event.decoded("dtstart").day for event in events_of(gone.data)] == [12]


def test_a_session_follows_what_was_done_earlier_that_day() -> None:
    goal = Goal(starts_at=time(18), time_zone="America/Chicago")
    assessment = done_on(date(2026, 3, 12), 45)
    calendar = ticked_calendar(assessment.with_goal(goal, assessment.updated), small_plan(), NOW)
    assert [event.decoded("dtstart").strftime("%d %H:%M") for event in events_of(calendar.data)] == ["03 18:00", "10 18:00", "12 18:45"]


def test_sessions_follow_one_another_from_the_hour_the_person_begins_at() -> None:
    goal = Goal(starts_at=time(18, 30), time_zone="America/Chicago")
    calendar = told_again(two_on_a_day(), NO_CALENDAR, NOW, goal)
    starts = [event.decoded("dtstart") for event in events_of(calendar.data)]
    assert [start.astimezone(UTC).isoformat() for start in starts[:2]] == ["2026-03-04T00:30:00+00:00", "2026-03-04T02:00:00+00:00"]
    assert b"BEGIN:VTIMEZONE" in calendar.data
    assert b"DTSTART;TZID=America/Chicago:20260303T183000" in calendar.data


def test_a_night_session_lasts_its_real_minutes_when_the_clocks_change() -> None:
    goal = Goal(starts_at=time(1, 30), time_zone="America/Chicago")
    plan = small_plan()
    night = replace(plan.weeks[0].sessions[0], day=date(2026, 3, 8), minutes=90)
    calendar = told_again(replace(plan, weeks=(replace(plan.weeks[0], sessions=(night,)),)), NO_CALENDAR, NOW, goal)
    (event,) = events_of(calendar.data)
    begins, ends = (event.decoded(name).astimezone(UTC) for name in ("dtstart", "dtend"))
    assert ends - begins == timedelta(minutes=90)


def test_an_unknown_time_zone_means_the_time_wherever_it_is_read() -> None:
    calendar = told_again(small_plan(), NO_CALENDAR, NOW, Goal(starts_at=time(18), time_zone="Mars/Olympus"))
    assert b"DTSTART:20260303T180000\r\n" in calendar.data


def test_alarms_are_a_choice() -> None:
    plain = first_calendar()
    timed = make_calendar_file(small_plan(), example_assessment(), example_catalog(), NOW, alarm_minutes=15)
    assert b"VALARM" not in plain.data
    assert timed.data.count(b"BEGIN:VALARM") == 3
    assert b"TRIGGER:PT8H" in timed.data


def test_an_alarm_that_is_chosen_later_is_a_change() -> None:
    first = first_calendar()
    later = NOW + timedelta(days=1)
    loud = make_calendar_file(small_plan(), example_assessment(), example_catalog(), later, before=first.told, alarm_minutes=10)
    assert all(int(str(event["sequence"])) > first.told[str(event["x-assess-session"])].sequence for event in events_of(loud.data))
    assert read_told(loud.data, example_assessment()) == loud.told
    again = make_calendar_file(small_plan(), example_assessment(), example_catalog(), later, before=loud.told, alarm_minutes=10)
    assert again.data == loud.data
    gone = told_again(EMPTY_PLAN, loud, later)
    assert b"VALARM" not in gone.data
    assert read_told(gone.data, example_assessment()) == gone.told


def test_another_library_reads_the_same_events() -> None:
    goal = Goal(starts_at=time(18, 30), time_zone="America/Chicago")
    calendar = told_again(two_on_a_day(), NO_CALENDAR, NOW, goal)
    read = vobject.readOne(calendar.data.decode())
    assert [event.uid.value for event in read.vevent_list] == [str(event["uid"]) for event in events_of(calendar.data)]
    assert [event.dtstart.value.astimezone(UTC) for event in read.vevent_list] == [
        event.decoded("dtstart").astimezone(UTC) for event in events_of(calendar.data)
    ]


@pytest.mark.parametrize(  # another zone each, as that library keeps the first it reads of each name
    ("zone", "year"), [("America/New_York", 2027), ("Europe/Berlin", 2028), ("America/Denver", 2061), ("America/Phoenix", 2027)]
)
def test_another_library_reads_the_same_moments_in_summer_and_winter_of_any_year(zone: str, year: int) -> None:
    plan = two_on_a_day()
    sessions = [replace(plan.weeks[0].sessions[0], id=f"s:1/{month}", day=date(year, month, 10)) for month in range(1, 13)]
    whole = replace(plan, weeks=(replace(plan.weeks[0], sessions=tuple(sessions)),))
    calendar = told_again(whole, NO_CALENDAR, NOW, Goal(starts_at=time(18, 30), time_zone=zone))
    read = [event.dtstart.value.astimezone(UTC) for event in vobject.readOne(calendar.data.decode()).vevent_list]
    assert read == [datetime(year, month, 10, 18, 30, tzinfo=ZoneInfo(zone)).astimezone(UTC) for month in range(1, 13)]

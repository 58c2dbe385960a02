"""The time a goal leaves: hours by weekday, session lengths, light weeks, public holidays."""

from calendar import isleap
from datetime import date, timedelta

import pytest

from assess.domain.assessment import Goal, Holidays, Weekday
from assess.domain.planning import Plan, StepKind, weekly_hours, with_weekly_hours
from assess.domain.skills import Setting, SkillKind
from tests.support.builders import NOW, expect, rated
from tests.support.planning_catalog import START, make_planned, make_planning_catalog, make_skill, plan
from tests.support.planning_lives import Living
from tests.support.planning_time import us_holidays

MONDAY, TUESDAY, SATURDAY, SUNDAY = Weekday.MONDAY, Weekday.TUESDAY, Weekday.SATURDAY, Weekday.SUNDAY


def _plan_of(hours: float, goal: Goal, *, setting: Setting = Setting.STUDY, start: date = START) -> Plan:
    """The plan of one step of so many hours."""
    skill = make_skill("one", SkillKind.AFFECTIVE, settings=(setting,) * 4, hours=(hours, 1, 1, 1))
    return plan(make_planned({"one": rated(0)}, goal), make_planning_catalog([expect("one", 1, 1)], (skill,)), start)


def _lay(made: Plan) -> list[tuple[int, int]]:
    """The day, counted from the start, and the minutes of each session."""
    return [((session.day - made.start).days, session.minutes) for session in made.sessions]


def _list_days(year: int) -> list[date]:
    return [date(year, 1, 1) + timedelta(days=number) for number in range(366 if isleap(year) else 365)]


@pytest.mark.parametrize(
    ("hours", "goal", "sessions"),
    [
        (3, Goal(hours_by_weekday={MONDAY: 0.5, SATURDAY: 2}), [(0, 30), (5, 60), (5, 60), (7, 30)]),
        (3, Goal(hours_per_week=40, hours_by_weekday={TUESDAY: 1}), [(1, 60), (8, 60), (15, 60)]),
        (2, Goal(hours_by_weekday={MONDAY: 0.25, SUNDAY: 1.7}), [(6, 55), (6, 40), (13, 25)]),
        (1, Goal(hours_by_weekday={MONDAY: 0}), []),
        (2, Goal(hours_per_week=10, shortest_session=40, longest_session=40), [(0, 40), (0, 40), (0, 40)]),
        (2.5, Goal(hours_per_week=10, longest_session=180), [(0, 120), (1, 30)]),
        (1, Goal(hours_per_week=1, shortest_session=15), [(0, 15), (1, 15), (2, 15), (3, 15)]),
        (1.5, Goal(hours_per_week=3, shortest_session=27, longest_session=28), [(0, 25), (1, 25), (2, 20), (2, 20)]),
    ],
)
def test_sessions_keep_to_each_days_hours_and_to_the_lengths_asked(hours: float, goal: Goal, sessions: list[tuple[int, int]]) -> None:
    assert _lay(_plan_of(hours, goal)) == sessions


def test_lab_work_is_cut_so_that_the_weeks_lab_hours_can_be_used_up() -> None:
    goal = Goal(hours_by_weekday={MONDAY: 40 / 60, TUESDAY: 40 / 60}, lab_hours_per_week=1)
    assert _lay(_plan_of(2, goal, setting=Setting.LAB)) == [(0, 35), (1, 25), (7, 35), (8, 25)]


def test_every_nth_week_is_light_with_half_the_hours_of_each_kind() -> None:
    made = _plan_of(20, Goal(hours_per_week=5, lab_hours_per_week=2, light_week_every=3), setting=Setting.LAB)
    assert [(week.number, week.minutes, week.is_light) for week in made.weeks][:6] == [
        (1, 120, False),
        (2, 120, False),
        (3, 60, True),
        (4, 120, False),
        (5, 120, False),
        (6, 60, True),
    ]


def test_a_light_week_halves_hours_by_weekday() -> None:
    made = _plan_of(6, Goal(hours_by_weekday={MONDAY: 2, SATURDAY: 1}, light_week_every=2))
    assert _lay(made) == [(0, 60), (0, 60), (5, 60), (7, 60), (12, 30), (14, 60), (14, 30)]


def test_a_whole_light_week_without_room_does_not_end_the_plan() -> None:
    goal = Goal(hours_per_week=0.5, weekdays=(MONDAY,), light_week_every=2)
    assert _lay(_plan_of(1, goal)) == [(0, 30), (14, 30)]


def test_a_week_whose_hours_were_used_before_their_day_does_not_end_the_plan() -> None:
    goal = Goal(hours_by_weekday={SUNDAY: 1})
    living = Living(make_planned({"terms": rated(0)}, goal), make_planning_catalog([expect("terms", 1, 2)]))
    assert living.lay()[:2] == [("terms:1/1", 6), ("terms:2/1", 13)]
    assert living.tick().lay()[:2] == [("terms:2/1", 13), ("terms:2/2", 20)]


@pytest.mark.parametrize("year", [2026, 2027, 2028, 2033, 2099, 2100, 2104, 2139])
def test_us_holidays_and_the_days_they_are_observed_on_are_off(year: int) -> None:
    goal = Goal(hours_per_week=3.5, weekdays=tuple(Weekday), holidays=Holidays.US)
    made = _plan_of(183, goal, start=date(year, 1, 1))
    days = {session.day for session in made.sessions}
    assert len(days) == 366
    assert {day for day in _list_days(year) if day not in days} == us_holidays(year)


@pytest.mark.parametrize(("hours", "minutes"), [(1, 15), (0.25, 15), (0.3, 15), (1.7, 20), (0, 20)])
def test_where_no_day_is_long_enough_for_a_review_it_is_as_long_as_the_longest_session(hours: float, minutes: int) -> None:
    goal = Goal(hours_per_week=hours, weekdays=tuple(Weekday)[:5], shortest_session=15)
    made = plan(make_planned({"terms": rated(0)}, goal), make_planning_catalog([expect("terms", 1, 1)]))
    reviews = [session for session in made.sessions if session.step.kind is StepKind.REVIEW]
    assert [review.minutes for review in reviews] == ([minutes] * 2 if hours else [])
    assert (made.unplaced == ()) == (hours > 0)


def test_a_review_that_was_held_is_done_though_days_are_longer_now() -> None:
    short = Goal(hours_per_week=1, shortest_session=15)
    living = Living(make_planned({"terms": rated(0)}, short), make_planning_catalog([expect("terms", 1, 1)])).agree().tick_all_until(20)
    assert [done.minutes for done in living.assessment.plan.sessions_done if "review" in done.step] == [15]
    longer = living.change(living.assessment.with_goal(Goal(hours_per_week=5), NOW))
    assert [(session.step.id, session.minutes) for session in longer.plan().sessions] == [("terms:review-21", 20)]


def test_without_the_choice_holidays_are_days_like_any_other() -> None:
    assert _lay(_plan_of(1, Goal(), start=date(2026, 12, 25))) == [(0, 60)]


@pytest.mark.parametrize(
    ("goal", "hours"),
    [
        (Goal(hours_per_week=6), 6),
        (Goal(hours_per_week=6, weekdays=()), 0),
        (Goal(hours_per_week=6, hours_by_weekday={MONDAY: 1.5, SUNDAY: 2}), 3.5),
        (Goal(hours_per_week=6, hours_by_weekday={MONDAY: 20}), 12),
    ],
)
def test_the_hours_of_a_week_are_known_whichever_way_they_are_said(goal: Goal, hours: float) -> None:
    assert weekly_hours(goal) == hours


def test_other_weekly_hours_keep_the_proportions_of_the_days() -> None:
    goal = with_weekly_hours(Goal(hours_by_weekday={MONDAY: 1, SATURDAY: 3}), 8)
    assert dict(goal.hours_by_weekday) == {MONDAY: 2, SATURDAY: 6}
    assert weekly_hours(with_weekly_hours(Goal(hours_by_weekday={MONDAY: 0}), 8)) == 8

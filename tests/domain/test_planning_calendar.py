"""When the steps of a plan are done: days, weeks, sessions, courses and reviews."""

from datetime import date, timedelta

import pytest

from assess.domain.assessment import Goal, ProgressEntry, Weekday
from assess.domain.credentials import CredentialRecord
from assess.domain.planning import Plan
from assess.domain.roles import Expectation
from assess.domain.skills import Setting, SkillKind
from tests.support.builders import NOT_SURE, expect, rated
from tests.support.planning_catalog import (
    HANDS_ON,
    START,
    make_goal,
    make_planned,
    make_planning_catalog,
    make_skill,
    placed,
    plan,
    sessions_of,
)

MONDAY, WEDNESDAY, FRIDAY = Weekday.MONDAY, Weekday.WEDNESDAY, Weekday.FRIDAY


def _plan_of(hours: float, goal: Goal, *, setting: Setting = Setting.STUDY, start: date = START) -> Plan:
    """The plan of one step of so many hours."""
    skill = make_skill("one", SkillKind.AFFECTIVE, settings=(setting,) * 4, hours=(hours, 1, 1, 1))
    return plan(make_planned({"one": rated(0)}, goal), make_planning_catalog([expect("one", 1, 1)], (skill,)), start)


def _lay(made: Plan) -> list[tuple[int, int]]:
    """The day, counted from the start, and the minutes of each session."""
    return [((session.day - made.start).days, session.minutes) for session in made.sessions]


@pytest.mark.parametrize(
    ("hours", "goal", "sessions"),
    [
        (1, make_goal(5), [(0, 60)]),
        (2, make_goal(5), [(0, 60), (1, 60)]),
        (2, make_goal(4, days=[MONDAY, FRIDAY]), [(0, 60), (0, 60)]),
        (2, make_goal(3, days=[MONDAY]), [(0, 90), (0, 30)]),
        (1.75, make_goal(3, days=[MONDAY]), [(0, 80), (0, 25)]),
        (1.25, make_goal(5), [(0, 50), (1, 25)]),
        (95 / 60, make_goal(95 / 60, days=[MONDAY]), [(0, 50), (0, 45)]),
        (0.25, make_goal(5), [(0, 15)]),
        (1, make_goal(2.5), [(0, 30), (1, 30)]),
        (2.5, make_goal(2.3), [(0, 30), (1, 30), (2, 30), (3, 30), (7, 30)]),
        (1, make_goal(1), [(0, 30), (1, 30)]),
        (1, make_goal(0.5, days=[WEDNESDAY]), [(2, 30), (9, 30)]),
    ],
)
def test_sessions_fill_the_days_without_leaving_scraps(hours: float, goal: Goal, sessions: list[tuple[int, int]]) -> None:
    assert _lay(_plan_of(hours, goal)) == sessions


def test_where_days_are_too_short_to_cut_a_step_well_its_sessions_are_about_even() -> None:
    assert _lay(_plan_of(70 / 60, make_goal(2.5))) == [(0, 25), (1, 25), (2, 20)]


def test_no_work_on_days_off_or_other_weekdays() -> None:
    goal = make_goal(2, days=[MONDAY, WEDNESDAY], days_off=(START, START + timedelta(days=9)))
    assert _lay(_plan_of(3, goal)) == [(2, 60), (7, 60), (14, 60)]


def test_a_plan_that_starts_in_the_middle_of_a_week_uses_the_days_left() -> None:
    made = _plan_of(3, make_goal(2, days=[MONDAY, WEDNESDAY]), start=START + timedelta(days=1))
    assert _lay(made) == [(1, 60), (6, 60), (8, 60)]
    assert [(week.number, week.starts) for week in made.weeks] == [(1, START), (2, START + timedelta(weeks=1))]


def test_lab_work_keeps_to_the_lab_hours_within_the_hours() -> None:
    made = _plan_of(5, make_goal(5, lab=1.5), setting=Setting.LAB)
    assert [week.minutes for week in made.weeks] == [90, 90, 90, 30]


def test_study_goes_on_when_the_lab_hours_are_used_up() -> None:
    skills = (make_skill("bench", settings=HANDS_ON, hours=(1, 3, 1, 1)), make_skill("book", hours=(9, 1, 1, 1)))
    asked = [expect("bench", 3, 2), expect("book", 1, 1)]
    made = plan(make_planned({"bench": rated(1), "book": rated(0)}, make_goal(5, lab=1)), make_planning_catalog(asked, skills))
    assert [(week.minutes, sum(s.minutes for s in week.sessions if s.step.skill == "bench")) for week in made.weeks][:3] == [
        (300, 60),
        (300, 60),
        (120, 60),
    ]


def test_a_week_is_about_three_skills_at_most() -> None:
    skills = tuple(make_skill(f"skill-{number}", settings=HANDS_ON, hours=(0.5, 3, 1, 1)) for number in range(5))
    asked = [expect(skill.id, 1, 1) for skill in skills]
    made = plan(make_planned({skill.id: rated(0) for skill in skills}), make_planning_catalog(asked, skills))
    assert [{session.step.skill for session in week.sessions} for week in made.weeks] == [
        {"skill-0", "skill-1", "skill-2"},
        {"skill-3", "skill-4"},
    ]


def test_checks_do_not_count_as_a_weeks_focus() -> None:
    skills = tuple(make_skill(f"skill-{number}", hours=(0.5, 3, 1, 1)) for number in range(5))
    asked = [expect(skill.id, 1, 1) for skill in skills]
    made = plan(make_planned(dict.fromkeys((skill.id for skill in skills), NOT_SURE)), make_planning_catalog(asked, skills))
    assert sum(session.step.kind == "check" for session in made.weeks[0].sessions) > 3


def _with_card(goal: Goal, card: CredentialRecord, *others: Expectation) -> Plan:
    responses = {expectation.skill: rated(0) for expectation in others}
    return plan(make_planned(responses, goal, credentials={"bls": card}), make_planning_catalog([*others, expect("cpr", 1, 3)]))


NO_CARD = CredentialRecord(held=False)


def test_a_course_is_one_block_that_may_exceed_the_day_and_counts_in_the_week() -> None:
    made = _with_card(make_goal(5), NO_CARD, expect("calm", 1, 4))
    course = sessions_of(made, "cpr:course")
    assert [session.minutes for session in course] == [240]
    assert all(week.minutes <= 300 for week in made.weeks)


def test_a_course_longer_than_the_weeks_hours_has_its_week_to_itself() -> None:
    made = _with_card(make_goal(2), NO_CARD, expect("calm", 1, 1))
    assert [[session.step.id for session in week.sessions] for week in made.weeks if week.minutes > 120] == [["cpr:course"]]


def test_a_course_waits_for_a_day_that_is_not_off() -> None:
    assert _lay(_with_card(make_goal(5, days_off=(START, START + timedelta(days=1))), NO_CARD)) == [(2, 240)]


@pytest.mark.parametrize("days", [1, 6, 13, 20, 34])
def test_a_card_is_renewed_before_it_lapses_whatever_else_there_is(days: int) -> None:
    lapses = START + timedelta(days=days)
    goal = make_goal(5, target=START + timedelta(days=300))
    made = _with_card(goal, CredentialRecord(expires=lapses), expect("calm", 3, 4), expect("terms", 3, 4, must_have=True))
    assert sessions_of(made, "cpr:course")[0].day <= lapses


def test_a_course_of_little_gain_waits_for_the_week_before_that_of_its_deadline() -> None:
    skills = (*(make_skill(name, hours=(9, 1, 1, 1)) for name in "abc"), make_skill("cpr", SkillKind.CREDENTIAL))
    catalog = make_planning_catalog([*(expect(name, 3, 1) for name in "abc"), expect("cpr", 1, 3)], skills)
    goal, card = make_goal(5, target=START + timedelta(days=300)), CredentialRecord(expires=START + timedelta(days=34))
    made = plan(make_planned({name: rated(0) for name in "abc"}, goal, credentials={"bls": card}), catalog)
    assert sessions_of(made, "cpr:course")[0].day == START + timedelta(days=21)


def test_a_course_whose_turn_it_is_does_not_wait_for_lab_work_that_takes_weeks() -> None:
    skills = (
        make_skill("bench", settings=(Setting.LAB,) * 4, hours=(10, 1, 1, 1)),
        make_skill("book", hours=(8, 1, 1, 1)),
        make_skill("cpr", SkillKind.CREDENTIAL),
    )
    catalog = make_planning_catalog([expect("bench", 3, 1), expect("cpr", 1, 3), expect("book", 1, 1)], skills)
    made = plan(make_planned({"bench": rated(0), "book": rated(0)}, make_goal(5, lab=1), credentials={"bls": NO_CARD}), catalog)
    assert [session.step.id for session in made.weeks[0].sessions[:2]] == ["bench:1", "book:1"]
    assert sessions_of(made, "cpr:course")[0].day == START + timedelta(days=7)


def test_a_knowledge_skill_is_reviewed_after_seven_and_twenty_one_days() -> None:
    made = plan(make_planned({"terms": rated(0)}, make_goal(5, days=[MONDAY, WEDNESDAY])), make_planning_catalog([expect("terms", 1, 1)]))
    assert [(session.step.id, (session.day - START).days, session.minutes) for session in made.sessions] == [
        ("terms:1", 0, 60),
        ("terms:review-7", 7, 20),
        ("terms:review-21", 21, 20),
    ]


def test_a_review_waits_for_the_first_possible_day() -> None:
    goal = make_goal(5, days=[MONDAY, WEDNESDAY], days_off=(START + timedelta(days=7),))
    made = plan(make_planned({"terms": rated(0)}, goal), make_planning_catalog([expect("terms", 1, 1)]))
    assert [(session.day - START).days for session in made.sessions] == [0, 9, 21]


def test_reviews_come_before_other_work_and_count_in_the_hours() -> None:
    catalog = make_planning_catalog([expect("terms", 3, 1), expect("calm", 1, 4)])
    made = plan(make_planned({"terms": rated(0), "calm": rated(0)}), catalog)
    assert next((s.step.id, s.minutes) for s in made.sessions if s.day == START + timedelta(days=7)) == ("terms:review-7", 20)
    assert all(week.minutes <= 300 for week in made.weeks)


def test_reviews_after_the_target_date_are_not_planned() -> None:
    goal = make_goal(5, target=START + timedelta(days=10))
    made = plan(make_planned({"terms": rated(0)}, goal), make_planning_catalog([expect("terms", 1, 1)]))
    assert placed(made) == ["terms:1", "terms:review-7"]
    assert made.unplaced == ()


@pytest.mark.parametrize(
    ("days_ago", "reviews"),
    [
        (7, [("terms:review-7", 0), ("terms:review-21", 14)]),
        (9, [("terms:review-7", 0), ("terms:review-21", 14)]),
        (10, [("terms:review-21", 11)]),
        (30, []),
    ],
)
def test_reviews_of_a_ticked_last_step_stay_unless_they_are_past(days_ago: int, reviews: list[tuple[str, int]]) -> None:
    done = [ProgressEntry(skill="terms", to_level=1, done_on=START - timedelta(days=days_ago))]
    made = plan(make_planned({"terms": rated(0)}, progress=done), make_planning_catalog([expect("terms", 1, 1)]))
    assert [(session.step.id, (session.day - START).days) for session in made.sessions] == reviews


def test_skills_that_are_done_need_no_review() -> None:
    performance = plan(make_planned({"calm": rated(0)}), make_planning_catalog([expect("calm", 1, 1)]))
    assert placed(performance) == ["calm:1"]


def test_the_target_date_itself_may_be_used() -> None:
    assert _lay(_plan_of(1, make_goal(5, target=START))) == [(0, 60)]

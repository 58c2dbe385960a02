"""Goals at the edge: each still gives a valid plan, at once, that says why it is as it is."""

from datetime import date, timedelta
from fractions import Fraction
from time import process_time

import pytest
from pydantic import ValidationError

from assess.domain.assessment import Goal
from assess.domain.credentials import CredentialRecord
from assess.domain.planning import Obstacle, Plan, order_steps
from assess.domain.skills import Setting, SkillKind, SkillStep
from tests.support.builders import CPR_CARD, expect, rated
from tests.support.planning_catalog import (
    SKILL_IDS,
    START,
    make_goal,
    make_planned,
    make_planning_catalog,
    make_skill,
    placed,
    plan,
    score,
    sessions_of,
)
from tests.support.planning_faults import find_plan_faults

CATALOG = make_planning_catalog([expect(skill, 2, 3, must_have=skill in {"hipaa", "phlebotomy"}) for skill in SKILL_IDS])
NO_CARD = {"bls": CredentialRecord(held=False)}
EVERY_DAY = tuple(START + timedelta(days=number) for number in range(400))


def _plan(goal: Goal) -> Plan:
    assessment = make_planned({skill: rated(0) for skill in SKILL_IDS}, goal, credentials=NO_CARD)
    made = plan(assessment, CATALOG)
    assert list(find_plan_faults(made, assessment, score(assessment, CATALOG), CATALOG)) == []
    return made


def _obstacles(made: Plan) -> set[Obstacle]:
    return {unplaced.obstacle for unplaced in made.unplaced}


@pytest.mark.parametrize("goal", [make_goal(0), make_goal(days=[]), make_goal(0.3), make_goal(0, target=date(2026, 6, 1))])
def test_without_hours_or_days_nothing_is_placed_and_there_is_no_day_for_it(goal: Goal) -> None:
    made = _plan(goal)
    assert (made.weeks, made.milestones) == ((), ())
    assert _obstacles(made) == {Obstacle.NO_STUDY_HOURS}
    assert made.earliest_finish is None


@pytest.mark.parametrize("lab", [0, 0.2])
def test_without_lab_hours_lab_steps_and_what_waits_for_them_are_named(lab: float) -> None:
    made = _plan(make_goal(5, lab=lab))
    obstacles = {unplaced.step.id: unplaced.obstacle for unplaced in made.unplaced}
    assert (obstacles["hygiene:2"], obstacles["ppe:1"]) == (Obstacle.NO_LAB_HOURS, Obstacle.BEHIND_ANOTHER)
    assert {"terms:3", "hygiene:1", "cpr:course"} <= set(placed(made))


@pytest.mark.parametrize("days", [-400, -1, 0, 1])
def test_a_target_that_is_past_or_at_hand_leaves_the_rest_with_its_days(days: int) -> None:
    made = _plan(make_goal(5, target=START + timedelta(days=days)))
    assert _obstacles(made) == {Obstacle.AFTER_TARGET_DATE}
    assert made.earliest_finish is not None


def test_a_year_of_days_off_moves_everything_behind_it() -> None:
    assert _plan(make_goal(5, days_off=EVERY_DAY)).sessions[0].day > EVERY_DAY[-1]


def test_days_off_until_the_target_date_leave_no_week() -> None:
    made = _plan(make_goal(5, days_off=EVERY_DAY, target=EVERY_DAY[-1]))
    assert made.weeks == ()
    assert _obstacles(made) == {Obstacle.AFTER_TARGET_DATE}


def test_a_target_eighty_years_ahead_is_like_none() -> None:
    far, none = _plan(make_goal(5, target=date(2106, 3, 2))), _plan(make_goal(5))
    assert [(session.id, session.day) for session in far.sessions] == [(session.id, session.day) for session in none.sessions]


def test_days_off_for_a_lifetime_end() -> None:
    lifetime = tuple(START + timedelta(days=number) for number in range(62 * 366))
    made = plan(make_planned({"terms": rated(0)}, make_goal(5, days_off=lifetime)), CATALOG)
    assert (made.weeks, made.earliest_finish) == ((), None)
    assert {unplaced.step.id: unplaced.obstacle for unplaced in made.unplaced} == {
        "terms:1": Obstacle.BEYOND_HORIZON,
        "terms:2": Obstacle.BEHIND_ANOTHER,
        "terms:3": Obstacle.BEHIND_ANOTHER,
    }


def test_nothing_answered_gives_an_empty_plan_that_names_all() -> None:
    made = plan(make_planned({}), CATALOG)
    assert (made.weeks, made.unplaced, made.index_at_start) == ((), (), Fraction(0))
    assert set(made.unanswered) == set(SKILL_IDS)


def test_everything_done_gives_an_empty_plan() -> None:
    card = {"bls": CredentialRecord(expires=date(2029, 1, 1))}
    made = plan(make_planned({skill: rated(4) for skill in SKILL_IDS}, credentials=card), CATALOG)
    assert (made.weeks, made.milestones, made.unplaced, made.unanswered, made.index_at_start) == ((), (), (), (), Fraction(100))


def test_eighty_hours_on_one_weekday_stay_within_a_day() -> None:
    made = _plan(make_goal(80, lab=80, days=[make_goal().weekdays[0]]))
    assert max(week.minutes for week in made.weeks) <= 12 * 60


@pytest.mark.parametrize("hours", [0.0001, 500])
def test_a_step_takes_a_minute_at_least(hours: float) -> None:
    skill = make_skill("one", SkillKind.AFFECTIVE, hours=(hours, 1, 1, 1))
    made = plan(make_planned({"one": rated(0)}), make_planning_catalog([expect("one", 1, 1)], (skill,)))
    assert sum(session.minutes for session in made.sessions) == max(1, hours * 60)


@pytest.mark.parametrize("hours", [0, -1, 501, 1e308, float("inf"), float("nan")])
def test_no_content_has_a_step_or_a_course_that_takes_no_time_or_forever(hours: float) -> None:
    with pytest.raises(ValidationError):
        SkillStep(to_level=1, hours=hours, setting=Setting.STUDY, activity="Practice.")
    with pytest.raises(ValidationError):
        CPR_CARD.model_validate({**CPR_CARD.model_dump(), "course_hours": hours})


def test_the_same_input_gives_the_same_plan() -> None:
    assert _plan(make_goal(5, lab=2, target=date(2026, 6, 1))) == _plan(make_goal(5, lab=2, target=date(2026, 6, 1)))


def test_a_poor_step_that_opens_a_rich_one_comes_before_a_middling_one() -> None:
    skills = (
        make_skill("base", hours=(1, 1, 1, 1)),
        make_skill("rich", needs={"base": 1}, hours=(1, 1, 1, 1)),
        make_skill("middling", hours=(1, 1, 1, 1)),
    )
    asked = [expect("rich", 3, 1), expect("middling", 1, 1)]
    made = plan(make_planned({"rich": rated(0), "middling": rated(0)}), make_planning_catalog(asked, skills))
    steps = [sessions_of(made, name)[0].step for name in ("middling:1", "rich:1", "base:1")]
    assert [step.id for step in order_steps(steps)] == ["base:1", "rich:1", "middling:1"]


def test_equal_steps_are_ordered_by_id() -> None:
    skills = tuple(make_skill(name) for name in ("b", "c", "a"))
    made = plan(make_planned({name: rated(0) for name in "abc"}), make_planning_catalog([expect(name, 1, 1) for name in "bca"], skills))
    assert placed(made) == ["a:1", "b:1", "c:1"]


def test_a_plan_for_sixty_skills_from_nothing_takes_a_moment() -> None:
    settings = (Setting.STUDY, Setting.STUDY, Setting.LAB, Setting.LAB)
    names = [f"skill-{number:02}" for number in range(60)]
    needs = [{names[number - 1]: 2} if number % 4 else {} for number in range(60)]
    skills = tuple(make_skill(name, needs=need, settings=settings) for name, need in zip(names, needs, strict=True))
    catalog = make_planning_catalog([expect(name, 1, 4) for name in names], skills)
    assessment = make_planned({name: rated(0) for name in names}, make_goal(5, lab=2, target=date(2030, 1, 1)))
    readiness = score(assessment, catalog)
    assert readiness.figures.low == 0
    started = process_time()
    made = plan(assessment, catalog)
    assert process_time() - started < 1
    assert made.earliest_finish is not None

"""Why a session is where it is, why something does not fit, and what other goals or levels would lead to."""

from datetime import date, timedelta
from fractions import Fraction

import pytest

from assess.domain.assessment import Assessment, Goal
from assess.domain.catalog import Catalog
from assess.domain.credentials import CredentialRecord
from assess.domain.planning import (
    Explanation,
    Obstacle,
    PlanFigures,
    Purpose,
    Timing,
    compare_plans,
    explain_session,
    make_plan,
    what_if,
    with_agreed,
    with_pin,
    with_weekly_hours,
)
from assess.domain.readiness import Status
from assess.domain.skills import Setting, SkillKind
from tests.support.builders import NOT_SURE, NOW, expect, rated
from tests.support.planning_catalog import START, make_goal, make_planned, make_planning_catalog, make_skill, plan, score

NO_CARD = {"bls": CredentialRecord(held=False)}
TARGET = START + timedelta(days=120)


def _explain(assessment: Assessment, catalog: Catalog, session: str) -> Explanation:
    made = plan(assessment, catalog)
    return explain_session(made, next(planned for planned in made.sessions if planned.id == session), assessment)


def _ladder() -> tuple[Assessment, Catalog]:
    skills = (
        make_skill("base", hours=(2, 1, 1, 1)),
        make_skill("top", needs={"base": 1}, hours=(1, 1, 1, 1)),
        make_skill("end", needs={"top": 1}, hours=(1, 1, 1, 1)),
        make_skill("terms", SkillKind.KNOWLEDGE, hours=(1, 1, 1, 1)),
        *(make_skill("cpr", SkillKind.CREDENTIAL),),
    )
    asked = [expect("top", 3, 1, must_have=True), expect("end", 1, 1), expect("terms", 3, 1), expect("cpr", 1, 3)]
    answers = {"top": rated(0), "end": rated(0), "terms": NOT_SURE, "base": rated(0)}
    return make_planned(answers, make_goal(5, target=TARGET), credentials=NO_CARD), make_planning_catalog(asked, skills)


@pytest.mark.parametrize(
    ("session", "purpose", "timing", "unlocks"),
    [
        ("base:1/1", Purpose.OPENS_OTHERS, Timing.ORDER, ("top", "end")),
        ("base:1/2", Purpose.OPENS_OTHERS, Timing.GOES_ON, ("top", "end")),
        ("top:1/1", Purpose.RAISES_INDEX, Timing.AFTER_ANOTHER, ("end",)),
        ("terms:check/1", Purpose.FINDS_LEVEL, Timing.ORDER, ()),
        ("terms:review-7/1", Purpose.KEEPS_KNOWLEDGE, Timing.REVIEW_DUE, ()),
    ],
)
def test_a_session_says_what_it_is_for_and_why_now(session: str, purpose: Purpose, timing: Timing, unlocks: tuple[str, ...]) -> None:
    found = _explain(*_ladder(), session)
    assert (found.purpose, found.timing, found.unlocks) == (purpose, timing, unlocks)


def test_the_gain_is_in_points_and_counts_double_an_hour_for_a_must_have() -> None:
    found = _explain(*_ladder(), "top:1/1")
    assert (found.points, found.gain_per_hour) == (Fraction(300, 8), Fraction(600, 8))
    assert (found.waited_for, found.is_agreed) == ("base:1", False)


def test_a_course_says_its_deadline_and_a_review_the_day_it_is_due() -> None:
    assessment, catalog = _ladder()
    near = assessment.with_goal(make_goal(5, target=START + timedelta(days=12)), NOW)
    course = _explain(near, catalog, "cpr:course/1")
    assert (course.purpose, course.timing, course.deadline) == (Purpose.RENEWS_CARD, Timing.DEADLINE_NEAR, START + timedelta(days=12))
    review = _explain(assessment, catalog, "terms:review-7/1")
    finished = next(session.day for session in plan(assessment, catalog).sessions if session.step.id == "terms:1" and session.ends_step)
    assert (review.since, review.waited_for) == (finished + timedelta(days=7), "terms:1")


def test_pinned_and_agreed_sessions_say_so() -> None:
    assessment, catalog = _ladder()
    made = plan(assessment, catalog)
    agreed = with_agreed(assessment, made, START, NOW)
    assert _explain(agreed, catalog, "top:1/1").is_agreed
    session = next(planned for planned in made.sessions if planned.id == "top:1/1")
    pinned = with_pin(agreed, session, session.day + timedelta(days=7), NOW)
    assert _explain(pinned, catalog, "top:1/1").timing is Timing.PINNED


def test_waiting_for_lab_hours_or_for_a_free_place_in_the_week_is_told_apart() -> None:
    lab = tuple(make_skill(name, settings=(Setting.LAB,) * 4, hours=(1, 1, 1, 1)) for name in ("first", "second"))
    benches = make_planned({"first": rated(0), "second": rated(0)}, make_goal(5, lab=1))
    catalog = make_planning_catalog([expect("first", 3, 1), expect("second", 1, 1)], lab)
    assert _explain(benches, catalog, "second:1/1").timing is Timing.LAB_HOURS
    books = tuple(make_skill(name, hours=(0.5, 1, 1, 1)) for name in "abcd")
    catalog = make_planning_catalog([expect(book.id, 1, 1) for book in books], books)
    assert _explain(make_planned(dict.fromkeys("abcd", rated(0))), catalog, "d:1/1").timing is Timing.FOCUS


def test_what_has_no_place_says_what_it_waits_for() -> None:
    catalog = make_planning_catalog([expect("ppe", 1, 1)])
    made = plan(make_planned({"ppe": rated(0), "hygiene": rated(1)}, make_goal(5, lab=0)), catalog)
    assert [(u.step.id, u.step.minutes, u.obstacle, u.behind) for u in made.unplaced] == [
        ("hygiene:2", 60, Obstacle.NO_LAB_HOURS, None),
        ("ppe:1", 120, Obstacle.BEHIND_ANOTHER, "hygiene:2"),
    ]


def _two_skills(target: date | None = None) -> tuple[Assessment, Catalog]:
    catalog = make_planning_catalog([expect("calm", 3, 4, must_have=True), expect("terms", 1, 1)])
    return make_planned({"calm": rated(0), "terms": rated(0)}, make_goal(4, target=target)), catalog


def _compare(assessment: Assessment, catalog: Catalog, hours: tuple[float, ...]) -> tuple[PlanFigures, ...]:
    goals = [with_weekly_hours(assessment.goal, number) for number in hours]
    return compare_plans(assessment, score(assessment, catalog), catalog, START, goals)


def test_plans_side_by_side_say_when_everything_is_met_and_the_index_on_the_way() -> None:
    slow, quick = _compare(*_two_skills(), (4, 8))
    assert [figures.hours for figures in (slow, quick)] == [4, 8]
    assert slow.projection.must_haves_met == slow.projection.finished == START + timedelta(days=39)
    assert quick.projection.finished == START + timedelta(days=18)
    assert [(weeks, int(index)) for weeks, index in slow.index_after] == [(4, 81), (8, 100), (12, 100)]
    assert (slow.index_at_target, slow.unplaced_minutes) == (None, 0)


def test_a_plan_goes_on_after_the_target_date_for_the_comparison() -> None:
    (figures,) = _compare(*_two_skills(START + timedelta(days=13)), (4,))
    assert figures.index_at_target == figures.projection.index_on(START + timedelta(days=13))
    assert figures.unplaced_minutes > 0
    assert figures.projection.finished == figures.projection.must_haves_met == START + timedelta(days=43)
    assert figures.projection.ready == START + timedelta(days=22)


def test_without_hours_nothing_is_ever_met_and_what_is_met_now_says_today() -> None:
    assessment, catalog = _two_skills()
    (none,) = _compare(assessment, catalog, (0,))
    assert (none.projection.finished, none.projection.must_haves_met, none.projection.ready) == (None, None, None)
    done = make_planned({"calm": rated(4), "terms": rated(4)}, Goal())
    (all_done,) = _compare(done, catalog, (4,))
    assert (all_done.projection.finished, all_done.projection.must_haves_met, all_done.projection.ready) == (START, START, START)


def test_comparing_ignores_what_was_agreed_on() -> None:
    assessment, catalog = _two_skills()
    agreed = with_agreed(assessment, plan(assessment, catalog), START, NOW)
    assert _compare(agreed, catalog, (4, 8)) == _compare(assessment, catalog, (4, 8))


def test_what_if_gives_index_status_and_finish_for_any_levels() -> None:
    assessment, catalog = _two_skills()
    readiness = score(assessment, catalog)
    found = what_if(assessment, readiness, catalog, START, {"calm": 4})
    assert (found.index, found.status) == (Fraction(75), Status.DEVELOPING)
    assert found.projection.finished == START + timedelta(days=1)
    same = what_if(assessment, readiness, catalog, START, {})
    assert (same.index, same.plan) == (readiness.figures.low, make_plan(assessment, readiness, catalog, START))


def test_what_if_can_lower_a_level_and_knows_skills_that_the_role_does_not_list() -> None:
    catalog = make_planning_catalog([expect("ppe", 1, 1)])
    assessment = make_planned({"ppe": rated(1)})
    lower = what_if(assessment, score(assessment, catalog), catalog, START, {"ppe": 0})
    assert {step.skill for step in lower.plan.steps.values()} == {"ppe", "hygiene"}
    known = what_if(assessment, score(assessment, catalog), catalog, START, {"ppe": 0, "hygiene": 2})
    assert {step.skill for step in known.plan.steps.values()} == {"ppe"}

"""Living with a plan: ticked sessions, a missed week, skills left out, and what moves because of it."""

from datetime import timedelta

import pytest

from assess.domain.assessment import Goal, ProgressEntry, Weekday
from assess.domain.credentials import CredentialRecord
from assess.domain.plan_keeping import SessionDone
from assess.domain.planning import (
    MoveReason,
    find_done_ids,
    find_ticked_sessions,
    replan,
    with_left_out,
    with_session_unticked,
    with_step_ticked,
    with_step_unticked,
    without_agreed,
    without_left_out,
)
from assess.domain.skills import Setting
from tests.support.builders import NOT_SURE, NOW, expect, rated
from tests.support.planning_catalog import START, make_goal, make_planned, make_planning_catalog, make_skill, score
from tests.support.planning_lives import Living

ONE_HOUR = (1, 1, 1, 1)
NO_CARD = {"bls": CredentialRecord(held=False)}
R = MoveReason


def _living(*, hours: float = 5, weights: tuple[int, ...] = (3, 2, 1), goal: Goal | None = None, long: int = 2) -> Living:
    """Skills `a`, `b` and `c` in the order of their weights, each a step of so many hours."""
    names = "abcdefgh"[: len(weights)]
    skills = tuple(make_skill(name, hours=(long, 1, 1, 1)) for name in names)
    catalog = make_planning_catalog([expect(name, weight, 1) for name, weight in zip(names, weights, strict=True)], skills)
    return Living(make_planned(dict.fromkeys(names, rated(0)), goal or make_goal(hours)), catalog)


def test_a_ticked_session_leaves_the_plan_and_the_others_keep_their_ids() -> None:
    living = _living().agree().tick()
    assert living.plan().sessions[0].step.minutes_done == 60
    assert living.lay() == [("a:1/2", 1), ("b:1/1", 2), ("b:1/2", 3), ("c:1/1", 4), ("c:1/2", 7)]
    assert living.assessment.progress == ()


def test_with_its_last_minutes_a_step_is_done_and_unticking_brings_it_back() -> None:
    living = _living().agree().tick().later(1).tick()
    done = ProgressEntry(skill="a", to_level=1, done_on=living.today)
    assert living.assessment.progress == (done,)
    ticked = find_ticked_sessions(living.assessment, living.catalog)
    assert [(entry.skill, entry.to_level, entry.entry.minutes, entry.entry.done_on) for entry in ticked] == [
        ("a", 1, 60, START),
        ("a", 1, 60, living.today),
    ]
    assert find_done_ids(living.assessment) == {"a:1/1", "a:1/2"}
    undone = living.change(with_session_unticked(living.assessment, ticked[1].entry, NOW))
    assert undone.assessment.progress == ()
    assert undone.lay()[0] == ("a:1/2", 1)
    assert undone.moves() == []


def test_unticking_what_is_not_ticked_changes_nothing() -> None:
    living = _living().agree().tick()
    other = SessionDone(step="a:1", minutes=59, done_on=START)
    assert with_session_unticked(living.assessment, other, NOW) == living.assessment


def test_a_check_that_is_ticked_is_over_and_the_steps_go_on() -> None:
    catalog = make_planning_catalog([expect("calm", 1, 1)])
    living = Living(make_planned({"calm": NOT_SURE}), catalog).agree().tick()
    assert [name for name, _ in living.lay()] == ["calm:1/1", "calm:1/2", "calm:1/3"]
    assert living.assessment.progress == ()


def test_a_ticked_course_is_done_and_comes_back_whole() -> None:
    catalog = make_planning_catalog([expect("cpr", 3, 3)])
    living = Living(make_planned({}, credentials=NO_CARD), catalog).agree().tick()
    assert (living.lay(), [entry.skill for entry in living.assessment.progress]) == ([], ["cpr"])
    back = living.change(with_session_unticked(living.assessment, living.assessment.plan.sessions_done[0], NOW))
    assert back.lay() == [("cpr:course/1", 0)]


def test_reviews_follow_a_step_that_was_ticked_by_its_sessions_and_are_ticked_themselves() -> None:
    catalog = make_planning_catalog([expect("terms", 1, 1)])
    living = Living(make_planned({"terms": rated(0)}), catalog).agree().tick()
    assert living.lay() == [("terms:review-7/1", 7), ("terms:review-21/1", 21)]
    assert living.later(7).tick().lay() == [("terms:review-21/1", 21)]


def test_a_whole_step_can_be_ticked_and_unticked_with_all_its_sessions() -> None:
    living = _living().agree().tick()
    ticked = living.change(with_step_ticked(living.assessment, "a", 1, START, NOW))
    assert ticked.lay()[0] == ("b:1/1", 2)
    back = living.change(with_step_unticked(ticked.assessment, "a", 1, NOW))
    assert (back.assessment.progress, back.assessment.plan.sessions_done) == ((), ())


def test_what_was_done_this_week_counts_in_its_hours() -> None:
    living = _living(goal=make_goal(3, days=tuple(Weekday))).tick().tick()
    minutes = sum(session.minutes for session in living.later(2).plan().weeks[0].sessions)
    assert minutes == 180 - sum(done.minutes for done in living.assessment.plan.sessions_done)


def test_while_days_pass_and_all_is_done_nothing_moves() -> None:
    goal = make_goal(4, lab=1, target=START + timedelta(days=60))
    settings = (Setting.STUDY, Setting.LAB, Setting.LAB, Setting.LAB)
    skills = tuple(make_skill(name, settings=settings) for name in "abc")
    catalog = make_planning_catalog([*(expect(name, 2, 3, must_have=name == "c") for name in "abc"), expect("cpr", 1, 3)], (*skills, *CPR))
    living = Living(make_planned(dict.fromkeys("abc", rated(0)), goal, credentials=NO_CARD), catalog).agree()
    for days in (3, 8):
        assert living.tick_all_until(days).moves() == []


CPR = tuple(skill for skill in make_planning_catalog([]).skills.values() if skill.id == "cpr")


def test_what_was_missed_is_made_up_soon_and_only_what_is_worth_least_gives_way() -> None:
    living = _living(weights=(3, 2, 2, 1, 1), long=1).agree().later(1)
    assert living.moves() == [("a:1", 0, 3, R.MISSED)]
    busy = _living(weights=(3, 3, 3, 2, 2, 2, 1, 1), long=5).agree().later(7)
    moved = [(step, reason) for step, _, _, reason in busy.moves()]
    assert {step for step, reason in moved if reason is R.MISSED} == {"a:1"}
    assert len(moved) < len(busy.assessment.plan.agreed) / 2
    assert busy.changes().kept + len(moved) == len(busy.assessment.plan.agreed)


def test_a_long_absence_makes_the_plan_anew() -> None:
    living = _living(weights=(3, 3, 2, 2, 1, 1), long=5).agree().later(35)
    fresh = living.change(without_agreed(living.assessment, NOW))
    assert living.lay() == fresh.lay()
    assert {reason for _, _, _, reason in living.moves()} == {R.MISSED, R.PLANNED_ANEW}


def test_a_day_off_moves_only_what_was_on_it() -> None:
    living = _living().agree()
    goal = living.assessment.goal.model_copy(update={"days_off": (START + timedelta(days=2),)})
    assert living.change(living.assessment.with_goal(goal, NOW)).moves() == [("b:1", 2, 8, R.DAY_OFF)]


def test_more_hours_plan_anew_and_fewer_move_what_no_longer_fits() -> None:
    living = _living(goal=Goal(hours_by_weekday=dict.fromkeys(tuple(Weekday)[:5], 1))).agree()
    more = living.change(living.assessment.with_goal(Goal(hours_by_weekday=dict.fromkeys(tuple(Weekday)[:5], 2)), NOW))
    assert {reason for _, _, _, reason in more.moves()} == {R.HOURS_CHANGED}
    assert more.plan().sessions[-1].day < living.plan().sessions[-1].day
    hours = dict.fromkeys(tuple(Weekday)[:5], 1) | {Weekday.WEDNESDAY: 0}
    fewer = living.change(living.assessment.with_goal(Goal(hours_by_weekday=hours), NOW))
    assert fewer.moves() == [("b:1", 2, 8, R.HOURS_CHANGED)]


def test_an_earlier_target_lets_must_haves_go_first() -> None:
    skills = tuple(make_skill(name, hours=(2, 1, 1, 1)) for name in "ab")
    catalog = make_planning_catalog([expect("a", 3, 1), expect("b", 1, 1, must_have=True)], skills)
    living = Living(make_planned(dict.fromkeys("ab", rated(0)), make_goal(5, target=START + timedelta(days=60))), catalog).agree()
    goal = make_goal(5, target=START + timedelta(days=1))
    sooner = living.change(living.assessment.with_goal(goal, NOW))
    assert [name for name, _ in sooner.lay()] == ["b:1/1", "b:1/2"]
    assert sooner.moves() == [
        ("a:1", 0, None, R.MUST_HAVE_FIRST),
        ("a:1", 1, None, R.MUST_HAVE_FIRST),
        ("b:1", 2, 0, R.TARGET_CHANGED),
        ("b:1", 3, 1, R.TARGET_CHANGED),
    ]


def test_what_is_done_early_or_no_longer_needed_leaves_the_plan() -> None:
    living = _living().agree().tick(4)
    assert ("c:1", 4, None, R.DONE_EARLY) in living.moves()
    better = living.change(living.assessment.with_response("b", rated(2), NOW))
    assert {move for move in better.moves() if move[0] == "b:1"} == {("b:1", 2, None, R.NOT_NEEDED), ("b:1", 3, None, R.NOT_NEEDED)}
    worse = living.change(living.assessment.with_response("c", rated(0), NOW))
    assert all(reason is R.DONE_EARLY for _, _, _, reason in worse.moves())


def test_sessions_that_wait_for_a_missed_one_move_behind_it() -> None:
    skills = (make_skill("base", hours=ONE_HOUR), make_skill("top", needs={"base": 1}, hours=ONE_HOUR))
    catalog = make_planning_catalog([expect("top", 3, 1), expect("base", 1, 1)], skills)
    living = Living(make_planned({"base": rated(0), "top": rated(0)}, make_goal(2, days=(Weekday.MONDAY,))), catalog).agree()
    assert living.lay() == [("base:1/1", 0), ("top:1/1", 0)]
    assert living.later(1).moves() == [("base:1", 0, 7, R.MISSED), ("top:1", 0, 7, R.MISSED)]
    assert living.tick_all_until(1).moves() == []


def test_new_work_comes_in_at_its_turn_without_moving_more_than_it_must() -> None:
    living = _living(weights=(3, 3, 1, 1), long=2)
    known = living.change(living.assessment.with_response("b", rated(1), NOW)).agree()
    grown = known.change(known.assessment.with_response("b", rated(0), NOW))
    reasons = [reason for step, _, _, reason in grown.moves() if step == "b:1"]
    assert reasons == [R.NEW, R.NEW]
    assert max(session.day for session in grown.plan().sessions if session.step.id == "b:1") <= START + timedelta(days=9)


def test_nothing_moves_before_anything_was_agreed_on() -> None:
    changes = _living().changes()
    assert (changes.agreed_on, changes.kept, changes.moves) == (None, 0, ())


def test_planning_anew_is_a_choice_and_says_what_it_would_move() -> None:
    living = _living().agree()
    left = living.change(with_left_out(living.assessment, "a", "", NOW))
    readiness = score(left.assessment, left.catalog, left.today)
    assert [move.reason for move in left.changes().moves] == [R.LEFT_OUT, R.LEFT_OUT]
    anew = replan(left.assessment, readiness, left.catalog, left.today, anew=True)
    assert [session.day for session in anew.plan.sessions] == [START + timedelta(days=number) for number in range(4)]
    assert {move.reason for move in anew.changes.moves} == {R.LEFT_OUT, R.PLANNED_ANEW}


def test_weeks_are_counted_from_the_first_plan_agreed_on() -> None:
    living = _living(weights=(3,), long=9, goal=make_goal(2).model_copy(update={"light_week_every": 3})).agree()
    before = [(week.number, week.starts, week.is_light) for week in living.plan().weeks]
    later = living.tick_all_until(9)
    assert [(week.number, week.starts, week.is_light) for week in later.plan().weeks] == before[1:]
    assert later.agree().assessment.plan.began == START


def test_a_skill_left_out_takes_along_what_only_it_needs() -> None:
    catalog = make_planning_catalog([expect("injections", 3, 1, must_have=True), expect("ppe", 1, 1)])
    living = Living(make_planned({"injections": rated(0), "ppe": rated(0)}), catalog)
    left = living.change(with_left_out(living.assessment, "injections", "Our clinic does not.", NOW))
    (effect,) = left.plan().left_out
    assert {step.skill for step in left.plan().steps.values()} == {"hygiene", "ppe"}
    assert (effect.skill, effect.open_must_have, effect.needed_by) == ("injections", True, ())
    assert set(effect.gone_with) == {"vitals", "terms"}
    assert effect.minutes == sum(step.minutes for step in living.plan().steps.values()) - sum(s.minutes for s in left.plan().steps.values())
    assert living.change(without_left_out(left.assessment, "injections", NOW)).plan() == living.plan()


def test_a_prerequisite_left_out_is_said_and_what_rests_on_it_stays() -> None:
    catalog = make_planning_catalog([expect("ppe", 1, 1), expect("hygiene", 1, 2)])
    living = Living(make_planned({"ppe": rated(0), "hygiene": rated(0)}), catalog)
    left = living.change(with_left_out(living.assessment, "hygiene", "", NOW))
    assert [(effect.skill, effect.needed_by, effect.open_must_have) for effect in left.plan().left_out] == [("hygiene", ("ppe",), False)]
    assert {session.step.id for session in left.plan().sessions} == {"ppe:1"}


@pytest.mark.parametrize("skill", ["calm", "unheard-of"])
def test_leaving_out_what_is_not_planned_changes_nothing(skill: str) -> None:
    catalog = make_planning_catalog([expect("ppe", 1, 1), expect("calm", 1, 1)])
    living = Living(make_planned({"ppe": rated(0), "calm": rated(4)}), catalog)
    left = living.change(with_left_out(living.assessment, skill, "", NOW))
    assert [(effect.minutes, effect.open_must_have, effect.needed_by) for effect in left.plan().left_out] == [(0, False, ())]
    assert left.plan().weeks == living.plan().weeks


def test_a_missed_review_is_not_lost() -> None:
    catalog = make_planning_catalog([expect("terms", 1, 1), expect("calm", 1, 4)])
    living = Living(make_planned({"terms": rated(0), "calm": rated(0)}), catalog).agree().tick().later(8)
    assert ("terms:review-7", 7, 8, R.MISSED) in living.moves()

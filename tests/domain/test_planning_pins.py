"""Sessions pinned to a day: kept wherever they can be, and otherwise it is said why not."""

from datetime import date, timedelta

import pytest

from assess.domain.assessment import Weekday
from assess.domain.credentials import CredentialRecord
from assess.domain.planning import MoveReason, PinOutcome, PinProblem, with_pin, with_session_ticked, without_pin
from tests.support.builders import NOW, expect, rated
from tests.support.planning_catalog import START, make_goal, make_planned, make_planning_catalog, make_skill
from tests.support.planning_lives import Living


def _living(*, target: date | None = None, days: tuple[Weekday, ...] = tuple(Weekday)[:5]) -> Living:
    """`a` and then `b`, four hours each, and `top`, one hour, which waits for `a`; five hours a week."""
    skills = (
        make_skill("a", hours=(4, 1, 1, 1)),
        make_skill("b", hours=(4, 1, 1, 1)),
        make_skill("top", needs={"a": 1}, hours=(1, 1, 1, 1)),
    )
    catalog = make_planning_catalog([expect("a", 3, 1), expect("b", 2, 1), expect("top", 1, 1)], skills)
    goal = make_goal(5, target=target, days=days, days_off=(START + timedelta(days=8),))
    return Living(make_planned(dict.fromkeys(("a", "b", "top"), rated(0)), goal), catalog)


def _pin(living: Living, session: str, days: int) -> Living:
    wanted = next(planned for planned in living.plan().sessions if planned.id == session)
    return living.change(with_pin(living.assessment, wanted, START + timedelta(days=days), NOW))


def _outcome(living: Living) -> PinOutcome:
    (outcome,) = living.plan().pins
    return outcome


@pytest.mark.parametrize(("session", "days"), [("b:1/1", 0), ("b:1/4", 18), ("a:1/1", 3), ("a:1/3", 9), ("top:1/1", 30)])
def test_a_pinned_session_is_on_its_day_and_the_others_around_it(session: str, days: int) -> None:
    living = _pin(_living(), session, days)
    assert _outcome(living).is_kept
    assert (session, days) in living.lay()
    (pinned,) = [planned for planned in living.plan().sessions if planned.pin]
    assert (pinned.id, (pinned.day - START).days) == (session, days)


def test_what_a_pinned_session_waits_for_is_put_first() -> None:
    living = _living()
    other = living.change(living.assessment.with_response("a", rated(0), NOW))
    early = _pin(other, "top:1/1", 4)
    assert _outcome(early).is_kept
    assert [name for name, _ in early.lay()][:5] == ["a:1/1", "a:1/2", "a:1/3", "a:1/4", "top:1/1"]


@pytest.mark.parametrize(
    ("session", "days", "problem"),
    [
        ("a:1/1", -1, PinProblem.PAST),
        ("a:1/1", 5, PinProblem.NO_HOURS),
        ("a:1/1", 8, PinProblem.DAY_OFF),
        ("a:1/1", 60, PinProblem.AFTER_TARGET_DATE),
        ("top:1/1", 1, PinProblem.WAITS),
    ],
)
def test_a_pin_that_cannot_be_kept_changes_nothing_and_says_why(session: str, days: int, problem: PinProblem) -> None:
    living = _living(target=START + timedelta(days=40))
    pinned = _pin(living, session, days)
    assert _outcome(pinned).problem is problem
    assert _outcome(pinned).behind == ("a:1" if problem is PinProblem.WAITS else None)
    assert pinned.lay() == living.lay()


def test_a_full_day_holds_no_more_pins() -> None:
    living = _pin(_pin(_living(), "a:1/1", 2), "b:1/1", 2)
    assert [outcome.problem for outcome in living.plan().pins] == [None, PinProblem.NO_ROOM]


def test_a_pin_of_what_left_the_plan_says_so() -> None:
    living = _pin(_living(), "b:1/1", 2)
    known = living.change(living.assessment.with_response("b", rated(4), NOW))
    assert _outcome(known).problem is PinProblem.NOT_IN_PLAN


def test_a_pin_of_a_step_that_cannot_be_ended_in_time_has_no_place() -> None:
    living = _pin(_living(), "b:1/1", 1)
    goal = make_goal(5, target=START + timedelta(days=2))
    assert _outcome(living.change(living.assessment.with_goal(goal, NOW))).problem is PinProblem.NO_PLACE


def test_a_review_cannot_be_pinned_before_it_is_due_but_later() -> None:
    living = Living(make_planned({"terms": rated(0)}), make_planning_catalog([expect("terms", 1, 1)]))
    assert _outcome(_pin(living, "terms:review-7/1", 4)).problem is PinProblem.TOO_EARLY
    assert ("terms:review-7/1", 10) in _pin(living, "terms:review-7/1", 10).lay()


def test_a_course_can_be_pinned_and_has_its_day_to_itself() -> None:
    catalog = make_planning_catalog([expect("cpr", 1, 3), expect("calm", 3, 2)])
    living = Living(make_planned({"calm": rated(0)}, credentials={"bls": CredentialRecord(held=False)}), catalog)
    pinned = _pin(living, "cpr:course/1", 3)
    assert [(name, days) for name, days in pinned.lay() if days == 3] == [("cpr:course/1", 3)]


def test_a_pin_on_a_plan_agreed_on_moves_only_what_it_takes_the_place_of() -> None:
    living = _living().agree()
    pinned = _pin(living, "b:1/1", 0)
    reasons = {(step, reason) for step, _, _, reason in pinned.moves()}
    assert reasons == {("b:1", MoveReason.PINNED), ("a:1", MoveReason.MADE_ROOM), ("top:1", MoveReason.MADE_ROOM)}
    assert pinned.changes().kept == 6
    assert ("b:1/1", 0) in pinned.lay()


def test_a_pin_goes_when_it_is_taken_back_or_its_session_is_ticked() -> None:
    living = _pin(_living(), "b:1/1", 0)
    assert living.change(without_pin(living.assessment, _outcome(living).pin, NOW)).plan() == _living().plan()
    session = next(planned for planned in living.plan().sessions if planned.pin)
    ticked = with_session_ticked(living.assessment, session, START, NOW)
    assert (ticked.plan.pins, len(ticked.plan.sessions_done)) == ((), 1)


def test_pinning_again_moves_the_pin() -> None:
    living = _pin(_pin(_living(), "a:1/1", 2), "a:1/1", 3)
    assert [(outcome.pin.day - START).days for outcome in living.plan().pins] == [3]

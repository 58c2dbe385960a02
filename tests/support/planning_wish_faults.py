"""What makes a plan wrong about the person's own decisions: ticks, pins and skills that are left out."""

from collections import Counter
from collections.abc import Iterator

from assess.domain.assessment import Assessment
from assess.domain.planning import PinProblem, Plan
from assess.domain.readiness import Readiness
from tests.support.planning_time import Time


def find_wish_faults(plan: Plan, assessment: Assessment, readiness: Readiness, time: Time) -> Iterator[str]:
    yield from _find_pin_faults(plan, assessment)
    yield from _find_problem_faults(plan, time)
    yield from _find_left_out_faults(plan, assessment, readiness)
    yield from _find_tick_faults(plan, assessment)


def _find_pin_faults(plan: Plan, assessment: Assessment) -> Iterator[str]:
    on_day = {session.pin: session for session in plan.sessions if session.pin}
    outcomes = {outcome.pin: outcome for outcome in plan.pins}
    ticked = [done.step for done in assessment.plan.sessions_done]
    for pin in assessment.plan.pins:
        if pin not in outcomes and pin.part > ticked.count(pin.step):
            yield f"nothing is said of {pin}"
    for pin, outcome in outcomes.items():
        if outcome.is_kept != (pin in on_day):
            yield f"{pin} is kept: {outcome.is_kept}"
        if outcome.is_kept and (on_day[pin].day, on_day[pin].step.id) != (pin.day, pin.step):
            yield f"{pin} is on {on_day[pin].day}"
        if outcome.problem is PinProblem.WAITS and outcome.behind is None:
            yield f"{pin} waits for nothing"


def _find_problem_faults(plan: Plan, time: Time) -> Iterator[str]:
    """A pin is refused only for what is true of it."""
    is_free = {PinProblem.DAY_OFF: True, PinProblem.NO_HOURS: True, PinProblem.NO_ROOM: False, PinProblem.WAITS: False}
    steps, pinned = plan.steps, Counter(outcome.pin.step for outcome in plan.pins)
    for outcome in plan.pins:
        pin, problem = outcome.pin, outcome.problem
        is_late = plan.target is not None and pin.day > plan.target
        if problem in is_free and (time.day(pin.day) == 0) != is_free[problem]:
            yield f"{pin} has {time.day(pin.day)} minutes, yet {problem}"
        if (problem is PinProblem.AFTER_TARGET_DATE and not is_late) or (problem is PinProblem.PAST and pin.day >= plan.start):
            yield f"{pin} is in time"
        if problem is PinProblem.NOT_IN_PLAN and pin.step in steps and pinned[pin.step] == 1:
            yield f"{pin} is in the plan"
        if outcome.behind is not None and outcome.behind not in steps:
            yield f"{pin} waits for {outcome.behind}"


def _find_left_out_faults(plan: Plan, assessment: Assessment, readiness: Readiness) -> Iterator[str]:
    left_out = {entry.skill for entry in assessment.plan.left_out}
    planned = {step.skill for step in plan.steps.values()}
    yield from (f"{skill} is left out, and in the plan" for skill in left_out & planned)
    if {effect.skill for effect in plan.left_out} != left_out:
        yield "not every skill that is left out is spoken of"
    must_haves = {must_have.standing.skill.id for must_have in readiness.must_haves if not must_have.is_met}
    for effect in plan.left_out:
        if effect.open_must_have != (effect.skill in must_haves):
            yield f"{effect.skill} is an open must-have: {effect.open_must_have}"
        if set(effect.needed_by) - planned or set(effect.gone_with) & planned:
            yield f"{effect.skill} is needed by {effect.needed_by}"


def _find_tick_faults(plan: Plan, assessment: Assessment) -> Iterator[str]:
    for step in plan.steps.values():
        ticks = [done.minutes for done in assessment.plan.sessions_done if done.step == step.id]
        if (step.sessions_done, step.minutes_done) != (len(ticks), sum(ticks)) or step.minutes <= 0:
            yield f"{step.id} has {step.minutes} minutes left after {ticks}"

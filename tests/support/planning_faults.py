"""Everything that makes a plan invalid, found without the engine: a sentence for each fault."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import groupby

from assess.domain.assessment import Assessment, ResponseState
from assess.domain.catalog import Catalog
from assess.domain.planning import Plan, Session, StepKind
from assess.domain.readiness import Readiness
from assess.domain.skills import Setting
from tests.support.planning_content_faults import find_content_faults
from tests.support.planning_time import Time, week_minutes
from tests.support.planning_unplaced_faults import find_unplaced_faults
from tests.support.planning_wish_faults import find_wish_faults

NO_FOCUS = {StepKind.CHECK, StepKind.REVIEW}


def find_plan_faults(plan: Plan, assessment: Assessment, readiness: Readiness, catalog: Catalog) -> Iterator[str]:
    """A sentence for each rule of the plan that is broken."""
    time = Time(plan, assessment)
    yield from _find_day_faults(plan, time)
    yield from _find_week_faults(plan, time)
    yield from _find_length_faults(plan, time)
    yield from find_unplaced_faults(plan, time)
    yield from _find_deadline_faults(plan, time, assessment)
    yield from find_wish_faults(plan, assessment, readiness, time)
    yield from find_content_faults(plan, assessment, readiness, catalog)


def _find_day_faults(plan: Plan, time: Time) -> Iterator[str]:
    days = [session.day for session in plan.sessions]
    if days != sorted(days):
        yield "sessions are out of order"
    for day, group in groupby(plan.sessions, key=lambda session: session.day):
        sessions = list(group)
        courses = [session for session in sessions if session.step.kind is StepKind.COURSE]
        if not time.day(day):
            yield f"work on {day}"
        if day < plan.start or (plan.target and day > plan.target):
            yield f"{day} is outside the plan"
        minutes = sum(session.minutes for session in sessions)
        if minutes > time.day(day) and len(sessions) > len(courses):
            yield f"{day} has {minutes} of {time.day(day)} minutes"
        if len(courses) > 1:
            yield f"{day} has two courses"


def _find_week_faults(plan: Plan, time: Time) -> Iterator[str]:
    for week in plan.weeks:
        if week.number != time.week_number(week.starts) or week.starts.weekday() or not week.sessions:
            yield f"week {week.number} starts on {week.starts}"
        if week.is_light != time.is_light(week.starts):
            yield f"week {week.number} is light: {week.is_light}"
        if any(not timedelta(0) <= session.day - week.starts < timedelta(weeks=1) for session in week.sessions):
            yield f"a session is not in its week {week.number}"
        is_one_course = len(week.sessions) == 1 and week.sessions[0].step.kind is StepKind.COURSE
        if week.minutes > time.week(week.starts) and not is_one_course:
            yield f"week {week.number} has {week.minutes} minutes"
        lab = sum(session.minutes for session in week.sessions if session.step.setting is Setting.LAB)
        if lab > time.lab(week.starts):
            yield f"week {week.number} has {lab} lab minutes"
        focus = {s.step.skill for s in week.sessions if s.step.kind not in NO_FOCUS}
        pinned = {s.step.skill for s in week.sessions if s.pin}
        if len(focus) > max(3, len(pinned)):
            yield f"week {week.number} is about {sorted(focus)}"


def _can_be_cut(minutes: int, shortest: int, longest: int) -> bool:
    return any(shortest * count <= minutes <= longest * count for count in range(1, minutes // shortest + 1))


def _find_length_faults(plan: Plan, time: Time) -> Iterator[str]:
    by_step: dict[str, list[Session]] = {}
    for session in plan.sessions:
        by_step.setdefault(session.step.id, []).append(session)
    for step_id, sessions in by_step.items():
        step = sessions[0].step
        parts = step.sessions_done + len(sessions)
        if [(s.part, s.parts) for s in sessions] != [(number, parts) for number in range(step.sessions_done + 1, parts + 1)]:
            yield f"the parts of {step_id} are miscounted"
        if sum(session.minutes for session in sessions) != step.minutes:
            yield f"{step_id} has not its {step.minutes} minutes"
        if step.kind is StepKind.COURSE and len(sessions) != 1:
            yield f"{step_id} is cut"
        longest = time.longest(in_lab=step.setting is Setting.LAB)
        longest = longest // 5 * 5 if longest // 5 * 5 >= time.goal.shortest_session else longest
        shortest = time.goal.shortest_session if _can_be_cut(step.minutes, time.goal.shortest_session, longest) else 1
        lengths = [session.minutes for session in sessions]
        if step.kind is not StepKind.COURSE and not all(shortest <= minutes <= time.goal.longest_session for minutes in lengths):
            yield f"{step_id} is cut into {lengths}"


def _find_deadline_faults(plan: Plan, time: Time, assessment: Assessment) -> Iterator[str]:
    """A course that waits for nothing can be taken on the first working day whose hours are not used yet, so it is never too late."""
    late = [session.step for session in plan.sessions if session.step.deadline and session.day > session.step.deadline]
    late += [unplaced.step for unplaced in plan.unplaced if unplaced.step.deadline]
    monday = plan.start - timedelta(days=plan.start.weekday())
    is_worn = any(monday <= done.done_on <= plan.start for done in assessment.plan.sessions_done)
    for step in late:
        span = range((step.deadline - plan.start).days + 1 if step.deadline else 0)
        days = [plan.start + timedelta(days=number) for number in span]
        waits = assessment.response(step.skill).state is ResponseState.NOT_SURE or assessment.plan.pins or is_worn
        has_hours = week_minutes(time.goal) > 30 and time.longest(in_lab=False) >= time.goal.shortest_session
        if not waits and has_hours and any(time.day(day) for day in days):
            yield f"{step.id} misses its deadline"

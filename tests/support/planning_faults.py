"""Everything that makes a plan invalid, found without the engine: a sentence for each fault."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby

from assess.domain.assessment import Assessment, Goal, ResponseState, Weekday
from assess.domain.catalog import Catalog
from assess.domain.planning import Obstacle, Plan, Session, StepKind
from assess.domain.readiness import Readiness
from assess.domain.skills import Setting
from tests.support.planning_content_faults import find_content_faults

SHORTEST, LONGEST = 25, 90


def find_plan_faults(plan: Plan, assessment: Assessment, readiness: Readiness, catalog: Catalog) -> Iterator[str]:
    """A sentence for each rule of the plan that is broken."""
    goal = assessment.goal
    yield from _find_day_faults(plan, goal)
    yield from _find_week_faults(plan, goal)
    yield from _find_length_faults(plan, goal)
    yield from _find_unplaced_faults(plan, goal)
    yield from _find_deadline_faults(plan, goal, assessment)
    yield from find_content_faults(plan, assessment, readiness, catalog)


def week_minutes(goal: Goal) -> int:
    return int(goal.hours_per_week * 60 + 1e-6)


def day_minutes(goal: Goal) -> int:
    """The share of a day, rounded up to five minutes; of fewer days if it were shorter than a session."""
    days = max(1, min(len(set(goal.weekdays)), week_minutes(goal) // SHORTEST))
    return -(-week_minutes(goal) // (days * 5)) * 5


def is_working_day(day: date, goal: Goal) -> bool:
    return tuple(Weekday)[day.weekday()] in goal.weekdays and day not in goal.days_off


def _find_day_faults(plan: Plan, goal: Goal) -> Iterator[str]:
    days = [session.day for session in plan.sessions]
    if days != sorted(days):
        yield "sessions are out of order"
    for day, group in groupby(plan.sessions, key=lambda session: session.day):
        sessions = list(group)
        courses = [session for session in sessions if session.step.kind is StepKind.COURSE]
        if not is_working_day(day, goal):
            yield f"work on {day}"
        if day < plan.start or (plan.target and day > plan.target):
            yield f"{day} is outside the plan"
        minutes = sum(session.minutes for session in sessions)
        if minutes > day_minutes(goal) and len(sessions) > len(courses):
            yield f"{day} has {minutes} of {day_minutes(goal)} minutes"
        if len(courses) > 1:
            yield f"{day} has two courses"


def _find_week_faults(plan: Plan, goal: Goal) -> Iterator[str]:
    first = plan.start - timedelta(days=plan.start.weekday())
    for week in plan.weeks:
        if week.starts != first + timedelta(weeks=week.number - 1) or not week.sessions:
            yield f"week {week.number} starts on {week.starts}"
        if any(not timedelta(0) <= session.day - week.starts < timedelta(weeks=1) for session in week.sessions):
            yield f"a session is not in its week {week.number}"
        is_one_course = len(week.sessions) == 1 and week.sessions[0].step.kind is StepKind.COURSE
        if week.minutes > week_minutes(goal) and not is_one_course:
            yield f"week {week.number} has {week.minutes} minutes"
        lab = sum(session.minutes for session in week.sessions if session.step.setting is Setting.LAB)
        if lab > goal.lab_hours_per_week * 60 + 1e-6:
            yield f"week {week.number} has {lab} lab minutes"
        focus = {s.step.skill for s in week.sessions if s.step.kind not in {StepKind.CHECK, StepKind.REVIEW}}
        if len(focus) > 3:
            yield f"week {week.number} is about {sorted(focus)}"


def _can_be_cut(minutes: int, longest: int) -> bool:
    return any(SHORTEST * count <= minutes <= longest * count for count in range(1, minutes // SHORTEST + 1))


def _find_length_faults(plan: Plan, goal: Goal) -> Iterator[str]:
    by_step: dict[str, list[Session]] = {}
    for session in plan.sessions:
        by_step.setdefault(session.step.id, []).append(session)
    for step_id, sessions in by_step.items():
        step = sessions[0].step
        if [(s.part, s.parts) for s in sessions] != [(number, len(sessions)) for number in range(1, len(sessions) + 1)]:
            yield f"the parts of {step_id} are miscounted"
        if sum(session.minutes for session in sessions) != step.minutes:
            yield f"{step_id} has not its {step.minutes} minutes"
        if step.kind is StepKind.COURSE and len(sessions) != 1:
            yield f"{step_id} is cut"
        lab = int(goal.lab_hours_per_week * 60) if step.setting is Setting.LAB else LONGEST
        longest = min(LONGEST, day_minutes(goal), week_minutes(goal), lab) // 5 * 5
        shortest = SHORTEST if _can_be_cut(step.minutes, longest) else 1
        lengths = [session.minutes for session in sessions]
        if step.kind is not StepKind.COURSE and not all(shortest <= minutes <= LONGEST for minutes in lengths):
            yield f"{step_id} is cut into {lengths}"


def _find_unplaced_faults(plan: Plan, goal: Goal) -> Iterator[str]:
    counts = Counter(session.step.id for session in plan.sessions if session.part == 1)
    counts.update(unplaced.step.id for unplaced in plan.unplaced)
    yield from (f"{step} stands in the plan twice" for step, count in counts.items() if count > 1)
    for unplaced in plan.unplaced:
        step, earliest = unplaced.step, unplaced.earliest
        is_late = unplaced.obstacle is Obstacle.AFTER_TARGET_DATE
        if is_late != (earliest is not None) or (is_late and plan.target is None):
            yield f"{step.id} is unplaced for {unplaced.obstacle}, earliest {earliest}"
        if earliest and (earliest < plan.start or (plan.target and earliest <= plan.target) or not is_working_day(earliest, goal)):
            yield f"{step.id} would not be done on {earliest}"
        no_lab = goal.lab_hours_per_week * 60 < SHORTEST
        if unplaced.obstacle is Obstacle.NO_LAB_HOURS and not (no_lab and step.setting is Setting.LAB):
            yield f"there are lab hours for {step.id}"
        if unplaced.obstacle is Obstacle.NO_STUDY_HOURS and goal.weekdays and week_minutes(goal) >= SHORTEST:
            yield f"there are hours for {step.id}"


def _find_deadline_faults(plan: Plan, goal: Goal, assessment: Assessment) -> Iterator[str]:
    """A course that waits for nothing can be taken on the first working day, so it is never too late."""
    late = [session.step for session in plan.sessions if session.step.deadline and session.day > session.step.deadline]
    late += [unplaced.step for unplaced in plan.unplaced if unplaced.step.deadline]
    for step in late:
        span = range((step.deadline - plan.start).days + 1 if step.deadline else 0)
        days = [plan.start + timedelta(days=number) for number in span]
        waits = assessment.response(step.skill).state is ResponseState.NOT_SURE
        if not waits and goal.hours_per_week > 0.5 and any(is_working_day(day, goal) for day in days):
            yield f"{step.id} misses its deadline"

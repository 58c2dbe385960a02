"""What made-up learners have to be like, some of them at least, so that nothing that can happen to a plan goes untried."""

from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from typing import Final

from assess.domain.assessment import Assessment, Goal, Holidays, Response
from assess.domain.planning import weekly_hours
from tests.support.builders import rated
from tests.support.planning_learners import TODAY, Learner

LIFETIME: Final = timedelta(days=61 * 365)
EIGHTY_YEARS: Final = timedelta(days=80 * 365)
GOALS: Final[Mapping[str, Callable[[Goal], bool]]] = {
    "no hours": lambda goal: weekly_hours(goal) == 0,
    "all the hours there can be": lambda goal: weekly_hours(goal) >= 80,
    "no lab hours": lambda goal: goal.lab_hours_per_week == 0,
    "a target today": lambda goal: goal.target_date == TODAY,
    "a target that is past": lambda goal: goal.target_date is not None and goal.target_date < TODAY,
    "a target eighty years ahead": lambda goal: goal.target_date is not None and goal.target_date > TODAY + EIGHTY_YEARS,
    "every day off until the target": lambda goal: len(goal.days_off) > 100 and goal.target_date in goal.days_off,
    "every day off": lambda goal: len(goal.days_off) > LIFETIME.days,
    "holidays": lambda goal: goal.holidays is Holidays.US,
    "light weeks": lambda goal: goal.light_week_every is not None,
    "hours by weekday": lambda goal: bool(goal.hours_by_weekday),
    "sessions that are hard to cut": lambda goal: goal.longest_session - goal.shortest_session < 2,
}
LEARNERS: Final[Mapping[str, Callable[[Assessment], bool]]] = {
    "nothing answered": lambda assessment: not assessment.responses,
    "everything done": lambda assessment: _has_only(assessment, rated(4)),
    "nothing known yet": lambda assessment: _has_only(assessment, rated(0)),
    "pins": lambda assessment: bool(assessment.plan.pins),
    "skills left out": lambda assessment: bool(assessment.plan.left_out),
    "every skill left out": lambda assessment: len(assessment.plan.left_out) >= len(assessment.responses) > 0,
    "ticked steps": lambda assessment: bool(assessment.progress),
    "ticked sittings": lambda assessment: bool(assessment.plan.sessions_done),
    "a plan agreed on": lambda assessment: bool(assessment.plan.agreed),
    "a plan agreed on, with pins, ticks and holidays": lambda assessment: (
        bool(assessment.plan.agreed and assessment.plan.pins and assessment.plan.sessions_done) and assessment.goal.holidays is Holidays.US
    ),
}
KINDS: Final = (*GOALS, *LEARNERS)


def _has_only(assessment: Assessment, answer: Response) -> bool:
    return set(assessment.responses.values()) == {answer}


def find_kinds(learner: Learner) -> Iterator[str]:
    """The kinds that a learner is of."""
    yield from (kind for kind, is_one in GOALS.items() if is_one(learner.assessment.goal))
    yield from (kind for kind, is_one in LEARNERS.items() if is_one(learner.assessment))

"""Made-up learners with a plan, ordinary and extreme ones, and what a few weeks of life do to it: the same for the same seed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Final

from assess.domain.assessment import Assessment, Goal, Holidays, Response, ResponseState, Weekday
from assess.domain.catalog import Catalog
from assess.domain.example import make_example
from assess.domain.planning import (
    Plan,
    with_agreed,
    with_left_out,
    with_pin,
    with_session_ticked,
    with_session_unticked,
    without_left_out,
    without_pin,
)
from assess.domain.readiness import Readiness
from assess.domain.scoring import score_assessment
from assess.domain.skills import SkillKind
from tests.support.builders import expect, make_assessment, rated
from tests.support.planning_catalog import HANDS_ON, STUDY, make_planning_catalog, make_skill

NOW: Final = datetime(2026, 11, 21, 10, 42, tzinfo=UTC)
TODAY: Final = NOW.date()
EXTREME_GOALS: Final = (
    Goal(hours_per_week=0),
    Goal(weekdays=()),
    Goal(hours_by_weekday={Weekday.SUNDAY: 0}),
    Goal(hours_by_weekday=dict.fromkeys(Weekday, 24), lab_hours_per_week=80),
    Goal(hours_per_week=0.4, shortest_session=15),
    Goal(target_date=TODAY),
    Goal(target_date=TODAY - timedelta(days=400)),
    Goal(target_date=date(2106, 11, 21), hours_per_week=20),
    Goal(target_date=date(2106, 11, 21), hours_per_week=1, holidays=Holidays.US),
    Goal(target_date=TODAY + timedelta(days=60), days_off=tuple(TODAY + timedelta(days=number) for number in range(200))),
    Goal(days_off=tuple(TODAY + timedelta(days=number) for number in range(62 * 366))),
    Goal(hours_per_week=80, lab_hours_per_week=80, shortest_session=60, longest_session=60, light_week_every=2),
    Goal(hours_per_week=3, shortest_session=27, longest_session=28),
)


@dataclass(frozen=True)
class Learner:
    """An assessment and the catalogue it is assessed with."""

    assessment: Assessment
    catalog: Catalog

    def score(self, day: date) -> Readiness:
        """The figures as of a day."""
        return score_assessment(self.assessment, self.catalog.profile(self.assessment.role), self.catalog, day)


def make_learner(seed: int, catalog: Catalog) -> Learner:
    """One in eight has an extreme goal, one in twelve has answered nothing, or everything alike."""
    random = Random(f"learner/{seed}")  # noqa: S311 - nothing is kept secret by it
    role = random.choice(list(catalog.roles))
    learner = Learner(make_example(catalog, role, seed, NOW), catalog)
    learner = Learner(learner.assessment.with_goal(choose_goal(random, learner.assessment.goal), NOW), catalog)
    if random.random() < 1 / 12:
        responses = random.choice([{}, dict.fromkeys(learner.assessment.responses, rated(4)), dict.fromkeys(catalog.skills, rated(0))])
        return Learner(learner.assessment.model_copy(update={"responses": responses, "observations": {}}), catalog)
    return learner


def choose_goal(random: Random, goal: Goal) -> Goal:
    """One in eight is extreme, and every other one of those has something of everything in it too."""
    if random.random() >= 1 / 8:
        return make_goal(random, goal)
    extreme = random.choice(EXTREME_GOALS)
    return make_goal(random, extreme) if random.random() < 1 / 2 else extreme


def make_goal(random: Random, goal: Goal) -> Goal:
    """The goal with some of it otherwise, whatever it was before."""
    changes: dict[str, object] = {}
    if random.random() < 1 / 3:
        changes["target_date"] = None
    if random.random() < 1 / 3:
        changes["hours_per_week"] = random.choice([0.5, 1, 1.7, 2.5, 7, 13, 40])
    if random.random() < 1 / 3:
        changes["lab_hours_per_week"] = random.choice([0, 0.4, 1, 2.5, 9])
    if random.random() < 1 / 3:
        changes["hours_by_weekday"] = {day: random.choice([0, 0.3, 0.5, 1, 1.25, 2, 3.4]) for day in Weekday if random.random() < 2 / 3}
    if random.random() < 1 / 3:
        changes["holidays"] = Holidays.US
    if random.random() < 1 / 3:
        changes["light_week_every"] = random.randint(2, 6)
    if random.random() < 1 / 4:
        changes |= {"shortest_session": random.choice([15, 20, 27, 30, 45]), "longest_session": random.choice([45, 60, 61, 120, 180])}
    return goal.model_copy(update=changes)


def make_deep_learner(seed: int, skills: int = 300) -> Learner:
    """Somebody with many skills of their own that rest on each other, a hundred deep and more."""
    random = Random(f"deep/{seed}")  # noqa: S311 - nothing is kept secret by it
    names = [f"own-{number:03}" for number in range(skills)]
    own = []
    for number, name in enumerate(names):
        needs = {random.choice(names[max(0, number - 5) : number]): random.randint(1, 3) for _ in range(random.randint(0, min(3, number)))}
        kind = random.choice([SkillKind.KNOWLEDGE, SkillKind.PERFORMANCE])
        hours = tuple(random.choice([0.4, 1, 2.5, 8]) for _ in range(4))
        own.append(make_skill(name, kind, needs, random.choice([STUDY, HANDS_ON]), hours))
    asked = [expect(name, random.randint(1, 3), random.randint(1, 4), must_have=random.random() < 1 / 5) for name in names]
    assessment = make_assessment({name: rated(random.choice([0, 0, 0, 1, 2])) for name in names}, target_date=None)
    return Learner(assessment.with_goal(choose_goal(random, Goal(hours_per_week=12)), NOW), make_planning_catalog(asked, own))


class Life:
    """What happens to a learner from day to day, by chance."""

    def __init__(self, learner: Learner, seed: int) -> None:
        self.learner = learner
        self._random = Random(f"life/{seed}")  # noqa: S311 - nothing is kept secret by it

    def change(self, **changes: object) -> None:
        """Changes the assessment."""
        self.learner = Learner(self.learner.assessment.model_copy(update=changes), self.learner.catalog)

    def agree(self, plan: Plan) -> None:
        """The learner agrees to a plan as of its first day."""
        self.learner = Learner(with_agreed(self.learner.assessment, plan, plan.start, NOW), self.learner.catalog)

    def tick(self, plan: Plan, number: int) -> None:
        """The learner does one of the next sessions, on the first day of the plan."""
        if number < len(plan.sessions):
            done = with_session_ticked(self.learner.assessment, plan.sessions[number], plan.start, NOW)
            self.learner = Learner(done, self.learner.catalog)

    def happen(self, plan: Plan) -> str:
        """Something that people do with their plan; its name."""
        events = (self._tick, self._tick, self._tick_ahead, self._untick, self._pin, self._unpin, self._leave_out, self._take_back)
        event = self._random.choice((*events, self._rate, self._change_hours, self._take_a_day_off, self._change_target, self.agree))
        event(plan)
        return event.__name__

    def pass_days(self) -> timedelta:
        """How long until the next thing happens."""
        return timedelta(days=self._random.choice([0, 0, 1, 1, 2, 3, 9]))

    def _tick(self, plan: Plan) -> None:
        self.tick(plan, 0)

    def _tick_ahead(self, plan: Plan) -> None:
        self.tick(plan, self._random.randrange(12))

    def _untick(self, _: Plan) -> None:
        if entries := self.learner.assessment.plan.sessions_done:
            undone = with_session_unticked(self.learner.assessment, self._random.choice(entries), NOW)
            self.learner = Learner(undone, self.learner.catalog)

    def _pin(self, plan: Plan) -> None:
        if plan.sessions:
            session = self._random.choice(plan.sessions[:40])
            day = session.day + timedelta(days=self._random.choice([-9, -2, -1, 0, 0, 1, 1, 2, 3, 8, 30]))
            self.learner = Learner(with_pin(self.learner.assessment, session, day, NOW), self.learner.catalog)

    def _unpin(self, plan: Plan) -> None:
        for outcome in plan.pins[:1]:
            self.learner = Learner(without_pin(self.learner.assessment, outcome.pin, NOW), self.learner.catalog)

    def _leave_out(self, _: Plan) -> None:
        skill = self._random.choice(list(self.learner.catalog.skills))
        self.learner = Learner(with_left_out(self.learner.assessment, skill, "", NOW), self.learner.catalog)

    def _take_back(self, plan: Plan) -> None:
        for effect in plan.left_out[:1]:
            self.learner = Learner(without_left_out(self.learner.assessment, effect.skill, NOW), self.learner.catalog)

    def _rate(self, _: Plan) -> None:
        skill = self._random.choice(list(self.learner.assessment.responses) or ["nothing"])
        choice = self._random.choice([rated(0), rated(2), rated(4), Response(state=ResponseState.NOT_SURE), Response()])
        self.learner = Learner(self.learner.assessment.with_response(skill, choice, NOW), self.learner.catalog)

    def _change_hours(self, _: Plan) -> None:
        goal = self.learner.assessment.goal
        self.change(goal=goal.model_copy(update={"hours_per_week": self._random.choice([1, 3, 6, 12]), "hours_by_weekday": {}}))

    def _take_a_day_off(self, plan: Plan) -> None:
        goal = self.learner.assessment.goal
        days = {session.day for session in plan.sessions[:10]}
        self.change(goal=goal.model_copy(update={"days_off": (*goal.days_off, *self._random.sample(sorted(days), min(2, len(days))))}))

    def _change_target(self, plan: Plan) -> None:
        target = self._random.choice([None, plan.start + timedelta(days=self._random.choice([0, 20, 90, 400]))])
        self.change(goal=self.learner.assessment.goal.model_copy(update={"target_date": target}))


def live(learner: Learner, seed: int, events: int) -> Iterator[tuple[str, Learner, date]]:
    """What happened, the learner and the day after each of so many events; the plan is to be made by whoever asks.

    One in four does not agree to the first plan.
    """
    from assess.domain.planning import make_plan  # noqa: PLC0415 - the one thing under test

    life, day = Life(learner, seed), TODAY
    for number in range(events):
        plan = make_plan(life.learner.assessment, life.learner.score(day), life.learner.catalog, day)
        if number == 0 and seed % 4:
            life.agree(plan)
        else:
            name = life.happen(plan)
            day += life.pass_days()
            yield name, life.learner, day

"""What a document may keep of a plan, sensible or not: ticks, pins, skills left out, a plan that was agreed on for another goal."""

from datetime import date, timedelta
from random import Random
from typing import Final

from assess.domain.assessment import ProgressEntry
from assess.domain.plan_keeping import LeftOut, Pin, PlanKeeping, SessionDone
from assess.domain.planning import Plan, make_plan, with_agreed
from tests.support.planning_learners import EXTREME_GOALS, NOW, TODAY, Learner, make_goal

WHAT: Final = ("1", "2", "3", "4", "1", "2", "3", "check", "practice", "course", "review-7", "review-21", "review", "0", "nonsense")
DAYS: Final = (-400, -30, -8, -7, -3, -2, -1, 0, 0, 0, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 14, 20, 30, 60, 200)
MINUTES: Final = (1, 5, 20, 25, 30, 45, 60, 60, 90, 180, 30_000)


def with_history(learner: Learner, seed: int) -> Learner:
    """The learner with a past of that kind: it may hold what no plan would have led to, as in a document that somebody wrote by hand."""
    return _History(learner, seed).make()


class _History:
    def __init__(self, learner: Learner, seed: int) -> None:
        self._random = Random(f"history/{seed}")  # noqa: S311 - nothing is kept secret by it
        self._learner = learner
        self._skills = list(learner.assessment.responses) or list(learner.catalog.skills)

    def make(self) -> Learner:
        keeping = PlanKeeping(
            pins=tuple(self._pin() for _ in self._some(0.6, 1, 2, 5, 20)),
            left_out=tuple(LeftOut(skill=skill) for skill in self._skills_of(self._some(0.4, 1, 2, 5, len(self._skills)))),
            sessions_done=tuple(self._sitting() for _ in self._some(0.5, 1, 2, 5, 20)),
        )
        progress = tuple(self._progress() for _ in self._some(0.4, 1, 3, 9))
        self._change(plan=keeping, progress=progress)
        if self._random.random() < 1 / 2:
            self._agree()
        return self._learner

    def _change(self, **changes: object) -> None:
        self._learner = Learner(self._learner.assessment.model_copy(update=changes), self._learner.catalog)

    def _agree(self) -> None:
        """To a plan of some days ago, of which some sessions are done; since then, there may be another goal."""
        learner, random = self._learner, self._random
        start = TODAY - timedelta(days=random.choice([0, 0, 0, 1, 3, 7, 20, 60, 200]))
        plan = make_plan(learner.assessment, learner.score(start), learner.catalog, start)
        self._learner = Learner(with_agreed(learner.assessment, plan, start, NOW), learner.catalog)
        if random.random() < 1 / 3:
            self._do(plan, random.randrange(10))
        if random.random() < 1 / 3:
            self._pin_some(plan)
        if random.random() < 2 / 3:
            is_extreme = random.random() < 1 / 5
            self._change(goal=random.choice(EXTREME_GOALS) if is_extreme else make_goal(random, learner.assessment.goal))

    def _do(self, plan: Plan, sessions: int) -> None:
        keeping = self._learner.assessment.plan
        done = (SessionDone(step=s.step.id, minutes=min(s.minutes, 30_000), done_on=min(TODAY, s.day)) for s in plan.sessions[:sessions])
        self._change(plan=keeping.model_copy(update={"sessions_done": (*keeping.sessions_done, *done)}))

    def _pin_some(self, plan: Plan) -> None:
        keeping = self._learner.assessment.plan
        sessions = self._random.sample(plan.sessions[:60], min(4, len(plan.sessions)))
        moved = (Pin(step=s.step.id, part=s.part, day=s.day + timedelta(days=self._random.choice(DAYS[4:]))) for s in sessions)
        self._change(plan=keeping.model_copy(update={"pins": (*keeping.pins, *moved)}))

    def _some(self, chance: float, *numbers: int) -> range:
        return range(self._random.choice(numbers) if self._random.random() < chance else 0)

    def _skills_of(self, numbers: range) -> list[str]:
        return self._random.sample(self._skills, min(len(numbers), len(self._skills)))

    def _skill(self) -> str:
        return self._random.choice(self._skills if self._random.random() < 9 / 10 else list(self._learner.catalog.skills))

    def _day(self) -> date:
        return TODAY + timedelta(days=self._random.choice(DAYS))

    def _pin(self) -> Pin:
        return Pin(step=f"{self._skill()}:{self._random.choice(WHAT)}", part=self._random.choice([1, 1, 1, 1, 2, 3, 9]), day=self._day())

    def _sitting(self) -> SessionDone:
        step, minutes = f"{self._skill()}:{self._random.choice(WHAT)}", self._random.choice(MINUTES)
        return SessionDone(step=step, minutes=minutes, done_on=min(TODAY, self._day()))

    def _progress(self) -> ProgressEntry:
        return ProgressEntry(skill=self._skill(), to_level=self._random.randint(1, 4), done_on=min(TODAY, self._day()))

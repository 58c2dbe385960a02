"""The plans of a few dozen learners in short: a digest for each group, the same wherever and whenever they are made.

Run as a program it prints the digests as JSON, so that processes of different kinds can be compared.
"""

import json
import sys
from collections.abc import Iterable
from datetime import date, timedelta
from hashlib import sha256
from random import Random
from typing import Final

from assess.domain.assessment import Goal
from assess.domain.catalog import Catalog
from assess.domain.credentials import CredentialRecord
from assess.domain.planning import Changes, Plan, replan
from assess.storage.catalog import shipped_catalog
from assess.storage.documents import read_document
from assess.storage.paths import RESOURCES
from tests.support.builders import NO_OPPORTUNITY, NOT_SURE, expect, not_applicable, rated
from tests.support.planning_catalog import SKILL_IDS, make_planned, make_planning_catalog
from tests.support.planning_histories import with_history
from tests.support.planning_learners import TODAY, Learner, choose_goal, live, make_deep_learner

ANSWERS: Final = (*(rated(level) for level in (0, 0, 0, 1, 2, 3, 4)), NOT_SURE, NO_OPPORTUNITY, not_applicable())
CARDS: Final = (CredentialRecord(held=False), *(CredentialRecord(expires=TODAY + timedelta(days=days)) for days in (-1, 10, 40, 900)))
LEARNERS: Final = 24
LIVES: Final = 2
EXAMPLES: Final = ("beginner", "nearly-ready", "strong-expired-cpr")


def find_digests(catalog: Catalog) -> dict[str, str]:
    """The digest of the plans of each group: of the tests' own learners, and of the examples, which go by the shipped `catalog`."""
    learners = [_make_learner(seed) for seed in range(LEARNERS)]
    deep = with_history(make_deep_learner(1, 40), 1)
    lives = [(learner, day) for seed in range(1, 1 + LIVES) for _, learner, day in live(_make_learner(seed), seed, 6)]
    shipped = {name: read_document(RESOURCES / "examples" / f"{name}.assess.json") for name in EXAMPLES}
    return {
        "learners": _digest((learner, TODAY) for learner in learners),
        "skills of one's own": _digest([(deep, TODAY)]),
        "lives": _digest(lives),
        **{name: _digest([(Learner(assessment, catalog), assessment.created.date())]) for name, assessment in shipped.items()},
    }


def _make_learner(seed: int) -> Learner:
    random = Random(f"small/{seed}")  # noqa: S311 - nothing is kept secret by it
    asked = random.sample(SKILL_IDS, random.randint(3, len(SKILL_IDS)))
    expectations = [expect(s, random.randint(1, 3), random.randint(1, 4), must_have=random.random() < 1 / 3) for s in asked]
    responses = {skill: random.choice(ANSWERS) for skill in SKILL_IDS}
    assessment = make_planned(responses, choose_goal(random, Goal()), credentials={"bls": random.choice(CARDS)})
    learner = Learner(assessment, make_planning_catalog(expectations))
    return with_history(learner, seed) if seed % 2 else learner


def _digest(learners: Iterable[tuple[Learner, date]]) -> str:
    found = [replan(learner.assessment, learner.score(day), learner.catalog, day) for learner, day in learners]
    text = json.dumps([[_list_plan(each.plan), _list_changes(each.changes)] for each in found], default=str)
    return sha256(text.encode("ascii")).hexdigest()


def _list_plan(plan: Plan) -> list[object]:
    """Everything of a plan but the prose that the catalog has for its steps."""
    return [
        plan.index_at_start,
        [[week.number, week.starts, week.index, week.is_light] for week in plan.weeks],
        [[session.id, session.day, session.minutes, session.parts, session.pin is not None] for session in plan.sessions],
        [[step.id, step.minutes, step.setting, step.gain, step.after, step.deadline] for step in plan.steps.values()],
        [[milestone.kind, milestone.day, milestone.skill] for milestone in plan.milestones],
        [[unplaced.step.id, unplaced.obstacle, unplaced.earliest, unplaced.behind] for unplaced in plan.unplaced],
        [[outcome.pin.step, outcome.pin.part, outcome.pin.day, outcome.problem, outcome.behind] for outcome in plan.pins],
        [[effect.skill, effect.minutes, effect.open_must_have, effect.needed_by, effect.gone_with] for effect in plan.left_out],
        plan.unanswered,
    ]


def _list_changes(changes: Changes) -> list[object]:
    moves = [[move.step, move.minutes, move.from_day, move.to_day, move.reason, move.because] for move in changes.moves]
    return [changes.agreed_on, changes.kept, moves]


if __name__ == "__main__":
    json.dump(find_digests(shipped_catalog()), sys.stdout)

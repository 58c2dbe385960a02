"""Steps to put in order: the example learners' own, and made-up ones in any number."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from random import Random
from typing import Final

from assess.domain.assessment import Assessment
from assess.domain.catalog import Catalog
from assess.domain.example import make_example
from assess.domain.planning import Step, StepKind
from assess.domain.planning.done import minutes_of
from assess.domain.planning.needs import Needs
from assess.domain.planning.steps import find_work
from assess.domain.scoring import MUST_HAVE_FACTOR, score_assessment
from assess.domain.skills import Setting, Skill
from benchmarks.material import NOW

CHANCE_TO_WAIT: Final = 0.9
REACH: Final = 50
MOST_GAIN: Final = 9
QUARTERS: Final = 40


def find_steps(assessment: Assessment, catalog: Catalog) -> tuple[Step, ...]:
    """What that learner has still to do."""
    readiness = score_assessment(assessment, catalog.roles[assessment.role], catalog, NOW.date())
    needs = Needs(assessment, readiness, catalog, ())
    return find_work(needs, assessment, readiness, catalog, NOW.date()).steps


def find_steps_of_learners(catalog: Catalog, role: str, learners: int) -> Iterator[tuple[Step, ...]]:
    """The steps of so many made-up learners, without those who have nothing to do."""
    made = (find_steps(make_example(catalog, role, seed, NOW), catalog) for seed in range(1, learners + 1))
    return (steps for steps in made if steps)


def make_forest(count: int) -> list[Step]:
    """Each step waits for one of the fifty before it at most."""
    random = Random(count)  # noqa: S311 (nothing is kept secret by it)
    names = [f"step-{number:05}" for number in range(count)]
    steps = []
    for number, name in enumerate(names):
        near = names[max(0, number - REACH) : number]
        after = (random.choice(near),) if near and random.random() < CHANCE_TO_WAIT else ()
        steps.append(_make_step(name, Fraction(random.randint(0, MOST_GAIN)), 15 * random.randint(1, QUARTERS), after))
    return steps


def make_catalog_steps(catalog: Catalog, count: int) -> list[Step]:
    """As many steps as wanted of the catalog's skills, each skill many times and asked for as some role does.

    A copy of a skill rests on any copies of its prerequisites that came before it.
    """
    random = Random(count)  # noqa: S311 (nothing is kept secret by it)
    asked = [expectation for role in catalog.roles.values() for expectation in role.expectation]
    skills = [skill for skill in catalog.skills.values() if skill.steps]
    made: dict[str, list[list[str]]] = {skill.id: [] for skill in skills}
    steps: list[Step] = []
    while len(steps) < count:
        for skill in skills:
            expectation = random.choice(asked)
            gain = Fraction(expectation.weight * (MUST_HAVE_FACTOR if expectation.must_have else 1), expectation.target)
            chain = _make_chain(skill, f"{len(steps):05}-{skill.id}", expectation.target, gain, _find_prerequisites(random, skill, made))
            made[skill.id].append([step.id for step in chain])
            steps += chain
    return steps[:count]


def _find_prerequisites(random: Random, skill: Skill, made: dict[str, list[list[str]]]) -> list[str]:
    """The step that reaches the level asked, or the highest that there is, of some copy of each prerequisite."""
    known = [(random.choice(made[p.skill]), p.level) for p in skill.prerequisites if made.get(p.skill)]
    return [chain[: max(1, level)][-1] for chain, level in known]


def _make_chain(skill: Skill, name: str, target: int, gain: Fraction, after: Sequence[str]) -> list[Step]:
    chain: list[Step] = []
    for step in sorted(skill.steps, key=lambda step: step.to_level)[:target]:
        waits = (chain[-1].id,) if chain else tuple(after)
        chain.append(_make_step(f"{name}:{step.to_level}", gain, minutes_of(step.hours), waits))
    return chain


def _make_step(name: str, gain: Fraction, minutes: int, after: tuple[str, ...]) -> Step:
    return Step(name, StepKind.RAISE, name, 0, 1, minutes, Setting.STUDY, "", must_have=False, gain=gain, after=after)

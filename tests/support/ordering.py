"""Steps to put in order, random ones too, and the least Σ gain·completion that any order of a few of them has."""

from collections.abc import Callable, Collection, Mapping, Sequence
from fractions import Fraction
from random import Random
from typing import Final

from assess.domain.planning import Step, StepKind
from assess.domain.skills import Setting

Before = list[set[int]]

MOST_STEPS: Final = 8
GAINS: Final = (1, 2, 3, 10, 100)
MINUTES: Final = (1, 2, 5, 50)


def make_step(name: str, gain: Fraction | int, minutes: int, after: Collection[str] = ()) -> Step:
    """A step of which only what its place depends on matters."""
    return Step(name, StepKind.RAISE, name, 0, 1, minutes, Setting.STUDY, "", must_have=False, gain=Fraction(gain), after=tuple(after))


def make_steps(gains: Sequence[Fraction | int], minutes: Sequence[int], before: Sequence[Collection[int]]) -> list[Step]:
    """Steps named by their number, each after those of `before`."""
    names = [f"step-{number:04}" for number in range(len(gains))]
    after = [[names[other] for other in sorted(earlier)] for earlier in before]
    return [make_step(*figures) for figures in zip(names, gains, minutes, after, strict=True)]


def find_cost(steps: Sequence[Step]) -> Fraction:
    """Σ gain·completion, in points times minutes."""
    now, cost = 0, Fraction(0)
    for step in steps:
        now += step.minutes
        cost += step.gain * now
    return cost


def find_least_cost(steps: Sequence[Step]) -> Fraction:
    """The least Σ gain·completion of all orders that keep the precedences, set by set of steps done; for a few steps only."""
    place = {step.id: number for number, step in enumerate(steps)}
    needs = [sum(1 << place[name] for name in step.after) for step in steps]
    minutes = [0] * (1 << len(steps))
    least: list[Fraction | None] = [Fraction(0), *[None] * (len(minutes) - 1)]
    for done, cost in enumerate(least):
        if cost is not None:
            for number, step in enumerate(steps):
                after = done | 1 << number
                if after != done and needs[number] & done == needs[number]:
                    minutes[after] = minutes[done] + step.minutes
                    known, found = least[after], cost + step.gain * minutes[after]
                    least[after] = found if known is None else min(known, found)
    return least[-1] or Fraction(0)


def keeps_precedences(steps: Sequence[Step]) -> bool:
    """Whether none of `steps` stands before one that it comes after."""
    place = {step.id: number for number, step in enumerate(steps)}
    return all(place[name] < place[step.id] for step in steps for name in step.after if name in place)


def make_random_steps(random: Random, shape: str, most: int = MOST_STEPS) -> list[Step]:
    """Up to `most` steps, often of equal or no gain; `shape` is a key of SHAPES. Their ids say nothing about their order."""
    count, richest, longest = random.randint(1, most), random.choice(GAINS), random.choice(MINUTES)
    before = SHAPES[shape](random, count)
    names = random.sample(range(count), count)
    shuffled = [{names[other] for other in before[names.index(number)]} for number in range(count)]
    gains = [random.randint(0, richest) for _ in range(count)]
    return make_steps(gains, [random.randint(1, longest) for _ in range(count)], shuffled)


def _make_out_forest(random: Random, count: int) -> Before:
    """Each waits for one at most."""
    return [{random.randrange(number)} if number and random.random() < 0.8 else set() for number in range(count)]


def _make_in_forest(random: Random, count: int) -> Before:
    """For each waits one at most."""
    before: Before = [set() for _ in range(count)]
    for number, earlier in enumerate(reversed(_make_out_forest(random, count))):
        for other in earlier:
            before[count - 1 - other].add(number)
    return before


def _make_both_forests(random: Random, count: int) -> Before:
    one = _make_out_forest(random, count // 2)
    return one + [{other + count // 2 for other in earlier} for earlier in _make_in_forest(random, count - count // 2)]


def _make_general(random: Random, count: int) -> Before:
    density = random.choice((0.1, 0.2, 0.3, 0.5))
    return [{other for other in range(number) if random.random() < density} for number in range(count)]


SHAPES: Final[Mapping[str, Callable[[Random, int], Before]]] = {
    "out-forest": _make_out_forest,
    "in-forest": _make_in_forest,
    "both forests": _make_both_forests,
    "general": _make_general,
}
FORESTS: Final = tuple(shape for shape in SHAPES if shape != "general")

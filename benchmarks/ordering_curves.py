"""How fast the index rises in our order, and in those that a person might take without one."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import islice
from random import Random
from statistics import fmean
from typing import Any, Final

from assess.domain.catalog import Catalog
from assess.domain.planning import Step, order_steps
from assess.domain.scoring import MUST_HAVE_FACTOR
from benchmarks.material import make_material
from benchmarks.measuring import FULL, Effort, Line, Table
from benchmarks.ordering_material import find_steps_of_learners

Ordered = Sequence[Step]
OrderMaker = Callable[[Ordered], Ordered]

ROLES: Final = 6
LEARNERS: Final = 100
FEW_LEARNERS: Final = 10
OURS: Final = "ours"
EVERYONE: Final = "all"
GOAL: Final = 1.0
ROUNDING: Final = 1e-9


def compare_curves(effort: Effort) -> Iterator[Line | Table]:
    """The area under the index over the hours, as a share of what it would be if all were known at once."""
    catalog = make_material().catalog
    learners = LEARNERS if effort == FULL else FEW_LEARNERS
    plans = {role: list(find_steps_of_learners(catalog, role, learners)) for role in islice(catalog.roles, ROLES)}
    plans[EVERYONE] = [steps for found in plans.values() for steps in found]
    made = {name: {role: [make(steps) for steps in found] for role, found in plans.items()} for name, make in _find_makers(catalog).items()}
    areas = {name: {role: [find_area(order) for order in found] for role, found in orders.items()} for name, orders in made.items()}
    rows = [(role, *(f"{100 * fmean(found[role]):.1f} %" for found in areas.values())) for role in plans]
    yield Table(f"Area under the index over the hours, {learners} learners a role", (("role", *areas), *rows))
    for name in [name for name in areas if name != OURS]:
        ratio = fmean(areas[name][EVERYONE]) / fmean(areas[OURS][EVERYONE])
        yield Line(f"Area under the index, {name}, against ours", ratio, GOAL, _find_note(made[name][EVERYONE], made[OURS][EVERYONE]))


def _find_note(theirs: Sequence[Ordered], ours: Sequence[Ordered]) -> str:
    """For whom another order is better; never, if must-haves count as much as they do in our order."""
    pairs = list(zip(theirs, ours, strict=True))
    index = sum(find_area(one) > find_area(other) + ROUNDING for one, other in pairs)
    weighed = sum(find_area(one, MUST_HAVE_FACTOR) > find_area(other, MUST_HAVE_FACTOR) + ROUNDING for one, other in pairs)
    return f"better for {index} of {len(pairs)} learners, for {weighed} if must-haves count double"


def _find_makers(catalog: Catalog) -> Mapping[str, OrderMaker]:
    return {
        OURS: order_steps,
        "random": _order_randomly,
        "easiest first": _order_easiest_first,
        "biggest gap first": _order_biggest_gap_first,
        "textbook": lambda steps: _order_by_skill(steps, list(catalog.skills).index),
    }


def find_area(ordered: Ordered, must_haves: int = 1) -> float:
    """The mean over all minutes of what has been gained by then, as a share of all there is to gain; 0 if that is nothing."""
    gains = [float(step.gain) * (must_haves / MUST_HAVE_FACTOR if step.must_have else 1) for step in ordered]
    left = minutes = sum(step.minutes for step in ordered)
    area = 0.0
    for step, gain in zip(ordered, gains, strict=True):
        left -= step.minutes
        area += gain * left
    return area / (sum(gains) * minutes) if any(gains) else 0.0


def _order_randomly(steps: Ordered) -> Ordered:
    random = Random(len(steps))  # noqa: S311 (nothing is kept secret by it)
    return _order_by(steps, lambda _: random.random())


def _order_easiest_first(steps: Ordered) -> Ordered:
    return _order_by(steps, lambda step: step.minutes)


def _order_by(steps: Ordered, key: Callable[[Step], float]) -> Ordered:
    """Again and again the first by `key` that may be begun."""
    known = {step.id: step for step in steps}
    waiting = {step.id: len(known.keys() & set(step.after)) for step in steps}
    free = [(key(step), step.id) for step in steps if not waiting[step.id]]
    heapify(free)
    ordered = []
    while free:
        done = known[heappop(free)[1]]
        ordered.append(done)
        for step in steps:
            if done.id in step.after:
                waiting[step.id] -= 1
                if not waiting[step.id]:
                    heappush(free, (key(step), step.id))
    return ordered


def _order_biggest_gap_first(steps: Ordered) -> Ordered:
    gaps: dict[str, float] = {}
    for step in steps:
        gaps[step.skill] = gaps.get(step.skill, 0.0) + float(step.gain)
    return _order_by_skill(steps, lambda skill: -gaps[skill])


def _order_by_skill(steps: Ordered, key: Callable[[str], Any]) -> Ordered:
    """One skill after the other, up to its target, and before it what it rests on."""
    known = {step.id: step for step in steps}
    ordered: dict[str, Step] = {}

    def take(step: Step) -> None:
        for name in step.after:
            if name in known and name not in ordered:
                take(known[name])
        ordered.setdefault(step.id, step)

    for step in sorted(steps, key=lambda step: (key(step.skill), step.id)):
        take(step)
    return list(ordered.values())

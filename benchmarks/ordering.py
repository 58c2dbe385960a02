"""How long it takes to put steps in order, from 50 of them to 5,000."""

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Final

from assess.domain.planning import Step, order_steps
from assess.domain.planning.ordering import find_order
from benchmarks.material import make_material
from benchmarks.measuring import Effort, Line, Table, best_medians, timed
from benchmarks.ordering_material import make_catalog_steps, make_forest

SIZES: Final = (50, 250, 1000, 5000)
GROWTH_GOAL: Final = 2.0
USUAL: Final = 250
USUAL_SECONDS: Final = 0.020


def compare_growth(effort: Effort) -> Iterator[Line | Table]:
    """Forests, and precedences like the catalog's own, against what n·log n would make of the time for 50 steps."""
    catalog = make_material().catalog
    yield from _measure("a forest", {size: make_forest(size) for size in SIZES}, effort)
    yield from _measure("steps like the catalog's", {size: make_catalog_steps(catalog, size) for size in SIZES}, effort)


def _measure(name: str, plans: Mapping[int, Sequence[Step]], effort: Effort) -> Iterator[Line | Table]:
    measures = {str(size): timed(partial(order_steps, steps), SIZES[-1] // size) for size, steps in plans.items()}
    taken = {int(size): seconds for size, seconds in best_medians(measures, effort.rounds, 1).items()}
    growth = {size: seconds / taken[SIZES[0]] / (_work(size) / _work(SIZES[0])) for size, seconds in taken.items()}
    rows = [(f"{size:,}", f"{1000 * taken[size]:.1f}", f"{growth[size]:.2f}×", _excess(plans[size])) for size in SIZES]
    yield Table(f"Ordering {name}", (("steps", "ms", "against n·log n", "above the best by at most"), *rows))
    yield Line(f"Ordering {name}, 5,000 steps, against n·log n from 50", growth[SIZES[-1]], GROWTH_GOAL)
    yield Line(f"Ordering {name}, {USUAL} steps, against 20 ms", taken[USUAL] / USUAL_SECONDS, 1.0)


def _work(size: int) -> float:
    return size * math.log(size)


def _excess(steps: Sequence[Step]) -> str:
    return f"{100 * float(find_order(steps).excess):.3f} %"

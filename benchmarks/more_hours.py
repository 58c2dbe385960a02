"""Whether more hours a week ever end a plan later, and by how much."""

from collections.abc import Iterator
from itertools import islice, pairwise
from statistics import median
from typing import Final

from assess.domain.catalog import Catalog
from assess.domain.example import make_example
from assess.domain.planning import compare_plans, with_weekly_hours
from assess.domain.scoring import score_assessment
from benchmarks.material import NOW, make_material
from benchmarks.measuring import FULL, Effort, Line, Table

HOURS: Final = (1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 20)
ROLES: Final = 6
LEARNERS: Final = 25
FEW_LEARNERS: Final = 8
GOAL: Final = 0.02


def compare_hours(effort: Effort) -> Iterator[Line | Table]:
    """The day on which a plan ends at so many hours a week, against that at the next more, for made-up learners."""
    catalog = make_material().catalog
    learners = LEARNERS if effort == FULL else FEW_LEARNERS
    steps = [step for role in islice(catalog.roles, ROLES) for seed in range(learners) for step in _find_steps(catalog, role, seed)]
    later = sorted(((days, share) for days, share in steps if days > 0), key=lambda step: step[1])
    if later:
        worst = (f"{later[-1][0]}", f"{100 * later[-1][1]:.1f} %")
        middle = (f"{median(days for days, _ in later):g}", f"{100 * median(share for _, share in later):.1f} %")
        rows = (("of those that end later", "days", "of the plan"), ("median", *middle), ("the worst share", *worst))
        yield Table(f"Ending later with more hours, {len(later)} of {len(steps)} comparisons", rows)
    yield Line("Share of comparisons in which more hours end later", len(later) / max(1, len(steps)), GOAL)


def _find_steps(catalog: Catalog, role: str, seed: int) -> Iterator[tuple[int, float]]:
    """How many days later a plan ends at each number of hours than at the one before, and which share of it that is."""
    assessment = make_example(catalog, role, seed, NOW)
    start = NOW.date()
    readiness = score_assessment(assessment, catalog.roles[role], catalog, start)
    goals = [with_weekly_hours(assessment.goal, hours) for hours in HOURS]
    ends = [figures.projection.finished for figures in compare_plans(assessment, readiness, catalog, start, goals)]
    for before, after in pairwise(ends):
        if before is not None and after is not None:
            days = (after - before).days
            yield days, days / max(1, (before - start).days)

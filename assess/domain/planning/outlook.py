"""What a plan leads to: levels, the projected index and milestones, step by step."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from math import lcm
from typing import Final

from assess.domain.assessment import Assessment
from assess.domain.evidence import Standing
from assess.domain.levels import HIGHEST_LEVEL, LOWEST_LEVEL
from assess.domain.planning.needs import Ticked, find_ticked, is_course_ticked, level_with
from assess.domain.planning.values import Milestone, MilestoneKind, Step, StepKind
from assess.domain.readiness import Readiness
from assess.domain.skills import SkillKind

PARTS: Final = lcm(*range(1, HIGHEST_LEVEL + 1))
LEVEL_GIVING: Final = (StepKind.RAISE, StepKind.COURSE)


def projected_index(readiness: Readiness, levels: Mapping[str, int]) -> Fraction:
    """`low` (0–100) if every skill of the role stood at its level (0–4) in `levels`, 0 where it is not named.

    100 · Σ_A w · min(1, L/t) / Σ_A w, as in the scoring model.
    """
    if readiness.figures.weight == 0:
        return Fraction(0)
    gained = 0
    for standing in readiness.standings:
        if standing.is_applicable:
            target = standing.expectation.target
            gained += standing.expectation.weight * min(levels.get(standing.skill.id, LOWEST_LEVEL), target) * (PARTS // target)
    return Fraction(100 * gained, PARTS * readiness.figures.weight)


class Outlook:
    """Where the person stands as the plan goes on, starting from the levels used with the ticked steps counted."""

    def __init__(self, assessment: Assessment, readiness: Readiness) -> None:
        self._readiness = readiness
        self._ticked = find_ticked(assessment)
        self._applicable = [standing for standing in readiness.standings if standing.is_applicable]
        self._must_haves = {s.skill.id: s.expectation.target for s in self._applicable if s.expectation.must_have}
        self._levels = {standing.skill.id: _level_now(standing, self._ticked) for standing in self._applicable}
        self._is_ready = self.index >= readiness.role.ready_index
        self._open = {skill for skill, target in self._must_haves.items() if self._levels[skill] < target}

    @property
    def index(self) -> Fraction:
        """The projected index (0–100)."""
        return projected_index(self._readiness, self._levels)

    def finish(self, steps: Sequence[Step], day: date) -> Iterator[Milestone]:
        """Counts the steps finished on `day`, and what is reached with them."""
        raised = [step for step in steps if step.kind in LEVEL_GIVING]
        for step in raised:
            level = level_with(self._ticked, step.skill, step.to_level)
            self._levels[step.skill] = max(level, self._levels.get(step.skill, LOWEST_LEVEL))
        met = sorted(skill for skill in self._open if self._levels[skill] >= self._must_haves[skill])
        self._open.difference_update(met)
        yield from (Milestone(MilestoneKind.MUST_HAVE_MET, day, skill) for skill in met)
        if met and not self._open:
            yield Milestone(MilestoneKind.ALL_MUST_HAVES_MET, day)
        if raised and not self._is_ready and self.index >= self._readiness.role.ready_index:
            self._is_ready = True
            yield Milestone(MilestoneKind.READY_INDEX_REACHED, day)


def _level_now(standing: Standing, ticked: Ticked) -> int:
    if standing.skill.kind is SkillKind.CREDENTIAL and is_course_ticked(ticked, standing.skill.id):
        return standing.expectation.target
    return level_with(ticked, standing.skill.id, standing.level or LOWEST_LEVEL)

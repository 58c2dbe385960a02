"""What a plan leads to: levels, the projected index and milestones, step by step."""

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import Final

from assess.domain.evidence import PARTS, Standing, attained_parts
from assess.domain.levels import LOWEST_LEVEL
from assess.domain.planning.done import Ticked, is_course_ticked, level_with
from assess.domain.planning.values import Milestone, MilestoneKind, Step, StepKind
from assess.domain.readiness import Readiness
from assess.domain.skills import SkillKind

LEVEL_GIVING: Final = (StepKind.RAISE, StepKind.COURSE)


class Outlook:
    """Where the person stands as the plan goes on, starting from the levels used with the ticked steps counted.

    `is_ready` says whether the index is at what the role asks for.
    """

    def __init__(self, readiness: Readiness, ticked: Ticked) -> None:
        applicable = [standing for standing in readiness.standings if standing.is_applicable]
        self._ready_index = readiness.role.ready_index
        self._ticked = ticked
        self._asked = {standing.skill.id: standing.expectation for standing in applicable}
        self._levels = {standing.skill.id: _level_now(standing, self._ticked) for standing in applicable}
        self._gained = sum(self._gain(skill, level) for skill, level in self._levels.items())
        self._whole = PARTS * readiness.figures.weight
        self.is_ready = self.index >= self._ready_index
        self._open = {skill for skill, asked in self._asked.items() if asked.must_have and self._levels[skill] < asked.target}

    @property
    def index(self) -> Fraction:
        """The projected index (0–100): `low` of the scoring model, 100 · Σ_A w · min(1, L/t) / Σ_A w."""
        return Fraction(100 * self._gained, self._whole) if self._whole else Fraction(0)

    @property
    def meets_must_haves(self) -> bool:
        """Whether every must-have is at its target."""
        return not self._open

    def finish(self, steps: Sequence[Step], day: date) -> Iterator[Milestone]:
        """Counts the steps finished on `day`, and what is reached with them."""
        raised = [step for step in steps if step.kind in LEVEL_GIVING]
        for step in raised:
            self._raise(step.skill, level_with(self._ticked, step.skill, step.to_level))
        met = sorted(skill for skill in self._open if self._levels[skill] >= self._asked[skill].target)
        self._open.difference_update(met)
        yield from (Milestone(MilestoneKind.MUST_HAVE_MET, day, skill) for skill in met)
        if met and not self._open:
            yield Milestone(MilestoneKind.ALL_MUST_HAVES_MET, day)
        if raised and not self.is_ready and self.index >= self._ready_index:
            self.is_ready = True
            yield Milestone(MilestoneKind.READY_INDEX_REACHED, day)

    def _raise(self, skill: str, level: int) -> None:
        """A skill that the role does not ask for, or that does not apply, adds nothing."""
        if skill in self._asked and level > self._levels[skill]:
            self._gained += self._gain(skill, level) - self._gain(skill, self._levels[skill])
            self._levels[skill] = level

    def _gain(self, skill: str, level: int) -> int:
        return self._asked[skill].weight * attained_parts(level, self._asked[skill].target)


def _level_now(standing: Standing, ticked: Ticked) -> int:
    if standing.skill.kind is SkillKind.CREDENTIAL and is_course_ticked(ticked, standing.skill.id):
        return standing.expectation.target
    return level_with(ticked, standing.skill.id, standing.level or LOWEST_LEVEL)

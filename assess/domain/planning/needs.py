"""Which skills have to be raised, and how far: the role's gaps and the prerequisites they rest on."""

from collections.abc import Collection, Iterator
from typing import Final

from assess.domain.assessment import Assessment, ResponseState
from assess.domain.catalog import Catalog
from assess.domain.evidence import CardStanding, Standing, find_standing
from assess.domain.levels import HIGHEST_LEVEL, LOWEST_LEVEL
from assess.domain.planning.done import Done, is_course_ticked
from assess.domain.readiness import Readiness
from assess.domain.roles import Expectation
from assess.domain.skills import SkillKind, SkillStep

FIRST_ASKED: Final = (ResponseState.NOT_SURE, ResponseState.NO_OPPORTUNITY)


class Needs:
    """For one assessment: the level up to which each skill has to be raised, and the steps missing for that.

    The skills in `left_out` are not raised, nor what only they need.
    """

    def __init__(self, assessment: Assessment, readiness: Readiness, catalog: Catalog, left_out: Collection[str]) -> None:
        self._assessment = assessment
        self._readiness = readiness
        self._catalog = catalog
        self._standings = {standing.skill.id: standing for standing in readiness.standings}
        self.done = Done(assessment, catalog)
        self.ticked = self.done.ticked
        self.left_out = frozenset(left_out)
        self.listed = frozenset(self._standings)
        self.levels = self._find_levels()
        self._pending = {skill: tuple(self._find_pending(skill, level)) for skill, level in self.levels.items()}

    def standing(self, skill: str) -> Standing:
        """Where the person stands, also in a skill that the role does not list."""
        if skill not in self._standings:
            asked = Expectation(skill=skill, target=HIGHEST_LEVEL, weight=1, reason=skill)
            self._standings[skill] = find_standing(self._assessment, asked, self._catalog, self._readiness.on)
        return self._standings[skill]

    def pending(self, skill: str) -> tuple[SkillStep, ...]:
        """The steps missing, lowest first."""
        return self._pending.get(skill, ())

    def _find_levels(self) -> dict[str, int]:
        levels: dict[str, int] = {}
        waiting = [(standing.skill.id, standing.expectation.target) for standing in reversed(self._readiness.standings)]
        while waiting:
            skill, level = waiting.pop()
            if level > levels.get(skill, LOWEST_LEVEL) and self._is_wanted(skill, level):
                levels[skill] = level
                waiting += [(prerequisite.skill, prerequisite.level) for prerequisite in self._catalog.skills[skill].prerequisites]
        return levels

    def _is_wanted(self, skill: str, level: int) -> bool:
        if skill not in self._catalog.skills or skill in self.left_out:
            return False
        standing = self.standing(skill)
        if standing.level is None and standing.state not in FIRST_ASKED and not self._has_to_be_learned(standing):
            return False
        if standing.skill.kind is SkillKind.CREDENTIAL:
            return not standing.is_met and not is_course_ticked(self.ticked, skill)
        return any(True for _ in self._find_pending(skill, level))

    def _has_to_be_learned(self, standing: Standing) -> bool:
        is_known = standing.skill.id in self.listed or standing.card is CardStanding.DATE_MISSING
        return standing.is_applicable and not is_known

    def _find_pending(self, skill: str, level: int) -> Iterator[SkillStep]:
        start = self.standing(skill).level or LOWEST_LEVEL
        steps = {step.to_level: step for step in reversed(self._catalog.skills[skill].steps)}
        for to_level in range(start + 1, level + 1):
            if to_level in steps and (skill, to_level) not in self.ticked:
                yield steps[to_level]

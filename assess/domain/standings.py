"""Where a person stands in a skill, whether or not the role asks for it."""

from datetime import date
from typing import Final

from assess.domain.assessment import Assessment
from assess.domain.catalog import Catalog
from assess.domain.evidence import Standing, find_standing
from assess.domain.roles import Expectation, RoleProfile

USUAL_TARGET: Final = 3
STRONG_LEVEL: Final = 3


def usual_standing(assessment: Assessment, skill: str, role: RoleProfile | None, catalog: Catalog, on: date) -> Standing:
    """The standing in `skill` on the day `on`, with target 3 and weight 1 where `role` lacks it; raises KeyError if the catalogue does."""
    known = role.by_skill.get(skill) if role else None
    return find_standing(assessment, known or Expectation(skill=skill, target=USUAL_TARGET, weight=1, reason=skill), catalog, on)


def is_strong(standing: Standing) -> bool:
    """Whether the level used is 3 or 4: done without somebody's direct help."""
    return standing.is_applicable and standing.level is not None and standing.level >= STRONG_LEVEL

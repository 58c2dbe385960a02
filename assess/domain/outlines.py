"""How far the answers reach into an exam's outline: the index weighted by the exam's areas. An estimate, and labelled as one.

An area's index is that of its skills, with the role's targets and weights where the role has the skill, and target 3 and weight 1
where it has not. estimate = Σ share · index / Σ share over the areas that our skills reach.
"""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Final

from assess.domain.assessment import Assessment
from assess.domain.catalog import Catalog
from assess.domain.evidence import Standing
from assess.domain.frameworks import Framework, FrameworkItem
from assess.domain.readiness import COVERAGE_FOR_AN_INDEX, Figures
from assess.domain.scoring import find_figures
from assess.domain.standings import usual_standing

FINEST_SHARE: Final = 10_000


@dataclass(frozen=True)
class AreaEstimate:
    """One area of an exam; `share` from 0 to 1, and `weakest` are the rated skills below target, the furthest first."""

    item: FrameworkItem
    share: Fraction
    figures: Figures
    weakest: tuple[str, ...]


@dataclass(frozen=True)
class OutlineEstimate:
    """`low` and `high` from 0 to 100, `coverage` and `reach` from 0 to 1; `reach` is the share of the exam our skills speak to."""

    outline: Framework
    areas: tuple[AreaEstimate, ...]
    low: Fraction
    high: Fraction
    coverage: Fraction
    reach: Fraction

    @property
    def shows_index(self) -> bool:
        """Whether enough is answered for the estimate to mean anything."""
        return self.reach > 0 and self.coverage >= COVERAGE_FOR_AN_INDEX


def estimate_outline(assessment: Assessment, outline: Framework, catalog: Catalog, on: date) -> OutlineEstimate:
    """The estimate on the day `on`; skills that the catalogue lacks are left out, and shares that a publisher rounded are made to fit."""
    shares = [Fraction(item.share or 0).limit_denominator(FINEST_SHARE) for item in outline.item]
    whole = sum(shares, Fraction(0)) or Fraction(1)
    areas = tuple(_area(assessment, item, share / whole, catalog, on) for item, share in zip(outline.item, shares, strict=True))
    reached = [area for area in areas if area.figures.weight]
    reach = sum((area.share for area in reached), Fraction(0))
    return OutlineEstimate(
        outline=outline,
        areas=areas,
        low=_mean([(area.share, area.figures.low) for area in reached], reach),
        high=_mean([(area.share, area.figures.high) for area in reached], reach),
        coverage=_mean([(area.share, area.figures.coverage) for area in reached], reach),
        reach=reach,
    )


def _mean(parts: list[tuple[Fraction, Fraction]], whole: Fraction) -> Fraction:
    return sum((share * value for share, value in parts), Fraction(0)) / whole if whole else Fraction(0)


def _area(assessment: Assessment, item: FrameworkItem, share: Fraction, catalog: Catalog, on: date) -> AreaEstimate:
    role = catalog.role(assessment.role)
    known = (skill for skill in item.skills if skill in catalog.skills)
    standings = tuple(usual_standing(assessment, skill, role, catalog, on) for skill in known)
    return AreaEstimate(item, share, find_figures(standings), _weakest(standings))


def _weakest(standings: tuple[Standing, ...]) -> tuple[str, ...]:
    below = [standing for standing in standings if standing.is_applicable and standing.level is not None and not standing.is_met]
    return tuple(standing.skill.id for standing in sorted(below, key=lambda standing: (standing.attainment, standing.skill.id)))

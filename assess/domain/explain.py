"""Why a figure is what it is: the terms of the index, the factors of a gap's priority, claims beside what was observed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Final

from assess.domain.assessment import Assessment
from assess.domain.catalog import Catalog
from assess.domain.evidence import Standing, attainment, observation_in_date
from assess.domain.readiness import Gap, Readiness
from assess.domain.scoring import DEPENDANT_FACTOR, MUST_HAVE_FACTOR

PAIRS_FOR_CALIBRATION: Final = 5


@dataclass(frozen=True)
class Term:
    """What one skill adds: `share` = 100 · weight · attainment / Σ weights, in points; `level` is None while it is unrated."""

    skill: str
    weight: int
    level: int | None
    target: int
    attainment: Fraction
    share: Fraction

    @property
    def amount(self) -> Fraction:
        """Weight · attainment (0–3): what the term adds before the division."""
        return self.weight * self.attainment


@dataclass(frozen=True)
class Explanation:
    """The terms of a figure; `weight` is what each was divided by, the sum of the weights that apply."""

    terms: tuple[Term, ...]
    weight: int

    @property
    def gained(self) -> Fraction:
        """The sum of all amounts; 100 · gained / weight is the total."""
        return sum((term.amount for term in self.terms), Fraction(0))

    @property
    def total(self) -> Fraction:
        """The sum of all shares (0–100): the figure itself."""
        return sum((term.share for term in self.terms), Fraction(0))


@dataclass(frozen=True)
class GapFactors:
    """The factors of a gap's priority; `shortfall` is (t − L)/t with an unrated level counted as 0."""

    weight: int
    level: int | None
    target: int
    shortfall: Fraction
    must_have_factor: int
    unmet_dependants: int
    dependants_factor: Fraction

    @property
    def product(self) -> Fraction:
        """All factors multiplied: the priority."""
        return self.weight * self.shortfall * self.must_have_factor * self.dependants_factor


@dataclass(frozen=True)
class Calibration:
    """`mean` of claimed minus observed level (−4 to 4) over `pairs` skills of a domain; above 0 the claims are too high."""

    domain: str
    pairs: int
    mean: Fraction


def explain_index(readiness: Readiness) -> Explanation:
    """The terms whose sum is exactly `readiness.figures.low`, one for each skill that applies, in the profile's order."""
    return _explain((standing, standing.level) for standing in readiness.standings if standing.is_applicable)


def explain_verified(readiness: Readiness) -> Explanation:
    """The terms whose sum is exactly `readiness.figures.verified`; each level is the one that was verified."""
    return _explain((standing, standing.verified) for standing in readiness.standings if standing.is_applicable)


def explain_gap(gap: Gap) -> GapFactors:
    """The factors whose product is exactly `gap.priority`: w · (t − L)/t · (2 if must-have) · (1 + 0.25 · unmet dependants)."""
    expectation = gap.standing.expectation
    return GapFactors(
        weight=expectation.weight,
        level=gap.standing.level,
        target=expectation.target,
        shortfall=1 - gap.standing.attainment,
        must_have_factor=MUST_HAVE_FACTOR if expectation.must_have else 1,
        unmet_dependants=gap.unmet_dependants,
        dependants_factor=1 + DEPENDANT_FACTOR * gap.unmet_dependants,
    )


def calibrate(assessment: Assessment, catalog: Catalog, on: date) -> tuple[Calibration, ...]:
    """mean(S − O) for each domain with at least five skills both rated and observed in date on the day `on`."""
    found = ((domain.id, _differences(assessment, catalog, domain.id, on)) for domain in catalog.domains)
    return tuple(
        Calibration(domain, len(differences), Fraction(sum(differences), len(differences)))
        for domain, differences in found
        if len(differences) >= PAIRS_FOR_CALIBRATION
    )


def _explain(levels: Iterable[tuple[Standing, int | None]]) -> Explanation:
    used = tuple(levels)
    weight = sum(standing.expectation.weight for standing, _ in used)
    return Explanation(tuple(_term(standing, level, weight) for standing, level in used), weight)


def _term(standing: Standing, level: int | None, weight: int) -> Term:
    expectation = standing.expectation
    attained = attainment(level or 0, expectation.target)
    share = 100 * expectation.weight * attained / weight
    return Term(standing.skill.id, expectation.weight, level, expectation.target, attained, share)


def _differences(assessment: Assessment, catalog: Catalog, domain: str, on: date) -> list[int]:
    pairs = ((assessment.response(s.id).level, observation_in_date(assessment, s.id, on)) for s in catalog.skills_of(domain))
    return [claimed - observed.level for claimed, observed in pairs if claimed is not None and observed is not None]

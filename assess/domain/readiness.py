"""The figures of an assessment as values: status, index with its range, must-haves, gaps, warnings.

All figures are exact fractions; they are rounded once, for display, with `displayed`.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Final

from assess.domain.evidence import Standing
from assess.domain.roles import RoleProfile

SCORING_VERSION: Final = 1
COVERAGE_FOR_AN_INDEX: Final = Fraction(1, 2)


class Status(StrEnum):
    """Where a person stands against a role, worst first."""

    NOT_READY = "not_ready"
    INCOMPLETE = "incomplete"
    DEVELOPING = "developing"
    READY_SELF_REPORTED = "ready_self_reported"
    READY_VERIFIED = "ready_verified"


class MustHaveReason(StrEnum):
    """Why a must-have is met or not."""

    MET = "met"
    CLAIM_BELOW_TARGET = "claim_below_target"
    CHECK_BELOW_TARGET = "check_below_target"
    OBSERVED_BELOW_TARGET = "observed_below_target"
    NOT_HELD = "not_held"
    LAPSED = "lapsed"
    LAPSES_EARLY = "lapses_early"
    DATE_MISSING = "date_missing"
    UNRATED = "unrated"


class Warned(StrEnum):
    """What a reader of the figures has to know."""

    MANY_NOT_APPLICABLE = "many_not_applicable"
    NOTHING_APPLIES = "nothing_applies"
    NOT_APPLICABLE_REFUSED = "not_applicable_refused"
    NOT_APPLICABLE_DISPROVED = "not_applicable_disproved"
    THIN_EVIDENCE = "thin_evidence"
    NOT_IN_CATALOG = "not_in_catalog"


@dataclass(frozen=True)
class Caution:
    """A warning and the ids of the skills it is about."""

    code: Warned
    skills: tuple[str, ...] = ()


@dataclass(frozen=True)
class Figures:
    """`low`, `high` and `verified` from 0 to 100, `coverage` from 0 to 1; `weight` is the applicable weight."""

    low: Fraction
    high: Fraction
    coverage: Fraction
    verified: Fraction
    weight: int

    @property
    def shows_index(self) -> bool:
        """Whether enough is rated for an index to mean anything."""
        return self.weight > 0 and self.coverage >= COVERAGE_FOR_AN_INDEX


@dataclass(frozen=True)
class DomainReadiness:
    """The figures of one domain's skills, and how many of them are rated."""

    domain: str
    figures: Figures
    rated: int
    applicable: int


@dataclass(frozen=True)
class MustHave:
    """One must-have and whether it stands."""

    standing: Standing
    reason: MustHaveReason

    @property
    def is_met(self) -> bool:
        """Whether the level used reaches the target."""
        return self.reason is MustHaveReason.MET

    @property
    def is_verified(self) -> bool:
        """Whether what was verified reaches the target."""
        return self.standing.verified >= self.standing.expectation.target


@dataclass(frozen=True)
class Gap:
    """A skill below target, with what puts it where it is in the order."""

    standing: Standing
    unmet_dependants: int
    priority: Fraction


@dataclass(frozen=True)
class Readiness:
    """All figures of one assessment against one role profile on the day `on`."""

    role: RoleProfile
    on: date
    standings: tuple[Standing, ...]
    figures: Figures
    status: Status
    domains: tuple[DomainReadiness, ...]
    must_haves: tuple[MustHave, ...]
    gaps: tuple[Gap, ...]
    warnings: tuple[Caution, ...]

    @property
    def rated(self) -> int:
        """How many applicable skills are rated."""
        return sum(standing.level is not None for standing in self.standings)

    @property
    def applicable(self) -> int:
        """How many skills of the profile apply."""
        return sum(standing.is_applicable for standing in self.standings)


def displayed(figure: Fraction) -> int:
    """`figure` rounded half up to a whole number; the one rounding there is."""
    return int((figure + Fraction(1, 2)) // 1)

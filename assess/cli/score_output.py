"""The JSON of `score`: stable keys, unrounded figures."""

from typing import Annotated, Final, Literal

from pydantic import Field

from assess.domain.assessment import ResponseState
from assess.domain.base import Frozen
from assess.domain.catalog import Catalog
from assess.domain.readiness import (
    SCORING_VERSION,
    Caution,
    DomainReadiness,
    Figures,
    Gap,
    MustHave,
    MustHaveReason,
    Readiness,
    Status,
    Warned,
)
from assess.reports.wording import ENGLISH

FORMAT: Final = "assess/score"

Percentage = Annotated[float, Field(ge=0, le=100)]
Share = Annotated[float, Field(ge=0, le=1)]


class RoleKey(Frozen):
    """The role profile that was scored against."""

    id: str
    version: str


class IndexRange(Frozen):
    """The index and how high it could be if everything unrated were at its target."""

    low: Percentage
    high: Percentage


class MustHaveRow(Frozen):
    """A must-have; `level` is null while unrated, `verified` says whether what was checked reaches the target."""

    skill: str
    level: int | None
    target: int
    met: bool
    verified: bool
    reason: MustHaveReason


class DomainRow(Frozen):
    """A domain; `low` and `high` are null while less than half of its weight is rated."""

    domain: str
    low: Percentage | None
    high: Percentage | None
    coverage: Share
    verified_index: Percentage


class GapRow(Frozen):
    """A skill below its target; `level` is null while unrated, and `state` says why."""

    skill: str
    level: int | None
    state: ResponseState
    target: int
    weight: int
    must_have: bool
    priority: float


class WarningRow(Frozen):
    """What a reader of the figures has to know."""

    code: Warned
    skills: tuple[str, ...]
    sentence: str


class ScoreOutput(Frozen):
    """Where a person stands against a role; `index` is null while less than half of the weight is rated."""

    format: Literal["assess/score"] = FORMAT
    version: Literal[1] = 1
    role: RoleKey
    scoring_version: int
    status: Status
    index: IndexRange | None
    coverage: Share
    verified_index: Percentage
    must_haves: tuple[MustHaveRow, ...]
    domains: tuple[DomainRow, ...]
    gaps: tuple[GapRow, ...]
    warnings: tuple[WarningRow, ...]


def make_score_output(readiness: Readiness, catalog: Catalog) -> ScoreOutput:
    """The figures of `readiness` for programs."""
    figures = readiness.figures
    return ScoreOutput(
        role=RoleKey(id=readiness.role.id, version=readiness.role.version),
        scoring_version=SCORING_VERSION,
        status=readiness.status,
        index=_index(figures),
        coverage=float(figures.coverage),
        verified_index=float(figures.verified),
        must_haves=tuple(_must_have(must_have) for must_have in readiness.must_haves),
        domains=tuple(_domain(domain) for domain in readiness.domains),
        gaps=tuple(_gap(gap) for gap in readiness.gaps),
        warnings=tuple(_warning(caution, catalog) for caution in readiness.warnings),
    )


def _index(figures: Figures) -> IndexRange | None:
    return IndexRange(low=float(figures.low), high=float(figures.high)) if figures.shows_index else None


def _must_have(must_have: MustHave) -> MustHaveRow:
    standing = must_have.standing
    return MustHaveRow(
        skill=standing.skill.id,
        level=standing.level,
        target=standing.expectation.target,
        met=must_have.is_met,
        verified=must_have.is_verified,
        reason=must_have.reason,
    )


def _domain(domain: DomainReadiness) -> DomainRow:
    index = _index(domain.figures)
    return DomainRow(
        domain=domain.domain,
        low=index.low if index else None,
        high=index.high if index else None,
        coverage=float(domain.figures.coverage),
        verified_index=float(domain.figures.verified),
    )


def _gap(gap: Gap) -> GapRow:
    standing = gap.standing
    return GapRow(
        skill=standing.skill.id,
        level=standing.level,
        state=standing.state,
        target=standing.expectation.target,
        weight=standing.expectation.weight,
        must_have=standing.expectation.must_have,
        priority=float(gap.priority),
    )


def _warning(caution: Caution, catalog: Catalog) -> WarningRow:
    return WarningRow(code=caution.code, skills=caution.skills, sentence=ENGLISH.caution_sentence(caution, catalog))

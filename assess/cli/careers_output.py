"""The JSON of `careers`: stable keys, unrounded figures."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Final, Literal

from pydantic import Field

from assess.cli.score_output import RoleKey
from assess.domain.base import Frozen
from assess.domain.career_paths import AddedSkill, CareerMove, CareerPaths, SpecialtyMove
from assess.domain.careers import CareerKind
from assess.domain.evidence import Standing
from assess.domain.pay import Survey
from assess.domain.readiness import SCORING_VERSION, Readiness, Status
from assess.domain.skills import Source

FORMAT: Final = "assess/careers"

Percentage = Annotated[float, Field(ge=0, le=100)]
Share = Annotated[float, Field(ge=0, le=1)]


class FitRow(Frozen):
    """The same answers against a role; `low` and `high` are null while less than half of its weight is rated; gaps in order."""

    role: str
    title: str
    status: Status
    low: Percentage | None
    high: Percentage | None
    coverage: Share
    must_haves_missing: tuple[str, ...]
    gaps: tuple[str, ...]


class SkillLevelRow(Frozen):
    """A skill and the level used for it, null while it is not rated."""

    skill: str
    level: int | None


class MedianPayRow(Frozen):
    """A year's median pay in dollars in the whole nation; `survey` of the output says of when and from where."""

    code: str
    occupation: str
    median: int


class CareerRow(Frozen):
    """One job; `strengths` and `others` are the skills that carry over, `fit` is null if there is no role profile for the job."""

    id: str
    title: str
    kind: CareerKind
    summary: str
    follows: tuple[str, ...]
    years_low: float | None
    years_high: float | None
    schooling: str
    schooling_months: int | None
    license: str
    asks: tuple[str, ...]
    first_moves: tuple[str, ...]
    fit: FitRow | None
    strengths: tuple[SkillLevelRow, ...]
    others: tuple[SkillLevelRow, ...]
    credentials_held: tuple[str, ...]
    credentials_lacking: tuple[str, ...]
    pay: MedianPayRow | None
    sources: tuple[Source, ...]


class AddedRow(Frozen):
    """A skill of which a specialty asks more; `was` is the base role's target, null if it does not ask for the skill."""

    skill: str
    level: int | None
    target: int
    was: int | None
    must_have: bool


class SpecialtyRow(Frozen):
    """A specialty; `career` is the id under which its first moves stand in `careers.toml`, null if there is none."""

    base: str
    fit: FitRow
    added: tuple[AddedRow, ...]
    career: str | None
    asks: tuple[str, ...]
    first_moves: tuple[str, ...]


class CareersOutput(Frozen):
    """Careers from where the person stands; `here` and `rung` are null if the role is unknown to the careers or beside the ladder."""

    format: Literal["assess/careers"] = FORMAT
    version: Literal[1] = 1
    on: date
    role: RoleKey
    scoring_version: int = SCORING_VERSION
    here: str | None
    rung: str | None
    next: tuple[str, ...]
    ladder: tuple[CareerRow, ...]
    closest: tuple[FitRow, ...]
    variants: tuple[CareerRow, ...]
    specialties: tuple[SpecialtyRow, ...]
    neighbors: tuple[CareerRow, ...]
    onward: tuple[CareerRow, ...]
    survey: Survey | None


def make_careers_output(found: CareerPaths) -> CareersOutput:
    """The rows in the order of the paths."""
    role = found.readiness.role
    return CareersOutput(
        on=found.readiness.on,
        role=RoleKey(id=role.id, version=role.version),
        here=found.here.id if found.here else None,
        rung=found.rung.id if found.rung else None,
        next=tuple(move.step.id for move in found.next),
        ladder=_rows(found.ladder),
        closest=tuple(_fit(fit) for fit in found.closest),
        variants=_rows(found.variants),
        specialties=tuple(_specialty(move) for move in found.specialties),
        neighbors=_rows(found.neighbors),
        onward=_rows(found.onward),
        survey=found.survey,
    )


def _rows(moves: Iterable[CareerMove]) -> tuple[CareerRow, ...]:
    return tuple(_row(move) for move in moves)


def _row(move: CareerMove) -> CareerRow:
    step = move.step
    pay = move.pay
    return CareerRow(
        id=step.id,
        title=step.title,
        kind=step.kind,
        summary=step.summary,
        follows=step.follows,
        years_low=step.years_low,
        years_high=step.years_high,
        schooling=step.schooling,
        schooling_months=step.schooling_months,
        license=step.license,
        asks=step.asks,
        first_moves=step.first_moves,
        fit=_fit(move.readiness) if move.readiness else None,
        strengths=_levels(move.strengths),
        others=_levels(move.others),
        credentials_held=move.held,
        credentials_lacking=move.lacking,
        pay=MedianPayRow(code=pay.code, occupation=pay.title, median=pay.median) if pay else None,
        sources=step.sources,
    )


def _levels(standings: Iterable[Standing]) -> tuple[SkillLevelRow, ...]:
    return tuple(SkillLevelRow(skill=standing.skill.id, level=standing.level) for standing in standings)


def _fit(readiness: Readiness) -> FitRow:
    figures = readiness.figures
    return FitRow(
        role=readiness.role.id,
        title=readiness.role.title,
        status=readiness.status,
        low=float(figures.low) if figures.shows_index else None,
        high=float(figures.high) if figures.shows_index else None,
        coverage=float(figures.coverage),
        must_haves_missing=tuple(must_have.standing.skill.id for must_have in readiness.must_haves if not must_have.is_met),
        gaps=tuple(gap.standing.skill.id for gap in readiness.gaps),
    )


def _specialty(move: SpecialtyMove) -> SpecialtyRow:
    return SpecialtyRow(
        base=move.base.id,
        fit=_fit(move.readiness),
        added=tuple(_added(entry) for entry in move.added),
        career=move.step.id if move.step else None,
        asks=move.step.asks if move.step else (),
        first_moves=move.step.first_moves if move.step else (),
    )


def _added(entry: AddedSkill) -> AddedRow:
    asked = entry.standing.expectation
    return AddedRow(skill=asked.skill, level=entry.standing.level, target=asked.target, was=entry.was, must_have=asked.must_have)

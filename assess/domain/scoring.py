"""Readiness: the index with its range, coverage, the gate of must-haves, and the gaps in order.

Scoring model version 1 (docs/scoring.md). `readiness` holds the values, `evidence` the level used for each skill.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Final

from assess.domain.assessment import Assessment, ResponseState
from assess.domain.catalog import Catalog
from assess.domain.evidence import PARTS, Basis, CardStanding, CheckResult, Standing, attained_parts, find_standing
from assess.domain.levels import LOWEST_LEVEL
from assess.domain.readiness import Caution, DomainReadiness, Figures, Gap, MustHave, MustHaveReason, Readiness, Status, Warned
from assess.domain.roles import Expectation, RoleProfile
from assess.domain.skills import SkillKind

COVERAGE_FOR_A_STATUS: Final = Fraction(4, 5)
NOT_APPLICABLE_SHARE: Final = Fraction(1, 5)
MUST_HAVE_FACTOR: Final = 2
DEPENDANT_FACTOR: Final = Fraction(1, 4)


def score_assessment(assessment: Assessment, role: RoleProfile, catalog: Catalog, on: date) -> Readiness:
    """Scores `assessment` against `role` as things stand on the day `on`.

    Skills of the profile that the catalogue lacks are left out; `integrity` names them.
    """
    expectations = (expectation for expectation in role.expectation if expectation.skill in catalog.skills)
    standings = tuple(find_standing(assessment, expectation, catalog, on) for expectation in expectations)
    dropped = tuple(sorted(skill for skill in assessment.responses if skill not in catalog.skills))
    return score_standings(standings, role, catalog, on, dropped)


def score_standings(
    standings: tuple[Standing, ...], role: RoleProfile, catalog: Catalog, on: date, dropped: tuple[str, ...] = ()
) -> Readiness:
    """Scores standings that may be real, planned or imagined."""
    figures = find_figures(standings)
    must_haves = tuple(MustHave(standing, _must_have_reason(standing)) for standing in standings if standing.expectation.must_have)
    return Readiness(
        role=role,
        on=on,
        standings=standings,
        figures=figures,
        status=_find_status(figures, must_haves, role.ready_index),
        domains=_score_domains(standings, catalog),
        must_haves=must_haves,
        gaps=score_gaps(standings),
        warnings=tuple(_find_warnings(standings, dropped)),
    )


def find_figures(standings: Iterable[Standing]) -> Figures:
    """Low = 100·Σ_rated w·a / Σ_A w; high adds the unrated weight; verified = 100·Σ_A w·min(1, V/t) / Σ_A w."""
    applicable = [standing for standing in standings if standing.is_applicable]
    weight = sum(standing.expectation.weight for standing in applicable)
    if weight == 0:
        return Figures(Fraction(0), Fraction(0), Fraction(0), Fraction(0), 0)
    rated = sum(standing.expectation.weight for standing in applicable if standing.level is not None)
    gained = sum(_weighed_parts(standing, standing.level or LOWEST_LEVEL) for standing in applicable)
    proven = sum(_weighed_parts(standing, standing.verified) for standing in applicable)
    whole = PARTS * weight
    return Figures(
        low=Fraction(100 * gained, whole),
        high=Fraction(100 * (gained + PARTS * (weight - rated)), whole),
        coverage=Fraction(rated, weight),
        verified=Fraction(100 * proven, whole),
        weight=weight,
    )


def _weighed_parts(standing: Standing, level: int) -> int:
    return standing.expectation.weight * attained_parts(level, standing.expectation.target)


def score_gaps(standings: Sequence[Standing]) -> tuple[Gap, ...]:
    """Skills below target, and those marked not sure or no chance yet, by priority and then skill id.

    priority = w · (t − L)/t · (2 if must-have, else 1) · (1 + 0.25 · unmet dependants); an unrated skill counts as level 0.
    A skill nobody answered is no known gap: it is listed as unanswered instead.
    """
    dependants = _unmet_dependants(standings)
    asked = {ResponseState.NOT_SURE, ResponseState.NO_OPPORTUNITY}
    open_ = (s for s in standings if s.is_applicable and not s.is_met and (s.level is not None or s.state in asked))
    gaps = [Gap(s, dependants.get(s.skill.id, 0), gap_priority(s, dependants.get(s.skill.id, 0))) for s in open_]
    return tuple(sorted(gaps, key=lambda gap: (-gap.priority, gap.standing.skill.id)))


def gap_priority(standing: Standing, unmet_dependants: int) -> Fraction:
    """The priority of one gap, 0 or more; see `score_gaps`."""
    expectation = standing.expectation
    factor = MUST_HAVE_FACTOR if expectation.must_have else 1
    return expectation.weight * (1 - standing.attainment) * factor * (1 + DEPENDANT_FACTOR * unmet_dependants)


def with_levels(readiness: Readiness, levels: Mapping[str, int], catalog: Catalog) -> Readiness:
    """The same readiness if each named skill stood at the given level (0–4), whatever it rests on now."""
    standings = tuple(
        replace(s, level=levels[s.skill.id], state=ResponseState.RATED, basis=Basis.CLAIMED, card=None) if s.skill.id in levels else s
        for s in readiness.standings
    )
    dropped = next((caution.skills for caution in readiness.warnings if caution.code is Warned.NOT_IN_CATALOG), ())
    return score_standings(standings, readiness.role, catalog, readiness.on, dropped)


def closest_roles(assessment: Assessment, catalog: Catalog, on: date) -> tuple[Readiness, ...]:
    """The same answers against every other role, the nearest first: status, then index, then the role's id."""
    others = (role for role in catalog.roles.values() if role.id != assessment.role)
    scored = [score_assessment(assessment, role, catalog, on) for role in others]
    rank = list(Status)
    return tuple(sorted(scored, key=lambda r: (not r.figures.shows_index, -rank.index(r.status), -r.figures.low, r.role.id)))


def _unmet_dependants(standings: Iterable[Standing]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for standing in standings:
        if standing.is_applicable and not standing.is_met:
            for prerequisite in standing.skill.prerequisites:
                counts[prerequisite.skill] = counts.get(prerequisite.skill, 0) + 1
    return counts


def _score_domains(standings: Sequence[Standing], catalog: Catalog) -> tuple[DomainReadiness, ...]:
    found = []
    for domain in catalog.domains:
        members = [standing for standing in standings if standing.domain == domain.id]
        if members:
            rated = sum(standing.level is not None for standing in members)
            found.append(DomainReadiness(domain.id, find_figures(members), rated, sum(s.is_applicable for s in members)))
    return tuple(found)


def _must_have_reason(standing: Standing) -> MustHaveReason:
    if standing.is_met:
        return MustHaveReason.MET
    by_card = {
        CardStanding.NOT_HELD: MustHaveReason.NOT_HELD,
        CardStanding.LAPSED: MustHaveReason.LAPSED,
        CardStanding.LAPSES_EARLY: MustHaveReason.LAPSES_EARLY,
        CardStanding.DATE_MISSING: MustHaveReason.DATE_MISSING,
    }
    if standing.card in by_card:
        return by_card[standing.card]
    by_basis = {
        Basis.CLAIMED: MustHaveReason.CLAIM_BELOW_TARGET,
        Basis.CHECKED: MustHaveReason.CHECK_BELOW_TARGET,
        Basis.OBSERVED: MustHaveReason.OBSERVED_BELOW_TARGET,
    }
    return by_basis.get(standing.basis, MustHaveReason.UNRATED)


def _find_status(figures: Figures, must_haves: Sequence[MustHave], ready_index: int) -> Status:
    """The first that applies; verified is asked before self-reported, which it would otherwise never pass."""
    if any(must_have.standing.level is not None and not must_have.is_met for must_have in must_haves):
        return Status.NOT_READY
    if any(must_have.standing.level is None for must_have in must_haves) or figures.coverage < COVERAGE_FOR_A_STATUS:
        return Status.INCOMPLETE
    if figures.low < ready_index:
        return Status.DEVELOPING
    if all(must_have.is_verified for must_have in must_haves) and figures.verified >= ready_index:
        return Status.READY_VERIFIED
    return Status.READY_SELF_REPORTED


def _find_warnings(standings: Sequence[Standing], dropped: tuple[str, ...]) -> Iterable[Caution]:
    def weigh(expectations: Iterable[Expectation]) -> int:
        return sum(expectation.weight for expectation in expectations)

    left_out = [standing for standing in standings if not standing.is_applicable]
    if len(left_out) == len(standings):
        yield Caution(Warned.NOTHING_APPLIES)
    elif weigh(s.expectation for s in left_out) > NOT_APPLICABLE_SHARE * weigh(s.expectation for s in standings):
        yield Caution(Warned.MANY_NOT_APPLICABLE, tuple(standing.skill.id for standing in left_out))
    if refused := tuple(s.skill.id for s in standings if s.refused_not_applicable and s.level is None):
        yield Caution(Warned.NOT_APPLICABLE_REFUSED, refused)
    if disproved := tuple(s.skill.id for s in standings if s.refused_not_applicable and s.level is not None):
        yield Caution(Warned.NOT_APPLICABLE_DISPROVED, disproved)
    thin = (s.skill.id for s in standings if s.is_applicable and s.skill.kind is SkillKind.KNOWLEDGE and _is_thin(s.check))
    if few := tuple(thin):
        yield Caution(Warned.THIN_EVIDENCE, few)
    if dropped:
        yield Caution(Warned.NOT_IN_CATALOG, dropped)


def _is_thin(check: CheckResult | None) -> bool:
    """Whether a check was begun and has too few answers to support a level."""
    return check is not None and check.answered > 0 and check.cap is None

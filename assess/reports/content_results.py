"""The parts of a report that say where the person stands: must-haves, domains, gaps, what is not rated, notes."""

from collections.abc import Iterator

from assess.domain.assessment import ResponseState
from assess.domain.evidence import Standing
from assess.domain.readiness import DomainReadiness, Figures, Gap, MustHave
from assess.reports.content_values import Bar, BarRow, Bars, Block, Bullets, Cell, Heading, Table, Text
from assess.reports.material import Material
from assess.reports.wording import Wording


def make_bar(figures: Figures, line: int, alt: str) -> Bar:
    """The figures as a bar, to a tenth of a point."""
    return Bar(round(float(figures.low), 1), round(float(figures.high), 1), float(line), alt)


def domain_bars(material: Material) -> Bars:
    """A bar a domain, in the catalogue's order."""
    return Bars(tuple(_domain_bar(material, domain) for domain in material.readiness.domains))


def _domain_bar(material: Material, domain: DomainReadiness) -> BarRow:
    wording, asked = material.wording, material.readiness.role.ready_index
    title = next(name.title for name in material.catalog.domains if name.id == domain.domain)
    detail = wording.domain_detail(domain)
    if not domain.figures.shows_index:
        return BarRow(title, wording.not_given, detail, None)
    bar = make_bar(domain.figures, asked, wording.domain_sentence(domain, title, asked))
    return BarRow(title, wording.whole(domain.figures.low), detail, bar)


def must_haves_first_unmet(material: Material) -> list[MustHave]:
    """The must-haves: first those that are not met, then those not rated, otherwise in the profile's order."""
    return sorted(material.readiness.must_haves, key=lambda must_have: (must_have.is_met, must_have.standing.level is None))


def must_have_blocks(material: Material) -> Iterator[Block]:
    """What the gate says, and each must-have with its reason."""
    found = must_haves_first_unmet(material)
    met, verified = sum(m.is_met for m in found), sum(m.is_verified for m in found)
    yield Text(material.wording.must_have_intro(met, verified, len(found)))
    if found:
        rows = tuple(_must_have_row(material, must_have) for must_have in found)
        yield Table("must-haves", material.wording.header("must-haves"), rows)


def _must_have_row(material: Material, must_have: MustHave) -> tuple[Cell, ...]:
    wording, standing = material.wording, must_have.standing
    return (
        wording.must_have_state(must_have),
        standing.skill.title,
        wording.yes if must_have.is_verified else wording.not_given,
        wording.must_have_sentence(must_have),
    )


def domain_blocks(material: Material) -> Iterator[Block]:
    """The bars again, with how to read them and what each rests on."""
    yield Text(material.wording.domains_intro(material.readiness.role.ready_index))
    yield domain_bars(material)


def gap_blocks(material: Material) -> Iterator[Block]:
    """All gaps in order, each with the sum that puts it there and what the needed level looks like."""
    if not material.readiness.gaps:
        yield Text(material.wording.no_gaps(material.readiness))
        return
    yield Text(material.wording.gaps_intro())
    rows = tuple(_gap_row(material, rank, gap) for rank, gap in enumerate(material.readiness.gaps, start=1))
    yield Table("gaps", material.wording.header("gaps"), rows)


def _gap_row(material: Material, rank: int, gap: Gap) -> tuple[Cell, ...]:
    wording, standing = material.wording, gap.standing
    target = standing.expectation.target
    anchor = standing.skill.summary if standing.card else wording.needed_anchor(target, standing.skill.anchor(target))
    return (
        str(rank),
        (standing.skill.title, anchor),
        (wording.level_now(standing), "" if standing.level is None else wording.basis_name(standing.basis)),
        wording.level_needed(standing),
        (wording.gap_reason(gap), wording.gap_arithmetic(gap)),
        wording.number(gap.priority),
    )


def top_gaps(material: Material, count: int) -> Table:
    """The first gaps, a line each."""
    wording = material.wording
    rows = tuple(
        (str(rank), gap.standing.skill.title, wording.level_now(gap.standing), wording.level_needed(gap.standing), wording.gap_reason(gap))
        for rank, gap in enumerate(material.readiness.gaps[:count], start=1)
    )
    return Table("top-gaps", wording.header("top-gaps"), rows)


def unrated_blocks(material: Material) -> Iterator[Block]:
    """What was not answered, not sure, without a chance yet, or does not apply and why."""
    tables = (
        (material.wording.unanswered, "unanswered", _unanswered_rows(material)),
        (material.wording.asked, "asked", _asked_rows(material)),
        (material.wording.not_applicable, "left-out", _left_out_rows(material)),
    )
    filled = [(title, layout, rows) for title, layout, rows in tables if rows]
    if not filled:
        yield Text(material.wording.all_rated)
    for title, layout, rows in filled:
        yield Heading(title)
        yield Table(layout, material.wording.header(layout), rows)


def _unanswered_rows(material: Material) -> tuple[tuple[Cell, ...], ...]:
    open_ = [s for s in material.readiness.standings if s.state is ResponseState.UNANSWERED]
    by_domain = ((domain.title, [s for s in open_ if s.domain == domain.id]) for domain in material.catalog.domains)
    return tuple((title, _titles(found)) for title, found in by_domain if found)


def _titles(standings: list[Standing]) -> str:
    return "; ".join(standing.skill.title for standing in standings)


def _asked_rows(material: Material) -> tuple[tuple[Cell, ...], ...]:
    wording = material.wording
    next_ = {ResponseState.NOT_SURE: wording.next_check, ResponseState.NO_OPPORTUNITY: wording.next_practice}
    return tuple((s.skill.title, wording.state_name(s.state), next_[s.state]) for s in material.readiness.standings if s.state in next_)


def _left_out_rows(material: Material) -> tuple[tuple[Cell, ...], ...]:
    responses = material.assessment.responses
    return tuple(
        (s.skill.title, responses[s.skill.id].reason, _counts_as(s, material.wording))
        for s in material.readiness.standings
        if s.refused_not_applicable or not s.is_applicable
    )


def _counts_as(standing: Standing, wording: Wording) -> str:
    """What becomes of a 'does not apply'."""
    if not standing.refused_not_applicable:
        return wording.counts_as_left_out
    return wording.counts_as_unanswered if standing.level is None else wording.counts_as_shown


def note_blocks(material: Material) -> Iterator[Block]:
    """Every note and every flag, also of skills that this role or this catalogue does not have."""
    wording, responses = material.wording, material.assessment.responses
    order = [*material.catalog.skills, *sorted(skill for skill in responses if skill not in material.catalog.skills)]
    rows = tuple(
        (wording.skill_title(skill, material.catalog), wording.flagged if responses[skill].flagged else "", responses[skill].note)
        for skill in order
        if skill in responses and (responses[skill].note.strip() or responses[skill].flagged)
    )
    yield Table("notes", wording.header("notes"), rows) if rows else Text(wording.no_notes)


def caution_blocks(material: Material) -> Iterator[Block]:
    """What a reader of the figures has to know."""
    if material.readiness.warnings:
        yield Bullets(tuple(material.wording.caution_sentence(caution, material.catalog) for caution in material.readiness.warnings))

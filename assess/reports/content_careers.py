"""The part of a report about careers: the ladder, the next rung, the closest roles, specialties, and the ways onward."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from assess.domain.career_paths import CareerMove, CareerPaths, SpecialtyMove
from assess.domain.catalog import Catalog
from assess.domain.pay import Survey
from assess.domain.readiness import Readiness
from assess.reports.content_values import Block, Bullets, Cell, Heading, Subheading, Table, Text
from assess.reports.material import Material
from assess.reports.wording_careers import CareerWording

WORDS: Final = CareerWording()
GAPS_SHOWN: Final = 5


def career_section(material: Material) -> Iterator[Block]:
    """The section of a report; empty if careers were not asked for."""
    found = material.prospects.careers
    if found is not None:
        yield from career_blocks(found, material.catalog)


def career_blocks(found: CareerPaths, catalog: Catalog) -> Iterator[Block]:
    """From where the person stands to what is furthest away."""
    names = {kind.id: kind.title for kind in catalog.credentials.values()}
    yield Text(WORDS.intro)
    yield from _ladder(found)
    for move in found.next:
        yield from _next(move, names)
    if not found.next and (ending := WORDS.no_next(found)):
        yield Text(ending)
    yield from _closest(found)
    yield from _variants(found)
    yield from _specialties(found)
    titles = {move.step.id: move.step.title for move in (*found.ladder, *found.variants, *found.neighbors, *found.onward)}
    for title, intro, moves in (
        (WORDS.neighbors_title, WORDS.neighbors_intro, found.neighbors),
        (WORDS.onward_title, WORDS.onward_intro, found.onward),
    ):
        if moves:
            yield Heading(title)
            yield Text(intro)
        for move in moves:
            yield from _job(move, found.survey, names, titles)


def _ladder(found: CareerPaths) -> Iterator[Block]:
    yield Heading(WORDS.ladder_title)
    yield Text(WORDS.where(found))
    if found.survey:
        yield Text(WORDS.survey_sentence(found.survey))
    if found.ladder:
        rows = tuple(_rung(move, found.survey) for move in found.ladder)
        yield Table("ladder", WORDS.ladder_header, rows, columns=(0, 64, 62, 72, 150))


def _rung(move: CareerMove, survey: Survey | None) -> tuple[Cell, ...]:
    return (
        move.step.title,
        WORDS.years(move.step),
        WORDS.index(move.readiness),
        WORDS.must_haves_open(move.readiness),
        WORDS.pay_cell(move.pay, survey),
    )


def _next(move: CareerMove, names: Mapping[str, str]) -> Iterator[Block]:
    step = move.step
    yield Heading(WORDS.next_title(step), WORDS.years_detail(step))
    yield Text(f"{step.summary} {WORDS.schooling(step)}")
    yield Text(WORDS.asks_title)
    yield Bullets(step.asks)
    if move.readiness is not None:
        yield from _standing(move.readiness)
    if step.credentials:
        yield Text(WORDS.credentials(move, names))
    yield Text(WORDS.moves_title)
    yield Bullets(step.first_moves)
    yield Text(WORDS.sources(step))


def _standing(readiness: Readiness) -> Iterator[Block]:
    """What the scored answers say of the role: status, index, must-haves, gaps."""
    yield Text(f"{WORDS.status_sentence(readiness)}. {WORDS.range_sentence(readiness)} {WORDS.asked_sentence(readiness)}")
    if missing := WORDS.missing_must_haves(readiness):
        yield Text(missing)
    if readiness.gaps:
        rows = tuple(
            (gap.standing.skill.title, WORDS.level_now(gap.standing), WORDS.level_needed(gap.standing), WORDS.gap_reason(gap))
            for gap in readiness.gaps[:GAPS_SHOWN]
        )
        yield Table("career-gaps", WORDS.gaps_header, rows, columns=(0, 76, 48, 176))


def _closest(found: CareerPaths) -> Iterator[Block]:
    if found.closest:
        yield Heading(WORDS.closest_title)
        yield Text(WORDS.closest_intro)
        rows = tuple((fit.role.title, WORDS.index(fit), WORDS.status_sentence(fit)) for fit in found.closest)
        yield Table("closest", WORDS.closest_header, rows, columns=(160, 62, 0))


def _variants(found: CareerPaths) -> Iterator[Block]:
    if found.variants:
        yield Heading(WORDS.variants_title)
        rows = tuple(((m.step.title, m.step.summary), WORDS.index(m.readiness), " ".join(m.step.asks)) for m in found.variants)
        yield Table("variants", WORDS.variants_header, rows, columns=(190, 52, 0))


def _specialties(found: CareerPaths) -> Iterator[Block]:
    if found.specialties:
        yield Heading(WORDS.specialties_title)
        rows = tuple(_specialty(move) for move in found.specialties)
        yield Table("specialties", WORDS.specialties_header, rows, columns=(170, 52, 0))


def _specialty(move: SpecialtyMove) -> tuple[Cell, ...]:
    role = move.readiness.role
    added = "; ".join(WORDS.added(entry) for entry in move.added)
    return (role.title, role.summary), WORDS.index(move.readiness), f"{added}." if added else WORDS.nothing_added


def _job(move: CareerMove, survey: Survey | None, names: Mapping[str, str], titles: Mapping[str, str]) -> Iterator[Block]:
    step = move.step
    yield Subheading(step.title, WORDS.figures_detail(move.readiness))
    yield Text(f"{step.summary} {WORDS.schooling(step)}")
    yield Bullets(tuple(_points(move, survey, names, titles)))
    yield Text(WORDS.sources(step))


def _points(move: CareerMove, survey: Survey | None, names: Mapping[str, str], titles: Mapping[str, str]) -> Iterable[str]:
    step = move.step
    yield WORDS.asks(step)
    if before := [titles[entry] for entry in step.follows if entry in titles]:
        yield WORDS.follows(before)
    if move.strengths or move.others:
        yield WORDS.carries_over(move)
    if step.credentials:
        yield WORDS.credentials(move, names)
    if move.pay and survey:
        yield WORDS.pay_sentence(move.pay, survey)
    yield WORDS.moves(step)

"""The part of a report about choosing a program: side by side, how the totals come about, and what to beware of in each."""

from collections.abc import Iterator
from typing import Final

from assess.domain.catalog import Catalog
from assess.domain.program_choice import ComparedProgram, Comparison
from assess.reports.content_values import Block, Bullets, Heading, Table, Text
from assess.reports.material import Material
from assess.reports.wording_programs import ProgramWording

WORDS: Final = ProgramWording()
BESIDE_COLUMNS: Final = (0, 48, 52, 54, 50, 38, 48, 44, 44)


def program_section(material: Material) -> Iterator[Block]:
    """The section of a report; empty if programs were not asked for."""
    if material.prospects.programs is not None:
        yield from program_blocks(material.prospects.programs, material.catalog)


def program_blocks(comparison: Comparison, catalog: Catalog) -> Iterator[Block]:
    """The comparison first, then each program, the best first, then how the totals come about."""
    if not comparison.programs:
        yield Text(WORDS.nothing)
        return
    yield Text(WORDS.intro)
    yield Heading(WORDS.beside_title)
    yield Text(WORDS.result(comparison) if len(comparison.programs) > 1 else WORDS.alone)
    rows = tuple(WORDS.beside(entry) for entry in comparison.programs)
    yield Table("programs", WORDS.beside_header(), rows, columns=BESIDE_COLUMNS)
    for entry in comparison.programs:
        yield from _program(entry, catalog)
    yield from _values(comparison)
    yield from _routes(comparison, catalog)


def _values(comparison: Comparison) -> Iterator[Block]:
    yield Heading(WORDS.values_title)
    yield Text(WORDS.values_intro)
    if not comparison.choice.schedules:
        yield Text(WORDS.no_schedule_asked)
    rows = tuple(WORDS.values(entry) for entry in comparison.programs)
    yield Table("values", WORDS.values_header(), rows, total=WORDS.weights(comparison), columns=BESIDE_COLUMNS)


def _program(entry: ComparedProgram, catalog: Catalog) -> Iterator[Block]:
    yield Heading(*WORDS.heading(entry))
    if entry.flags:
        yield Bullets(tuple(WORDS.flag(flag, entry.program, catalog.credentials) for flag in entry.flags))
    else:
        yield Text(WORDS.no_flags)
    if entry.program.rates_source.strip() and {entry.program.exam_pass_rate, entry.program.placement_rate} != {None}:
        yield Text(WORDS.rates(entry.program))
    if entry.unsaid:
        yield Text(WORDS.unsaid(entry))
    if entry.program.note.strip():
        yield Text(WORDS.note(entry.program))


def _routes(comparison: Comparison, catalog: Catalog) -> Iterator[Block]:
    if comparison.routes:
        yield Heading(WORDS.routes_title)
        yield Text(WORDS.routes_intro)
        rows = tuple(WORDS.route(route, catalog.credentials) for route in comparison.routes)
        yield Table("routes", WORDS.routes_header, rows, columns=(70, 0, 90, 150))

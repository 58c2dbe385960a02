"""The part of a report about getting the job: résumé lines, interview questions, a cover letter's outline, what to ask."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from assess.domain.catalog import Catalog
from assess.domain.job_kit_choice import ChosenKit, ChosenQuestion
from assess.reports.content_values import Block, Cell, Heading, Table, Text
from assess.reports.material import Material
from assess.reports.wording_job_kit import JobKitWording

WORDS: Final = JobKitWording()
LINES_SHOWN: Final = 15


def job_kit_section(material: Material) -> Iterator[Block]:
    """The section of a report; empty if the job kit was not asked for."""
    found = material.prospects.job_kit
    if found is not None:
        yield from job_kit_blocks(found, material.catalog)


def job_kit_blocks(found: ChosenKit, catalog: Catalog) -> Iterator[Block]:
    """In the order in which a search goes: résumé, letter, interview, and what to ask there."""
    yield Text(WORDS.intro)
    yield from _lines(found)
    yield from _letter(found, catalog)
    yield from _questions(WORDS.must_haves_title, "", found.must_haves)
    yield from _questions(WORDS.gaps_title, WORDS.gaps_intro, found.gaps)
    if found.kit.employer:
        yield Heading(WORDS.employer_title)
        yield Table("employer", WORDS.employer_header, tuple((e.question, e.tells) for e in found.kit.employer), columns=(0, 220))


def _lines(found: ChosenKit) -> Iterator[Block]:
    shown = found.lines[:LINES_SHOWN]
    yield Heading(WORDS.lines_title, WORDS.shown_lines(len(shown), len(found.lines)))
    if not shown:
        yield Text(WORDS.no_lines)
        return
    rows = tuple((WORDS.line(entry.line.text), entry.line.figure_hint, WORDS.backing(entry.backing)) for entry in shown)
    yield Table("resume", WORDS.lines_header, rows, columns=(0, 160, 90))


def _letter(found: ChosenKit, catalog: Catalog) -> Iterator[Block]:
    if not found.kit.letter:
        return
    titles: Mapping[str, str] = {skill: catalog.skills[skill].title for skill in found.strengths}
    names: Mapping[str, str] = {kind.id: kind.title for kind in catalog.credentials.values()}
    yield Heading(WORDS.letter_title)
    yield Text(WORDS.from_answers(found, titles, names))
    rows = tuple((part.title, part.does, WORDS.opening(part, found, titles, names)) for part in found.kit.letter)
    yield Table("letter", WORDS.letter_header, rows, columns=(80, 190, 0))


def _questions(title: str, intro: str, chosen: Iterable[ChosenQuestion]) -> Iterator[Block]:
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        ((entry.question.question, entry.standing.skill.title), " ".join(entry.question.shows), WORDS.where(entry)) for entry in chosen
    )
    if rows:
        yield Heading(title)
        if intro:
            yield Text(intro)
        yield Table("interview", WORDS.question_header, rows, columns=(0, 150, 180))

"""The part of a report about pay and outlook: in a place, in its states and in the nation, each table with its year and source."""

from collections.abc import Iterator
from typing import Final

from assess.domain.occupations import MEDICAL_ASSISTANTS
from assess.domain.pay import AreaKind
from assess.domain.places import PayView
from assess.reports.content_values import Block, Heading, Table, Text
from assess.reports.material import Material
from assess.reports.wording_pay import PayWording

WORDS: Final = PayWording()
PAY_COLUMNS: Final = (0, 54, 52, 56, 52, 56, 56)


def pay_section(material: Material) -> Iterator[Block]:
    """The section of a report; empty if pay was not asked for."""
    if material.prospects.pay is not None:
        yield from pay_blocks(material.prospects.pay)


def pay_blocks(view: PayView) -> Iterator[Block]:
    """The first occupation in every place, the others place by place, then workplaces, outlook and past figures."""
    yield Text(WORDS.intro)
    yield Text(WORDS.caution)
    if not view.is_found:
        yield Text(WORDS.not_found(view))
    if view.others:
        yield Text(WORDS.others(view))
    yield from _first_occupation(view)
    yield from _other_occupations(view)
    yield from _limits(view)
    yield from _industries(view)
    yield from _outlook(view)
    yield from _past(view)


def _first_occupation(view: PayView) -> Iterator[Block]:
    first = [entry for entry in view.pay if entry.occupation == view.occupations[0]]
    if first:
        yield Heading(view.occupations[0].title)
        yield Text(WORDS.survey(view.table.pay))
        yield Table("pay", WORDS.place_header(), tuple((entry.area.name, *WORDS.pay(entry.row)) for entry in first), columns=PAY_COLUMNS)


def _other_occupations(view: PayView) -> Iterator[Block]:
    for area in view.areas:
        rows = [entry for entry in view.pay if entry.area == area and entry.occupation != view.occupations[0]]
        if rows:
            yield Heading(WORDS.others_title, area.name)
            yield Text(WORDS.survey(view.table.pay))
            cells = tuple((entry.occupation.title, *WORDS.pay(entry.row)) for entry in rows)
            yield Table("pay", WORDS.occupation_header(), cells, columns=PAY_COLUMNS)


def _limits(view: PayView) -> Iterator[Block]:
    for kind in AreaKind:
        is_shown = any(area.kind is kind for area in view.areas)
        lacking = [entry for entry in view.occupations if (entry.code, kind) not in view.covered]
        if is_shown and lacking:
            yield Text(WORDS.limits(kind, [entry for entry in view.occupations if entry not in lacking], lacking))


def _industries(view: PayView) -> Iterator[Block]:
    if view.industries:
        nation = next((area for area in view.areas if area.kind is AreaKind.NATION), None)
        row = view.table.rows.get((MEDICAL_ASSISTANTS, nation.id)) if nation else None
        yield Heading(WORDS.industries_title)
        yield Text(f"{WORDS.industries_intro} {WORDS.survey(view.table.pay)}")
        rows = tuple(WORDS.industry(entry, row.employment if row else None) for entry in view.industries)
        yield Table("industries", WORDS.industries_header, rows, columns=(0, 70, 90, 90))


def _outlook(view: PayView) -> Iterator[Block]:
    if view.outlook:
        yield Heading(WORDS.outlook_title)
        yield Text(WORDS.survey(view.table.projections))
        rows = tuple(WORDS.outlook(entry.title, outlook) for entry, outlook in view.outlook)
        yield Table("outlook", WORDS.outlook_header(view.table.projections), rows, columns=(0, 58, 58, 46, 58, 110))
        known = {entry.code for entry, _ in view.outlook}
        if lacking := [entry for entry in view.occupations if entry.code not in known]:
            yield Text(WORDS.no_outlook(lacking))


def _past(view: PayView) -> Iterator[Block]:
    if view.past:
        titles = {entry.code: entry.title for entry in view.occupations}
        yield Heading(WORDS.past_title)
        yield Text(WORDS.past_intro(view.past))
        rows = tuple(WORDS.past(figure, titles[figure.code]) for figure in view.past)
        yield Table("past", WORDS.past_header, rows, columns=(34, 0, 226))

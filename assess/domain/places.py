"""Finding a place by the name somebody types, and what is published about pay there."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from assess.domain.pay import Area, AreaKind, IndustryRow, Outlook, PastFigure, PayRow, PayTable

MOST_PLACES: Final = 12


@dataclass(frozen=True)
class PlacePay:
    """One occupation in one place; `row` is None where nothing is published."""

    code: str
    title: str
    area: Area
    row: PayRow | None


@dataclass(frozen=True)
class PayView:
    """Pay in the place that was asked for, in its state and in the nation, and what is published of the occupations besides.

    `others` are further places that the same words fit.
    """

    table: PayTable
    asked: str
    areas: tuple[Area, ...]
    others: tuple[Area, ...]
    pay: tuple[PlacePay, ...]
    outlook: tuple[tuple[str, Outlook], ...]
    industries: tuple[IndustryRow, ...]
    past: tuple[PastFigure, ...]


def find_areas(table: PayTable, words: str) -> tuple[Area, ...]:
    """The places that `words` fit, the best first: the same name, then a name that begins so, then one that has all the words.

    A state's two letters or its name narrow a town: "Portland OR", "Springfield, Illinois".
    """
    wanted = _words(words)
    if not wanted:
        return ()
    ranked = ((_rank(table, area, wanted), area) for area in table.areas.values())
    fitting = sorted(((rank, area.name, area) for rank, area in ranked if rank is not None), key=lambda entry: entry[:2])
    return tuple(area for *_, area in fitting)


def find_pay(table: PayTable, words: str, codes: tuple[str, ...]) -> PayView:
    """Pay of the occupations `codes` where `words` say, in the place's states, and in the nation; the nation alone if nothing fits."""
    found = find_areas(table, words)
    nation = next(area for area in table.areas.values() if area.kind is AreaKind.NATION)
    areas = tuple(dict.fromkeys((*found[:1], *_states_of(table, found[:1]), nation)))
    known = tuple(code for code in codes if code in table.occupations)
    return PayView(
        table=table,
        asked=words.strip(),
        areas=areas,
        others=found[1 : MOST_PLACES + 1],
        pay=tuple(PlacePay(code, table.occupations[code].title, area, table.rows.get((code, area.id))) for code in known for area in areas),
        outlook=tuple((table.occupations[code].title, table.outlook[code]) for code in known if code in table.outlook),
        industries=tuple(row for row in table.industries if row.code in known),
        past=tuple(figure for figure in table.past if figure.code in known),
    )


def _states_of(table: PayTable, areas: tuple[Area, ...]) -> Iterator[Area]:
    states = {state for area in areas for state in area.states}
    return (area for area in table.areas.values() if area.kind is AreaKind.STATE and states.intersection(area.states))


def _rank(table: PayTable, area: Area, wanted: tuple[str, ...]) -> tuple[int, int] | None:
    """Lower is better; None if the words do not fit."""
    name = _words(area.name)
    full = {*name, *(word.lower() for word in area.states)}
    if area.kind in {AreaKind.METRO, AreaKind.RURAL}:
        full.update(word for state in _states_of(table, (area,)) for word in _words(state.name))
    if not set(wanted) <= full:
        return None
    kind = list(AreaKind).index(area.kind)
    if name == wanted or (area.kind is AreaKind.STATE and wanted == (area.states[0].lower(),)):
        return 0, kind
    return (1 if name[: len(wanted)] == wanted else 2 if name[0] == wanted[0] else 3), kind


def _words(text: str) -> tuple[str, ...]:
    """Lower-case words without accents: "San José" is found by "san jose"."""
    plain = "".join(character for character in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(character))
    return tuple(re.findall(r"[a-z0-9]+", plain))

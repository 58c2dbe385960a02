"""Finding a place by the name somebody types, and what is published about pay there."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

from assess.domain.occupations import MEDICAL_ASSISTANTS
from assess.domain.pay import Area, AreaKind, IndustryRow, OccupationName, Outlook, PastFigure, PayRow, PayTable

MOST_PLACES: Final = 12
MOST_CLOSE_NAMES: Final = 5
CLOSE_ENOUGH: Final = 0.7
LONGEST_STATE_NAME: Final = 3
TOWNS: Final = frozenset({AreaKind.METRO, AreaKind.RURAL})
NATION: Final = frozenset({("us",), ("usa",), ("america",), ("nation",), ("the", "united", "states")})
SAME_WORD: Final = {"saint": "st", "ft": "fort", "mount": "mt", "rural": "nonmetropolitan"}
WIDEST_FIRST: Final = {AreaKind.NATION: 0, AreaKind.STATE: 1, AreaKind.METRO: 2, AreaKind.RURAL: 2}
EXACT, BEGINS, HOLDS, HAS_THE_WORDS = range(4)


@dataclass(frozen=True)
class PlacePay:
    """One occupation in one place; `row` is None where the Bureau publishes nothing."""

    occupation: OccupationName
    area: Area
    row: PayRow | None


@dataclass(frozen=True)
class PayView:
    """Pay in the place that was asked for, in its states and in the nation, and what is published of the occupations besides.

    `is_found` is false if no place fits the words; `close` are then names that are written much like them. `others` are further
    places that the same words fit.
    `covered` has the kinds of places that the table has figures for, by occupation.
    """

    table: PayTable
    asked: str
    is_found: bool
    areas: tuple[Area, ...]
    others: tuple[Area, ...]
    close: tuple[str, ...]
    occupations: tuple[OccupationName, ...]
    pay: tuple[PlacePay, ...]
    covered: frozenset[tuple[str, AreaKind]]
    outlook: tuple[tuple[OccupationName, Outlook], ...]
    industries: tuple[IndustryRow, ...]
    past: tuple[PastFigure, ...]


def find_areas(table: PayTable, words: str) -> tuple[Area, ...]:
    """The places that `words` fit, the best first: the same name, then a name that begins so, then one that has all the words.

    Of equals the one with more medical assistants comes first. A state beside it narrows a town: "Portland OR", "Springfield, Illinois".
    Where the words are the very name of a state, only names that begin so are listed beside it.
    """
    wanted = _words(words)
    found = sorted(_ranked(table, wanted, None)) if wanted else []
    for town, name in () if found else _splits(wanted):
        if not found and (state := _find_state(table, name)):
            found = sorted(_ranked(table, town, state))
    widest = BEGINS if found and found[0][0] == EXACT else HAS_THE_WORDS
    return tuple(table.areas[area] for rank, *_, area in found if rank <= widest)


def find_close_names(table: PayTable, words: str) -> tuple[str, ...]:
    """Names of places that are written much like `words`, and the state in them; empty if nothing is close."""
    wanted = _words(words)
    names: dict[str, list[str]] = {}
    for area in table.areas.values():
        for name in _names(area):
            names.setdefault(name, []).append(area.name)
    close = [area for name in get_close_matches(" ".join(wanted), names, MOST_CLOSE_NAMES, CLOSE_ENOUGH) for area in names[name]]
    states = (_find_state(table, name) for _, name in _splits(wanted))
    return tuple(dict.fromkeys((*close, *(state.name for state in states if state))))[:MOST_CLOSE_NAMES]


def find_pay(table: PayTable, words: str, codes: tuple[str, ...]) -> PayView:
    """Pay of the occupations `codes` where `words` say, in the place's states, and in the nation; the nation alone if nothing fits."""
    found = find_areas(table, words)
    nation = next(area for area in table.areas.values() if area.kind is AreaKind.NATION)
    areas = tuple(dict.fromkeys((*found[:1], *_states_of(table, found[:1]), nation)))
    occupations = tuple(table.occupations[code] for code in codes if code in table.occupations)
    known = {occupation.code for occupation in occupations}
    covered = frozenset((code, table.areas[area].kind) for code, area in table.rows if code in known and area in table.areas)
    return PayView(
        table=table,
        asked=words.strip(),
        is_found=bool(found) or not words.strip(),
        areas=areas,
        others=found[1 : MOST_PLACES + 1],
        close=() if found or not words.strip() else find_close_names(table, words),
        occupations=occupations,
        pay=tuple(
            PlacePay(entry, area, table.rows.get((entry.code, area.id)))
            for entry in occupations
            for area in areas
            if (entry.code, area.kind) in covered
        ),
        covered=covered,
        outlook=tuple((entry, table.outlook[entry.code]) for entry in occupations if entry.code in table.outlook),
        industries=tuple(row for row in table.industries if row.code in known),
        past=tuple(figure for figure in table.past if figure.code in known),
    )


def _states_of(table: PayTable, areas: tuple[Area, ...]) -> Iterator[Area]:
    """The states of `areas`, that of the main town first."""
    by_code = {code: area for area in table.areas.values() if area.kind is AreaKind.STATE for code in area.states}
    return (by_code[code] for area in areas for code in area.states if code in by_code)


def _splits(wanted: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The words as a town and a state, which may stand at either end."""
    for count in range(1, min(LONGEST_STATE_NAME, len(wanted) - 1) + 1):
        yield wanted[:-count], wanted[-count:]
        yield wanted[count:], wanted[:count]


def _ranked(table: PayTable, wanted: tuple[str, ...], state: Area | None) -> Iterator[tuple[int, int, int, str, str]]:
    """Rank, kind, jobs (the most first), name and id of every place that the words fit."""
    for area in table.areas.values():
        is_elsewhere = state is not None and not (area.kind in TOWNS and set(state.states) & set(area.states))
        rank = None if is_elsewhere else _rank(area, wanted)
        if rank is not None:
            row = table.rows.get((MEDICAL_ASSISTANTS, area.id))
            jobs = row.employment if row and row.employment else 0
            yield rank, WIDEST_FIRST[area.kind], -jobs, area.name, area.id


def _rank(area: Area, wanted: tuple[str, ...]) -> int | None:
    """Lower is better; None if the words do not fit."""
    name = _own_words(area)
    if wanted in (_words(area.name), *map(_words, area.also)) or (area.kind not in TOWNS and wanted in _short_names(area)):
        return EXACT
    if name[: len(wanted)] == wanted:
        return BEGINS
    if any(name[start : start + len(wanted)] == wanted for start in range(len(name))):
        return HOLDS
    return HAS_THE_WORDS if set(wanted) <= set(name) else None


def _short_names(area: Area) -> frozenset[tuple[str, ...]]:
    return NATION if area.kind is AreaKind.NATION else frozenset((state.lower(),) for state in area.states)


def _find_state(table: PayTable, wanted: tuple[str, ...]) -> Area | None:
    states = (area for area in table.areas.values() if area.kind is AreaKind.STATE)
    return next((area for area in states if _rank(area, wanted) == EXACT), None) if wanted else None


def _names(area: Area) -> Iterator[str]:
    """What somebody may have meant to type: the name, each of its towns, and those with a state."""
    yield " ".join(_own_words(area))
    yield from (" ".join(_words(name)) for name in area.also)
    if area.kind is AreaKind.METRO:
        for town in filter(None, (" ".join(_words(part)) for part in area.name.partition(",")[0].split("-"))):
            yield town
            yield from (f"{town} {state.lower()}" for state in area.states)


def _own_words(area: Area) -> tuple[str, ...]:
    """The words of the name without the states' letters after the comma."""
    return _words(area.name.partition(",")[0])


def _words(text: str) -> tuple[str, ...]:
    """Lower-case words without accents, periods and apostrophes: "San José" is found by "san jose", "D.C." is "dc"."""
    plain = "".join(character for character in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(character))
    words: list[str] = re.findall(r"[a-z0-9]+", re.sub(r"[.'\u2019]", "", plain))
    return tuple(SAME_WORD.get(word, word) for word in words)

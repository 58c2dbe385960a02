"""Reads the pay tables: `pay.toml` says what they are, two files of comma-separated values hold places and figures."""

import csv
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final, TypeVar

from pydantic import ValidationError

from assess.domain.base import Frozen
from assess.domain.errors import CatalogProblem
from assess.domain.pay import Area, PayFile, PayRow, PayTable
from assess.storage.catalog import read_toml
from assess.storage.problems import first_problem

ABOUT: Final = "pay.toml"
AREAS: Final = "areas.csv"
FIGURES: Final = "oews-*.csv"
BETWEEN_NAMES: Final = ";"
FIRST_ROW: Final = 2
TWICE: Final = "it stands there twice, so one of the two would be lost"
NOT_AS_WIDE: Final = "the row has more or fewer cells than the header"

ModelT = TypeVar("ModelT", bound=Frozen)
KeyT = TypeVar("KeyT")


def load_pay(folder: Path) -> PayTable:
    """The tables in `folder`, of several files with figures the newest; raises CatalogProblem."""
    about = read_toml(folder / ABOUT, PayFile)
    figures = max(folder.glob(FIGURES), default=folder / FIGURES.replace("*", "YEAR-MONTH"))
    return PayTable(
        pay=about.pay,
        projections=about.projections,
        occupations={entry.code: entry for entry in about.occupation},
        areas=_read(folder / AREAS, _area, lambda area: area.id),
        rows=_read(figures, _pay_row, lambda row: (row.code, row.area)),
        outlook={entry.code: entry for entry in about.outlook},
        industries=about.industry,
        past=about.past,
    )


def _area(row: Mapping[str, str]) -> Area:
    also = filter(None, row.get("also", "").split(BETWEEN_NAMES))
    return Area.model_validate({**row, "states": tuple(row.get("states", "").split()), "also": tuple(also)})


def _pay_row(row: Mapping[str, str]) -> PayRow:
    return PayRow.model_validate({key: value or None for key, value in row.items()})


def _read(path: Path, make: Callable[[Mapping[str, str]], ModelT], key: Callable[[ModelT], KeyT]) -> dict[KeyT, ModelT]:
    """Every row of the file under its key; the header is row 1."""
    found: dict[KeyT, ModelT] = {}
    for number, row in enumerate(_rows(path), start=FIRST_ROW):
        if None in row or None in row.values():
            raise CatalogProblem(path, f"row {number}", NOT_AS_WIDE)
        try:
            entry = make(row)
        except ValidationError as error:
            place, problem, _ = first_problem(error)
            raise CatalogProblem(path, f"row {number}, {place}", problem) from error
        if key(entry) in found:
            raise CatalogProblem(path, f"row {number}", TWICE)
        found[key(entry)] = entry
    return found


def _rows(path: Path) -> Iterator[dict[str, str]]:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise CatalogProblem(path, "", str(error)) from error

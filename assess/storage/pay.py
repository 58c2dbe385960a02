"""Reads the pay tables: `pay.toml` says what they are, two files of comma-separated values hold places and figures."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from assess.domain.errors import CatalogProblem
from assess.domain.pay import Area, PayFile, PayRow, PayTable
from assess.storage.catalog import read_toml
from assess.storage.problems import first_problem

ABOUT: Final = "pay.toml"
AREAS: Final = "areas.csv"
FIGURES: Final = "oews-*.csv"


def load_pay(folder: Path) -> PayTable:
    """The tables in `folder`; raises CatalogProblem."""
    about = read_toml(folder / ABOUT, PayFile)
    figures = max(folder.glob(FIGURES), default=folder / FIGURES.replace("*", "YEAR-MONTH"))
    rows = (PayRow.model_validate({key: value or None for key, value in row.items()}) for row in _read(figures))
    areas = (Area.model_validate({**row, "states": tuple(str(row["states"]).split())}) for row in _read(folder / AREAS))
    try:
        return PayTable(
            pay=about.pay,
            projections=about.projections,
            occupations={entry.code: entry for entry in about.occupation},
            areas={area.id: area for area in areas},
            rows={(row.code, row.area): row for row in rows},
            outlook={entry.code: entry for entry in about.outlook},
            industries=about.industry,
            past=about.past,
        )
    except ValidationError as error:
        place, problem, _ = first_problem(error)
        raise CatalogProblem(folder, place, problem) from error


def _read(path: Path) -> Iterator[dict[str, str]]:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise CatalogProblem(path, "", str(error)) from error

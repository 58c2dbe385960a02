"""Reads training programs from comma-separated values, as spreadsheets write them, and makes a sample to fill in.

Nothing is lost silently: what cannot be read is named with its row and column, and counts as not said.
"""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from assess.domain.errors import FileEmpty, FileTooLarge, TableProblem
from assess.domain.programs import TrainingProgram
from assess.storage.documents import read_bytes
from assess.storage.problems import describe, tidy
from assess.storage.program_cells import READERS, CellUnreadable, Value, find_field, is_said

LARGEST: Final = 2_000_000
MOST_PROGRAMS: Final = 200
DELIMITERS: Final = ",;\t"
WHOLE_AMOUNT: Final = re.compile(r"\.0\b")
SEPARATOR_LINE: Final = "sep="
IN_QUOTES: Final = re.compile("expected after|unexpected end")
COLUMNS: Final = ", ".join(name.replace("_", " ") for name in READERS)
SAMPLE: Final = (
    {
        "name": "Medical Assisting",
        "school": "Your first school",
        "award": "certificate",
        "cost": "$9,800",
        "months": "11 months",
        "accreditation": "CAAHEP",
        "externship_hours": "180",
        "placement_help": "yes",
        "schedule": "day, online",
        "transfer_credit": "yes",
        "note": "Write your own programs over these rows.",
    },
    {
        "name": "Clinical Medical Assistant",
        "school": "Your second school",
        "award": "diploma",
        "cost": "$15,400",
        "months": "9 months",
        "accreditation": "none",
        "externship_hours": "120",
        "placement_help": "no",
        "exam_pass_rate": "95%",
        "schedule": "evening",
        "note": "Leave a cell empty if the school has not said.",
    },
)


@dataclass(frozen=True)
class Fault:
    """A cell or row that could not be read as it stands."""

    place: str
    problem: str

    @property
    def sentence(self) -> str:
        """Where it is and what is wrong."""
        return f"{self.place[:1].upper()}{self.place[1:]}: {self.problem}."


@dataclass(frozen=True)
class ProgramsRead:
    """What a table holds, in the order of its rows, and what could not be read."""

    programs: tuple[TrainingProgram, ...]
    faults: tuple[Fault, ...] = ()


@dataclass
class _Reading:
    """What was found so far; `fields` has what each column is read as, None for one that is not read."""

    headings: Sequence[str]
    fields: list[str | None] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    rows_of: dict[tuple[str, str], int] = field(default_factory=dict)

    def complain(self, place: str, problem: str) -> None:
        """Remembers a fault."""
        self.faults.append(Fault(place, problem))


def read_programs(path: Path) -> ProgramsRead:
    """The programs in the file at `path`; raises a FileProblem if it is no such table at all."""
    rows = [(number, row) for number, row in enumerate(_cells(path), start=1) if any(cell.strip() for cell in row)]
    if rows and _is_separator_line(",".join(rows[0][1])):
        del rows[0]
    if not rows:
        raise FileEmpty(path)
    (first, header), *filled = rows
    reading = _Reading(header)
    _find_columns(reading, first)
    if "name" not in reading.fields:
        raise TableProblem(path, f"row {first}", f"there is no column “name” in the header; the columns are {COLUMNS}")
    if not 0 < len(filled) <= MOST_PROGRAMS:
        problem = f"it holds {len(filled)} programs: Assess compares 1 to {MOST_PROGRAMS}, each in a row of its own below the header"
        raise TableProblem(path, "", problem)
    return ProgramsRead(tuple(_read_row(reading, number, row) for number, row in filled), tuple(reading.faults))


def require_programs(path: Path) -> tuple[TrainingProgram, ...]:
    """The programs in the file, every cell of which has to be readable; raises a FileProblem."""
    read = read_programs(path)
    if read.faults:
        raise TableProblem(path, read.faults[0].place, read.faults[0].problem, len(read.faults) - 1)
    return read.programs


def sample_table() -> bytes:
    """A table to fill in, with the mark at its start by which spreadsheets know UTF-8."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([name.replace("_", " ") for name in READERS])
    writer.writerows([row.get(name, "") for name in READERS] for row in SAMPLE)
    return text.getvalue().encode("utf-8-sig")


def _cells(path: Path) -> list[list[str]]:
    try:
        text = _decode(path, read_bytes(path, LARGEST))
    except FileTooLarge as error:
        raise TableProblem(path, "", f"the file has more than {LARGEST // 1_000_000} MB, too much for a table of programs") from error
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_find_delimiter(text), skipinitialspace=True, strict=True)
    rows: list[list[str]] = []
    try:
        rows.extend(reader)
    except csv.Error as error:
        if IN_QUOTES.search(str(error)):
            problem = "a quotation mark is never closed, or stands where none belongs: add or delete one"
            raise TableProblem(path, f"row {len(rows) + 1}", problem) from error
        raise TableProblem(path, "", f"this is no table of comma-separated values ({error})") from error
    return rows


def _decode(path: Path, data: bytes) -> str:
    """UTF-8, UTF-16 with its mark, or the Windows code page in which older spreadsheets write."""
    for encoding in ("utf-16",) if data.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise TableProblem(path, "", "this is not text: save the spreadsheet as CSV, and name that file")


def _find_delimiter(text: str) -> str:
    """The one that a first line like "sep=;" names, or else the one that makes most sense of the header."""
    lines = [line for line in text.splitlines() if line.strip()] or [""]
    if _is_separator_line(lines[0]):
        named = lines[0].strip()[len(SEPARATOR_LINE) :][:1]
        return named if named in DELIMITERS and named else ","
    return max(DELIMITERS, key=lambda sign: sum(find_field(name) is not None for name in lines[0].split(sign)))


def _is_separator_line(line: str) -> bool:
    return line.strip().casefold().startswith(SEPARATOR_LINE)


def _find_columns(reading: _Reading, number: int) -> None:
    """What each column is read as; of two for the same the first counts."""
    for heading in reading.headings:
        name, shown = find_field(heading), tidy(heading.strip())
        if name is None and shown:
            reading.complain(f"row {number}", f"“{shown}” is none of the columns that Assess reads, so it is left out")
        elif name is not None and name in reading.fields:
            reading.complain(f"row {number}", f"there are two columns for {name.replace('_', ' ')}, so “{shown}” is left out")
            name = None
        reading.fields.append(name)


def _read_row(reading: _Reading, number: int, row: Sequence[str]) -> TrainingProgram:
    if any(cell.strip() for cell in row[len(reading.fields) :]):
        problem = "there are more cells than columns, so only the name is read: put amounts like $12,500 into quotation marks"
        reading.complain(f"row {number}", problem)
        row = [cell if name == "name" else "" for cell, name in zip(row, reading.fields, strict=False)]
    program = _make(reading, number, dict(_read_cells(reading, number, row)))
    key = (program.name.casefold(), program.school.casefold())
    if key in reading.rows_of:
        reading.complain(f"row {number}", f"“{tidy(program.name)}” stands in row {reading.rows_of[key]} too; both are compared")
    reading.rows_of.setdefault(key, number)
    return program


def _read_cells(reading: _Reading, number: int, row: Sequence[str]) -> Iterator[tuple[str, Value]]:
    for cell, heading, name in zip(row, reading.headings, reading.fields, strict=False):
        if name is not None and is_said(cell):
            try:
                yield name, READERS[name](cell)
            except CellUnreadable as wanted:
                reading.complain(f"row {number}, {heading.strip()}", f"“{tidy(cell.strip())}” is not {wanted}; it counts as not said")


def _make(reading: _Reading, number: int, values: dict[str, Value]) -> TrainingProgram:
    """The program without what is out of bounds, each of which is a fault."""
    if "name" not in values:
        reading.complain(f"row {number}", "the program has no name, so it goes by its row")
    named: dict[str, Value] = {"name": f"Program in row {number}", **values}
    try:
        return TrainingProgram.model_validate(named)
    except ValidationError as error:
        for details in error.errors(include_url=False):
            name = str(details["loc"][0])
            named.pop(name, None)
            heading = reading.headings[reading.fields.index(name)].strip()
            reading.complain(f"row {number}, {heading}", f"{WHOLE_AMOUNT.sub('', describe(details))}; it counts as not said")
    return TrainingProgram.model_validate({"name": f"Program in row {number}", **named})

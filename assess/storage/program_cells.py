"""Reads the cells of a table of training programs as people write them: "$12,500", "12 months", "yes", "evenings and online"."""

import re
from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from assess.domain.background import Accreditation
from assess.domain.programs import Award, Schedule

Value: TypeAlias = str | float | bool | tuple[Schedule, ...] | Award | Accreditation

NOT_SAID: Final = frozenset({"", "-", "–", "—", "?", "n/a", "na", "unknown", "not said", "not known", "tbd", "tba"})
YES: Final = frozenset({"yes", "y", "true", "1", "x", "✓"})
NO: Final = frozenset({"no", "n", "false", "0", "none"})
NUMBER: Final = re.compile(r"\d{1,3}(,\d{3})+(\.\d{1,2})?|\d+(\.\d{1,2})?|\.\d{1,2}")
MONTHS_IN: Final[Mapping[str, float]] = {"": 1, "mo": 1, "mos": 1, "month": 1, "months": 1, "yr": 12, "yrs": 12, "year": 12, "years": 12}
WEEKS: Final = frozenset({"wk", "wks", "week", "weeks"})
MONTHS_IN_A_WEEK: Final = 12 / 52
HOURS: Final = frozenset({"", "h", "hr", "hrs", "hour", "hours"})
DOLLARS: Final = frozenset({"", "$", "usd", "us$", "dollar", "dollars"})
ACCREDITATIONS: Final[Mapping[str, Accreditation]] = {
    "caahep": Accreditation.CAAHEP,
    "maerb": Accreditation.CAAHEP,
    "abhes": Accreditation.ABHES,
    "other": Accreditation.OTHER,
    "none": Accreditation.NONE,
    "no": Accreditation.NONE,
    "not accredited": Accreditation.NONE,
}
AWARDS: Final[Mapping[str, Award]] = {"certificate": Award.CERTIFICATE, "diploma": Award.DIPLOMA, "associate": Award.ASSOCIATE}
SCHEDULES: Final[Mapping[str, Schedule]] = {
    "day": Schedule.DAY,
    "daytime": Schedule.DAY,
    "morning": Schedule.DAY,
    "evening": Schedule.EVENING,
    "night": Schedule.EVENING,
    "weekend": Schedule.WEEKEND,
    "saturday": Schedule.WEEKEND,
    "online": Schedule.ONLINE,
    "hybrid": Schedule.HYBRID,
}
OTHER_HEADINGS: Final[Mapping[str, str]] = {
    "program": "name",
    "program name": "name",
    "price": "cost",
    "tuition": "cost",
    "total cost": "cost",
    "cost in dollars": "cost",
    "length": "months",
    "length months": "months",
    "length in months": "months",
    "duration": "months",
    "accreditor": "accreditation",
    "accredited by": "accreditation",
    "externship": "externship hours",
    "practicum": "externship hours",
    "practicum hours": "externship hours",
    "placement": "placement help",
    "job placement": "placement help",
    "pass rate": "exam pass rate",
    "source of rates": "rates source",
    "schedules": "schedule",
    "classes": "schedule",
    "transfer": "transfer credit",
    "credit transfer": "transfer credit",
    "notes": "note",
}


class CellUnreadable(Exception):
    """The cell is not what its column asks for; the text says what that is."""


def is_said(cell: str) -> bool:
    """Whether the cell says anything; a question mark or "n/a" does not."""
    return cell.strip().casefold() not in NOT_SAID


def read_dollars(cell: str) -> float:
    """An amount like 12500, $12,500 or 12,500.00 USD."""
    return _with_unit(cell, dict.fromkeys(DOLLARS, 1), "an amount in dollars, such as 12500 or $12,500")


def read_months(cell: str) -> float:
    """A length like 12, 12 months, 1.5 years or 40 weeks."""
    return _with_unit(cell, {**MONTHS_IN, **dict.fromkeys(WEEKS, MONTHS_IN_A_WEEK)}, "a length, such as 12 months, 1.5 years or 40 weeks")


def read_hours(cell: str) -> float:
    """Hours like 160 or 160 hours."""
    return _with_unit(cell, dict.fromkeys(HOURS, 1), "a number of hours, such as 160")


def read_percent(cell: str) -> float:
    """A share like 85% or 85; 0.85 could mean either, and is refused."""
    what = "a share, such as 85%"
    share = _with_unit(cell, {"": 1, "%": 1, "percent": 1}, what)
    if 0 < share < 1 and not cell.strip().endswith(("%", "percent")):
        raise CellUnreadable(what)
    return share


def read_answer(cell: str) -> bool:
    """Yes or no."""
    word = cell.strip().casefold().rstrip(".")
    if word not in YES | NO:
        raise CellUnreadable("yes or no")
    return word in YES


def read_award(cell: str) -> Award:
    """A certificate, a diploma or an associate degree."""
    words = re.findall(r"[a-z]+", cell.casefold())
    found = {award for name, award in AWARDS.items() if name in words}
    if len(found) != 1:
        raise CellUnreadable("certificate, diploma or associate")
    return found.pop()


def read_accreditation(cell: str) -> Accreditation:
    """The accreditor of the program, as far as certifications depend on it."""
    words = " ".join(re.findall(r"[a-z]+", cell.casefold()))
    named = [kind for name, kind in ACCREDITATIONS.items() if name in {"caahep", "maerb", "abhes"} and name in words.split()]
    if words in ACCREDITATIONS or named:
        return named[0] if named else ACCREDITATIONS[words]
    raise CellUnreadable("CAAHEP, ABHES, other or none (“other” stands for any other accreditor)")


def read_schedule(cell: str) -> tuple[Schedule, ...]:
    """One or more of the kinds of classes."""
    words = [word.removesuffix("s") for word in re.findall(r"[a-z]+", cell.casefold()) if word not in {"and", "or", "classes"}]
    if not words or any(word not in SCHEDULES for word in words):
        raise CellUnreadable("one or more of day, evening, weekend, online and hybrid")
    found = {SCHEDULES[word] for word in words}
    return tuple(schedule for schedule in Schedule if schedule in found)


def read_text(cell: str) -> str:
    """The text on one line, with nothing in it that would steer a terminal."""
    return " ".join("".join(character if character.isprintable() else " " for character in cell).split())


READERS: Final[Mapping[str, Callable[[str], Value]]] = {
    "name": read_text,
    "school": read_text,
    "award": read_award,
    "cost": read_dollars,
    "months": read_months,
    "accreditation": read_accreditation,
    "externship_hours": read_hours,
    "placement_help": read_answer,
    "placement_rate": read_percent,
    "exam_pass_rate": read_percent,
    "rates_source": read_text,
    "schedule": read_schedule,
    "transfer_credit": read_answer,
    "note": read_text,
}
"""How each column is read, by the field of `TrainingProgram`, in the order of the sample."""


def find_field(heading: str) -> str | None:
    """The field that a column's heading stands for, whatever its case and spacing; None if it stands for none."""
    words = " ".join(re.findall(r"[a-z]+", heading.casefold()))
    field = OTHER_HEADINGS.get(words, words).replace(" ", "_")
    return field if field in READERS else None


def _with_unit(cell: str, units: Mapping[str, float], what: str) -> float:
    """A number with one of `units` before or after it; raises CellUnreadable."""
    text = cell.strip().casefold().rstrip(".")
    number = NUMBER.search(text)
    if number is None:
        raise CellUnreadable(what)
    unit = f"{text[: number.start()]} {text[number.end() :]}".replace(".", " ").strip()
    if " ".join(unit.split()) not in {*units, *(f"$ {name}" for name in units if "$" in units)}:
        raise CellUnreadable(what)
    factor = units.get(unit, 1.0)
    return float(number.group().replace(",", "")) * factor

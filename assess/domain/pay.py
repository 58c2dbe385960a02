"""Pay and outlook as the Bureau of Labor Statistics publishes them; year and source travel with every figure."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, TypeAlias

from pydantic import Field

from assess.domain.base import Frozen, Identifier, Line, Text
from assess.domain.skills import Source

OccupationCode: TypeAlias = Annotated[str, Field(pattern=r"^\d{2}-\d{4}$")]
Dollars: TypeAlias = Annotated[int, Field(ge=0)]


class AreaKind(StrEnum):
    """How wide a place is."""

    NATION = "nation"
    STATE = "state"
    METRO = "metro"
    RURAL = "rural"


class PayRow(Frozen):
    """Yearly pay in dollars of one occupation in one place; None where the Bureau does not publish the figure.

    `p10` … `p90` are percentiles: a tenth of the people earn less than `p10`. `employment` counts jobs.
    """

    code: OccupationCode
    area: Identifier
    employment: Annotated[int, Field(ge=0)] | None = None
    mean: Dollars | None = None
    p10: Dollars | None = None
    p25: Dollars | None = None
    median: Dollars | None = None
    p75: Dollars | None = None
    p90: Dollars | None = None


class Area(Frozen):
    """A place as the Bureau names it; `states` are the codes of the states it lies in, `also` what people call it besides."""

    id: Identifier
    name: Line
    kind: AreaKind
    states: tuple[str, ...] = ()
    also: tuple[Line, ...] = ()


class OccupationName(Frozen):
    """An occupation as the Bureau names it."""

    code: OccupationCode
    title: Line


class Outlook(Frozen):
    """Jobs in thousands, growth in percent, openings a year in thousands."""

    code: OccupationCode
    jobs_first: float
    jobs_last: float
    growth_percent: float
    openings: float
    schooling: Text = ""


class IndustryRow(Frozen):
    """Jobs and median yearly pay of one occupation in one kind of workplace, in the whole nation."""

    code: OccupationCode
    name: Line
    employment: Annotated[int, Field(ge=0)]
    median: Dollars


class Survey(Frozen):
    """What a table is: its name, the period it is of, and where it stands."""

    name: Line
    period: Line
    source: Source


class Projections(Survey):
    """A survey that looks ahead, from one year to another."""

    first_year: Annotated[int, Field(ge=1990, le=2100)]
    last_year: Annotated[int, Field(ge=1990, le=2100)]


class PastFigure(Frozen):
    """A figure that was once current, kept as history with its year."""

    code: OccupationCode
    year: Annotated[int, Field(ge=1990, le=2100)]
    what: Line
    amount: float
    unit: Line
    source: Source


class PayFile(Frozen):
    """`pay.toml`, beside the tables."""

    pay: Survey
    projections: Projections
    occupation: tuple[OccupationName, ...]
    outlook: tuple[Outlook, ...]
    industry: tuple[IndustryRow, ...]
    past: tuple[PastFigure, ...]


@dataclass(frozen=True)
class PayTable:
    """Everything there is; `rows` are by occupation and area."""

    pay: Survey
    projections: Projections
    occupations: Mapping[str, OccupationName]
    areas: Mapping[str, Area]
    rows: Mapping[tuple[str, str], PayRow]
    outlook: Mapping[str, Outlook]
    industries: tuple[IndustryRow, ...] = ()
    past: tuple[PastFigure, ...] = ()

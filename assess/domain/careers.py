"""The ladder of medical assisting and the ways onward: what each step asks, in years, schooling and licenses."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from assess.domain.base import Frozen, Identifier, Line, Text
from assess.domain.skills import Source


class CareerKind(StrEnum):
    """A rung of the ladder, a specialty, a neighboring job, or a way onward that asks for more schooling or a license."""

    LADDER = "ladder"
    SPECIALTY = "specialty"
    NEIGHBOR = "neighbor"
    ONWARD = "onward"


class CareerStep(Frozen):
    """One job; `role` is its profile here if it has one, `occupation_code` the SOC code that pay figures are under.

    `years` are years of practice as a medical assistant that usually come before; a guide, never a rule.
    """

    id: Identifier
    title: Line
    kind: CareerKind
    summary: Line
    role: Identifier | None = None
    follows: tuple[Identifier, ...] = ()
    years_low: Annotated[float, Field(ge=0, le=40)] | None = None
    years_high: Annotated[float, Field(ge=0, le=40)] | None = None
    schooling: Line
    schooling_months: Annotated[int, Field(ge=0, le=120)] | None = None
    license: Text = ""
    asks: Annotated[tuple[Line, ...], Field(min_length=1)]
    first_moves: Annotated[tuple[Line, ...], Field(min_length=1)]
    skills: tuple[Identifier, ...] = ()
    credentials: tuple[Identifier, ...] = ()
    occupation_code: Annotated[str, Field(pattern=r"^\d{2}-\d{4}$")] | None = None
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]


class CareerFile(Frozen):
    """`careers.toml`."""

    career: tuple[CareerStep, ...]

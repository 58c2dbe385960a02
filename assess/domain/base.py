"""The frozen pydantic base and the small field types that every model shares."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Annotated, Final, TypeAlias, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PlainSerializer

KeyT = TypeVar("KeyT")
ValueT = TypeVar("ValueT")


def _freeze(mapping: Mapping[KeyT, ValueT]) -> Mapping[KeyT, ValueT]:
    return MappingProxyType(dict(mapping))


FrozenMap = Annotated[Mapping[KeyT, ValueT], AfterValidator(_freeze), PlainSerializer(dict)]
"""A mapping that cannot be changed in place."""

Identifier: TypeAlias = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
"""Lower-case words joined by hyphens: the id of a skill, role, domain, credential or question."""

LONGEST_TEXT: Final = 20_000
Line: TypeAlias = Annotated[str, Field(min_length=1, max_length=LONGEST_TEXT)]
Text: TypeAlias = Annotated[str, Field(max_length=LONGEST_TEXT)]

WebAddress: TypeAlias = Annotated[str, Field(pattern=r"^https://[^\s/]+\.[^\s]+$", max_length=2_000)]
"""A full address on the web, https only."""

FIRST_DAY: Final = date(1900, 1, 1)
LAST_DAY: Final = date(2199, 12, 31)
Day: TypeAlias = Annotated[date, Field(strict=True, ge=FIRST_DAY, le=LAST_DAY)]
"""A calendar day, written 2026-11-21; the bounds leave room to plan without leaving the calendar."""


class Frozen(BaseModel):
    """A value: immutable, strict about unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, defer_build=True)

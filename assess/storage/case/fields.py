"""The kinds of values that CASE is made of."""

import re
from datetime import UTC, date, datetime
from typing import Annotated, Final, TypeAlias, TypeVar

from pydantic import BeforeValidator, Field, JsonValue

from assess.storage.problems import DAY, MOMENT, quoted

JsonObject: TypeAlias = dict[str, JsonValue]
JsonList: TypeAlias = list[JsonValue]
EntryT = TypeVar("EntryT")

UUID_FORM: Final = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
EXTENDED: Final = re.compile(r"ext:[A-Za-z0-9|._-]+")
ASSOCIATION_TYPES: Final = (
    "isChildOf",
    "isPeerOf",
    "isPartOf",
    "exactMatchOf",
    "precedes",
    "isRelatedTo",
    "replacedBy",
    "exemplar",
    "hasSkillLevel",
    "isTranslationOf",
)


def read_moment(value: object) -> datetime:
    """A moment written by ISO 8601, without a time zone in UTC; raises ValueError."""
    try:
        moment = datetime.fromisoformat(str(value)) if isinstance(value, str) else None
    except ValueError:
        moment = None
    if moment is None:
        message = f"{MOMENT}, not {quoted(value)}"
        raise ValueError(message)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _read_day(value: object) -> date | None:
    """A day; CASE 1.0 files have moments there as well."""
    if value is None:
        return None
    try:
        return read_moment(value).date()
    except ValueError:
        message = f"{DAY}, not {quoted(value)}"
        raise ValueError(message) from None


def _uuid(value: object) -> object:
    if isinstance(value, str) and UUID_FORM.fullmatch(value):
        return value.lower()
    message = f"it has to be a UUID, not {quoted(value)}"
    raise ValueError(message)


def _association_type(value: object) -> object:
    if isinstance(value, str) and (value in ASSOCIATION_TYPES or EXTENDED.fullmatch(value)):
        return value
    message = f"it has to be one of {', '.join(ASSOCIATION_TYPES)}, or a word that begins with “ext:”, not {quoted(value)}"
    raise ValueError(message)


def _target_type(value: object) -> object:
    if value is None or (isinstance(value, str) and (value == "CASE" or EXTENDED.fullmatch(value))):
        return value
    message = f"it has to be CASE, or a word that begins with “ext:”, not {quoted(value)}"
    raise ValueError(message)


def _or_empty(value: object) -> object:
    return () if value is None else value


def _listed(value: object) -> object:
    return (value,) if isinstance(value, str) else _or_empty(value)


Uuid: TypeAlias = Annotated[str, BeforeValidator(_uuid)]
"""A UUID in lower case, of any version and variant."""
Moment: TypeAlias = Annotated[datetime, BeforeValidator(read_moment)]
Day: TypeAlias = Annotated[date | None, BeforeValidator(_read_day)]
Number: TypeAlias = Annotated[float, Field(strict=True)]
Whole: TypeAlias = Annotated[int, Field(strict=True)]
AssociationType: TypeAlias = Annotated[str, BeforeValidator(_association_type)]
TargetType: TypeAlias = Annotated[str | None, BeforeValidator(_target_type)]
Many = Annotated[tuple[EntryT, ...], BeforeValidator(_or_empty)]
"""A list that may be left out, and null in files of the wild."""
Texts: TypeAlias = Annotated[tuple[str, ...], BeforeValidator(_listed)]
"""Texts in a list, or one alone as CASE 1.0 files have it."""
Extension: TypeAlias = JsonObject | None
"""An object that the format leaves to whoever writes it."""

"""Where the entries of a package stand, whatever else is in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from assess.storage.case.fields import JsonObject

DOCUMENT: Final = "CFDocument"
DEFINITIONS: Final = "CFDefinitions"
LISTS: Final = ("CFItems", "CFAssociations", "CFRubrics")
DEFINED: Final = ("CFConcepts", "CFSubjects", "CFLicenses", "CFItemTypes", "CFAssociationGroupings")
NESTED: Final[Mapping[str, tuple[str, ...]]] = {"CFRubrics": ("CFRubricCriteria",), "CFRubricCriteria": ("CFRubricCriterionLevels",)}
"""The lists inside of the entries of a list."""


@dataclass(frozen=True)
class Placed:
    """An entry and its place, such as CFItems.3."""

    place: str
    entry: JsonObject

    @property
    def identifier(self) -> str:
        """The identifier in lower case."""
        return str(self.entry["identifier"]).lower()


def list_of(holder: JsonObject, key: str) -> list[JsonObject]:
    """The entries under `key`; none if it is left out or null."""
    found = holder.get(key)
    return [entry for entry in found if isinstance(entry, dict)] if isinstance(found, list) else []


def object_of(holder: JsonObject, key: str) -> JsonObject:
    """The object under `key`; an empty one if it is left out or null."""
    found = holder.get(key)
    return found if isinstance(found, dict) else {}


def find_lists(value: JsonObject) -> Iterator[tuple[Placed, ...]]:
    """Every list of entries in the package; an identifier may stand once in each."""
    for key in LISTS:
        yield from _nested(value, key, key)
    definitions = object_of(value, DEFINITIONS)
    for key in DEFINED:
        yield from _nested(definitions, key, f"{DEFINITIONS}.{key}")


def find_entries(value: JsonObject) -> Iterator[Placed]:
    """The document and all other entries."""
    yield Placed(DOCUMENT, object_of(value, DOCUMENT))
    for entries in find_lists(value):
        yield from entries


def _nested(holder: JsonObject, key: str, place: str) -> Iterator[tuple[Placed, ...]]:
    placed = tuple(Placed(f"{place}.{number}", entry) for number, entry in enumerate(list_of(holder, key)))
    yield placed
    for outer in placed:
        for inner in NESTED.get(key, ()):
            yield from _nested(outer.entry, inner, f"{outer.place}.{inner}")

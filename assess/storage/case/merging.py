"""Merges two states of the same framework: entries are added or changed by their identifiers, never deleted by omission.

Within an entry, what the newer one leaves out stays as well; its lists and links count as one value, its extensions key by key.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from pydantic import JsonValue

from assess.domain.competencies import EntryFate
from assess.storage.case.fields import JsonObject, read_moment
from assess.storage.case.structure import DEFINED, DEFINITIONS, DOCUMENT, LISTS, NESTED, Placed, find_entries, list_of, object_of

CHANGED: Final = "lastChangeDateTime"
EXTENSIONS: Final = "extensions"


@dataclass(frozen=True)
class Merged:
    """The framework with all that both states have, and what became of how many entries."""

    value: JsonObject
    entries: Mapping[EntryFate, int]


def first_import(new: JsonObject) -> Merged:
    """A framework that was not there before."""
    return Merged(new, {EntryFate.ADDED: sum(1 for _ in find_entries(new))})


def merge_packages(kept: JsonObject, new: JsonObject) -> Merged:
    """`kept` with what `new` adds and changes; an entry with an older date than the kept one changes nothing."""
    return _Merging().run(kept, new)


class _Merging:
    """Counts while it merges."""

    def __init__(self) -> None:
        self._fates: Counter[EntryFate] = Counter()

    def run(self, kept: JsonObject, new: JsonObject) -> Merged:
        mine, theirs = object_of(kept, DOCUMENT), object_of(new, DOCUMENT)
        stays = is_older(theirs, mine)
        merged = kept if stays else _overlay(kept, new, (DOCUMENT, DEFINITIONS, *LISTS))
        merged = {**merged, DOCUMENT: self._entry(mine, theirs, ()), **self._lists(kept, new, LISTS)}
        if DEFINITIONS in kept or DEFINITIONS in new:
            merged = {**merged, DEFINITIONS: self._definitions(kept, new, stays=stays)}
        return Merged(merged, dict(self._fates))

    def _definitions(self, kept: JsonObject, new: JsonObject, *, stays: bool) -> JsonValue:
        mine, theirs = object_of(kept, DEFINITIONS), object_of(new, DEFINITIONS)
        if not mine and not theirs:
            return kept.get(DEFINITIONS, new.get(DEFINITIONS))
        merged = mine if stays else _overlay(mine, theirs, DEFINED)
        return {**merged, **self._lists(mine, theirs, DEFINED)}

    def _lists(self, kept: JsonObject, new: JsonObject, keys: tuple[str, ...]) -> JsonObject:
        """The lists under `keys` that either has."""
        return {key: self._list(kept, new, key) for key in keys if key in kept or key in new}

    def _list(self, kept: JsonObject, new: JsonObject, key: str) -> JsonValue:
        if not list_of(kept, key) and not list_of(new, key):
            return kept[key] if key in kept else new[key]
        theirs = {Placed(key, entry).identifier: entry for entry in list_of(new, key)}
        inner = NESTED.get(key, ())
        entries: list[JsonValue] = []
        for entry in list_of(kept, key):
            other = theirs.pop(Placed(key, entry).identifier, None)
            entries.append(self._entry(entry, other, inner) if other is not None else self._all(entry, inner, EntryFate.ABSENT))
        return [*entries, *(self._all(entry, inner, EntryFate.ADDED) for entry in theirs.values())]

    def _entry(self, kept: JsonObject, new: JsonObject, inner: tuple[str, ...]) -> JsonObject:
        overlaid = _overlay(kept, new, inner)
        stays = is_older(new, kept)
        self._fates[_fate(differs=overlaid != kept, stays=stays)] += 1
        return {**(kept if stays else overlaid), **self._lists(kept, new, inner)}

    def _all(self, entry: JsonObject, inner: tuple[str, ...], fate: EntryFate) -> JsonObject:
        """`entry` as it is, with the entries inside of it counted."""
        self._fates[fate] += 1
        for key in inner:
            for part in list_of(entry, key):
                self._all(part, NESTED.get(key, ()), fate)
        return entry


def is_older(new: JsonObject, kept: JsonObject) -> bool:
    """Whether `new` was changed last before `kept` was."""
    return read_moment(new[CHANGED]) < read_moment(kept[CHANGED])


def _fate(*, differs: bool, stays: bool) -> EntryFate:
    if not differs:
        return EntryFate.SAME
    return EntryFate.OLDER if stays else EntryFate.CHANGED


def _overlay(kept: JsonObject, new: JsonObject, parts: tuple[str, ...]) -> JsonObject:
    """`kept` with the values of `new`; what stands under `parts` is left to be merged entry by entry."""
    given = {key: part for key, part in new.items() if key not in parts and not (key in kept and _is_left_out(part))}
    return {**kept, **{key: _deeper(kept.get(key), part) if key == EXTENSIONS else part for key, part in given.items()}}


def _is_left_out(part: JsonValue) -> bool:
    """Whether nothing is said: many tools write null, or an empty list or object, for what they do not have."""
    return part is None or (isinstance(part, list | dict) and not part)


def _deeper(kept: JsonValue, new: JsonValue) -> JsonValue:
    if not isinstance(kept, dict) or not isinstance(new, dict):
        return new
    given = {key: part for key, part in new.items() if not (key in kept and _is_left_out(part))}
    return {**kept, **{key: _deeper(kept.get(key), part) for key, part in given.items()}}

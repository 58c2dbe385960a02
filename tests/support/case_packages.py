"""Packages of other people's: one with every key of the format, and Hypothesis strategies for any."""

from collections.abc import Iterator
from itertools import count
from typing import Any, Final, TypeAlias
from uuid import UUID, uuid5

from hypothesis import strategies as st

from tests.support.case_format import ASSOCIATIONS, LINKS, Property, properties_of

Json: TypeAlias = dict[str, Any]

POOL: Final = tuple(str(uuid5(UUID(int=1), str(number))) for number in range(4))
MOMENTS: Final = ("2018-01-03T07:35:38+00:00", "2025-03-13T00:00:00Z", "2025-03-13T09:30:00.250-05:00", "2026-11-21T10:42:00+05:30")
SIMPLE: Final[dict[str, Any]] = {
    "uri": "https://case.example.edu/ims/case/v1p1/entry/7",
    "moment": MOMENTS[1],
    "day": "2025-01-24",
    "text": "Words with “quotes”, an é and\na second line",
    "texts": ["one", "two"],
    "association": "isRelatedTo",
    "target": "ext:rubric-level.v2",
    "version": "1.1",
    "number": 2.5,
    "whole": 3,
    "object": {"org.example": {"deep": [1, None, True, {"x": "y"}]}},
    "objects": [{"org.example": 1}, {}],
}


def every_key(name: str = "CFPackage", numbers: Iterator[int] | None = None) -> Json:
    """An entry of a class with every key that the format has."""
    running = numbers or count(1)
    return {known.name: _sample(known.kind, running) for known in properties_of(name)}


def _sample(kind: str, running: Iterator[int]) -> object:
    if kind == "uuid":
        return str(uuid5(UUID(int=2), str(next(running))))
    if kind.startswith("="):
        return every_key(kind[1:], running)
    if kind.startswith("*"):
        return [every_key(kind[1:], running), every_key(kind[1:], running)]
    return SIMPLE[kind]


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**20), 10**20) | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=4), inner, max_size=2),
    max_leaves=4,
)
json_objects = st.dictionaries(st.text(max_size=4), json_values, max_size=2)
VALUES: Final[dict[str, st.SearchStrategy[Any]]] = {
    "uuid": st.sampled_from(POOL),
    "uri": st.sampled_from(("https://a.example/1", "urn:isbn:0451450523")),
    "moment": st.sampled_from(MOMENTS),
    "day": st.sampled_from(("2025-01-24", "2030-12-31")),
    "text": st.text(max_size=6),
    "texts": st.lists(st.text(max_size=4), max_size=2),
    "association": st.sampled_from((*ASSOCIATIONS, "ext:teaches")),
    "target": st.sampled_from(("CASE", "ext:other")),
    "version": st.just("1.1"),
    "number": st.integers(-5, 5) | st.floats(-5, 5),
    "whole": st.integers(-5, 5),
    "object": json_objects,
    "objects": st.lists(json_objects, max_size=2),
}


@st.composite
def entries(draw: st.DrawFn, name: str) -> Json:
    """Any entry of a class, with keys that the format does not have, and null in the place of some that may be left out."""
    found = {known.name: draw(_values(known)) for known in properties_of(name) if known.required or draw(st.booleans())}
    return {**found, **(draw(st.dictionaries(st.sampled_from(("zz", "x-y")), json_values, max_size=1)) if name not in LINKS else {})}


def _values(known: Property) -> st.SearchStrategy[Any]:
    kind = known.kind
    if kind.startswith("="):
        found: st.SearchStrategy[Any] = st.deferred(lambda: entries(kind[1:]))
    elif kind.startswith("*"):
        unique = None if kind[1:] in LINKS else _identifier
        found = st.deferred(lambda: st.lists(entries(kind[1:]), max_size=2, unique_by=unique))
    else:
        found = VALUES[kind]
    return found if known.required else st.none() | found


def _identifier(entry: Json) -> str:
    return str(entry["identifier"])


def packages(document: str | None = None) -> st.SearchStrategy[Json]:
    """Any package; with the document's identifier `document` if it is given."""
    found = entries("CFPackage")
    if document is None:
        return found
    return found.map(lambda package: {**package, "CFDocument": {**package["CFDocument"], "identifier": document}})

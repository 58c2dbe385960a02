"""Reads CASE packages, and writes them as they stand."""

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pydantic import BaseModel, JsonValue, ValidationError

from assess.domain.errors import FieldProblem, NestedTooDeeply, NotAFramework, NotAnAssessment, NotText
from assess.storage.case.fields import JsonObject
from assess.storage.case.models import CFPackage
from assess.storage.case.structure import DOCUMENT, find_entries, find_lists
from assess.storage.documents import decode, load_json, read_bytes
from assess.storage.problems import first_problem, tidy

LARGEST: Final = 64 * 1024 * 1024
DEEPEST: Final = 64
WRAPPER: Final = "CFPackage"


@dataclass(frozen=True)
class Package:
    """A CASE package: `value` is the JSON itself with everything in it, `content` what the format knows of it."""

    value: JsonObject
    content: CFPackage


def read_package(path: Path) -> Package:
    """The package in the file at `path`; raises a FileProblem that says what is wrong and where."""
    return parse_package(read_bytes(path, LARGEST), path)


def parse_package(data: bytes, path: Path) -> Package:
    """The package in `data`; raises a FileProblem about `path`."""
    return make_package(_load(data, path), path)


def make_package(value: JsonObject, path: Path) -> Package:
    """`value` as a package; raises NotAFramework or FieldProblem."""
    if not isinstance(value.get(DOCUMENT), dict):
        raise NotAFramework(path)
    try:
        content = CFPackage.model_validate(value)
    except ValidationError as error:
        place, problem, _ = first_problem(error)
        raise FieldProblem(path, place, problem) from error
    _refuse_duplicates(value, path)
    return Package(value, content)


def package_bytes(value: JsonObject) -> bytes:
    """The package as it stands in its file: indented JSON, UTF-8, keys in the order they have."""
    return json.dumps(value, indent=2, ensure_ascii=False, allow_nan=False).encode() + b"\n"


def find_strangers(package: Package) -> Iterator[str]:
    """The associations that lead from or to what is not in the package, by their identifiers."""
    known = {placed.identifier for placed in find_entries(package.value)}
    for association in package.content.CFAssociations:
        ends = (association.originNodeURI, association.destinationNodeURI)
        if any(end.identifier.lower() not in known for end in ends):
            yield association.identifier


def find_unknown_keys(entry: BaseModel, place: str = "") -> Iterator[str]:
    """The places of the keys that CASE does not have; what is inside of `extensions` is free."""
    yield from (f"{place}{tidy(key)}" for key in entry.model_extra or ())
    for key in type(entry).model_fields:
        found = getattr(entry, key)
        if isinstance(found, BaseModel):
            yield from find_unknown_keys(found, f"{place}{key}.")
        elif isinstance(found, tuple):
            for number, part in enumerate(found):
                yield from find_unknown_keys(part, f"{place}{key}.{number}.") if isinstance(part, BaseModel) else ()


def _load(data: bytes, path: Path) -> JsonObject:
    """The JSON object, without the envelope that some servers put around a package."""
    try:
        value: JsonObject = load_json(decode(data, path), path)
        _refuse_extremes(value, path)
        package_bytes(value)
    except NotAnAssessment as error:
        raise NotAFramework(path) from error
    except UnicodeEncodeError as error:
        raise NotText(path) from error
    inner = value.get(WRAPPER)
    if DOCUMENT in value or not isinstance(inner, dict):
        return value
    return {**{key: part for key, part in value.items() if key != WRAPPER}, **inner}


def _refuse_extremes(value: JsonValue, path: Path, place: str = "", depth: int = 0) -> None:
    """Raises NestedTooDeeply, or FieldProblem for a number that JSON does not have."""
    if depth > DEEPEST:
        raise NestedTooDeeply(path)
    if isinstance(value, float) and not math.isfinite(value):
        raise FieldProblem(path, place, "it has to be a number that is not infinite")
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in parts:
        _refuse_extremes(part, path, f"{place}.{tidy(str(key))}" if place else tidy(str(key)), depth + 1)


def _refuse_duplicates(value: JsonObject, path: Path) -> None:
    for entries in find_lists(value):
        first: dict[str, str] = {}
        for placed in entries:
            if placed.identifier in first:
                problem = f"it stands at {first[placed.identifier]} too, so one of the two would be lost"
                raise FieldProblem(path, f"{placed.place}.identifier", problem)
            first[placed.identifier] = placed.place

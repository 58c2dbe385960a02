"""Gives what an import brought its old identifiers again when it is exported, so that it is not taken for something new elsewhere."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from pydantic import JsonValue

from assess.storage.case.fields import JsonObject
from assess.storage.case.identifiers import identify
from assess.storage.case.models import CFPackage
from assess.storage.case.structure import DOCUMENT, list_of, object_of
from assess.storage.case.writing import OURS

Names: TypeAlias = dict[str, tuple[str, str]]
"""By the identifier that follows from our id: the one that was imported, and its URI."""


def adopt_identifiers(value: JsonObject, kept: CFPackage, identifiers: Mapping[str, str]) -> JsonObject:
    """`value`, an export of skills, with the identifiers that the entries have in `kept`.

    `identifiers` has those of the items and domains by "skill/ID" and "domain/ID"; a domain made of the document is left out again.
    """
    names = dict(_find_names(kept, identifiers))
    document = kept.CFDocument.identifier
    made = {name for name, (identifier, _) in names.items() if identifier == document}
    renamed = _rename(_without(value, made), names)
    return _adopt_associations(renamed, kept) if isinstance(renamed, dict) else value


def note_ids(value: JsonObject, identifiers: Mapping[str, str]) -> JsonObject:
    """`value`, a package, with our ids in the extensions of the entries that did not get their identifiers from them."""
    strangers = {identifier: key.split("/") for key, identifier in identifiers.items() if identify(*key.split("/")) != identifier}
    items: list[JsonValue] = [_note(item, strangers) for item in list_of(value, "CFItems")]
    noted: JsonObject = {DOCUMENT: _note(object_of(value, DOCUMENT), strangers), "CFItems": items}
    return {**value, **noted} if strangers else value


def _note(entry: JsonObject, strangers: Mapping[str, list[str]]) -> JsonObject:
    identifier = str(entry["identifier"]).lower()
    if identifier not in strangers:
        return entry
    kind, name = strangers[identifier]
    extensions = object_of(entry, "extensions")
    return {**entry, "extensions": {**extensions, OURS: {**object_of(extensions, OURS), kind: name}}}


def _find_names(kept: CFPackage, identifiers: Mapping[str, str]) -> Iterator[tuple[str, tuple[str, str]]]:
    entries = {entry.identifier: entry.uri for entry in (kept.CFDocument, *kept.CFItems)}
    skills = {identifier: key.removeprefix("skill/") for key, identifier in identifiers.items() if key.startswith("skill/")}
    for key, identifier in identifiers.items():
        yield identify(*key.split("/")), (identifier, entries[identifier])
    for criterion in (criterion for rubric in kept.CFRubrics for criterion in rubric.CFRubricCriteria):
        skill = skills.get(criterion.CFItemURI.identifier) if criterion.CFItemURI else None
        if skill is not None:
            yield identify("criterion", skill), (criterion.identifier, criterion.uri)
            for level in criterion.CFRubricCriterionLevels:
                yield identify("level", skill, str(int(level.score or 0))), (level.identifier, level.uri)


def _without(value: JsonObject, items: set[str]) -> JsonObject:
    """`value` without those items, and without the associations that make them children of something."""
    kept_items: list[JsonValue] = [item for item in list_of(value, "CFItems") if item["identifier"] not in items]
    kept_associations: list[JsonValue] = [
        association for association in list_of(value, "CFAssociations") if _end(association, "originNodeURI") not in items
    ]
    return {**value, "CFItems": kept_items, "CFAssociations": kept_associations}


def _rename(part: JsonValue, names: Names) -> JsonValue:
    if isinstance(part, list):
        return [_rename(entry, names) for entry in part]
    if isinstance(part, str):
        return names[part][0] if part in names else part
    if not isinstance(part, dict):
        return part
    renamed = {key: _rename(entry, names) for key, entry in part.items()}
    return {**renamed, "uri": names[str(part["identifier"])][1]} if part.get("identifier") in names else renamed


def _adopt_associations(value: JsonObject, kept: CFPackage) -> JsonObject:
    known = {
        (entry.associationType, entry.originNodeURI.identifier.lower(), entry.destinationNodeURI.identifier.lower()): entry
        for entry in kept.CFAssociations
    }
    adopted: list[JsonValue] = []
    for association in list_of(value, "CFAssociations"):
        key = (str(association["associationType"]), _end(association, "originNodeURI"), _end(association, "destinationNodeURI"))
        same = {"identifier": known[key].identifier, "uri": known[key].uri} if key in known else {}
        adopted.append({**association, **same})
    return {**value, "CFAssociations": adopted}


def _end(association: JsonObject, end: str) -> str:
    link = association[end]
    return str(link["identifier"]) if isinstance(link, dict) else ""

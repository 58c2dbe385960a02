"""What every export is made of: entries, links, associations and definitions in the form that CASE asks for."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from pydantic import JsonValue

from assess.storage.case.fields import JsonList, JsonObject
from assess.storage.case.identifiers import address, identify

CASE_VERSION: Final = "1.1"
CREATOR: Final = "Assess"
LANGUAGE: Final = "en"
OURS: Final = "assess"
"""The key of our own data inside of `extensions`."""

ITEM_TYPES: Final = {
    "Domain": "A group of skills.",
    "Skill": "One thing a medical assistant can do.",
    "Expectation": "What a role asks of one skill.",
    "Competency": "One competency of a curriculum.",
    "Exam area": "One area of an exam.",
    "Task": "One task of an occupation.",
}


@dataclass(frozen=True)
class Dates:
    """When what ships was changed last, and when content of one's own was."""

    shipped: datetime
    own: datetime

    def of(self, origin: str | None) -> datetime:
        """The date of an entry that is from the file `origin`, or that shipped if there is none."""
        return self.own if origin else self.shipped


class Writer:
    """Makes the entries of one framework; `changed` is the last change of those that are made next."""

    def __init__(self, changed: datetime, document: JsonObject) -> None:
        self.changed = changed
        self._defined_at = changed
        self.items: JsonList = []
        self.associations: JsonList = []
        self.criteria: JsonList = []
        self.definitions: dict[str, JsonList] = {}
        self._document = document

    def entry(self, identifier: str, **fields: JsonValue) -> JsonObject:
        """An entry; a field that is None is left out."""
        given = {key: value for key, value in fields.items() if value is not None}
        return {"identifier": identifier, "uri": address(identifier), **given, "lastChangeDateTime": self.changed.isoformat()}

    def add_item(self, identifier: str, kind: str, **fields: JsonValue) -> None:
        """An item of the type `kind`."""
        link = self._define_type(kind)
        self.items.append(self.entry(identifier, **fields, language=LANGUAGE, CFItemType=kind, CFItemTypeURI=link))

    def associate(self, origin: JsonObject, kind: str, destination: JsonObject, **fields: JsonValue) -> None:
        """An association between two nodes."""
        identifier = identify(kind, str(origin["identifier"]), str(destination["identifier"]))
        ends = {"originNodeURI": origin, "destinationNodeURI": destination}
        self.associations.append(self.entry(identifier, associationType=kind, **ends, **fields))

    def group(self, title: str, description: str) -> JsonObject:
        """A link to a group of associations, which is defined if it is not yet."""
        return self._define("CFAssociationGroupings", identify("grouping", title), title, description=description)

    def package(self, rubric: JsonObject | None = None) -> JsonObject:
        """The whole framework."""
        rubrics: JsonList = [rubric] if rubric else []
        return {
            "CFDocument": self._document,
            "CFItems": self.items,
            "CFAssociations": self.associations,
            "CFDefinitions": {**self.definitions},
            "CFRubrics": rubrics,
        }

    def _define_type(self, title: str) -> JsonObject:
        code = title.lower().replace(" ", "-")
        more = {"description": ITEM_TYPES[title], "hierarchyCode": code, "typeCode": code}
        return self._define("CFItemTypes", identify("item-type", title), title, **more)

    def _define(self, key: str, identifier: str, title: str, **fields: JsonValue) -> JsonObject:
        """A link to a definition, which is made if it is not there yet."""
        entry = {**self.entry(identifier, title=title, **fields), "lastChangeDateTime": self._defined_at.isoformat()}
        entries = self.definitions.setdefault(key, [])
        if entry not in entries:
            entries.append(entry)
        return link(title, identifier)


def link(title: str, identifier: str) -> JsonObject:
    """A link to an entry."""
    return {"title": title, "identifier": identifier, "uri": address(identifier)}


def node(title: str, identifier: str) -> JsonObject:
    """An end of an association."""
    return {**link(title, identifier), "targetType": "CASE"}


def ours(**values: JsonValue) -> JsonObject:
    """Our own data, for `extensions`; what is None is left out."""
    return {OURS: {key: value for key, value in values.items() if value is not None}}


def make_document(changed: datetime, identifier: str, **fields: JsonValue) -> JsonObject:
    """The root of a framework that is written in English."""
    given = {key: value for key, value in fields.items() if value is not None}
    return {
        "identifier": identifier,
        "uri": address(identifier),
        **given,
        "language": LANGUAGE,
        "caseVersion": CASE_VERSION,
        "lastChangeDateTime": changed.isoformat(),
    }

"""CASE 1.1 as a table, written from the format's description and not from our models: what may stand where, and what has to."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

UUID: Final = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
ASSOCIATIONS: Final = (
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
EVERY_ENTRY: Final = "identifier:uuid! uri:uri! lastChangeDateTime:moment!"
CLASSES: Final[Mapping[str, str]] = {
    "CFPackage": (
        "CFDocument:=CFPckgDocument! CFItems:*CFPckgItem CFAssociations:*CFPckgAssociation CFDefinitions:=CFDefinition CFRubrics:*CFRubric"
    ),
    "CFPckgDocument": (
        f"{EVERY_ENTRY} creator:text! title:text! frameworkType:text caseVersion:version officialSourceURL:uri publisher:text "
        "description:text subject:texts subjectURI:*LinkURI language:text version:text adoptionStatus:text statusStartDate:day "
        "statusEndDate:day licenseURI:=LinkURI notes:text"
    ),
    "CFPckgItem": (
        f"{EVERY_ENTRY} fullStatement:text! alternativeLabel:text CFItemType:text humanCodingScheme:text listEnumeration:text "
        "abbreviatedStatement:text conceptKeywords:texts conceptKeywordsURI:=LinkURI notes:text subject:texts subjectURI:*LinkURI "
        "language:text educationLevel:texts CFItemTypeURI:=LinkURI licenseURI:=LinkURI statusStartDate:day statusEndDate:day"
    ),
    "CFPckgAssociation": (
        f"{EVERY_ENTRY} associationType:association! originNodeURI:=LinkGenURI! destinationNodeURI:=LinkGenURI! sequenceNumber:whole "
        "CFAssociationGroupingURI:=LinkURI notes:text"
    ),
    "CFDefinition": (
        "CFConcepts:*CFConcept CFSubjects:*CFSubject CFLicenses:*CFLicense CFItemTypes:*CFItemType "
        "CFAssociationGroupings:*CFAssociationGrouping"
    ),
    "CFConcept": f"{EVERY_ENTRY} title:text! keywords:text hierarchyCode:text! description:text",
    "CFSubject": f"{EVERY_ENTRY} title:text! hierarchyCode:text! description:text",
    "CFLicense": f"{EVERY_ENTRY} title:text! description:text licenseText:text!",
    "CFItemType": f"{EVERY_ENTRY} title:text! description:text! hierarchyCode:text! typeCode:text",
    "CFAssociationGrouping": f"{EVERY_ENTRY} title:text! description:text",
    "CFRubric": f"{EVERY_ENTRY} title:text description:text CFRubricCriteria:*CFRubricCriterion",
    "CFRubricCriterion": (
        f"{EVERY_ENTRY} category:text description:text CFItemURI:=LinkURI weight:number position:whole rubricId:uuid "
        "CFRubricCriterionLevels:*CFRubricCriterionLevel"
    ),
    "CFRubricCriterionLevel": (
        f"{EVERY_ENTRY} description:text quality:text score:number feedback:text position:whole rubricCriterionId:uuid"
    ),
    "LinkURI": "title:text! identifier:uuid! uri:uri!",
    "LinkGenURI": "title:text! identifier:text! uri:uri! targetType:target",
}
LINKS: Final = ("LinkURI", "LinkGenURI")


@dataclass(frozen=True)
class Property:
    """One key of a class: `kind` is a word of KINDS, =CLASS for one entry, or *CLASS for a list of them."""

    name: str
    kind: str
    required: bool


def properties_of(name: str) -> tuple[Property, ...]:
    """The keys of a class; all but links can be extended, a level by a list of objects."""
    words = CLASSES[name].split()
    extension = {"CFRubricCriterionLevel": ["extensions:objects"]}.get(name, ["extensions:object"])
    found = (word.partition(":") for word in (*words, *(extension if name not in LINKS else ())))
    return tuple(Property(key, kind.removesuffix("!"), kind.endswith("!")) for key, _, kind in found)


def find_violations(value: object, name: str = "CFPackage", place: str = "") -> Iterator[str]:
    """What in a package is not CASE 1.1, by place."""
    if not isinstance(value, dict):
        yield f"{place}: no object"
        return
    properties = {known.name: known for known in properties_of(name)}
    yield from (f"{place}{key}: missing" for key, known in properties.items() if known.required and key not in value)
    yield from (f"{place}{key}: not in the format" for key in value if key not in properties)
    for key in value.keys() & properties.keys():
        yield from _violations_in(value[key], properties[key].kind, f"{place}{key}")


def _violations_in(value: object, kind: str, place: str) -> Iterator[str]:
    if kind.startswith("="):
        yield from find_violations(value, kind[1:], f"{place}.")
    elif kind.startswith("*"):
        yield from () if isinstance(value, list) else (f"{place}: no list",)
        for number, part in enumerate(value if isinstance(value, list) else ()):
            yield from find_violations(part, kind[1:], f"{place}.{number}.")
    elif not KINDS[kind](value):
        yield f"{place}: {value!r} is no {kind}"


def _word(fits: Callable[[str], object]) -> Callable[[object], bool]:
    return lambda value: isinstance(value, str) and bool(fits(value))


def _list_of(kind: type) -> Callable[[object], bool]:
    return lambda value: isinstance(value, list) and all(isinstance(part, kind) for part in value)


KINDS: Final[Mapping[str, Callable[[object], bool]]] = {
    "text": _word(lambda _: True),
    "uuid": _word(UUID.fullmatch),
    "uri": _word(re.compile(r"[a-z][a-z0-9+.-]*:\S+").fullmatch),
    "association": _word(lambda word: word.startswith("ext:") or word in ASSOCIATIONS),
    "target": _word(lambda word: word.startswith("ext:") or word == "CASE"),
    "version": _word(lambda word: word == "1.1"),
    "moment": _word(lambda word: datetime.fromisoformat(word).tzinfo),
    "day": _word(date.fromisoformat),
    "texts": _list_of(str),
    "objects": _list_of(dict),
    "object": lambda value: isinstance(value, dict),
    "whole": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
}

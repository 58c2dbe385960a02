"""What of a package our skills can be: items with five levels from 0 to 4, above all those that we exported."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final, TypeVar

from pydantic import JsonValue, ValidationError

from assess.domain.base import Frozen
from assess.domain.catalog import Catalog
from assess.domain.errors import FieldProblem
from assess.domain.skills import DomainName, Prerequisite, Skill
from assess.storage.case.fields import Extension, JsonObject
from assess.storage.case.identifiers import identify
from assess.storage.case.models import CFPckgAssociation, CFPckgItem
from assess.storage.case.names import free_name, is_identifier, make_name
from assess.storage.case.reading import Package
from assess.storage.case.structure import object_of
from assess.storage.case.tree import Tree
from assess.storage.case.writing import OURS
from assess.storage.problems import first_problem

ModelT = TypeVar("ModelT", bound=Frozen)
USUAL_KIND: Final = "performance"
USUAL_LEVEL: Final = 2
OWN_KEYS: Final = ("kind", "credential", "steps", "resources")
PLACES: Final = {"id": "humanCodingScheme", "title": "abbreviatedStatement", "summary": "fullStatement"}


@dataclass(frozen=True)
class FoundDomain:
    """A domain and those of its skills that the package has."""

    domain: DomainName
    skills: tuple[Skill, ...]


@dataclass(frozen=True)
class FoundSkills:
    """Everything found; `incomplete` are our skills without all of their five levels."""

    domains: tuple[FoundDomain, ...]
    incomplete: tuple[str, ...]
    lost_prerequisites: int


def find_skills(package: Package, path: Path, catalog: Catalog) -> FoundSkills:
    """The skills in the package; raises FieldProblem about `path` for one that cannot be a skill.

    An item that did not come from us gets an id that `catalog` does not have; what a tool has dropped from an item of ours is
    taken from there.
    """
    return _Finding(package, path, catalog).run()


def find_identifiers(package: Package, path: Path, catalog: Catalog) -> Mapping[str, str]:
    """The identifiers of what `find_skills` makes skills and domains of, under "skill/ID" and "domain/ID"."""
    return _Finding(package, path, catalog).identifiers()


class _Finding:
    def __init__(self, package: Package, path: Path, catalog: Catalog) -> None:
        self._content = package.content
        self._tree = Tree(package.content)
        self._path = path
        self._catalog = catalog
        self._lost = 0

    def run(self) -> FoundSkills:
        domains = tuple(self._domains())
        incomplete = (self._ours("skill", item) for item in self._content.CFItems if item.identifier not in self._tree.anchors)
        return FoundSkills(domains, tuple(skill for skill in incomplete if skill), self._lost)

    def identifiers(self) -> Mapping[str, str]:
        skills = {f"skill/{skill}": item for item, skill in self._skill_ids.items()}
        return {**skills, **{f"domain/{domain}": item for item, domain in self._domain_ids.items()}}

    @cached_property
    def _known(self) -> Mapping[str, str]:
        """Ids of the catalogue's domains and skills by the identifiers that follow from them."""
        domains = {identify("domain", domain.id): domain.id for domain in self._catalog.domains}
        return {**domains, **self._known_skills}

    @cached_property
    def _known_skills(self) -> Mapping[str, str]:
        return {identify("skill", skill): skill for skill in self._catalog.skills}

    def _ours(self, kind: str, item: CFPckgItem) -> str | None:
        """The id from which the identifier of the item follows."""
        code = self._known.get(item.identifier) or item.humanCodingScheme or ""
        return code if is_identifier(code) and identify(kind, code) == item.identifier else None

    @cached_property
    def _skill_ids(self) -> Mapping[str, str]:
        return self._name("skill", [self._tree.items[item] for item in self._tree.anchors], set(self._catalog.skills))

    def _name(self, kind: str, items: list[CFPckgItem], taken: set[str]) -> Mapping[str, str]:
        """An id for each item: its own if it is ours, the one that it was given by an earlier import, or one that is free."""
        found = {item.identifier: ours for item in items if (ours := self._ours(kind, item))}
        taken |= set(found.values())
        strangers = [item for item in items if item.identifier not in found]
        for item in sorted(strangers, key=lambda item: _given(kind, item.extensions) is None):
            given = _given(kind, item.extensions)
            usual = make_name(item.abbreviatedStatement or item.fullStatement, kind)
            found[item.identifier] = free_name(given or usual, taken)
            taken.add(found[item.identifier])
        return found

    @cached_property
    def _groups(self) -> Mapping[str, list[str]]:
        """The skills under the nearest item above them that is no skill, or under the document if there is none."""
        groups: dict[str, list[str]] = {item.identifier: [] for item in self._content.CFItems if self._ours("domain", item)}
        for skill in sorted(self._tree.anchors, key=self._tree.path):
            above = (item for item in self._tree.ancestors(skill) if item not in self._tree.anchors)
            groups.setdefault(next(above, self._content.CFDocument.identifier), []).append(skill)
        return groups

    @cached_property
    def _domain_ids(self) -> Mapping[str, str]:
        taken = {domain.id for domain in self._catalog.domains}
        root, items = self._content.CFDocument, self._tree.items
        ids = dict(self._name("domain", [items[group] for group in self._groups if group in items], taken))
        if root.identifier in self._groups:
            usual = make_name(root.title, "domain")
            ids[root.identifier] = free_name(_given("domain", root.extensions) or usual, {*taken, *ids.values()})
        return ids

    def _domains(self) -> Iterator[FoundDomain]:
        order = max((domain.order for domain in self._catalog.domains), default=0)
        items = self._tree.items
        in_order = sorted(self._groups, key=lambda group: (group not in items, self._tree.path(group) if group in items else ()))
        for number, group in enumerate(in_order, start=order + 1):
            domain = self._domain(items[group], number) if group in items else self._root(group, number)
            yield FoundDomain(domain, tuple(map(self._skill, self._groups[group])))

    def _root(self, identifier: str, order: int) -> DomainName:
        """The document itself, for skills that stand in no group."""
        title = self._content.CFDocument.title
        values = {"id": self._domain_ids[identifier], "title": title, "intro": title, "order": order}
        return self._make(DomainName, values, "CFDocument", {"intro": "title"})

    def _domain(self, item: CFPckgItem, order: int) -> DomainName:
        title, domain = item.fullStatement, self._domain_ids[item.identifier]
        known = next((known for known in self._catalog.domains if known.id == domain), None)
        usual = {"intro": known.intro if known else title, "order": known.order if known else order}
        own = _only(item.extensions, tuple(usual))
        place = f"CFItems.{self._tree.places[item.identifier]}"
        return self._make(DomainName, {**usual, **own, "id": domain, "title": title}, place, {"title": "fullStatement"})

    def _skill(self, identifier: str) -> Skill:
        item, skill = self._tree.items[identifier], self._skill_ids[identifier]
        known = self._catalog.skills.get(skill)
        own = _only(item.extensions, OWN_KEYS)
        usual: JsonObject = known.model_dump(mode="json", include=set(OWN_KEYS)) if known and not own else {"kind": USUAL_KIND}
        values = {
            **usual,
            **own,
            "id": skill,
            "title": item.abbreviatedStatement or item.fullStatement,
            "summary": item.fullStatement,
            "anchors": self._tree.anchors[identifier],
            "prerequisites": tuple(self._prerequisites(identifier, known)) or (known.prerequisites if known and not own else ()),
        }
        return self._make(Skill, values, f"CFItems.{self._tree.places[identifier]}", PLACES)

    def _prerequisites(self, identifier: str, known: Skill | None) -> Iterator[Prerequisite]:
        usual = {needed.skill: needed.level for needed in known.prerequisites} if known else {}
        seen: set[str] = set()
        for place, association in self._preceding.get(identifier, ()):
            origin = association.originNodeURI.identifier.lower()
            skill = self._skill_ids.get(origin) or self._known_skills.get(origin)
            if skill is None or skill in seen:
                self._lost += skill is None
                continue
            seen.add(skill)
            level = _own(association.extensions).get("level", usual.get(skill, USUAL_LEVEL))
            yield self._make(Prerequisite, {"skill": skill, "level": level}, f"CFAssociations.{place}", {})

    @cached_property
    def _preceding(self) -> Mapping[str, list[tuple[int, CFPckgAssociation]]]:
        """What precedes each item, with its place in the file, in the order of the sequence numbers."""
        found: dict[str, list[tuple[int, CFPckgAssociation]]] = {}
        numbered = enumerate(self._content.CFAssociations)
        for place, association in sorted(numbered, key=lambda entry: (entry[1].sequenceNumber is None, entry[1].sequenceNumber or 0)):
            if association.associationType == "precedes":
                found.setdefault(association.destinationNodeURI.identifier.lower(), []).append((place, association))
        return found

    def _make(self, model: type[ModelT], values: Mapping[str, object], place: str, places: Mapping[str, str]) -> ModelT:
        try:
            return model.model_validate(values)
        except ValidationError as error:
            where, problem, _ = first_problem(error)
            key, _, rest = where.partition(".")
            named = places.get(key) or ".".join(part for part in ("extensions", OURS, key, rest) if part)
            raise FieldProblem(self._path, f"{place}.{named}", problem) from error


def _only(extensions: Extension, keys: tuple[str, ...]) -> JsonObject:
    return {key: value for key, value in _own(extensions).items() if key in keys}


def _given(kind: str, extensions: Extension) -> str | None:
    """The id that an earlier import noted."""
    given = _own(extensions).get(kind)
    return given if isinstance(given, str) and is_identifier(given) else None


def _own(extensions: Extension) -> Mapping[str, JsonValue]:
    """Our own data in an entry."""
    return object_of(extensions or {}, OURS)

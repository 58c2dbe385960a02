"""Content of one's own, laid over the shipped catalogue: own roles, skills and questions, changed targets and must-haves.

Nothing shipped is ever deleted by it; an entry with a shipped id takes that entry's place, and its origin is kept.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Annotated, TypeVar

from pydantic import Field, model_validator
from typing_extensions import override

from assess.domain.base import Frozen, Identifier, Line
from assess.domain.catalog import Catalog
from assess.domain.credentials import CredentialType
from assess.domain.roles import ExpectationChange, Overlay, RoleProfile, change_expectations, find_incomplete, split_overlaid_id
from assess.domain.skills import DomainName, Question, Skill, SkillDetail, StudyResource

ValueT = TypeVar("ValueT")


class OwnDomain(Frozen):
    """A domain by its id alone if it is a shipped one, with everything it needs if it is new or to be called otherwise."""

    id: Identifier
    title: Line | None = None
    intro: Line | None = None
    order: int | None = None

    @model_validator(mode="after")
    def _all_or_nothing(self) -> "OwnDomain":
        given = [part is not None for part in (self.title, self.intro, self.order)]
        if any(given) and not all(given):
            raise ValueError("a domain needs a title, an intro and an order, or its id alone if it came with Assess")
        return self

    def described(self) -> DomainName | None:
        """The domain as it is described here, None if there is its id alone."""
        if self.title is None or self.intro is None or self.order is None:
            return None
        return DomainName(id=self.id, title=self.title, intro=self.intro, order=self.order)


class OwnSkillFile(Frozen):
    """Skills for a domain that there is, or for a new one."""

    domain: OwnDomain
    skill: tuple[Skill, ...]


class RoleChange(Frozen):
    """Changes to a role that there is; with an `id` of its own it becomes another role, without one it takes the place of the old."""

    extends: Identifier
    version: Line
    id: Identifier | None = None
    title: Line | None = None
    summary: Line | None = None
    ready_index: Annotated[int, Field(ge=0, le=100)] | None = None
    drop: tuple[Identifier, ...] = ()
    change: tuple[ExpectationChange, ...] = ()

    @property
    def result(self) -> str:
        """The id of the role that it makes."""
        return self.id or self.extends


@dataclass(frozen=True)
class OwnContent:
    """Everything in one content folder; `skills` are with their domains, `origins` as in `Catalog`, `terms` go to the glossary."""

    version: str
    domains: tuple[DomainName, ...] = ()
    skills: tuple[tuple[str, Skill], ...] = ()
    roles: tuple[RoleProfile, ...] = ()
    changes: tuple[RoleChange, ...] = ()
    credentials: tuple[CredentialType, ...] = ()
    resources: tuple[StudyResource, ...] = ()
    questions: Mapping[str, tuple[Question, ...]] = field(default_factory=dict)
    details: Mapping[str, SkillDetail] = field(default_factory=dict)
    overlays: Mapping[str, Overlay] = field(default_factory=dict)
    terms: frozenset[str] = frozenset()
    origins: Mapping[str, str] = field(default_factory=dict)


class MisfitReason(StrEnum):
    """Why an own entry cannot be laid over the catalogue."""

    UNKNOWN_ROLE = "unknown-role"
    UNKNOWN_DOMAIN = "unknown-domain"
    INCOMPLETE = "incomplete"


@dataclass(frozen=True)
class Misfit:
    """The entry ("KIND/ID" as in `Catalog.origins`), the key of its file at fault, and what is named there."""

    about: str
    key: str
    named: str
    reason: MisfitReason


class Layered(Mapping[str, ValueT]):
    """Two mappings as one that reads the lower only when asked; where both have a key, `join` makes one value of the two."""

    def __init__(self, lower: Mapping[str, ValueT], upper: Mapping[str, ValueT], join: Callable[[ValueT, ValueT], ValueT]) -> None:
        self._lower = lower
        self._upper = upper
        self._join = join

    @override
    def __getitem__(self, key: str) -> ValueT:
        if key not in self._upper:
            return self._lower[key]
        return self._join(self._lower[key], self._upper[key]) if key in self._lower else self._upper[key]

    @override
    def __contains__(self, key: object) -> bool:
        return key in self._upper or key in self._lower

    @override
    def __iter__(self) -> Iterator[str]:
        yield from self._lower
        yield from (key for key in self._upper if key not in self._lower)

    @override
    def __len__(self) -> int:
        return sum(1 for _ in self)


def find_misfits(catalog: Catalog, own: OwnContent) -> Iterator[Misfit]:
    """What keeps `own` from being laid over `catalog`: nothing may be left of it that nobody would ever see."""
    domains = {domain.id for domain in (*catalog.domains, *own.domains)}
    for domain, skill in own.skills:
        if domain not in domains:
            yield Misfit(f"skill/{skill.id}", "domain", domain, MisfitReason.UNKNOWN_DOMAIN)
    roles = _by_id((*catalog.roles.values(), *own.roles))
    for change in own.changes:
        yield from _misfits_of(change, roles)
        if change.extends in roles:
            roles[change.result] = _changed_role(roles[change.extends], change)
    for overlay in own.overlays.values():
        unknown = (base for base in overlay.bases if base not in roles)
        yield from (Misfit(f"overlay/{overlay.id}", "bases", base, MisfitReason.UNKNOWN_ROLE) for base in unknown)


def _misfits_of(change: RoleChange, roles: Mapping[str, RoleProfile]) -> Iterator[Misfit]:
    about, base = f"role/{change.result}", roles.get(change.extends)
    if base is None:
        yield Misfit(about, "extends", change.extends, MisfitReason.UNKNOWN_ROLE)
        return
    for skill in find_incomplete(base, change.drop, change.change):
        yield Misfit(about, "change", skill, MisfitReason.INCOMPLETE)


def extend_catalog(catalog: Catalog, own: OwnContent) -> Catalog:
    """`catalog` with `own` laid over it; raises KeyError for what `find_misfits` finds."""
    roles = _by_id((*catalog.roles.values(), *own.roles))
    for change in own.changes:
        roles[change.result] = _changed_role(roles[change.extends], change)
    return replace(
        catalog,
        version=f"{catalog.version}+{own.version}",
        domains=tuple(sorted(_by_id((*catalog.domains, *own.domains)).values(), key=lambda domain: domain.order)),
        skills={**catalog.skills, **_by_id(skill for _, skill in own.skills)},
        domain_of={**catalog.domain_of, **{skill.id: domain for domain, skill in own.skills}},
        roles=roles,
        credentials=_by_id((*catalog.credentials.values(), *own.credentials)),
        resources=_by_id((*catalog.resources.values(), *own.resources)),
        questions=Layered(catalog.questions, own.questions, join_questions),
        details=Layered(catalog.details, own.details, _upper_one),
        overlays=Layered(catalog.overlays, own.overlays, _upper_one),
        origins={**catalog.origins, **own.origins},
    )


def join_questions(shipped: tuple[Question, ...], own: tuple[Question, ...]) -> tuple[Question, ...]:
    """The questions of one skill: the shipped ones, those with an own id in their place, and then the new ones."""
    return tuple(_by_id((*shipped, *own)).values())


def own_parts(role: RoleProfile, catalog: Catalog) -> dict[str, str]:
    """What `role` rests on that did not come with Assess: "KIND/ID" of the role itself and of its skills, each with its file."""
    base, overlay = split_overlaid_id(role.id) if role.base else ("", "")
    keys = (f"role/{role.id}", f"role/{base}", f"overlay/{overlay}", *(f"skill/{entry.skill}" for entry in role.expectation))
    return {key: catalog.origins[key] for key in keys if key in catalog.origins}


EntryT = TypeVar("EntryT", DomainName, Skill, RoleProfile, CredentialType, StudyResource, Question)


def _by_id(entries: Iterable[EntryT]) -> dict[str, EntryT]:
    """A later entry takes the place of an earlier one with its id."""
    return {entry.id: entry for entry in entries}


def _changed_role(base: RoleProfile, change: RoleChange) -> RoleProfile:
    given = change.model_dump(include={"id", "title", "summary", "ready_index"}, exclude_none=True)
    expectations = change_expectations(base, change.drop, change.change)
    return base.model_copy(update={**given, "version": change.version, "expectation": expectations})


def _upper_one(_lower: ValueT, upper: ValueT) -> ValueT:
    return upper

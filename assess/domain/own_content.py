"""Content of one's own, laid over the shipped catalogue: own roles, skills and questions, changed targets and must-haves.

Nothing shipped is ever deleted by it; an entry with a shipped id takes that entry's place, and its origin is kept.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Annotated, TypeVar

from pydantic import Field
from typing_extensions import override

from assess.domain.base import Frozen, Identifier, Line
from assess.domain.catalog import Catalog
from assess.domain.credentials import CredentialType
from assess.domain.roles import ExpectationChange, Overlay, RoleProfile, change_expectations
from assess.domain.skills import DomainName, Question, Skill, SkillDetail, StudyResource

ValueT = TypeVar("ValueT")


class KnownDomain(Frozen):
    """A domain of the shipped catalogue, by its id alone."""

    id: Identifier


class OwnSkillFile(Frozen):
    """Skills for a domain that there is, or for a new one."""

    domain: DomainName | KnownDomain
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


@dataclass(frozen=True)
class OwnContent:
    """Everything in one content folder; `origins` as in `Catalog`."""

    version: str
    domains: tuple[DomainName, ...] = ()
    skills: Mapping[str, tuple[str, Skill]] = field(default_factory=dict)
    roles: tuple[RoleProfile, ...] = ()
    changes: tuple[RoleChange, ...] = ()
    credentials: tuple[CredentialType, ...] = ()
    resources: tuple[StudyResource, ...] = ()
    questions: Mapping[str, tuple[Question, ...]] = field(default_factory=dict)
    details: Mapping[str, SkillDetail] = field(default_factory=dict)
    overlays: Mapping[str, Overlay] = field(default_factory=dict)
    origins: Mapping[str, str] = field(default_factory=dict)


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


def extend_catalog(catalog: Catalog, own: OwnContent) -> Catalog:
    """`catalog` with `own` laid over it; raises KeyError for a change to a role that there is not, or without what it needs."""
    roles = _place({**catalog.roles}, own.roles)
    for change in own.changes:
        roles = _place(roles, (_changed_role(roles[change.extends], change),))
    return replace(
        catalog,
        version=f"{catalog.version}+{own.version}",
        domains=tuple(_place({domain.id: domain for domain in catalog.domains}, own.domains).values()),
        skills={**catalog.skills, **{skill.id: skill for _, skill in own.skills.values()}},
        domain_of={**catalog.domain_of, **{skill.id: domain for domain, skill in own.skills.values()}},
        roles=roles,
        credentials=_place({**catalog.credentials}, own.credentials),
        resources=_place({**catalog.resources}, own.resources),
        questions=Layered(catalog.questions, own.questions, join_questions),
        details=Layered(catalog.details, own.details, _upper_one),
        overlays=Layered(catalog.overlays, own.overlays, _upper_one),
        origins={**catalog.origins, **own.origins},
    )


def join_questions(shipped: tuple[Question, ...], own: tuple[Question, ...]) -> tuple[Question, ...]:
    """The questions of one skill: the shipped ones, those with an own id in their place, and then the new ones."""
    return tuple(_place({question.id: question for question in shipped}, own).values())


EntryT = TypeVar("EntryT", DomainName, RoleProfile, CredentialType, StudyResource, Question)


def _place(entries: dict[str, EntryT], own: tuple[EntryT, ...]) -> dict[str, EntryT]:
    return {**entries, **{entry.id: entry for entry in own}}


def _changed_role(base: RoleProfile, change: RoleChange) -> RoleProfile:
    given = change.model_dump(include={"id", "title", "summary", "ready_index"}, exclude_none=True)
    expectations = change_expectations(base, change.drop, change.change)
    return base.model_copy(update={**given, "version": change.version, "expectation": expectations})


def _upper_one(_lower: ValueT, upper: ValueT) -> ValueT:
    return upper

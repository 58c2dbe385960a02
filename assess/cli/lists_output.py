"""The JSON of `roles` and `skills`: stable keys."""

from collections.abc import Iterable, Sequence
from typing import Annotated, Final, Literal

from pydantic import Field

from assess.domain.base import Frozen
from assess.domain.catalog import Catalog
from assess.domain.frameworks import Certainty, Framework, FrameworkKind, SkillCode, list_codes
from assess.domain.roles import RoleProfile, split_overlaid_id
from assess.domain.skills import CheckOffStep, Skill, SkillKind, Source

ROLES_FORMAT: Final = "assess/roles"
SKILLS_FORMAT: Final = "assess/skills"


class SpecialtyRow(Frozen):
    """A role that a specialty makes of another; `origin` is the file that the specialty is from, null if it came with Assess."""

    id: str
    version: str
    title: str
    summary: str
    origin: str | None
    ready_index: int
    skills: tuple[str, ...]
    must_haves: tuple[str, ...]


class RoleRow(SpecialtyRow):
    """A role to assess against; `skills` and `must_haves` are ids."""

    specialties: tuple[SpecialtyRow, ...]


class RolesOutput(Frozen):
    """The roles, in their order."""

    format: Literal["assess/roles"] = ROLES_FORMAT
    version: Literal[1] = 1
    catalog_version: str
    roles: tuple[RoleRow, ...]


class CodeRow(Frozen):
    """An item of a framework that is about the skill; `title` is in our words, `share` the part of an exam's questions."""

    framework: str
    code: str
    title: str
    share: Annotated[float, Field(gt=0, le=1)] | None
    certainty: Certainty


class FrameworkRow(Frozen):
    """A curriculum, an exam outline or a task list that has codes for skills; `certainty` is that of most of its items."""

    id: str
    title: str
    publisher: str
    edition: str
    kind: FrameworkKind
    certainty: Certainty
    source: Source


class SkillRow(Frozen):
    """A skill that can be assessed; `origin` is its file, null if it came with Assess, and `questions` are how many there are on it."""

    id: str
    title: str
    summary: str
    origin: str | None
    domain: str
    kind: SkillKind
    anchors: tuple[str, ...]
    why: str | None
    check_off: tuple[CheckOffStep, ...]
    questions: int
    codes: tuple[CodeRow, ...]


class SkillsOutput(Frozen):
    """The skills, in their order, and the frameworks that their codes are from."""

    format: Literal["assess/skills"] = SKILLS_FORMAT
    version: Literal[1] = 1
    catalog_version: str
    skills: tuple[SkillRow, ...]
    frameworks: tuple[FrameworkRow, ...]


def make_roles_output(catalog: Catalog) -> RolesOutput:
    """Every role with the specialties that build on it."""
    roles = tuple(
        RoleRow(**dict(_role(role, catalog)), specialties=tuple(_role(made, catalog) for made in catalog.specialties(role.id)))
        for role in catalog.roles.values()
    )
    return RolesOutput(catalog_version=catalog.version, roles=roles)


def role_origin(role: RoleProfile, catalog: Catalog) -> str | None:
    """The file that a role, or the specialty that makes it, is from; None if it came with Assess."""
    return catalog.origin("overlay", split_overlaid_id(role.id)[1]) if role.base else catalog.origin("role", role.id)


def _role(role: RoleProfile, catalog: Catalog) -> SpecialtyRow:
    return SpecialtyRow(
        id=role.id,
        version=role.version,
        title=role.title,
        summary=role.summary,
        origin=role_origin(role, catalog),
        ready_index=role.ready_index,
        skills=tuple(expectation.skill for expectation in role.expectation),
        must_haves=tuple(expectation.skill for expectation in role.expectation if expectation.must_have),
    )


def make_skills_output(catalog: Catalog, frameworks: Iterable[Framework]) -> SkillsOutput:
    """Every skill with the codes that `frameworks` have for it."""
    named = tuple(frameworks)
    codes = list_codes(named)
    return SkillsOutput(
        catalog_version=catalog.version,
        skills=tuple(_skill(skill, catalog, [code for code in codes if skill.id in code.item.skills]) for skill in catalog.skills.values()),
        frameworks=tuple(_framework(framework) for framework in named),
    )


def _skill(skill: Skill, catalog: Catalog, codes: Sequence[SkillCode]) -> SkillRow:
    detail = catalog.details.get(skill.id)
    return SkillRow(
        id=skill.id,
        title=skill.title,
        summary=skill.summary,
        origin=catalog.origin("skill", skill.id),
        domain=catalog.domain_of[skill.id],
        kind=skill.kind,
        anchors=skill.anchors,
        why=detail.why if detail else None,
        check_off=detail.check_off if detail else (),
        questions=len(catalog.questions.get(skill.id, ())),
        codes=tuple(_code(code) for code in codes),
    )


def _code(code: SkillCode) -> CodeRow:
    return CodeRow(
        framework=code.framework.id,
        code=code.item.code,
        title=code.item.title,
        share=code.item.share,
        certainty=code.certainty,
    )


def _framework(framework: Framework) -> FrameworkRow:
    return FrameworkRow(
        id=framework.id,
        title=framework.title,
        publisher=framework.publisher,
        edition=framework.edition,
        kind=framework.kind,
        certainty=framework.certainty,
        source=framework.source,
    )

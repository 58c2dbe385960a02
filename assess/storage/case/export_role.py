"""A role profile as a framework: an item for each skill it asks for, matched with our skill, and its target as a rubric of one level."""

from typing import Final

from assess.domain.catalog import Catalog
from assess.domain.own_content import own_parts
from assess.domain.roles import Expectation, RoleProfile
from assess.domain.skills import Skill
from assess.storage.case.fields import JsonList, JsonObject
from assess.storage.case.identifiers import identify
from assess.storage.case.writing import CREATOR, Dates, Writer, link, make_document, node, ours

RUBRIC: Final = "What the role asks for"


def export_role(role: RoleProfile, catalog: Catalog, dates: Dates) -> JsonObject:
    """The package of `role`; skills that the catalogue lacks are left out."""
    changed = dates.of(next(iter(own_parts(role, catalog)), None))
    document = make_document(
        changed,
        role_identifier(role.id),
        creator=CREATOR,
        title=role.title,
        description=role.summary,
        version=role.version,
        notes="\n".join(role.sources),
        extensions=ours(role=role.id, ready_index=role.ready_index, base=role.base),
    )
    writer = Writer(changed, document)
    rubric = identify("role", role.id, "rubric")
    known = [expectation for expectation in role.expectation if expectation.skill in catalog.skills]
    for place, expectation in enumerate(known, start=1):
        _add_expectation(writer, role, expectation, catalog.skills[expectation.skill], place)
        writer.criteria.append(_criterion(writer, role, expectation, catalog, place))
    return writer.package(writer.entry(rubric, title=RUBRIC, CFRubricCriteria=writer.criteria))


def role_identifier(role: str) -> str:
    """The identifier of a role's document."""
    return identify("role", role)


def _add_expectation(writer: Writer, role: RoleProfile, expectation: Expectation, skill: Skill, place: int) -> None:
    identifier = identify("role", role.id, "skill", skill.id)
    more = expectation.model_dump(mode="json", exclude={"skill", "reason"})
    writer.add_item(
        identifier,
        "Expectation",
        fullStatement=skill.summary,
        abbreviatedStatement=skill.title,
        humanCodingScheme=skill.id,
        notes=expectation.reason,
        extensions=ours(**more),
    )
    item = node(skill.title, identifier)
    writer.associate(item, "isChildOf", node(role.title, role_identifier(role.id)), sequenceNumber=place)
    writer.associate(item, "exactMatchOf", node(skill.title, identify("skill", skill.id)))


def _criterion(writer: Writer, role: RoleProfile, expectation: Expectation, catalog: Catalog, place: int) -> JsonObject:
    skill = catalog.skills[expectation.skill]
    identifier = identify("role", role.id, "criterion", skill.id)
    asked: JsonList = [
        writer.entry(
            identify("role", role.id, "target", skill.id),
            description=skill.anchor(level.level),
            quality=level.name,
            score=level.level,
            position=1,
            rubricCriterionId=identifier,
        )
        for level in catalog.levels
        if level.level == expectation.target
    ]
    return writer.entry(
        identifier,
        category=next((domain.title for domain in catalog.domains if domain.id == catalog.domain_of[skill.id]), None),
        description=skill.title,
        CFItemURI=link(skill.title, identify("role", role.id, "skill", skill.id)),
        weight=expectation.weight,
        position=place,
        rubricId=identify("role", role.id, "rubric"),
        CFRubricCriterionLevels=asked,
    )

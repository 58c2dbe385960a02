"""Our skills as a framework: domains as groups, skills as items, prerequisites as associations, the five anchors as a rubric."""

from datetime import UTC, datetime, time
from typing import Final

from assess.domain.base import FIRST_DAY
from assess.domain.catalog import Catalog
from assess.domain.skills import Prerequisite, Skill
from assess.storage.case.fields import JsonList, JsonObject
from assess.storage.case.identifiers import SKILLS, identify
from assess.storage.case.writing import CREATOR, Dates, Writer, link, make_document, node, ours

TITLE: Final = "Skills of a medical assistant"
RUBRIC: Final = "Levels of supervision"
PREREQUISITES: Final = "Prerequisites"
PREREQUISITES_ARE: Final = "The origin has to stand at a level, which is in the extension, before the destination is practiced."


def export_skills(catalog: Catalog, dates: Dates) -> JsonObject:
    """The package of all skills in `catalog`."""
    return _SkillExport(catalog, dates).run()


def version_of(catalog: Catalog) -> str:
    """The version of the catalogue; content of one's own counts only if there is any."""
    return catalog.version if catalog.origins else catalog.version.partition("+")[0]


def checked_at(catalog: Catalog) -> datetime:
    """When the catalogue was last held against its sources: the beginning of that day, which is the only date it has."""
    credentials = [credential.source.checked for credential in catalog.credentials.values()]
    resources = [resource.checked for resource in catalog.resources.values() if resource.checked]
    return datetime.combine(max((*credentials, *resources), default=FIRST_DAY), time(), tzinfo=UTC)


class _SkillExport:
    def __init__(self, catalog: Catalog, dates: Dates) -> None:
        self._catalog = catalog
        self._dates = dates
        self._document = identify(*SKILLS)
        changed = dates.of(next(iter(catalog.origins), None))
        document = make_document(changed, self._document, creator=CREATOR, title=TITLE, version=version_of(catalog))
        self._writer = Writer(dates.shipped, document)

    def run(self) -> JsonObject:
        for number, domain in enumerate(self._catalog.domains, start=1):
            identifier, root = identify("domain", domain.id), node(TITLE, self._document)
            self._writer.changed = self._dates.of(self._catalog.origin("domain", domain.id))
            more = ours(intro=domain.intro, order=domain.order)
            self._writer.add_item(identifier, "Domain", fullStatement=domain.title, humanCodingScheme=domain.id, extensions=more)
            parent = node(domain.title, identifier)
            self._writer.associate(parent, "isChildOf", root, sequenceNumber=number)
            for place, skill in enumerate(self._catalog.skills_of(domain.id), start=1):
                self._add_skill(skill, parent, place)
        rubric = identify("rubric", RUBRIC)
        self._writer.changed = self._dates.shipped
        return self._writer.package(self._writer.entry(rubric, title=RUBRIC, CFRubricCriteria=self._writer.criteria))

    def _add_skill(self, skill: Skill, parent: JsonObject, place: int) -> None:
        identifier = identify("skill", skill.id)
        self._writer.changed = self._dates.of(self._catalog.origin("skill", skill.id))
        steps: JsonList = [step.model_dump(mode="json") for step in skill.steps]
        self._writer.add_item(
            identifier,
            "Skill",
            fullStatement=skill.summary,
            abbreviatedStatement=skill.title,
            humanCodingScheme=skill.id,
            extensions=ours(kind=skill.kind.value, credential=skill.credential, steps=steps, resources=list(skill.resources)),
        )
        self._writer.associate(node(skill.title, identifier), "isChildOf", parent, sequenceNumber=place)
        for number, needed in enumerate(skill.prerequisites, start=1):
            self._add_prerequisite(needed, node(skill.title, identifier), number)
        self._writer.criteria.append(self._criterion(skill, str(parent["title"])))

    def _add_prerequisite(self, needed: Prerequisite, destination: JsonObject, number: int) -> None:
        known = self._catalog.skills.get(needed.skill)
        origin = node(known.title if known else needed.skill, identify("skill", needed.skill))
        grouping = self._writer.group(PREREQUISITES, PREREQUISITES_ARE)
        more = ours(level=needed.level)
        self._writer.associate(origin, "precedes", destination, sequenceNumber=number, CFAssociationGroupingURI=grouping, extensions=more)

    def _criterion(self, skill: Skill, domain: str) -> JsonObject:
        identifier = identify("criterion", skill.id)
        levels: JsonList = [
            self._writer.entry(
                identify("level", skill.id, str(level.level)),
                description=skill.anchor(level.level),
                quality=level.name,
                score=level.level,
                position=level.level + 1,
                rubricCriterionId=identifier,
            )
            for level in self._catalog.levels
        ]
        return self._writer.entry(
            identifier,
            category=domain,
            description=skill.title,
            CFItemURI=link(skill.title, identify("skill", skill.id)),
            position=len(self._writer.criteria) + 1,
            rubricId=identify("rubric", RUBRIC),
            CFRubricCriterionLevels=levels,
        )

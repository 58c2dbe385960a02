"""Catalogues made by Hypothesis, and edits that another tool makes to an export of ours."""

import copy
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from hypothesis import strategies as st

from assess.domain.catalog import Catalog
from assess.domain.competencies import FrameworkImport, SkillsImport
from assess.domain.skills import DomainName, Prerequisite, Setting, Skill, SkillKind, SkillStep
from assess.storage.case.export_skills import export_skills
from assess.storage.case.exporting import export_all_skills, find_dates
from assess.storage.case.fields import JsonObject
from assess.storage.case.identifiers import SKILLS, identify
from assess.storage.case.importing import import_framework
from assess.storage.case.structure import list_of
from assess.storage.case.writing import Dates
from assess.storage.own_content import lay_over_folder
from tests.support.builders import example_catalog
from tests.support.case_packages import Json

CHECKED: Final = datetime(2026, 3, 2, tzinfo=UTC)
DATES: Final = Dates(CHECKED, CHECKED)
LATER: Final = "2027-01-05T10:00:00Z"
EXAMPLE: Final = example_catalog()
NOBODY: Final = replace(example_catalog(), skills={}, domains=(), domain_of={}, roles={})

words = st.text(min_size=1, max_size=8).filter(str.strip)
steps = st.builds(
    SkillStep,
    to_level=st.integers(1, 4),
    hours=st.floats(0.25, 500),
    setting=st.sampled_from(Setting),
    activity=words,
)


@st.composite
def catalogs(draw: st.DrawFn) -> Catalog:
    """Any domains and skills; a skill needs earlier ones only."""
    domains = [DomainName(id=f"domain-{n}", title=draw(words), intro=draw(words), order=n) for n in range(1, draw(st.integers(1, 3)) + 1)]
    skills: dict[str, Skill] = {}
    for number in range(draw(st.integers(0, 4))):
        skills[f"skill-{number}"] = draw(_skills(f"skill-{number}", tuple(skills)))
    domain_of = {skill: draw(st.sampled_from(domains)).id for skill in skills}
    in_order = {skill: skills[skill] for domain in domains for skill in skills if domain_of[skill] == domain.id}
    return replace(NOBODY, domains=tuple(domains), skills=in_order, domain_of=domain_of)


@st.composite
def _skills(draw: st.DrawFn, skill: str, earlier: tuple[str, ...]) -> Skill:
    needed = draw(st.lists(st.sampled_from(earlier), unique=True, max_size=2)) if earlier else []
    return Skill(
        id=skill,
        title=draw(words),
        summary=draw(words),
        kind=draw(st.sampled_from(SkillKind)),
        anchors=tuple(draw(st.lists(words, min_size=5, max_size=5))),
        prerequisites=tuple(Prerequisite(skill=other, level=draw(st.integers(1, 4))) for other in needed),
        credential=draw(st.none() | st.just("bls")),
        steps=tuple(draw(st.lists(steps, max_size=3))),
        resources=tuple(draw(st.lists(st.sampled_from(("one", "two-b")), max_size=2))),
    )


def exported() -> Json:
    """The package of the example's five skills."""
    return copy.deepcopy(export_skills(example_catalog(), DATES))


def edited(edit: Callable[[Json], object]) -> Json:
    """That package after somebody else worked on it."""
    package = exported()
    edit(package)
    return package


def find(package: Json, code: str) -> Json:
    """The item with that code."""
    return next(item for item in list_of(package, "CFItems") if item.get("humanCodingScheme") == code)


def criterion_of(package: Json, item: Json) -> Json:
    """The criterion about an item."""
    criteria = (criterion for rubric in package["CFRubrics"] for criterion in rubric["CFRubricCriteria"])
    found: Json = next(criterion for criterion in criteria if criterion["CFItemURI"]["identifier"] == item["identifier"])
    return found


def add_item(package: Json, number: int, title: str, parent: str | None = None) -> Json:
    """A new item with five levels, as another tool would add it: under `parent`, or under the document."""
    item = {
        "identifier": f"aaaaaaaa-0000-4000-8000-00000000000{number}",
        "uri": "https://x.example",
        "fullStatement": title,
        "lastChangeDateTime": LATER,
    }
    model = package["CFRubrics"][0]["CFRubricCriteria"][0]
    criterion = {**copy.deepcopy(model), "identifier": f"bbbbbbbb-0000-4000-8000-00000000000{number}"}
    criterion["CFItemURI"] = {"title": title, "identifier": item["identifier"], "uri": item["uri"]}
    for score, level in enumerate(criterion["CFRubricCriterionLevels"]):
        level["identifier"] = f"cccccccc-0000-4000-8000-0000000000{number}{score}"
    above = find(package, parent) if parent else package["CFDocument"]
    package["CFItems"].append(item)
    package["CFRubrics"][0]["CFRubricCriteria"].append(criterion)
    package["CFAssociations"].append(associate(f"dddddddd-0000-4000-8000-00000000000{number}", item, "isChildOf", above))
    return item


def associate(identifier: str, origin: Json, kind: str, destination: Json) -> Json:
    """An association between two entries."""
    origin_end, destination_end = (
        {"title": entry.get("title", ""), "identifier": entry["identifier"], "uri": entry["uri"]} for entry in (origin, destination)
    )
    ends = {"originNodeURI": origin_end, "destinationNodeURI": destination_end}
    return {"identifier": identifier, "uri": "https://x.example", "associationType": kind, **ends, "lastChangeDateTime": LATER}


def write(package: object, path: Path) -> Path:
    """The package in a file."""
    path.write_text(json.dumps(package), encoding="utf-8")
    return path


def take(package: object, folder: Path, *, shipped: Catalog = EXAMPLE, as_skills: bool = False) -> FrameworkImport:
    """Imports a package into a content folder."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    path = write(package, folder.parent / "given.json")
    return import_framework(path, folder, shipped, reserved=("maerb-2022",), as_skills=as_skills)


def take_skills(package: object, folder: Path, shipped: Catalog = EXAMPLE) -> SkillsImport:
    """Imports a package with its skills."""
    done = take(package, folder, shipped=shipped, as_skills=True).skills
    assert done is not None
    return done


def export_again(folder: Path, shipped: Catalog = EXAMPLE) -> JsonObject:
    """Exports the skills as they are with the content folder laid over them."""
    catalog = lay_over_folder(shipped, folder)
    return export_all_skills(catalog, shipped, folder, find_dates(catalog, folder, identify(*SKILLS)))

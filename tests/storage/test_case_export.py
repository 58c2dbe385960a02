"""What an export says, in the terms of the format."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from assess.storage.case.export_framework import checked_at as framework_checked_at
from assess.storage.case.export_framework import export_framework
from assess.storage.case.export_role import export_role
from assess.storage.case.export_skills import checked_at, export_skills
from assess.storage.case.fields import JsonObject
from assess.storage.case.reading import find_strangers, find_unknown_keys, make_package, package_bytes
from assess.storage.case.writing import Dates
from assess.storage.catalog import load_catalog, shipped_catalog
from assess.storage.library import shipped_library
from tests.support.builders import TODAY, example_catalog, make_skill, with_skills
from tests.support.case_format import find_violations
from tests.support.case_skills import CHECKED, DATES, criterion_of, exported, find

SHIPPED = shipped_catalog()
PATH = Path("out.json")


def exports() -> list[tuple[str, JsonObject]]:
    """Everything that comes with Assess."""
    roles = [role for base in SHIPPED.roles.values() for role in (base, *SHIPPED.specialties(base.id))]
    return [
        ("skills", export_skills(SHIPPED, DATES)),
        *((role.id, export_role(role, SHIPPED, DATES)) for role in roles),
        *((name, export_framework(found, SHIPPED, CHECKED)) for name, found in shipped_library().frameworks.items()),
    ]


@pytest.fixture(scope="module", name="everything")
def _everything() -> list[tuple[str, JsonObject]]:
    return exports()


def test_every_export_is_case_1_1(everything: list[tuple[str, JsonObject]]) -> None:
    assert {name: list(find_violations(value)) for name, value in everything if list(find_violations(value))} == {}


def test_every_export_can_be_read_by_our_own_models(everything: list[tuple[str, JsonObject]]) -> None:
    for _, value in everything:
        package = make_package(value, PATH)
        assert list(find_unknown_keys(package.content)) == []


def test_the_same_input_makes_the_same_bytes() -> None:
    assert package_bytes(export_skills(load_catalog(), DATES)) == package_bytes(export_skills(SHIPPED, DATES))


def test_no_association_of_the_skills_leads_out_of_them() -> None:
    assert list(find_strangers(make_package(export_skills(SHIPPED, DATES), PATH))) == []


def test_a_skill_is_an_item_with_its_levels_in_a_rubric() -> None:
    package = exported()
    item, catalog = find(package, "phlebotomy"), example_catalog()
    skill = catalog.skills["phlebotomy"]
    assert item["fullStatement"] == skill.summary
    assert item["abbreviatedStatement"] == skill.title
    assert item["CFItemType"] == "Skill"
    assert item["lastChangeDateTime"] == "2026-03-02T00:00:00+00:00"
    levels = criterion_of(package, item)["CFRubricCriterionLevels"]
    assert [level["score"] for level in levels] == [0, 1, 2, 3, 4]
    assert [level["description"] for level in levels] == list(skill.anchors)
    assert [level["quality"] for level in levels] == [level.name for level in catalog.levels]


def test_the_tree_is_document_domain_skill_in_order() -> None:
    package = exported()
    parents = {
        end["originNodeURI"]["identifier"]: (end["destinationNodeURI"]["identifier"], end["sequenceNumber"])
        for end in package["CFAssociations"]
        if end["associationType"] == "isChildOf"
    }
    domain = find(package, "administrative")
    assert parents[domain["identifier"]] == (package["CFDocument"]["identifier"], 3)
    assert parents[find(package, "billing")["identifier"]] == (domain["identifier"], 3)


def test_a_prerequisite_precedes_at_a_level() -> None:
    package = exported()
    (found,) = (entry for entry in package["CFAssociations"] if entry["associationType"] == "precedes")
    assert found["originNodeURI"]["identifier"] == find(package, "ehr")["identifier"]
    assert found["destinationNodeURI"]["identifier"] == find(package, "billing")["identifier"]
    assert found["extensions"] == {"assess": {"level": 2}}


def test_identifiers_follow_from_ids_and_not_from_words() -> None:
    changed = with_skills(example_catalog(), make_skill("ehr").model_copy(update={"title": "Records", "summary": "Other words."}))
    before, after = find(exported(), "ehr"), find(export_skills(changed, DATES), "ehr")
    assert before["identifier"] == after["identifier"]
    assert before["fullStatement"] != after["fullStatement"]


def test_what_a_role_asks_for_is_the_one_level_of_its_rubric() -> None:
    catalog = example_catalog()
    role = catalog.roles["assistant"]
    package: Any = export_role(role, catalog, DATES)
    item = find(package, "billing")
    criterion = criterion_of(package, item)
    assert criterion["weight"] == role.by_skill["billing"].weight
    assert [level["score"] for level in criterion["CFRubricCriterionLevels"]] == [role.by_skill["billing"].target]
    (match,) = (
        entry["destinationNodeURI"]["identifier"]
        for entry in package["CFAssociations"]
        if entry["associationType"] == "exactMatchOf" and entry["originNodeURI"]["identifier"] == item["identifier"]
    )
    assert match == find(exported(), "billing")["identifier"]


def test_an_exam_area_is_related_to_our_skills_and_says_its_share() -> None:
    framework = shipped_library().frameworks["rma-amt-outline"]
    package: Any = export_framework(framework, SHIPPED, framework_checked_at(framework))
    skills = export_skills(SHIPPED, DATES)
    area = find(package, "I")
    related = {
        entry["destinationNodeURI"]["identifier"]
        for entry in package["CFAssociations"]
        if entry["associationType"] == "isRelatedTo" and entry["originNodeURI"]["identifier"] == area["identifier"]
    }
    assert related == {find(skills, skill)["identifier"] for skill in framework.item[0].skills}
    assert area["extensions"]["assess"]["share"] == framework.item[0].share
    assert package["CFDocument"]["lastChangeDateTime"] == f"{framework.source.checked}T00:00:00+00:00"


def test_content_of_ones_own_has_a_date_of_its_own() -> None:
    catalog = replace(example_catalog(), origins={"skill/ehr": "skills/own.toml"})
    own = datetime(2027, 5, 4, tzinfo=UTC)
    package = export_skills(catalog, Dates(CHECKED, own))
    assert find(package, "ehr")["lastChangeDateTime"] == own.isoformat()
    assert find(package, "billing")["lastChangeDateTime"] == CHECKED.isoformat()


def test_the_date_is_that_of_the_last_check() -> None:
    assert checked_at(example_catalog()).date() == TODAY

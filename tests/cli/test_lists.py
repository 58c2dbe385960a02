"""`roles`, `skills`, `schema`, `example`."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from assess.cli.arguments import COMMANDS, SCHEMAS, make_parser
from assess.domain.base import FIRST_DAY, LAST_DAY
from assess.storage.catalog import shipped_catalog
from assess.storage.documents import parse_document, require_role
from assess.storage.library import shipped_library
from tests.support.commands import DAY, NEARLY_READY, Commands
from tests.support.own_folder import DETAIL, DOMAIN, ROLE, SKILL, write


def test_roles_are_listed_for_people_and_for_programs(commands: Commands) -> None:
    catalog = shipped_catalog()
    text = commands.run("roles").out
    found: dict[str, Any] = json.loads(commands.run("roles", "--json").out)
    assert [role["id"] for role in found["roles"]] == list(catalog.roles)
    assert all(f"{role.id}: {role.title}" in text for role in catalog.roles.values())


def test_skills_are_listed_by_domain(commands: Commands) -> None:
    catalog = shipped_catalog()
    text = commands.run("skills").out
    found: dict[str, Any] = json.loads(commands.run("skills", "--json").out)
    assert {skill["id"] for skill in found["skills"]} == set(catalog.skills)
    assert all(domain.title in text for domain in catalog.domains)


def test_roles_are_listed_with_their_specialties(commands: Commands) -> None:
    catalog = shipped_catalog()
    lines = commands.run("roles").out.splitlines()
    listed = json.loads(commands.run("roles", "--json").out)["roles"]
    made = [specialty for role in listed for specialty in role["specialties"]]
    assert [entry["id"] for entry in made] == [entry.id for role in catalog.roles for entry in catalog.specialties(role)]
    assert [entry["id"] for entry in made if f"  {entry['id']}: {entry['title']}. {entry['summary']}" not in lines] == []
    (cardiology,) = (entry for entry in made if entry["id"] == "medical-assistant-in-cardiology")
    assert (cardiology["title"], "ecg" in cardiology["must_haves"]) == ("Medical assistant in cardiology", True)


def test_every_code_of_a_skill_says_its_framework_and_how_sure_it_is(commands: Commands) -> None:
    found: dict[str, Any] = json.loads(commands.run("skills", "--json").out)
    frameworks = shipped_library().frameworks
    assert [framework["id"] for framework in found["frameworks"]] == list(frameworks)
    named = {(code["framework"], code["code"], skill["id"]) for skill in found["skills"] for code in skill["codes"]}
    assert named == {(name, item.code, skill) for name, framework in frameworks.items() for item in framework.item for skill in item.skills}
    certainty = {(code["framework"], code["code"]): code["certainty"] for skill in found["skills"] for code in skill["codes"]}
    assert certainty["maerb-2022", "III.P.3"] == "unconfirmed"
    assert {certainty["maerb-2015", code] for code in ("III.P.3", "I.P.1")} == {"unconfirmed", "secondary"}


def test_codes_stand_in_the_text_only_when_they_are_asked_for(commands: Commands) -> None:
    plain, coded = (commands.run("skills", *wanted).out for wanted in ((), ("--codes",)))
    assert "maerb-2022" not in plain
    assert "    maerb-2022: III.P.3 (not confirmed)" in coded.splitlines()
    assert "    onet-31-9092: 2033, 2032 (read in the publisher's own words)" in coded.splitlines()
    assert "  maerb-2022: Core curriculum for medical assistants, 2022." in coded


def test_what_did_not_come_with_assess_is_told_with_its_file(
    commands: Commands, tmp_path: Path, use_content: Callable[[Path], None]
) -> None:
    write(tmp_path, {"roles/aide.toml": ROLE, "skills/lab.toml": f"{DOMAIN}\n{SKILL}", "details/lab.toml": DETAIL})
    use_content(tmp_path)
    roles, skills = (json.loads(commands.run(name, "--json").out) for name in ("roles", "skills"))
    texts = [commands.run(name).out for name in ("roles", "skills")]
    assert {role["id"]: role["origin"] for role in roles["roles"] if role["origin"]} == {"clinic-aide": "roles/aide.toml"}
    assert roles["catalog_version"] == skills["catalog_version"] == f"{shipped_catalog().version}+own"
    (ultrasound,) = (skill for skill in skills["skills"] if skill["origin"])
    assert (ultrasound["id"], ultrasound["why"]) == ("ultrasound-setup", "It shows what no hand can feel.")
    assert ultrasound["check_off"][0] == {"step": "Cleans the probe.", "critical": True}
    assert "Added content, in roles/aide.toml." in texts[0]
    assert "Added content, in skills/lab.toml." in texts[1]


def test_content_cannot_steer_the_terminal(commands: Commands, tmp_path: Path, use_content: Callable[[Path], None]) -> None:
    write(tmp_path, {"roles/aide.toml": ROLE.replace("Clinic aide", "Clinic\\u001b[2J\\u0007\\u009b31m aide")})
    use_content(tmp_path)
    said = commands.run("roles").out + commands.run("score", NEARLY_READY, "--role", "clinic-aide").out
    assert "Clinic [2J  31m aide" in said
    assert not {"\x1b", "\x07", "\x9b"} & set(said)


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_schema_is_one(commands: Commands, name: str) -> None:
    outcome = commands.run("schema", name)
    schema = json.loads(outcome.out)
    assert outcome.code == 0
    assert schema["$schema"].startswith("https://json-schema.org/")
    assert schema["additionalProperties"] is False


def test_the_schema_of_the_document_names_its_keys_in_their_order(commands: Commands) -> None:
    schema = json.loads(commands.run("schema", "document").out)
    assert list(schema["properties"]) == list(json.loads(NEARLY_READY.read_bytes()))


@pytest.mark.parametrize("day", ["1900-01-01", "2199-12-31"])
def test_an_example_can_be_of_any_day_that_can_be_typed(commands: Commands, day: str) -> None:
    assert parse_document(commands.run("example", "--on", day).out.encode(), Path("example")).updated.date() == date.fromisoformat(day)


@pytest.mark.parametrize("role", shipped_catalog().roles)
def test_an_example_is_valid_and_the_same_for_the_same_seed(commands: Commands, role: str) -> None:
    first, again, other = (commands.run("example", "--role", role, "--seed", seed, "--on", DAY).out for seed in (3, 3, 4))
    assert first == again
    assert first != other
    assessment = parse_document(first.encode(), Path("example"))
    require_role(assessment, shipped_catalog(), Path("example"))
    assert assessment.role == role


def test_the_parser_knows_every_command() -> None:
    for command in COMMANDS:
        with pytest.raises(SystemExit) as end:
            make_parser().parse_args([command, "--help"])
        assert end.value.code == 0


def test_days_that_can_be_typed_are_those_that_a_document_may_hold(commands: Commands) -> None:
    for day, code in ((FIRST_DAY, 0), (LAST_DAY, 0), (date(1899, 12, 31), 2), (date(2200, 1, 1), 2)):
        assert commands.run("score", NEARLY_READY, "--on", day).code == code

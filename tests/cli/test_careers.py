"""`careers`: the shipped ladder and ways onward, held against the examples, as text and as JSON."""

import json
from typing import Any

import pytest

from assess.storage.library import shipped_library
from tests.support.commands import DAY, EXAMPLES, NEARLY_READY, Commands

KEYS = {
    "format",
    "version",
    "on",
    "role",
    "scoring_version",
    "here",
    "rung",
    "next",
    "ladder",
    "closest",
    "variants",
    "specialties",
    "neighbors",
    "onward",
    "survey",
}


def careers(commands: Commands, *arguments: object, given: bytes | None = None) -> dict[str, Any]:
    outcome = commands.run("careers", *arguments, "--on", DAY, "--json", given=given)
    assert (outcome.code, outcome.err) == (0, "")
    found: dict[str, Any] = json.loads(outcome.out)
    return found


def test_the_keys_are_those_that_are_documented(commands: Commands) -> None:
    found = careers(commands, NEARLY_READY)
    assert set(found) == KEYS
    assert (found["format"], found["version"]) == ("assess/careers", 1)
    assert set(found["closest"][0]) == {"role", "title", "status", "low", "high", "coverage", "must_haves_missing", "gaps"}


def test_the_ladder_leads_from_assistant_to_coordinator(commands: Commands) -> None:
    found = careers(commands, NEARLY_READY)
    assert [row["id"] for row in found["ladder"]] == [
        "medical-assistant",
        "senior-medical-assistant",
        "lead-medical-assistant",
        "medical-office-coordinator",
    ]
    assert (found["here"], found["rung"], found["next"]) == ("medical-assistant", "medical-assistant", ["senior-medical-assistant"])


def test_the_figures_are_those_of_score(commands: Commands) -> None:
    for row in careers(commands, NEARLY_READY)["ladder"]:
        score = json.loads(commands.run("score", NEARLY_READY, "--on", DAY, "--role", row["fit"]["role"], "--json").out)
        assert (row["fit"]["status"], row["fit"]["low"]) == (score["status"], score["index"]["low"])
        assert row["fit"]["gaps"] == [gap["skill"] for gap in score["gaps"]]
        assert row["fit"]["must_haves_missing"] == [entry["skill"] for entry in score["must_haves"] if not entry["met"]]


def test_every_career_is_shown_once(commands: Commands) -> None:
    found = careers(commands, NEARLY_READY)
    shown = [row["id"] for part in ("ladder", "variants", "neighbors", "onward") for row in found[part]]
    specialties = [row["career"] for row in found["specialties"] if row["career"]]
    assert sorted((*shown, *specialties)) == sorted(shipped_library().careers)


def test_every_pay_figure_has_a_survey_with_its_period(commands: Commands) -> None:
    found = careers(commands, NEARLY_READY)
    assert found["survey"]["period"] == "May 2025"
    assert all(row["pay"]["median"] > 0 for part in ("neighbors", "onward") for row in found[part] if row["pay"])
    said = commands.run("careers", NEARLY_READY, "--on", DAY).out
    assert said.count("$") == said.count("May 2025") - 1


@pytest.mark.parametrize("name", ["beginner", "nearly-ready", "strong-expired-cpr"])
def test_the_text_says_what_stands_in_the_way_of_the_next_rung(commands: Commands, name: str) -> None:
    path = EXAMPLES / f"{name}.assess.json"
    said = commands.run("careers", path, "--on", DAY).out
    assert "Next: Senior medical assistant" in said
    assert "Must-haves that you do not meet yet:" in said
    assert [row["title"] for row in careers(commands, path)["closest"] if row["title"] not in said] == []


def test_a_neighboring_role_is_not_a_neighbor_of_itself(commands: Commands) -> None:
    given = json.dumps({**json.loads(NEARLY_READY.read_bytes()), "role": "phlebotomist"}).encode()
    found = careers(commands, given=given)
    assert (found["here"], found["rung"], found["next"]) == ("phlebotomist", None, [])
    assert "phlebotomist" not in [row["id"] for row in found["neighbors"]]
    assert "phlebotomist" not in [row["role"] for row in found["closest"]]

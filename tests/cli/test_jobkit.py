"""`jobkit`: lines and questions for the examples, as text and as JSON."""

import json
from typing import Any

import pytest

from tests.support.commands import DAY, EXAMPLES, NEARLY_READY, Commands

KEYS = {"format", "version", "on", "role", "strengths", "credentials", "resume", "must_haves", "gaps", "letter", "employer"}


def jobkit(commands: Commands, *arguments: object, given: bytes | None = None) -> dict[str, Any]:
    outcome = commands.run("jobkit", *arguments, "--on", DAY, "--json", given=given)
    assert (outcome.code, outcome.err) == (0, "")
    found: dict[str, Any] = json.loads(outcome.out)
    return found


def test_the_keys_are_those_that_are_documented(commands: Commands) -> None:
    found = jobkit(commands, NEARLY_READY)
    assert set(found) == KEYS
    assert (found["format"], found["version"]) == ("assess/jobkit", 1)
    assert set(found["resume"][0]) == {"skill", "level", "text", "figure_hint", "rests_on", "verified", "in_role"}


def test_no_line_claims_more_than_the_level_used(commands: Commands) -> None:
    found = jobkit(commands, NEARLY_READY)
    assert {row["level"] for row in found["resume"]} <= {3, 4}
    assert [
        row["skill"] for row in found["resume"] if row["verified"] != (row["rests_on"] in {"observed", "card_seen", "check_accepted"})
    ] == []
    gaps = {
        gap["skill"] for gap in json.loads(commands.run("score", NEARLY_READY, "--on", DAY, "--json").out)["gaps"] if gap["target"] <= 3
    }
    assert gaps.isdisjoint(row["skill"] for row in found["resume"])


@pytest.mark.parametrize("name", ["beginner", "nearly-ready", "strong-expired-cpr"])
def test_every_must_have_of_the_role_has_a_question(commands: Commands, name: str) -> None:
    path = EXAMPLES / f"{name}.assess.json"
    asked = {row["skill"] for row in jobkit(commands, path)["must_haves"]}
    assert asked == {entry["skill"] for entry in json.loads(commands.run("score", path, "--on", DAY, "--json").out)["must_haves"]}


@pytest.mark.parametrize("name", ["beginner", "nearly-ready", "strong-expired-cpr"])
def test_the_text_leaves_room_for_figures_and_no_mark_behind(commands: Commands, name: str) -> None:
    said = commands.run("jobkit", EXAMPLES / f"{name}.assess.json", "--on", DAY).out
    assert "{" not in said
    assert ".." not in said
    assert ("____" in said) == (name != "beginner")
    assert "What to ask the employer" in said


def test_private_notes_stay_private(commands: Commands) -> None:
    document = json.loads(NEARLY_READY.read_bytes())
    responses = {skill: {**response, "note": "A private remark."} for skill, response in document["responses"].items()}
    given = json.dumps({**document, "responses": responses}).encode()
    for arguments in (("jobkit",), ("jobkit", "--json"), ("careers",), ("certifications",)):
        outcome = commands.run(*arguments, "--on", DAY, given=given)
        assert outcome.code == 0
        assert "A private remark." not in outcome.out

"""`score`: the figures, as text and as JSON."""

import json
from pathlib import Path
from typing import Any

import pytest

from assess.storage.catalog import shipped_catalog
from assess.storage.documents import LARGEST
from tests.support.commands import DAY, EXAMPLES, NEARLY_READY, Commands, run_process

KEYS = {
    "format",
    "version",
    "role",
    "status",
    "index",
    "coverage",
    "verified_index",
    "must_haves",
    "domains",
    "gaps",
    "warnings",
    "scoring_version",
}


def score(commands: Commands, *arguments: object, given: bytes | None = None) -> dict[str, Any]:
    """The JSON that `score` prints."""
    outcome = commands.run("score", *arguments, "--on", DAY, "--json", given=given)
    assert (outcome.code, outcome.err) == (0, "")
    found: dict[str, Any] = json.loads(outcome.out)
    return found


def test_the_keys_are_those_that_are_documented(commands: Commands) -> None:
    found = score(commands, NEARLY_READY)
    assert set(found) == KEYS
    assert (found["format"], found["version"], found["scoring_version"]) == ("assess/score", 1, 1)
    assert set(found["role"]) == {"id", "version"}
    assert set(found["index"]) == {"low", "high"}
    assert set(found["must_haves"][0]) == {"skill", "level", "target", "met", "verified", "reason"}
    assert set(found["domains"][0]) == {"domain", "low", "high", "coverage", "verified_index"}
    assert set(found["gaps"][0]) == {"skill", "level", "state", "target", "weight", "must_have", "priority"}


def test_figures_are_not_rounded_and_in_their_range(commands: Commands) -> None:
    found = score(commands, NEARLY_READY)
    assert 0 <= found["index"]["low"] <= found["index"]["high"] <= 100
    assert found["index"]["low"] != round(found["index"]["low"])
    assert 0 <= found["coverage"] <= 1
    priorities = [gap["priority"] for gap in found["gaps"]]
    assert priorities == sorted(priorities, reverse=True)


@pytest.mark.parametrize(
    ("name", "status", "reasons"),
    [
        ("beginner", "not_ready", {"not_held", "claim_below_target", "check_below_target", "unrated"}),
        ("nearly-ready", "not_ready", {"observed_below_target"}),
        ("strong-expired-cpr", "not_ready", {"lapsed"}),
    ],
)
def test_the_examples_tell_their_stories(commands: Commands, name: str, status: str, reasons: set[str]) -> None:
    found = score(commands, EXAMPLES / f"{name}.assess.json")
    assert found["status"] == status
    assert {row["reason"] for row in found["must_haves"] if not row["met"]} == reasons


def test_the_text_says_the_same_in_sentences(commands: Commands) -> None:
    outcome = commands.run("score", NEARLY_READY, "--on", DAY)
    low = round(score(commands, NEARLY_READY)["index"]["low"])
    assert outcome.code == 0
    assert outcome.out.startswith("Daniel Okafor · Medical assistant · 21 November 2026\nNot ready yet: 1 must-have is below target.\n")
    assert f"Readiness index {low}, range {low} to " in outcome.out
    assert "[ ] Venipuncture (blood draws): An instructor observed level 2, the role needs 3." in outcome.out
    assert outcome.out.index(" 1. ") < outcome.out.index(" 2. ")


def test_with_few_answers_there_is_no_index(commands: Commands, tmp_path: Path) -> None:
    document = {**json.loads(NEARLY_READY.read_bytes()), "responses": {}, "observations": {}}
    path = tmp_path / "new.assess.json"
    path.write_text(json.dumps(document))
    found = score(commands, path)
    assert found["index"] is None
    assert found["domains"][-1]["low"] is None
    assert "Not enough answers for an index yet" in commands.run("score", path, "--on", DAY).out


def test_a_gap_nobody_has_rated_has_no_level_but_a_state(commands: Commands) -> None:
    unrated = [gap for gap in score(commands, NEARLY_READY)["gaps"] if gap["level"] is None]
    assert {gap["state"] for gap in unrated} == {"not_sure", "no_opportunity"}


@pytest.mark.parametrize("command", ["score", "plan"])
def test_a_name_cannot_steer_the_terminal(commands: Commands, command: str) -> None:
    document = {**json.loads(NEARLY_READY.read_bytes()), "learner": {"name": "Ann\x1b[2J\x07\x9b31m\nLee"}}
    out = commands.run(command, "--on", DAY, given=json.dumps(document).encode()).out
    assert out.startswith("Ann [2J 31m Lee · ")


@pytest.mark.parametrize("role", shipped_catalog().roles)
def test_the_same_answers_can_be_scored_against_any_role(commands: Commands, role: str) -> None:
    assert score(commands, NEARLY_READY, "--role", role)["role"]["id"] == role


def test_not_applicable_counts_as_a_warning_against_another_role(commands: Commands) -> None:
    answers = {"phlebotomy-venipuncture": {"state": "not_applicable", "reason": "The desk draws no blood."}}
    document = {**json.loads(NEARLY_READY.read_bytes()), "role": "administrative-medical-assistant", "responses": answers}
    given = json.dumps({**document, "observations": {}}).encode()
    (warning,) = score(commands, "--role", "medical-assistant", given=given)["warnings"]
    assert (warning["code"], warning["skills"]) == ("not_applicable_refused", ["phlebotomy-venipuncture"])
    assert "Venipuncture" in warning["sentence"]


def test_the_day_decides_whether_a_card_is_valid(commands: Commands, tmp_path: Path) -> None:
    document = json.loads((EXAMPLES / "strong-expired-cpr.assess.json").read_bytes())
    document["goal"]["target_date"] = None
    path = tmp_path / "grace.assess.json"
    path.write_text(json.dumps(document))
    by_day = {day: json.loads(commands.run("score", path, "--json", "--on", day).out)["status"] for day in ("2026-10-31", "2026-11-01")}
    assert by_day["2026-10-31"] != "not_ready"
    assert by_day["2026-11-01"] == "not_ready"


@pytest.mark.parametrize("arguments", [(), ("-",)], ids=["nothing", "-"])
def test_an_assessment_can_be_piped_in(commands: Commands, arguments: tuple[str, ...]) -> None:
    assert score(commands, *arguments, given=NEARLY_READY.read_bytes()) == score(commands, NEARLY_READY)


def test_what_is_piped_in_is_never_read_without_end(commands: Commands) -> None:
    outcome = commands.run("score", given=b" " * (LARGEST + 1))
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.complaint().startswith("standard input: the file has")


def test_example_into_score_as_processes() -> None:
    example = run_process("example", "--seed", "4", "--on", DAY)
    assert (example.code, example.err) == (0, "")
    scored = run_process("score", "--on", DAY, given=example.out.encode())
    assert (scored.code, scored.err) == (0, "")
    assert "Readiness index" in scored.out

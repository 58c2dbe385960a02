"""`plan --compare` and `plan --replan`: plans side by side, and what moves; neither writes anything."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from assess.domain.assessment import Assessment
from assess.domain.planning import make_plan, with_agreed, with_left_out, with_pin
from assess.domain.scoring import score_assessment
from assess.storage.catalog import shipped_catalog
from assess.storage.documents import document_bytes, parse_document
from tests.support.commands import DAY, EXAMPLES, NEARLY_READY, Commands

BEGINNER = EXAMPLES / "beginner.assess.json"
TODAY = date.fromisoformat(DAY)
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def run_json(commands: Commands, *arguments: object) -> dict[str, Any]:
    outcome = commands.run("plan", *arguments, "--on", DAY, "--json")
    assert (outcome.code, outcome.err) == (0, "")
    found: dict[str, Any] = json.loads(outcome.out)
    return found


def agreed(path: Path) -> Assessment:
    """The example with its plan agreed on."""
    catalog = shipped_catalog()
    assessment = parse_document(path.read_bytes(), path)
    plan = make_plan(assessment, score_assessment(assessment, catalog.profile(assessment.role), catalog, TODAY), catalog, TODAY)
    return with_agreed(assessment, plan, TODAY, NOW)


def test_more_hours_are_done_sooner(commands: Commands) -> None:
    found = run_json(commands, BEGINNER, "--compare", "4,7")
    slow, quick = found["plans"]
    assert (found["format"], found["version"], slow["hours_per_week"], quick["hours_per_week"]) == ("assess/plan-comparison", 1, 4, 7)
    assert quick["finished"] < slow["finished"]
    assert quick["must_haves_met"] <= slow["must_haves_met"]
    assert [row["weeks"] for row in quick["index_after"]] == [4, 8, 12]
    assert all(row["index"] >= other["index"] for row, other in zip(quick["index_after"], slow["index_after"], strict=True))


def test_the_comparison_in_words_has_a_line_for_each_plan(commands: Commands) -> None:
    out = commands.run("plan", NEARLY_READY, "--on", DAY, "--compare", "4, 7,0").out
    assert "  4 hours. Every must-have met:" in out
    assert "  7 hours. " in out
    assert "  0 hours. Every must-have met: never" in out


def test_without_a_plan_agreed_on_nothing_can_move(commands: Commands) -> None:
    assert "not agreed to a plan yet" in commands.run("plan", BEGINNER, "--on", DAY, "--replan").out
    assert run_json(commands, BEGINNER, "--replan")["agreed_on"] is None


def test_what_was_missed_moves_and_the_rest_keeps_its_day(commands: Commands, tmp_path: Path) -> None:
    path = tmp_path / "lived.assess.json"
    path.write_bytes(document_bytes(agreed(BEGINNER)))
    before = path.read_bytes()
    assert run_json(commands, path, "--replan")["moves"] == []
    later = (TODAY + timedelta(days=9)).isoformat()
    found = run_json(commands, path, "--replan", "--start", later)
    missed = [move for move in found["moves"] if move["reason"] == "missed"]
    assert missed
    assert all(move["from_day"] < later <= move["to_day"] for move in missed)
    assert found["kept"] > len(found["moves"])
    out = commands.run("plan", path, "--on", DAY, "--replan", "--start", later).out
    assert out.count("It was missed.") == len(missed)
    assert path.read_bytes() == before


def test_the_plan_says_what_became_of_pins_and_skills_left_out(commands: Commands, tmp_path: Path) -> None:
    assessment = agreed(BEGINNER)
    catalog = shipped_catalog()
    plan = make_plan(assessment, score_assessment(assessment, catalog.profile(assessment.role), catalog, TODAY), catalog, TODAY)
    first = plan.sessions[0]
    assessment = with_pin(assessment, first, TODAY - timedelta(days=1), NOW)
    path = tmp_path / "wishes.assess.json"
    path.write_bytes(document_bytes(with_left_out(assessment, plan.sessions[-1].step.skill, "", NOW)))
    found = run_json(commands, path)
    assert [pin["problem"] for pin in found["pins"]] == ["past"]
    assert [entry["skill"] for entry in found["left_out"]] == [plan.sessions[-1].step.skill]
    out = commands.run("plan", path, "--on", DAY).out
    assert "The day is past." in out
    assert "of work leave the plan." in out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--compare", "4,7", "--replan"), "not allowed with"),
        (("--compare", "4;7"), "not a number of hours"),
        (("--compare", "4,99"), "not a number of hours"),
        (("--compare", "4", "--ics", "plan.ics"), "write no files"),
        (("--replan", "--csv", "plan.csv"), "write no files"),
    ],
)
def test_what_does_not_go_together_is_said(commands: Commands, arguments: tuple[str, ...], words: str) -> None:
    outcome = commands.run("plan", BEGINNER, *arguments)
    assert outcome.code == 2
    assert words in outcome.complaint()

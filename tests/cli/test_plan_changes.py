"""What `plan` says about a plan: plans side by side, what moves, other levels, why; nothing of it is written."""

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


def test_other_levels_can_be_tried(commands: Commands) -> None:
    before = NEARLY_READY.read_bytes()
    found = run_json(commands, NEARLY_READY, "--what-if", "phlebotomy-venipuncture=3, bls-cpr=1")
    assert (found["format"], found["version"]) == ("assess/plan-what-if", 1)
    assert found["levels"] == [{"skill": "phlebotomy-venipuncture", "level": 3}, {"skill": "bls-cpr", "level": 4}]
    assert (found["now"]["status"], found["then"]["status"]) == ("not_ready", "ready_self_reported")
    assert found["then"]["index"] > found["now"]["index"]
    assert found["then"]["finished"] < found["now"]["finished"]
    assert NEARLY_READY.read_bytes() == before


def test_other_levels_are_said_in_words(commands: Commands) -> None:
    out = commands.run("plan", NEARLY_READY, "--on", DAY, "--what-if", "phlebotomy-venipuncture=3").out
    assert "  As it is. Status: Not ready yet: 1 must-have is below target; Index: 92;" in out
    assert "  With Venipuncture (blood draws) at level 3. Status: Ready by your own ratings" in out


def test_each_step_says_why_if_it_is_asked(commands: Commands) -> None:
    plain = commands.run("plan", NEARLY_READY, "--on", DAY).out
    told = commands.run("plan", NEARLY_READY, "--on", DAY, "--why").out
    rows = [row for week in run_json(commands, NEARLY_READY)["weeks"] for row in week["sessions"]]
    steps = {row["id"].rpartition("/")[0] for row in rows}
    assert set(plain.splitlines()) < set(told.splitlines())
    assert len(told.splitlines()) - len(plain.splitlines()) == len(steps)
    assert "a must-have counts double." in told


def test_every_session_has_its_reasons_in_the_json(commands: Commands) -> None:
    rows = [row for week in run_json(commands, BEGINNER)["weeks"] for row in week["sessions"]]
    course = next(row for row in rows if row["kind"] == "course")
    assert (course["why"]["purpose"], course["why"]["deadline"]) == ("renews_card", "2027-08-30")
    assert {row["why"]["timing"] for row in rows} >= {"goes_on", "order", "review_due"}
    assert any(row["why"]["unlocks"] for row in rows)
    assert all(row["why"]["points"] > 0 for row in rows if row["why"]["purpose"] == "raises_index" and row["must_have"])


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--compare", "4,7", "--replan"), "not allowed with"),
        (("--what-if", "vital-signs=2", "--replan"), "not allowed with"),
        (("--why", "--compare", "4"), "not allowed with"),
        (("--what-if", "vital-signs=2", "--ics", "plan.ics"), "writes no files"),
        (("--what-if", "vital-signs"), "is not a skill with a level"),
        (("--what-if", "vital-signs=5"), "from 0 to 4"),
        (("--what-if", "vital-signs=2,vital-signs=3"), "named twice"),
        (("--what-if", "flying=2"), "there is no skill “flying”"),
        (("--compare", "4;7"), "not a number of hours"),
        (("--compare", "4,99"), "not a number of hours"),
        (("--compare", "4", "--ics", "plan.ics"), "writes no files"),
        (("--replan", "--csv", "plan.csv"), "writes no files"),
    ],
)
def test_what_does_not_go_together_is_said(commands: Commands, arguments: tuple[str, ...], words: str) -> None:
    outcome = commands.run("plan", BEGINNER, *arguments)
    assert outcome.code == 2
    assert words in outcome.complaint()

"""`plan`: the dated plan as text, JSON, calendar and table."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from icalendar import Calendar

from tests.support.commands import DAY, EXAMPLES, NEARLY_READY, Commands

BEGINNER = EXAMPLES / "beginner.assess.json"


def plan(commands: Commands, *arguments: object) -> dict[str, Any]:
    """The JSON that `plan` prints."""
    outcome = commands.run("plan", *arguments, "--on", DAY, "--json")
    assert (outcome.code, outcome.err) == (0, "")
    found: dict[str, Any] = json.loads(outcome.out)
    return found


def sessions(found: dict[str, Any]) -> list[dict[str, Any]]:
    return [session for week in found["weeks"] for session in week["sessions"]]


def test_every_session_falls_on_a_day_of_the_person(commands: Commands) -> None:
    found = plan(commands, BEGINNER)
    days = {date.fromisoformat(session["day"]) for session in sessions(found)}
    assert (found["format"], found["version"]) == ("assess/plan", 1)
    assert {day.weekday() for day in days} <= {0, 2, 3, 5}
    assert not days & {date(2026, 11, 26), date(2026, 12, 24), date(2026, 12, 31)}
    assert min(days) >= date(2026, 11, 21)
    assert max(days) <= date(2027, 8, 30)


def test_start_target_and_hours_can_be_tried_without_changing_the_document(commands: Commands) -> None:
    before = BEGINNER.read_bytes()
    found = plan(commands, BEGINNER, "--start", "2027-01-04", "--target", "2027-03-01", "--hours-per-week", "4")
    assert (found["start"], found["target"]) == ("2027-01-04", "2027-03-01")
    assert min(session["day"] for session in sessions(found)) >= "2027-01-04"
    assert found["unplaced_minutes"] > plan(commands, BEGINNER)["unplaced_minutes"]
    assert BEGINNER.read_bytes() == before


def test_the_text_has_every_session_of_the_plan_in_its_week(commands: Commands) -> None:
    found = plan(commands, NEARLY_READY)
    text = commands.run("plan", NEARLY_READY, "--on", DAY).out
    assert text.count("[ ]") == len(sessions(found))
    assert text.count("\nWeek ") == sum(bool(week["sessions"]) for week in found["weeks"])
    assert "At 6 hours a week" in text
    assert "What does not fit" in text


def test_calendar_and_table_hold_the_same_sessions(commands: Commands, tmp_path: Path) -> None:
    ics, table = tmp_path / "plan.ics", tmp_path / "plan.csv"
    found = plan(commands, NEARLY_READY, "--ics", ics, "--csv", table)
    events = Calendar.from_ical(ics.read_bytes()).walk("VEVENT")
    assert len(events) == len(sessions(found)) == len(table.read_bytes().splitlines()) - 1
    assert sorted(event.decoded("dtstart").isoformat() for event in events) == sorted(session["day"] for session in sessions(found))


def test_the_same_words_make_the_same_files(commands: Commands, tmp_path: Path) -> None:
    made = []
    for name in ("a", "b"):
        paths = (tmp_path / f"{name}.ics", tmp_path / f"{name}.csv")
        plan(commands, BEGINNER, "--ics", paths[0], "--csv", paths[1])
        made.append([path.read_bytes() for path in paths])
    assert made[0] == made[1]


def test_a_plan_without_a_session_makes_no_calendar(commands: Commands, tmp_path: Path) -> None:
    out = tmp_path / "plan.ics"
    outcome = commands.run("plan", NEARLY_READY, "--on", DAY, "--hours-per-week", "0", "--ics", out)
    assert outcome.code == 1
    assert "no sessions" in outcome.complaint()
    assert not out.exists()

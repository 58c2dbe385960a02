"""Odd but valid documents go through every command: nothing in them is an error."""

import json
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.support.commands import DAY, NEARLY_READY, Commands

FIRST, LAST = "1900-01-01", "2199-12-31"
SKILL, CARD, GONE = "phlebotomy-venipuncture", "bls-cpr", "no-longer-there"
UNTYPICAL_TEXT = "#let x = 1 $\\ * @ref <b>&amp; \x1b[31m \u202eabc مرحبا 王小雨 😀"
ODD: Mapping[str, Mapping[str, Any]] = {
    "two-hundred-observations": {
        "observations": {SKILL: [{"level": n % 5, "observer": "R", "date": DAY, "attempt": n % 100 + 1} for n in range(200)]}
    },
    "first-and-last-day": {
        "goal": {"target_date": LAST, "days_off": [FIRST, LAST]},
        "observations": {SKILL: [{"level": 1, "observer": "R", "date": day} for day in (FIRST, LAST)]},
        "credentials": {CARD: {"issued": FIRST, "expires": LAST}},
        "progress": [{"skill": SKILL, "to_level": 1, "done_on": day} for day in (FIRST, LAST)],
        "created": "0001-01-01T00:00:00+14:00",
        "updated": "9999-12-31T23:59:59-12:00",
    },
    "what-the-catalog-lacks": {
        "responses": {GONE: {"state": "rated", "level": 2, "note": "Kept."}},
        "checks": {name: {"answers": [{"item": GONE, "choice": 5, "at": "2026-01-01T00:00:00Z"}]} for name in (GONE, SKILL)},
        "observations": {GONE: [{"level": 2, "observer": "R", "date": DAY}]},
        "credentials": {GONE: {}},
        "progress": [{"skill": GONE, "to_level": 4, "done_on": DAY}] * 9,
    },
    "no-weekdays": {"goal": {"weekdays": []}},
    "no-hours": {"goal": {"hours_per_week": 0, "lab_hours_per_week": 0, "target_date": DAY}},
    "off-for-a-lifetime": {"goal": {"days_off": [(date(2020, 1, 1) + timedelta(days=n)).isoformat() for n in range(65_000)]}},
    "untypical-text": {
        "learner": {"id": UNTYPICAL_TEXT, "name": UNTYPICAL_TEXT * 9},
        "responses": {SKILL: {"state": "not_sure", "reason": UNTYPICAL_TEXT, "note": UNTYPICAL_TEXT * 40, "flagged": True}},
    },
    "nothing-at-all": {"responses": {}, "checks": {}, "credentials": {}, "observations": {}, "progress": []},
}


@pytest.mark.parametrize("on", [DAY, FIRST, LAST])
@pytest.mark.parametrize("changes", ODD.values(), ids=ODD)
def test_figures_and_plan(commands: Commands, changes: Mapping[str, Any], on: str) -> None:
    given = json.dumps({**json.loads(NEARLY_READY.read_bytes()), **changes}).encode()
    for command in (("score",), ("score", "--json"), ("plan",), ("plan", "--json")):
        outcome = commands.run(*command, "--on", on, given=given)
        assert (outcome.code, outcome.err) == (0, "")


@pytest.mark.parametrize("changes", ODD.values(), ids=ODD)
def test_the_report(commands: Commands, tmp_path: Path, changes: Mapping[str, Any]) -> None:
    given = json.dumps({**json.loads(NEARLY_READY.read_bytes()), **changes}).encode()
    outcome = commands.run("report", "--pdf", tmp_path / "report.pdf", "--on", DAY, given=given)
    assert (outcome.code, outcome.err) == (0, "")
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")

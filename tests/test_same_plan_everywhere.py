"""The same input gives the same plan, on every platform and version of Python, whatever the process that makes it is like.

Where a plan is meant to come out otherwise, or the content behind the examples has other hours, levels or prerequisites, the digests
are written anew by `python -m pytest tests/test_same_plan_everywhere.py --rewrite-golden`.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from assess.storage.catalog import shipped_catalog
from tests.support.commands import ROOT
from tests.support.planning_digests import find_digests

SETTINGS = (
    {"PYTHONHASHSEED": "0", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "random", "TZ": "America/Los_Angeles", "LC_ALL": "tr_TR.UTF-8"},
)


@pytest.fixture(scope="module")
def digests() -> Mapping[str, str]:
    return find_digests(shipped_catalog())


def test_plans_are_the_same_as_ever(digests: Mapping[str, str], matches_golden: Callable[[str, object], None]) -> None:
    matches_golden("plan-digests", digests)


def test_the_same_plans_come_out_of_every_process(digests: Mapping[str, str], tmp_path: Path) -> None:
    """Not even the hashes of strings, the language, the time zone or the current folder make a difference."""
    command = [sys.executable, "-W", "error", "-m", "tests.support.planning_digests"]
    running = [
        subprocess.Popen(command, cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT), **setting}, stdout=subprocess.PIPE)
        for setting in SETTINGS
    ]
    assert [json.loads(process.communicate(timeout=120)[0]) for process in running] == [digests] * len(running)

"""What every test may use: Qt without a screen, golden files, rewritten by one option only, and how hard the laws are tried.

Laws are tried on a few random examples each; `--hypothesis-profile=thorough` tries them on hundreds,
`exhaustive` on more, and plans for ten thousand learners.
"""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from assess.ui.lasting import keep_constants_alive

GOLDEN = Path(__file__).parent / "golden"

keep_constants_alive()
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["ASSESS_CONTENT"] = str(Path(__file__).parent / "no-content-of-ones-own")

settings.register_profile("quick", max_examples=8, deadline=None)
settings.register_profile("thorough", max_examples=500, deadline=None)
settings.register_profile("exhaustive", max_examples=1_000, deadline=None)
settings.load_profile("quick")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite-golden", action="store_true", help="write what the tests get over the golden files")


@pytest.fixture
def matches_golden(request: pytest.FixtureRequest) -> Callable[[str, object], None]:
    """Compares a value with `tests/golden/NAME.json`, or rewrites that file."""

    def compare(name: str, value: object) -> None:
        path = GOLDEN / f"{name}.json"
        if request.config.getoption("--rewrite-golden"):
            path.write_text(json.dumps(value, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        assert json.loads(json.dumps(value)) == json.loads(path.read_text(encoding="utf-8"))

    return compare

"""What every test may use: golden files, rewritten by one option only."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"


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

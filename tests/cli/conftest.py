"""What every test of the commands needs."""

from pathlib import Path

import pytest

from tests.support.commands import Commands


@pytest.fixture
def commands(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Commands:
    """Commands that keep their log in a temporary folder."""
    monkeypatch.setenv("ASSESS_STATE", str(tmp_path / "state"))
    return Commands(capsys, monkeypatch)

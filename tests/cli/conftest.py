"""What every test of the commands needs."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assess.storage.current_catalog import current_catalog
from tests.support.commands import Commands


@pytest.fixture
def commands(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Commands:
    """Commands that keep their log in a temporary folder."""
    monkeypatch.setenv("ASSESS_STATE", str(tmp_path / "state"))
    return Commands(capsys, monkeypatch)


@pytest.fixture
def use_content(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Path], None]]:
    """Makes a folder the one that own content is read from."""

    def use(folder: Path) -> None:
        monkeypatch.setenv("ASSESS_CONTENT", str(folder))
        current_catalog.cache_clear()

    yield use
    current_catalog.cache_clear()

"""What tests of opening and keeping documents share: a saved document, a rating, a full disk, somebody else."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from assess.domain.errors import DiskFull
from assess.storage.documents import read_document
from tests.support.documents import make_assessment, write_document
from tests.support.window import RunningApp

CLINICAL = "domain:clinical"
SKILL = "phlebotomy"
UNTOUCHED = make_assessment("assistant")


def documents(app: RunningApp) -> list[str]:
    return sorted(path.name for path in app.documents.glob("*.json"))


def rate(app: RunningApp, level: int) -> None:
    """Rates the first skill of the page of clinical skills."""
    if app.session.wizard.step != CLINICAL:
        app.show_step(CLINICAL)
    app.press(Qt.Key(Qt.Key.Key_0 + level))


def level_in(path: Path) -> int | None:
    return read_document(path).response(SKILL).level


def open_saved(app: RunningApp, folder: Path, name: str = "ana.assess.json") -> Path:
    path = write_document(folder, UNTOUCHED, name)
    app.window.open(path)
    return path


def break_the_disk(monkeypatch: pytest.MonkeyPatch, broken: Path) -> None:
    """No room for `broken`, room for everything else."""
    from assess.storage.atomic import write_atomically  # noqa: PLC0415 - the real one, before it is replaced

    def full(path: Path, data: bytes) -> None:
        if path == broken:
            raise DiskFull(path)
        write_atomically(path, data)

    monkeypatch.setattr("assess.storage.document_file.write_atomically", full)


def change_outside(path: Path) -> str:
    """Somebody else changes the name in the file."""
    document = json.loads(path.read_text())
    document["learner"]["name"] = "Somebody else"
    path.write_text(json.dumps(document))
    return path.read_text()

"""Keeping documents, also when the disk is full or somebody else gets in the way."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from assess.storage.document_file import DocumentFile
from assess.storage.documents import read_document
from tests.support.builders import example_catalog
from tests.support.keeping import SKILL, break_the_disk, change_outside, documents, level_in, open_saved, rate
from tests.support.ui import click, find, is_shown, text
from tests.support.window import RunningApp, running_app


@pytest.fixture
def app(qtbot: QtBot, tmp_path: Path) -> Iterator[RunningApp]:
    with running_app(qtbot, tmp_path, example_catalog()) as running:
        yield running


def test_saved_and_when_is_said_after_a_change(app: RunningApp) -> None:
    click(app.window, "newAssessment")
    assert text(app.window, "saved") == ""
    rate(app, 3)
    app.wait_saved()
    assert text(app.window, "saved") == "Saved 10:42"


def test_quick_changes_end_in_one_file_with_the_last(app: RunningApp) -> None:
    click(app.window, "newAssessment")
    for level in (0, 1, 2, 3, 4, 1, 3, 2):
        rate(app, level)
    app.wait_saved()
    [name] = documents(app)
    assert level_in(app.documents / name) == 2
    assert sorted(path.suffix for path in app.documents.iterdir()) == [".json", ".lock"]


def test_closing_right_after_a_change_waits_until_it_is_saved(app: RunningApp) -> None:
    click(app.window, "newAssessment")
    for level in (4, 3, 2, 1):
        rate(app, level)
    app.window.close()
    [path] = app.documents.iterdir()
    assert level_in(path) == 1


def test_a_full_disk_is_said_and_another_file_helps(app: RunningApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = open_saved(app, tmp_path)
    before = path.read_bytes()
    break_the_disk(monkeypatch, path)
    app.dialogs.answers, app.dialogs.path = [1], tmp_path / "usb.assess.json"
    rate(app, 3)
    app.qtbot.waitUntil(lambda: app.document.name == "usb.assess.json")
    assert "there is no room left on the disk" in app.dialogs.asked[0]
    assert app.dialogs.offered[0] == ["Try again", "Keep mine in another file…"]
    assert level_in(tmp_path / "usb.assess.json") == 3
    assert path.read_bytes() == before
    assert app.window.windowTitle() == "usb · Assess"
    assert text(app.window, "saved") == "Saved 10:42"
    assert not is_shown(app.window, "banner")


def test_a_full_disk_is_asked_about_once_and_stays_in_sight(app: RunningApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = open_saved(app, tmp_path)
    app.dialogs.answers = [None]
    with monkeypatch.context() as patch:
        break_the_disk(patch, path)
        for level in (1, 3):
            rate(app, level)
            app.qtbot.waitUntil(lambda: len(app.dialogs.asked) == 1 and is_shown(app.window, "banner"))
        assert "there is no room left" in text(app.window, "bannerText")
        assert text(app.window, "saved") == "Not saved."
        assert app.session.store.assessment.response(SKILL).level == 3
    rate(app, 4)
    app.wait_saved()
    assert level_in(path) == 4
    assert not is_shown(app.window, "banner")


def test_trying_again_helps_once_there_is_room(app: RunningApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = open_saved(app, tmp_path)
    break_the_disk(monkeypatch, path)
    app.dialogs.answers = [0]
    rate(app, 3)
    app.qtbot.waitUntil(lambda: bool(app.dialogs.told))
    assert "there is no room left" in app.dialogs.told[0]
    monkeypatch.undo()
    app.dialogs.answers = [0]
    rate(app, 2)
    app.wait_saved()
    assert level_in(path) == 2


def test_closing_on_a_full_disk_asks_and_stays(app: RunningApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = open_saved(app, tmp_path)
    before = path.read_bytes()
    app.dialogs.answers = [None, None]
    with monkeypatch.context() as patch:
        break_the_disk(patch, path)
        rate(app, 3)
        app.qtbot.waitUntil(lambda: len(app.dialogs.asked) == 1)
        click(app.window, "saveAndClose")
        assert app.document == path
        assert app.dialogs.offered[1] == ["Try again", "Keep mine in another file…", "Close without the last changes"]
        app.window.close()
        assert app.window.isVisible()
        assert app.session.store.assessment.response(SKILL).level == 3
        app.dialogs.answers = [2]
        click(app.window, "saveAndClose")
    assert is_shown(app.window, "newAssessment")
    assert path.read_bytes() == before


def test_closing_on_a_full_disk_can_keep_it_elsewhere(app: RunningApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = open_saved(app, tmp_path)
    break_the_disk(monkeypatch, path)
    app.dialogs.answers, app.dialogs.path = [None, 1], tmp_path / "usb.assess.json"
    rate(app, 3)
    app.qtbot.waitUntil(lambda: len(app.dialogs.asked) == 1)
    click(app.window, "saveAndClose")
    assert level_in(tmp_path / "usb.assess.json") == 3
    assert is_shown(app.window, "newAssessment")


def test_somebody_elses_change_is_asked_about_and_can_be_written_over(app: RunningApp, tmp_path: Path) -> None:
    path = open_saved(app, tmp_path)
    change_outside(path)
    app.dialogs.answers = [0]
    rate(app, 3)
    app.wait_saved()
    assert "somebody changed this file" in app.dialogs.asked[0]
    assert app.dialogs.offered[0] == ["Write mine over it", "Keep mine in another file…"]
    assert level_in(path) == 3
    assert read_document(path).learner.name == ""


def test_somebody_elses_change_stays_if_mine_goes_elsewhere(app: RunningApp, tmp_path: Path) -> None:
    path = open_saved(app, tmp_path)
    theirs = change_outside(path)
    app.dialogs.answers, app.dialogs.path = [1], tmp_path / "mine.assess.json"
    rate(app, 3)
    app.qtbot.waitUntil(lambda: app.document.name == "mine.assess.json")
    assert path.read_text() == theirs
    assert level_in(tmp_path / "mine.assess.json") == 3


def test_closing_over_somebody_elses_change_offers_to_write_mine(app: RunningApp, tmp_path: Path) -> None:
    path = open_saved(app, tmp_path)
    change_outside(path)
    app.dialogs.answers = [None, 0]
    rate(app, 3)
    app.qtbot.waitUntil(lambda: len(app.dialogs.asked) == 1)
    click(app.window, "saveAndClose")
    assert app.dialogs.offered[1][0] == "Write mine over it"
    assert level_in(path) == 3


def test_save_as_goes_on_in_the_other_file(app: RunningApp, tmp_path: Path) -> None:
    path = open_saved(app, tmp_path)
    rate(app, 2)
    app.dialogs.path = tmp_path / "other.assess.json"
    app.choose("saveAsAction")
    assert app.window.windowTitle() == "other · Assess"
    rate(app, 4)
    app.wait_saved()
    assert level_in(app.dialogs.path) == 4
    assert level_in(path) == 2
    with DocumentFile.open(path)[0] as old:
        assert not old.is_read_only
    click(app.window, "saveAndClose")
    assert find(app.window, QAbstractButton, "recent0").text().startswith("other ")


def test_save_as_over_itself_just_saves(app: RunningApp, tmp_path: Path) -> None:
    path = open_saved(app, tmp_path)
    rate(app, 2)
    app.dialogs.path = path
    app.choose("saveAsAction")
    assert app.dialogs.told == []
    assert level_in(path) == 2
    rate(app, 4)
    app.wait_saved()
    assert level_in(path) == 4


def test_save_as_where_nothing_can_be_written_stays_where_it_was(app: RunningApp, tmp_path: Path) -> None:
    path = open_saved(app, tmp_path)
    app.dialogs.path = tmp_path
    app.choose("saveAsAction")
    assert len(app.dialogs.told) == 1
    assert app.document == path
    rate(app, 4)
    app.wait_saved()
    assert level_in(path) == 4


def test_a_new_document_that_is_kept_elsewhere_leaves_nothing_behind_and_stays(app: RunningApp, tmp_path: Path) -> None:
    click(app.window, "newAssessment")
    app.dialogs.path = tmp_path / "usb.assess.json"
    click(app.page, "elsewhere")
    assert documents(app) == []
    click(app.window, "saveAndClose")
    assert app.dialogs.path.exists()
    assert find(app.window, QAbstractButton, "recent0").text().startswith("usb ")
    assert not is_shown(app.window, "recent1")

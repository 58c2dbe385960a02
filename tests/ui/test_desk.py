"""Opening, keeping and closing documents, also when the disk, the network or somebody else gets in the way."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from assess.domain.errors import DiskFull
from assess.storage.document_file import DocumentFile
from assess.storage.documents import read_document
from tests.support.builders import example_catalog
from tests.support.documents import changed_document, make_assessment, write_document
from tests.support.permissions import NEEDS_PERMISSIONS
from tests.support.ui import click, find, is_shown, text
from tests.support.window import RunningApp, running_app

CLINICAL = "domain:clinical"
SKILL = "phlebotomy"
UNTOUCHED = make_assessment("assistant")


@pytest.fixture
def app(qtbot: QtBot, tmp_path: Path) -> Iterator[RunningApp]:
    with running_app(qtbot, tmp_path, example_catalog()) as running:
        yield running


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


def test_a_new_document_is_there_at_once_and_gone_if_nobody_touched_it(app: RunningApp) -> None:
    click(app.window, "newAssessment")
    assert documents(app) == ["Assessment 2026-11-21.assess.json"]
    click(app.window, "saveAndClose")
    assert documents(app) == []
    assert not is_shown(app.window, "recent0")
    assert not is_shown(app.window, "resume")


def test_a_document_with_one_answer_stays(app: RunningApp) -> None:
    click(app.window, "newAssessment")
    rate(app, 3)
    click(app.window, "saveAndClose")
    [name] = documents(app)
    assert level_in(app.documents / name) == 3
    assert find(app.window, QAbstractButton, "recent0").text().startswith("Assessment 2026-11-21 ")


def test_a_second_new_document_has_a_name_of_its_own(app: RunningApp) -> None:
    click(app.window, "newAssessment")
    rate(app, 3)
    app.choose("newAction")
    rate(app, 1)
    app.wait_saved()
    assert documents(app) == ["Assessment 2026-11-21 2.assess.json", "Assessment 2026-11-21.assess.json"]
    assert level_in(app.documents / "Assessment 2026-11-21.assess.json") == 3


def test_a_document_is_opened_by_dialog_where_it_was_left(app: RunningApp, tmp_path: Path) -> None:
    app.dialogs.path = write_document(tmp_path, UNTOUCHED)
    click(app.window, "openAssessment")
    assert app.document == app.dialogs.path
    assert app.session.wizard.step == "credentials"


def test_who_changes_their_mind_about_opening_stays(app: RunningApp) -> None:
    click(app.window, "openAssessment")
    assert is_shown(app.window, "newAssessment")
    assert app.dialogs.told == []


def test_a_recent_document_is_one_click_away(app: RunningApp, tmp_path: Path) -> None:
    for name in ("a.assess.json", "b.assess.json"):
        open_saved(app, tmp_path, name)
    click(app.window, "saveAndClose")
    click(app.window, "recent1")
    assert app.document.name == "a.assess.json"


def test_a_recent_document_that_vanished_is_said_and_dropped(app: RunningApp, tmp_path: Path) -> None:
    path = open_saved(app, tmp_path)
    click(app.window, "saveAndClose")
    path.unlink()
    click(app.window, "recent0")
    assert app.dialogs.told == [f"{path}: there is no such file: check the name and the folder."]
    assert not is_shown(app.window, "recent0")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "the file is empty"),
        (b"not JSON", "this is not valid JSON"),
        (changed_document(lambda d: d)[:200], "the file ends in the middle"),
        (changed_document(lambda d: d.update(version=99)), "a newer Assess wrote this file"),
        (changed_document(lambda d: d.update(role="astronaut")), "there is no role “astronaut”"),
        (changed_document(lambda d: d.update(extra=1)), "Assess does not know this key"),
        (changed_document(lambda d: d["responses"]["phlebotomy"].update(level=7)), "level"),
    ],
    ids=["empty", "no-json", "cut-off", "newer", "role", "key", "level"],
)
def test_a_file_that_cannot_be_used_is_said_and_untouched(app: RunningApp, tmp_path: Path, data: bytes, words: str) -> None:
    path = tmp_path / "bad.assess.json"
    path.write_bytes(data)
    app.window.open(path)
    [sentence] = app.dialogs.told
    assert str(path) in sentence
    assert words in sentence
    assert path.read_bytes() == data
    assert sorted(tmp_path.glob("*bad*")) == [path]
    assert is_shown(app.window, "newAssessment")


def test_a_folder_is_no_document(app: RunningApp, tmp_path: Path) -> None:
    app.window.open(tmp_path)
    assert app.dialogs.told == [f"{tmp_path}: this is a folder: name a file in it."]


def test_a_bad_file_leaves_the_open_document_open(app: RunningApp, tmp_path: Path) -> None:
    path = open_saved(app, tmp_path)
    bad = tmp_path / "bad.assess.json"
    bad.write_bytes(b"")
    app.window.open(bad)
    assert len(app.dialogs.told) == 1
    assert app.document == path


def test_opening_what_is_open_already_changes_nothing(app: RunningApp, tmp_path: Path) -> None:
    path = open_saved(app, tmp_path)
    rate(app, 2)
    app.window.open(tmp_path / "." / path.name)
    assert app.dialogs.asked == app.dialogs.told == []
    assert app.session.wizard.step == CLINICAL


@pytest.mark.parametrize("answer", [None, 0])
def test_a_document_open_elsewhere_is_offered_for_reading(app: RunningApp, tmp_path: Path, answer: int | None) -> None:
    path = write_document(tmp_path, UNTOUCHED)
    app.dialogs.answers = [answer]
    with DocumentFile.open(path)[0]:
        app.window.open(path)
    assert "another Assess has this file open" in app.dialogs.asked[0]
    assert app.dialogs.offered == [["Open for reading only"]]
    if answer is None:
        assert is_shown(app.window, "newAssessment")
        return
    before = path.read_bytes()
    assert app.window.windowTitle() == "ana (reading only) · Assess"
    assert text(app.window, "bannerText") == "This document is open for reading only: nothing can be changed here."
    rate(app, 3)
    click(app.window, "saveAndClose")
    assert path.read_bytes() == before


def test_a_copy_of_what_is_read_only_can_be_changed(app: RunningApp, tmp_path: Path) -> None:
    path = write_document(tmp_path, UNTOUCHED)
    before = path.read_bytes()
    app.dialogs.answers, app.dialogs.path = [0], tmp_path / "copy.assess.json"
    with DocumentFile.open(path)[0]:
        app.window.open(path)
        app.show_step("about")
        assert not find(app.page, QLineEdit, "name").isEnabled()
        click(app.window, "bannerAction")
    assert app.window.windowTitle() == "copy · Assess"
    assert not is_shown(app.window, "banner")
    assert find(app.page, QLineEdit, "name").isEnabled()
    assert text(app.page, "place") == f"Every answer is saved at once in {app.dialogs.path}"
    rate(app, 3)
    app.wait_saved()
    assert level_in(tmp_path / "copy.assess.json") == 3
    assert path.read_bytes() == before


def test_once_nobody_else_has_it_open_it_opens_for_writing(app: RunningApp, tmp_path: Path) -> None:
    path = write_document(tmp_path, UNTOUCHED)
    app.dialogs.answers = [0]
    with DocumentFile.open(path)[0]:
        app.window.open(path)
    app.window.open(path)
    assert app.window.windowTitle() == "ana · Assess"
    assert not is_shown(app.window, "banner")


def test_a_file_that_may_only_be_read_opens_so_and_says_it(app: RunningApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_document(tmp_path, UNTOUCHED)
    with monkeypatch.context() as patch:
        patch.setattr("os.access", lambda *_: False)
        app.window.open(path)
    assert app.dialogs.told == app.dialogs.asked == []
    assert app.window.windowTitle() == "ana (reading only) · Assess"
    assert is_shown(app.window, "banner")


@NEEDS_PERMISSIONS
def test_a_folder_that_cannot_be_written_opens_for_reading(app: RunningApp, tmp_path: Path) -> None:
    path = write_document(tmp_path, UNTOUCHED)
    tmp_path.chmod(0o555)
    try:
        app.window.open(path)
        assert app.window.windowTitle() == "ana (reading only) · Assess"
    finally:
        tmp_path.chmod(0o755)


def test_where_nothing_can_be_kept_another_place_is_asked_for(app: RunningApp, tmp_path: Path) -> None:
    app.documents.write_text("a file where the folder should be")
    app.dialogs.path = tmp_path / "elsewhere.assess.json"
    click(app.window, "newAssessment")
    [sentence] = app.dialogs.told
    assert "nothing can be written there" in sentence
    rate(app, 2)
    app.wait_saved()
    assert level_in(tmp_path / "elsewhere.assess.json") == 2


def test_where_nothing_can_be_kept_one_can_also_give_up(app: RunningApp) -> None:
    app.documents.write_text("a file where the folder should be")
    click(app.window, "newAssessment")
    assert is_shown(app.window, "newAssessment")


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

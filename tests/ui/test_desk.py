"""Opening documents, new, known and damaged ones, and those that others have open."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from assess.domain.assessment import Response, ResponseState
from assess.storage.document_file import DocumentFile
from tests.support.builders import example_catalog
from tests.support.documents import changed_document, write_document
from tests.support.keeping import CLINICAL, UNTOUCHED, documents, level_in, open_saved, rate
from tests.support.permissions import NEEDS_PERMISSIONS
from tests.support.ui import click, find, is_shown, text
from tests.support.window import RunningApp, running_app


@pytest.fixture
def app(qtbot: QtBot, tmp_path: Path) -> Iterator[RunningApp]:
    with running_app(qtbot, tmp_path, example_catalog()) as running:
        yield running


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


def test_nor_does_it_while_the_document_is_being_saved(app: RunningApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = open_saved(app, tmp_path)
    look, looks = os.stat, list[object]()

    def look_and_save(file: int | str | Path, *, dir_fd: int | None = None, follow_symlinks: bool = True) -> os.stat_result:
        status = look(file, dir_fd=dir_fd, follow_symlinks=follow_symlinks)
        if not looks and file == path:
            looks.append(file)
            app.session.saver.file.save(UNTOUCHED)
        return status

    with monkeypatch.context() as patch:
        patch.setattr("os.stat", look_and_save)
        app.window.open(tmp_path / "." / path.name)
    assert looks == [path]
    assert app.dialogs.asked == app.dialogs.told == []
    assert app.window.windowTitle() == "ana · Assess"


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
        assert find(app.window, QAbstractButton, "saveAndClose").text() == "Close"
        click(app.window, "bannerAction")
    assert find(app.window, QAbstractButton, "saveAndClose").text() == "Save and close"
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


def test_an_answer_that_the_role_forbids_locks_nobody_out(app: RunningApp, tmp_path: Path) -> None:
    answer = Response(state=ResponseState.NOT_APPLICABLE, reason="An older catalog allowed it", note="Ask about this")
    path = write_document(tmp_path, UNTOUCHED.with_response("phlebotomy", answer, UNTOUCHED.updated))
    app.dialogs.answers = [None, 0]
    app.window.open(path)
    assert "phlebotomy" in app.dialogs.asked[0]
    assert app.window.desk.session is None
    app.window.open(path)
    response = app.session.store.assessment.response("phlebotomy")
    assert (response.state, response.note) == (ResponseState.UNANSWERED, "Ask about this")

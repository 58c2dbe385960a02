"""What is said and asked in dialogs, and what happens with what nobody expected."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from assess.domain.errors import DiskFull
from assess.ui.messages import Dialogs, install_excepthook, sentence_for, with_suffix
from tests.support.ui import click_on

CHOICES = ["Try again", "Keep mine in another file…"]
TRICKY = "<b>ana</b>.assess.json: there is no room left."


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def box() -> QMessageBox:
    found = QApplication.activeModalWidget()
    assert isinstance(found, QMessageBox)
    return found


def soon(act: Callable[[], object]) -> None:
    """Does it once the dialog is open."""
    QTimer.singleShot(0, act)


def press_button(words: str) -> None:
    click_on(next(button for button in box().findChildren(QPushButton) if button.text() == words))


@pytest.mark.parametrize("index", [0, 1])
def test_the_choice_is_handed_back(window: QWidget, index: int) -> None:
    soon(lambda: press_button(CHOICES[index]))
    assert Dialogs().choose(window, TRICKY, CHOICES) == index


def test_esc_chooses_nothing(window: QWidget) -> None:
    soon(lambda: QTest.keyClick(box(), Qt.Key.Key_Escape))
    assert Dialogs().choose(window, TRICKY, CHOICES) is None


def test_enter_takes_the_first_choice(window: QWidget) -> None:
    soon(lambda: QTest.keyClick(box(), Qt.Key.Key_Return))
    assert Dialogs().choose(window, TRICKY, CHOICES) == 0


def test_a_sentence_is_never_markup(window: QWidget) -> None:
    seen: list[object] = []

    def look() -> None:
        seen.extend((box().text(), box().textFormat()))
        box().accept()

    soon(look)
    Dialogs().tell(window, TRICKY)
    assert seen == [TRICKY, Qt.TextFormat.PlainText]


@pytest.mark.parametrize(
    ("name", "kept"),
    [("ana", "ana.assess.json"), ("ana.assess.json", "ana.assess.json"), ("ana.json", "ana.json"), ("v1.2", "v1.2.assess.json")],
)
def test_a_document_has_our_ending(name: str, kept: str) -> None:
    assert with_suffix(Path(name)).name == kept


@pytest.mark.parametrize(("button", "kept"), [("Replace it", True), ("Cancel", False)])
def test_a_document_is_not_replaced_just_because_the_ending_was_left_out(
    window: QWidget, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, button: str, *, kept: bool
) -> None:
    path = tmp_path / "ana.assess.json"
    path.touch()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "ana"), ""))
    soon(lambda: press_button(button))
    assert Dialogs().save_path(window, path) == (path if kept else None)


@pytest.mark.parametrize("typed", ["ana.assess.json", "bo", ""])
def test_otherwise_the_file_dialog_has_asked_already(window: QWidget, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, typed: str) -> None:
    (tmp_path / "ana.assess.json").touch()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / typed) if typed else "", ""))
    chosen = Dialogs().save_path(window, tmp_path)
    assert chosen == (with_suffix(tmp_path / typed) if typed else None)


def test_a_folder_that_is_not_there_yet_is_no_file_name(window: QWidget, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    begun: list[str] = []

    def decline(_parent: QWidget, _title: str, start: str, _filter: str) -> tuple[str, str]:
        begun.append(start)
        return "", ""

    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, decline)
    Dialogs().open_path(window, tmp_path / "Documents" / "Assess")
    Dialogs().save_path(window, tmp_path / "Documents" / "Assess" / "ana.assess.json")
    assert begun == [str(tmp_path), str(tmp_path / "ana.assess.json")]


def test_what_is_expected_has_its_sentence_and_no_log(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ASSESS_STATE", str(tmp_path))
    assert "there is no room left" in sentence_for(DiskFull(Path("ana.assess.json")))
    assert list(tmp_path.iterdir()) == []


def test_what_nobody_expected_is_said_once_at_a_time_and_logged(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ASSESS_STATE", str(tmp_path))
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    said: list[str] = []

    def say(sentence: str) -> None:
        said.append(sentence)
        sys.excepthook(ValueError, ValueError("while the first is being said"), None)

    install_excepthook(say)
    sys.excepthook(ZeroDivisionError, ZeroDivisionError("first"), None)
    [sentence] = said
    assert sentence.startswith("Something went wrong that Assess did not expect.")
    log = (tmp_path / "assess.log").read_text()
    assert "ZeroDivisionError" in log
    assert "while the first is being said" in log

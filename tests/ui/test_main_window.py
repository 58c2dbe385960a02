"""The window around it all: dropping files, shortcuts, colors, sizes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QColor, QDragEnterEvent, QDropEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from assess.domain import flow
from assess.storage.documents import read_document
from assess.ui.main_window import USUAL_SIZE, MainWindow
from tests.support.documents import make_assessment, write_document
from tests.support.sizes import cut_off
from tests.support.ui import click, find, is_shown, text
from tests.support.window import RunningApp, running_app

KEY = Qt.Key
SAFETY = flow.domain_step("safety")
SKILL = "hand-hygiene-asepsis"
DOMAINS = tuple(flow.domain_step(domain) for domain in ("safety", "clinical", "administrative", "professional"))
STEPS = (flow.ABOUT, flow.CREDENTIALS, *DOMAINS, flow.CHECK, flow.RESULTS, flow.PLAN, flow.EXPORT)


@pytest.fixture
def app(qtbot: QtBot, tmp_path: Path) -> Iterator[RunningApp]:
    with running_app(qtbot, tmp_path) as running:
        yield running


def drop(window: MainWindow, *paths: Path) -> bool:
    """Drags files over the window and drops them if it takes them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(50, 50), copy, data, left, none)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), copy, data, left, none))
    return enter.isAccepted()


def level(app: RunningApp) -> int | None:
    return app.session.store.assessment.response(SKILL).level


def is_dark(widget: QWidget) -> bool:
    """Whether the widget is drawn on a dark ground."""
    return QColor(widget.grab().toImage().pixel(widget.width() // 2, widget.height() - 3)).lightness() < 128


def test_the_window_is_never_larger_than_its_screen(app: RunningApp) -> None:
    window = MainWindow(lambda _: app.window.desk, app.documents)
    app.qtbot.addWidget(window)
    room = window.screen().availableSize()
    assert room.width() < USUAL_SIZE.width(), "Qt's offscreen screen is meant to be small"
    assert window.width() < room.width()
    assert window.height() < room.height()


def test_a_file_dropped_on_the_window_opens(app: RunningApp, tmp_path: Path) -> None:
    path = write_document(tmp_path, make_assessment())
    assert drop(app.window, path)
    assert app.document == path
    other = write_document(tmp_path, make_assessment(), "bo.assess.json")
    assert drop(app.window, other)
    assert app.document == other


def test_what_is_no_single_file_is_not_taken(app: RunningApp, tmp_path: Path) -> None:
    assert not drop(app.window)
    assert not drop(app.window, tmp_path / "a", tmp_path / "b")
    assert is_shown(app.window, "newAssessment")


def test_a_bad_file_that_is_dropped_is_said(app: RunningApp, tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"\xff\xd8\xff")
    drop(app.window, path)
    assert len(app.dialogs.told) == 1


def test_the_title_says_what_is_open(app: RunningApp, tmp_path: Path) -> None:
    assert app.window.windowTitle() == "Assess"
    app.window.open(write_document(tmp_path, make_assessment()))
    assert app.window.windowTitle() == "ana · Assess"
    app.choose("closeAction")
    assert app.window.windowTitle() == "Assess"


def test_menus_offer_only_what_can_be_done(app: RunningApp) -> None:
    names = ("saveAsAction", "closeAction", "undoAction", "redoAction")

    def offered() -> list[bool]:
        return [action.isEnabled() for name in names if (action := app.window.findChild(QAction, name))]

    assert offered() == [False, False, False, False]
    click(app.window, "newAssessment")
    assert offered() == [True, True, False, False]
    app.show_step(SAFETY)
    app.press(KEY.Key_3)
    assert offered() == [True, True, True, False]
    app.choose("undoAction")
    assert offered() == [True, True, False, True]


def test_undo_and_redo_by_keys(app: RunningApp) -> None:
    click(app.window, "newAssessment")
    app.show_step(SAFETY)
    app.press(KEY.Key_2, KEY.Key_4)
    seen = []
    for keys in ("Ctrl+Z", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Shift+Z"):
        app.shortcut(keys)
        seen.append(level(app))
    assert seen == [2, None, 2, 4]


def test_undo_inside_a_note_takes_back_words_only(app: RunningApp) -> None:
    click(app.window, "newAssessment")
    app.show_step(SAFETY)
    app.press(KEY.Key_3)
    click(app.page.findChildren(QWidget, "card")[0], "noteButton")
    app.type("words")
    app.shortcut("Ctrl+Z")
    assert level(app) == 3
    assert find(app.page, QPlainTextEdit, "note").toPlainText() != "words"
    assert app.session.store.assessment.response(SKILL).note != "words"


def test_esc_closes_and_loses_nothing(app: RunningApp) -> None:
    click(app.window, "newAssessment")
    app.show_step(SAFETY)
    app.press(KEY.Key_3)
    for step in STEPS:
        app.show_step(step)
        app.press(KEY.Key_Escape, KEY.Key_Escape)
        assert app.session.wizard.isVisible()
        assert app.session.wizard.step == step
    assert level(app) == 3


def test_colors_change_with_a_document_open_and_are_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    with running_app(qtbot, tmp_path) as app:
        click(app.window, "newAssessment")
        for step in ("about", SAFETY):
            app.show_step(step)
            app.choose("darkAction")
            assert is_dark(app.session.wizard), step
            app.choose("lightAction")
            assert not is_dark(app.session.wizard), step
        app.choose("darkAction")
    with running_app(qtbot, tmp_path) as app:
        assert is_dark(app.window)
        dark = app.window.findChild(QAction, "darkAction")
        assert dark is not None
        assert dark.isChecked()
        app.choose("systemAction")
        assert not is_dark(app.window)


def test_words_stay_legible_in_the_dark(app: RunningApp) -> None:
    app.choose("darkAction")
    palette = app.window.palette()
    text_color, ground = palette.color(QPalette.ColorRole.WindowText), palette.color(QPalette.ColorRole.Window)
    assert text_color.lightness() - ground.lightness() > 128
    app.choose("lightAction")


def fill_with_long_words(app: RunningApp, tmp_path: Path) -> None:
    """A document with everything that may be long."""
    long = "Bartholomew-Featherstonehaugh " * 6
    answers = make_assessment(phlebotomy_venipuncture=2, hipaa_privacy_security=3)
    learner = answers.learner.model_copy(update={"name": long})
    path = write_document(tmp_path, answers.model_copy(update={"learner": learner}), f"{'a long file name ' * 6}.assess.json")
    app.window.open(path)


@pytest.mark.parametrize("width", [512, 640, 1024])
def test_nothing_is_cut_off_at_the_side(app: RunningApp, tmp_path: Path, width: int) -> None:
    fill_with_long_words(app, tmp_path)
    app.window.resize(width, 768)
    for step in STEPS:
        app.session.wizard.go_to(step)
        app.qtbot.waitUntil(lambda: app.window.width() == width)
        QApplication.processEvents()
        assert cut_off(app.window) == [], step


def test_the_start_page_is_not_cut_off(app: RunningApp, tmp_path: Path) -> None:
    fill_with_long_words(app, tmp_path)
    app.window.resize(640, 700)
    app.choose("closeAction")
    app.qtbot.waitUntil(lambda: is_shown(app.window, "recent0"))
    assert cut_off(app.window) == []


def test_a_narrow_window_has_no_step_list_but_a_button_that_names_the_next(app: RunningApp) -> None:
    click(app.window, "newAssessment")
    assert is_shown(app.window, "sidePanel")
    app.window.resize(640, 700)
    app.qtbot.waitUntil(lambda: not is_shown(app.window, "sidePanel"))
    assert find(app.window, QAbstractButton, "next").text() == "Next: Credentials"
    app.window.resize(1024, 768)
    app.qtbot.waitUntil(lambda: is_shown(app.window, "sidePanel"))


def test_quitting_keeps_the_last_answer(qtbot: QtBot, tmp_path: Path) -> None:
    with running_app(qtbot, tmp_path) as app:
        click(app.window, "newAssessment")
        app.show_step(SAFETY)
        app.press(KEY.Key_3)
        app.choose("quitAction")
        assert not app.window.isVisible()
    [path] = (tmp_path / "documents").glob("*.json")
    assert read_document(path).response(SKILL).level == 3
    with running_app(qtbot, tmp_path) as app:
        assert not is_shown(app.window, "resume")
        click(app.window, "recent0")
        assert text(app.window, "pageTitle")


def test_the_help_menu_tells_the_keys_and_what_the_app_is_not(app: RunningApp) -> None:
    app.choose("keyboardAction")
    app.choose("aboutAction")
    keys, about = app.dialogs.informed
    assert "0 to 4 rate a skill" in keys
    assert "certifies nobody" in about


def test_a_file_dropped_on_a_field_is_not_typed_into_it(app: RunningApp) -> None:
    app.choose("newAction")
    assert not find(app.page, QWidget, "name").acceptDrops()

"""Every page by keyboard and by screen reader."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assess.domain import flow
from assess.domain.background import Background, Training, Work
from assess.domain.example import make_example
from assess.storage.catalog import shipped_catalog
from assess.ui.theme import DARK, LIGHT, style_sheet
from tests.support.accessible import nameless, too_low, unreachable, without_focus_rule
from tests.support.documents import write_document
from tests.support.ui import click, is_shown
from tests.support.window import NOW, RunningApp, running_app

BACKGROUND = Background(training=(Training(), Training()), work=(Work(since=NOW.date()),))
EXAMPLE = make_example(shipped_catalog(), "medical-assistant", 3, NOW).with_background(BACKGROUND, NOW)
STEPS = flow.steps(EXAMPLE, shipped_catalog())


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("accessible")


@pytest.fixture
def app(qtbot: QtBot, folder: Path) -> Iterator[RunningApp]:
    with running_app(qtbot, folder) as running:
        yield running


def assert_usable(app: RunningApp) -> None:
    QApplication.processEvents()
    assert nameless(app.window) == []
    assert too_low(app.window) == []
    assert without_focus_rule(app.window, style_sheet(LIGHT)) == []
    assert app.focus.isVisible()
    assert unreachable(app.window) == []


@pytest.mark.parametrize("step", STEPS)
def test_a_page_is_usable_by_keys_and_by_ear(app: RunningApp, folder: Path, step: str) -> None:
    app.window.open(write_document(folder, EXAMPLE))
    app.session.wizard.go_to(step)
    assert_usable(app)


def test_a_question_of_the_check_is_usable(app: RunningApp) -> None:
    click(app.window, "newAssessment")
    app.session.wizard.go_to(flow.CHECK)
    app.press(Qt.Key.Key_Space)
    assert is_shown(app.page, "prompt")
    assert_usable(app)


def test_the_start_page_is_usable(app: RunningApp, folder: Path) -> None:
    app.window.open(write_document(folder, EXAMPLE))
    app.choose("closeAction")
    app.qtbot.waitUntil(lambda: is_shown(app.window, "recent0"))
    assert_usable(app)


def test_dark_and_light_say_the_same_about_the_keyboard() -> None:
    light, dark = style_sheet(LIGHT), style_sheet(DARK)
    assert light.count(":focus") == dark.count(":focus")
    assert "$" not in light + dark

"""The real main window in a folder of its own, with the dialogs answered by the test."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from assess.domain.catalog import Catalog
from assess.domain.flow import StepId
from assess.storage.catalog import shipped_catalog
from assess.storage.settings import SettingsFile
from assess.ui.desk import Desk, DeskTools
from assess.ui.jobs import JobRunner
from assess.ui.main_window import USUAL_SIZE, MainWindow
from assess.ui.messages import Dialogs
from assess.ui.session import DocumentSession
from assess.ui.theme import apply_theme
from assess.ui.wizard.page import AssessPage
from tests.support.ui import FakeActions, click

NOW: Final = datetime(2026, 11, 21, 10, 42, tzinfo=UTC)


class Clock:
    """Goes on by a second whenever it is read, so that every change has its own time."""

    def __init__(self) -> None:
        self._now = NOW

    def __call__(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now


class AnsweredDialogs(Dialogs):
    """Says what the test put in, and remembers what was said."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.informed: list[str] = []
        self.asked: list[str] = []
        self.offered: list[list[str]] = []
        self.answers: list[int | None] = []
        self.path: Path | None = None

    @override
    def tell(self, parent: QWidget, sentence: str) -> None:
        self.told.append(sentence)

    @override
    def inform(self, parent: QWidget, words: str) -> None:
        self.informed.append(words)

    @override
    def choose(self, parent: QWidget, sentence: str, choices: Sequence[str]) -> int | None:
        self.asked.append(sentence)
        self.offered.append(list(choices))
        return self.answers.pop(0) if self.answers else None

    @override
    def open_path(self, parent: QWidget, folder: Path) -> Path | None:
        return self.path

    @override
    def save_path(self, parent: QWidget, suggested: Path) -> Path | None:
        return self.path


@dataclass
class RunningApp:
    """What a journey has in hand."""

    window: MainWindow
    qtbot: QtBot
    documents: Path
    dialogs: AnsweredDialogs
    actions: FakeActions

    @property
    def session(self) -> DocumentSession:
        """The document that is open."""
        session = self.window.desk.session
        assert session is not None
        return session

    @property
    def page(self) -> AssessPage:
        """The page that is open."""
        page = self.session.wizard.currentPage()
        assert isinstance(page, AssessPage)
        return page

    @property
    def document(self) -> Path:
        """Where the open document is kept."""
        return self.session.saver.file.path

    def show_step(self, step: StepId) -> None:
        """Goes to a step by a click in the list."""
        click(self.window, f"step-{step}")

    def choose(self, action: str) -> None:
        """Chooses an entry of the menus."""
        found = self.window.findChild(QAction, action)
        assert found is not None
        assert found.isEnabled(), f"{action} cannot be chosen"
        found.trigger()

    def shortcut(self, keys: str) -> None:
        """Presses a key combination where the keyboard is."""
        QTest.keySequence(self.focus, QKeySequence(keys))

    def wait_saved(self) -> None:
        """Waits until the disk holds what the window shows."""
        self.qtbot.waitUntil(lambda: self.session.saver.is_safe, timeout=5000)

    def press(self, *keys: Qt.Key, widget: QWidget | None = None) -> None:
        """Presses keys where the keyboard is."""
        for key in keys:
            QTest.keyClick(widget or self.focus, key)

    def type(self, text: str) -> None:
        """Types text where the keyboard is."""
        QTest.keyClicks(self.focus, text)

    @property
    def focus(self) -> QWidget:
        """The widget that has the keyboard; Qt's offscreen screen now and then forgets which window is active, a real one does not."""
        if QApplication.activeWindow() is None:
            with self.qtbot.waitActive(self.window):
                self.window.activateWindow()
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus


@dataclass
class MadeWindow:
    """The window and what stands around it."""

    window: MainWindow
    jobs: tuple[JobRunner, ...]
    dialogs: AnsweredDialogs
    actions: FakeActions


def make_window(folder: Path, catalog: Catalog | None = None) -> MadeWindow:
    """The main window with its documents and its state below `folder`, on the shipped catalogue unless there is another."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    settings = SettingsFile(folder / "state")
    apply_theme(app, settings.load().theme)
    dialogs, actions = AnsweredDialogs(), FakeActions()
    jobs, report_jobs = JobRunner(ThreadPoolExecutor(max_workers=1)), JobRunner(ThreadPoolExecutor(max_workers=1))
    tools = DeskTools(catalog or shipped_catalog(), settings, jobs, report_jobs, dialogs, Clock(), lambda _: actions)
    window = MainWindow(lambda window: Desk(window, tools), folder / "documents")
    window.resize(USUAL_SIZE)
    return MadeWindow(window, (jobs, report_jobs), dialogs, actions)


@contextmanager
def running_app(qtbot: QtBot, folder: Path, catalog: Catalog | None = None) -> Iterator[RunningApp]:
    """The window as a person would find it, closed again at the end."""
    made = make_window(folder, catalog)
    qtbot.addWidget(made.window)
    with qtbot.waitActive(made.window):
        made.window.show()
        made.window.activateWindow()
    try:
        yield RunningApp(made.window, qtbot, folder / "documents", made.dialogs, made.actions)
    finally:
        made.window.close()
        for runner in made.jobs:
            runner.close()

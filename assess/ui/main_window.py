"""The main window: the start page, and the wizard on the document that is open."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMargins, QSize
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QStackedWidget
from typing_extensions import override

from assess.domain.readiness import SCORING_VERSION
from assess.storage.settings import Theme
from assess.ui.desk import Desk
from assess.ui.session import DocumentSession
from assess.ui.start_page import StartPage, document_name
from assess.ui.theme import apply_theme

MakeDesk = Callable[[QMainWindow], Desk]
USUAL_SIZE: Final = QSize(1180, 820)
FRAME: Final = QMargins(4, 32, 4, 8)
"""What the system draws around a window, about: with it the window still fits on a small or magnified screen."""


class MainWindow(QMainWindow):
    """Shows the start page while nothing is open; `make_desk` makes what opens and closes documents for it."""

    def __init__(self, make_desk: MakeDesk, documents: Path) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self._documents = documents
        self.desk = make_desk(self)
        self.setAcceptDrops(True)
        self.setMinimumSize(420, 360)
        self.resize(USUAL_SIZE.boundedTo(self.screen().availableSize().shrunkBy(FRAME)))
        self._stack = QStackedWidget()
        self._start = StartPage()
        self._stack.addWidget(self._start)
        self.setCentralWidget(self._stack)
        self._make_menus()
        self._connect()
        self._show_start()

    def open(self, path: Path) -> None:
        """Opens the document at `path`."""
        self.desk.open(path)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self.desk.close():
            event.accept()
        else:
            event.ignore()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped_file(event) is not None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.desk.open(path)

    def _connect(self) -> None:
        self._start.new_wanted.connect(lambda: self.desk.new(self._documents))
        self._start.open_wanted.connect(self._on_open_wanted)
        self._start.path_wanted.connect(self.desk.open)
        self._start.resume_wanted.connect(self.desk.resume)
        self._start.resume_declined.connect(self.desk.forget_interrupted)
        self.desk.opened.connect(self._on_opened)
        self.desk.closed.connect(self._show_start)
        self.desk.settings_changed.connect(self._on_settings_changed)
        QApplication.styleHints().colorSchemeChanged.connect(self._dress)

    def _make_menus(self) -> None:
        keys = QKeySequence.StandardKey
        file = self.menuBar().addMenu(self.tr("&File"))
        self._add(file, self.tr("&New assessment"), "newAction", lambda: self.desk.new(self._documents), keys.New)
        self._add(file, self.tr("&Open…"), "openAction", self._on_open_wanted, keys.Open)
        self._save_as = self._add(file, self.tr("Save &as…"), "saveAsAction", self.desk.save_as, keys.SaveAs)
        self._close = self._add(file, self.tr("&Close assessment"), "closeAction", self.desk.close, keys.Close)
        file.addSeparator()
        self._add(file, self.tr("&Quit"), "quitAction", self.close, keys.Quit)
        edit = self.menuBar().addMenu(self.tr("&Edit"))
        self._undo = self._add(edit, self.tr("&Undo"), "undoAction", self._on_undo, keys.Undo)
        self._redo = self._add(edit, self.tr("&Redo"), "redoAction", self._on_redo, keys.Redo)
        self._make_view_menu(self.menuBar().addMenu(self.tr("&View")))
        self._make_help_menu(self.menuBar().addMenu(self.tr("&Help")))

    def _make_view_menu(self, menu: QMenu) -> None:
        names = {Theme.SYSTEM: self.tr("Colors of the &system"), Theme.LIGHT: self.tr("&Light"), Theme.DARK: self.tr("&Dark")}
        group = QActionGroup(self)
        for theme, text in names.items():
            action = self._add(menu, text, f"{theme.value}Action", lambda _=False, theme=theme: self._on_theme_chosen(theme))
            action.setCheckable(True)
            action.setChecked(theme is self.desk.settings.theme)
            group.addAction(action)

    def _make_help_menu(self, menu: QMenu) -> None:
        keys = self.tr(
            "0 to 4 rate a skill. N means not sure, C no chance yet, X does not apply. "
            "The up and down arrows move between skills, Enter goes on, Tab reaches everything else. "
            "Alt+Down opens the calendar of a date. "
            "Ctrl+Z takes the last answer or change of the plan back, Ctrl+Shift+Z brings it back again."
        )
        self._add(menu, self.tr("&Keyboard"), "keyboardAction", lambda: self.desk.inform(keys), QKeySequence.StandardKey.HelpContents)
        self._add(menu, self.tr("&About Assess"), "aboutAction", self._on_about)

    def _on_about(self) -> None:
        words = self.tr(
            "Assess is a planning aid for people who train or work as medical assistants. It certifies nobody, "
            "and it does not replace the judgment of an instructor. Scoring model {scoring}, catalog {catalog}."
        )
        self.desk.inform(words.format(scoring=SCORING_VERSION, catalog=self.desk.catalog.version))

    def _add(self, menu: QMenu, text: str, name: str, slot: Callable[..., object], key: QKeySequence.StandardKey | None = None) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        if key is not None:
            action.setShortcuts(key)
        action.triggered.connect(slot)
        menu.addAction(action)
        return action

    def _show_start(self) -> None:
        self._start.show_settings(self.desk.settings)
        self._stack.setCurrentWidget(self._start)
        self._start.take_focus()
        self.setWindowTitle("Assess")
        self._refresh_actions()

    def _on_opened(self, session: DocumentSession) -> None:
        self._stack.addWidget(session.frame)
        self._stack.setCurrentWidget(session.frame)
        session.store.changed.connect(self._refresh_actions)
        session.saver.saved.connect(lambda _: self._show_title(session))
        self._show_title(session)
        self._refresh_actions()

    def _show_title(self, session: DocumentSession) -> None:
        name = document_name(session.saver.file.path)
        shown = self.tr("{name} (reading only) · Assess") if session.store.is_read_only else self.tr("{name} · Assess")
        self.setWindowTitle(shown.format(name=name))

    def _refresh_actions(self) -> None:
        session = self.desk.session
        self._save_as.setEnabled(session is not None)
        self._close.setEnabled(session is not None)
        self._undo.setEnabled(session is not None and session.store.can_undo)
        self._redo.setEnabled(session is not None and session.store.can_redo)

    def _on_open_wanted(self) -> None:
        self.desk.ask_and_open(self._documents)

    def _on_undo(self) -> None:
        if self.desk.session is not None:
            self.desk.session.store.undo()

    def _on_redo(self) -> None:
        if self.desk.session is not None:
            self.desk.session.store.redo()

    def _on_theme_chosen(self, theme: Theme) -> None:
        self.desk.change_settings(self.desk.settings.with_theme(theme))
        self._dress()

    def _on_settings_changed(self) -> None:
        if self.desk.session is None:
            self._start.show_settings(self.desk.settings)

    def _dress(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app, self.desk.settings.theme)


def _dropped_file(event: QDropEvent) -> Path | None:
    urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
    return Path(urls[0].toLocalFile()) if len(urls) == 1 else None

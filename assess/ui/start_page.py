"""The start window: new, open, recent, and going on where something was interrupted."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from assess.storage.paths import ICON
from assess.storage.settings import LastSession, Settings
from assess.ui.widgets.card import Card
from assess.ui.widgets.text import ElidedButton, make_button, make_label, set_primary

WIDTH = 720


class StartPage(QScrollArea):
    """What to do first; it only says what the person wants."""

    new_wanted = Signal()
    open_wanted = Signal()
    path_wanted = Signal(object)
    resume_wanted = Signal(object)
    resume_declined = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("startPage")
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        content.setObjectName("pageBody")
        self._column = QVBoxLayout()
        self._column.setSpacing(16)
        holder = QWidget()
        holder.setMaximumWidth(WIDTH)
        holder.setLayout(self._column)
        row = QHBoxLayout(content)
        row.setContentsMargins(24, 32, 24, 24)
        row.addStretch(1)
        row.addWidget(holder, 10)
        row.addStretch(1)
        self.setWidget(content)
        self._build()

    def show_settings(self, settings: Settings) -> None:
        """Shows what was interrupted and the recent documents."""
        self._show_interrupted(settings.last_session)
        self._show_recent(settings.recent)

    def take_focus(self) -> None:
        """Puts the keyboard on what the person most likely wants."""
        first = self._resume if self._interrupted.isVisibleTo(self) else self._new
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        self._column.addLayout(self._make_head())
        about = self.tr(
            "See where you stand against a medical assistant role, what is missing, and what to do about it by when. "
            "It takes about twenty minutes. Your answers stay in a file on this computer."
        )
        self._column.addWidget(make_label(about, "muted"))
        self._build_interrupted()
        self._new = make_button(self.tr("New assessment"), "newAssessment", primary=True)
        opened = make_button(self.tr("Open…"), "openAssessment")
        self._new.clicked.connect(self.new_wanted)
        opened.clicked.connect(self.open_wanted)
        row = QHBoxLayout()
        row.addWidget(self._new)
        row.addWidget(opened)
        row.addWidget(make_label(self.tr("or drop a file on this window"), "small"), 1)
        self._column.addLayout(row)
        self._recent = Card(self.tr("Recent"))
        self._recent_column = QVBoxLayout()
        self._recent_column.setSpacing(4)
        self._recent.body.addLayout(self._recent_column)
        self._column.addWidget(self._recent)
        self._column.addStretch(1)
        self._column.addWidget(make_label(self.tr("Assess is a planning aid. It does not certify anyone."), "small"))

    def _make_head(self) -> QHBoxLayout:
        icon = QLabel()
        icon.setPixmap(QIcon(str(ICON)).pixmap(48, 48))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(icon)
        row.addWidget(make_label("Assess", "title"), 1)
        return row

    def _build_interrupted(self) -> None:
        self._interrupted = Card(self.tr("You were in the middle of something"))
        self._interrupted_words = make_label(name="interrupted")
        self._interrupted.body.addWidget(self._interrupted_words)
        self._resume = make_button(self.tr("Go on where I stopped"), "resume", primary=True)
        decline = make_button(self.tr("Not now"), "notNow")
        self._resume.clicked.connect(lambda: self.resume_wanted.emit(self._session))
        decline.clicked.connect(self.resume_declined)
        row = QHBoxLayout()
        row.addWidget(self._resume)
        row.addWidget(decline)
        row.addStretch(1)
        self._interrupted.body.addLayout(row)
        self._column.addWidget(self._interrupted)

    def _show_interrupted(self, session: LastSession | None) -> None:
        self._session = session
        self._interrupted.setVisible(session is not None)
        set_primary(self._new, primary=session is None)
        if session is not None:
            words = self.tr("{file} was left open. Every answer is there.")
            self._interrupted_words.setText(words.format(file=document_name(session.document)))

    def _show_recent(self, recent: tuple[Path, ...]) -> None:
        while (item := self._recent_column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._recent.setVisible(bool(recent))
        for index, path in enumerate(recent):
            text = self.tr("{file}   in {folder}").format(file=document_name(path), folder=path.parent)
            button = ElidedButton(text, f"recent{index}")
            button.setProperty("step", "true")
            button.clicked.connect(lambda _=False, path=path: self.path_wanted.emit(path))
            self._recent_column.addWidget(button)


def document_name(path: Path) -> str:
    """A document's name without our ending."""
    return path.name.removesuffix(".json").removesuffix(".assess")

"""What the window says and asks in dialogs, and the one hook that catches what nobody expected."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from assess.domain.errors import AssessError
from assess.reports.sentences import error_sentence
from assess.storage.documents import SUFFIX
from assess.storage.log import log_exception


def sentence_for(error: Exception) -> str:
    """One sentence for whatever went wrong; what nobody expected goes to the log as well."""
    if isinstance(error, AssessError):
        return error_sentence(error)
    log_exception(error)
    return QCoreApplication.translate(
        "messages", "Something went wrong that Assess did not expect. Your answers are kept. Details are in the log."
    )


class Dialogs:
    """Every question that stops the window; tests answer in its place."""

    def tell(self, parent: QWidget, sentence: str) -> None:
        """Says one sentence."""
        self._box(parent, QMessageBox.Icon.Warning, sentence).exec()

    def inform(self, parent: QWidget, words: str) -> None:
        """Says something that is no problem."""
        self._box(parent, QMessageBox.Icon.Information, words).exec()

    def choose(self, parent: QWidget, sentence: str, choices: Sequence[str]) -> int | None:
        """Asks for one of `choices`; its index, None if the person would rather not."""
        box = self._box(parent, QMessageBox.Icon.Question, sentence)
        buttons = [box.addButton(text, QMessageBox.ButtonRole.AcceptRole) for text in choices]
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(buttons[0])
        box.exec()
        clicked = box.clickedButton()
        return next((index for index, button in enumerate(buttons) if button is clicked), None)

    def open_path(self, parent: QWidget, folder: Path) -> Path | None:
        """The document to open."""
        title = QCoreApplication.translate("messages", "Open an assessment")
        chosen, _ = QFileDialog.getOpenFileName(parent, title, str(existing_folder(folder)), self._filter())
        return Path(chosen) if chosen else None

    def save_path(self, parent: QWidget, suggested: Path) -> Path | None:
        """Where to keep the document."""
        title = QCoreApplication.translate("messages", "Keep the assessment as")
        start = existing_folder(suggested.parent) / suggested.name
        chosen, _ = QFileDialog.getSaveFileName(parent, title, str(start), self._filter())
        if not chosen:
            return None
        path = with_suffix(Path(chosen))
        return path if path == Path(chosen) or not path.exists() or self._may_replace(parent, path) else None

    def _may_replace(self, parent: QWidget, path: Path) -> bool:
        """The file dialog has asked about the name that was typed, not about the one with our ending."""
        sentence = QCoreApplication.translate("messages", "There is a document named {name} already.").format(name=path.name)
        return self.choose(parent, sentence, [QCoreApplication.translate("messages", "Replace it")]) is not None

    def _filter(self) -> str:
        return QCoreApplication.translate("messages", "Assessments (*{suffix});;All files (*)").format(suffix=SUFFIX)

    def _box(self, parent: QWidget, icon: QMessageBox.Icon, sentence: str) -> QMessageBox:
        box = QMessageBox(icon, "Assess", sentence, QMessageBox.StandardButton.NoButton, parent)
        box.setTextFormat(Qt.TextFormat.PlainText)
        return box


def existing_folder(folder: Path) -> Path:
    """`folder`, or the nearest one around it that is there: a file dialog takes any other for the name of a file."""
    return next((candidate for candidate in (folder, *folder.parents) if candidate.is_dir()), folder)


def with_suffix(path: Path) -> Path:
    """`path` with the ending of our documents."""
    return path if path.name.endswith(".json") else path.with_name(path.name + SUFFIX)


def install_excepthook(show: Callable[[str], None]) -> None:
    """Shows and logs what no code of ours expected, once at a time."""
    is_showing = False

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        nonlocal is_showing
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log_exception(error)
        if not is_showing and isinstance(error, Exception):
            is_showing = True
            show(sentence_for(error))
            is_showing = False

    sys.excepthook = hook

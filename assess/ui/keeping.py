"""Keeps an open document when that does not go smoothly: what to ask, and what to do about the answer."""

from contextlib import suppress
from os.path import realpath, samestat
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from assess.domain.errors import AssessError, ChangedOutside
from assess.storage.document_file import DocumentFile
from assess.ui.messages import Dialogs, sentence_for
from assess.ui.session import DocumentSession


class Keeper(QObject):
    """Asks about one open document; `moved` says in which file it is kept from then on, and in which it was."""

    moved = Signal(object, object)

    def __init__(self, session: DocumentSession, dialogs: Dialogs, window: QWidget) -> None:
        super().__init__(session)
        self._session = session
        self._dialogs = dialogs
        self._window = window
        self._is_asking = False
        self._is_declined = False
        session.save_failed.connect(self._on_save_failed)
        session.saver.saved.connect(self._on_saved)
        session.elsewhere_wanted.connect(self.keep_elsewhere)

    def keep_elsewhere(self) -> bool:
        """Keeps the document in another file from here on; False if that came to nothing."""
        before = self._session.saver.file.path
        path = self._dialogs.save_path(self._window, before)
        if path is None:
            return False
        try:
            self._move_to(path, before)
        except AssessError as error:
            self._dialogs.tell(self._window, sentence_for(error))
            return False
        return True

    def save_at_last(self) -> bool:
        """Saves before the document is closed; False if the person would rather stay."""
        while True:
            try:
                self._session.saver.save_now()
            except AssessError as error:
                choices = [self._first_choice(error), self.tr("Keep mine in another file…"), self.tr("Close without the last changes")]
                choice = self._dialogs.choose(self._window, sentence_for(error), choices)
                if choice is None or choice == len(choices) - 1:
                    return choice is not None
                self._do(choice, error)
            else:
                return True

    def _move_to(self, path: Path, before: Path) -> None:
        session = self._session
        if is_same_file(path, before) and not session.store.is_read_only:
            session.saver.save_now(over_changes=True)
            return
        with suppress(AssessError):
            session.saver.save_now()
        file = DocumentFile.create(path, session.store.assessment, replace=True)
        session.store.allow_changes()
        session.saver.move_to(file)
        self.moved.emit(path, before)

    def _on_saved(self) -> None:
        self._is_declined = False

    def _on_save_failed(self, error: Exception) -> None:
        """Asks after the change that could not be saved has been drawn, and only once if the person does not want to be asked."""
        if not self._is_asking and not self._is_declined:
            self._is_asking = True
            QTimer.singleShot(0, self, lambda: self._ask_about(error))

    def _ask_about(self, error: Exception) -> None:
        choices = [self._first_choice(error), self.tr("Keep mine in another file…")]
        choice = self._dialogs.choose(self._window, sentence_for(error), choices)
        if choice is None:
            self._is_declined = True
        else:
            self._do(choice, error)
        self._is_asking = False

    def _first_choice(self, error: Exception) -> str:
        return self.tr("Write mine over it") if isinstance(error, ChangedOutside) else self.tr("Try again")

    def _do(self, choice: int, error: Exception) -> None:
        if choice > 0:
            self.keep_elsewhere()
            return
        try:
            self._session.saver.save_now(over_changes=isinstance(error, ChangedOutside))
        except AssessError as another:
            self._dialogs.tell(self._window, sentence_for(another))


def is_same_file(one: Path, other: Path) -> bool:
    """Whether both paths lead to the same file, or would; also while a save puts a new file in the place of the old one."""
    try:
        seen = one.stat()
        while not samestat(seen, other.stat()):
            before, seen = seen, one.stat()
            if samestat(before, seen):
                return False
    except OSError:
        return realpath(one) == realpath(other)
    return True

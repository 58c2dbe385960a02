"""Puts every change on the disk at once, off the window's thread, and says when it is there."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from assess.domain.assessment import Assessment
from assess.storage.document_file import DocumentFile
from assess.ui.export.alive import while_alive
from assess.ui.jobs import JobRunner
from assess.ui.store import AssessmentStore

if TYPE_CHECKING:
    from concurrent.futures import Future


class Saver(QObject):
    """Saves the newest assessment whenever it changes; `saved` and `failed` tell what came of it."""

    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, store: AssessmentStore, file: DocumentFile, jobs: JobRunner, clock: Callable[[], datetime]) -> None:
        super().__init__(store)
        self._store = store
        self._file = file
        self._jobs = jobs
        self._clock = clock
        self._written: Assessment = store.assessment
        self._is_writing = False
        self._job: Future[None] | None = None
        self._turn = 0
        store.changed.connect(self.save)

    @property
    def file(self) -> DocumentFile:
        """The document that is written."""
        return self._file

    @property
    def is_safe(self) -> bool:
        """Whether the disk holds what the window shows."""
        return self._written == self._store.assessment

    def save(self) -> None:
        """Writes the newest assessment, after the one that is being written."""
        if self._is_writing or self.is_safe or self._file.is_read_only:
            return
        self._is_writing = True
        self._turn += 1
        assessment, turn = self._store.assessment, self._turn
        done, failed = partial(self._on_written, turn, assessment), partial(self._on_failed, turn, assessment)
        self._job = self._jobs.run(partial(self._file.save, assessment), while_alive(self, done), while_alive(self, failed))

    def save_now(self, *, over_changes: bool = False) -> None:
        """Writes before it returns; raises a FileProblem if that fails."""
        self._take_back()
        if self._file.is_read_only or (self.is_safe and not over_changes):
            return
        assessment = self._store.assessment
        self._file.save(assessment, over_changes=over_changes)
        self._on_saved(assessment)

    def move_to(self, file: DocumentFile) -> None:
        """From here on another file is written; it holds the assessment already."""
        self._take_back()
        self._file.close()
        self._file = file
        self._on_saved(self._store.assessment)

    def _take_back(self) -> None:
        """What waits to be written is older than what the window shows, and must not be written after it."""
        if self._job is not None:
            self._jobs.take_back(self._job)
        self._job = None
        self._turn += 1
        self._is_writing = False

    def _on_written(self, turn: int, assessment: Assessment, _: None) -> None:
        if turn == self._turn:
            self._is_writing = False
            self._on_saved(assessment)

    def _on_saved(self, assessment: Assessment) -> None:
        self._written = assessment
        self.saved.emit(self._clock())
        self.save()

    def _on_failed(self, turn: int, assessment: Assessment, error: Exception) -> None:
        """A change made in the meantime is tried at once; it may be that there is room again."""
        if turn != self._turn:
            return
        self._is_writing = False
        self.failed.emit(error)
        if self._store.assessment is not assessment:
            self.save()

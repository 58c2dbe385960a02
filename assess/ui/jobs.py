"""Slow work off the window's thread: one small runner whose executor tests replace."""

from collections.abc import Callable
from concurrent.futures import Executor, Future, wait
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

ResultT = TypeVar("ResultT")


class JobRunner(QObject):
    """Runs jobs on an executor, in order, and hands each outcome back on the window's thread."""

    _finished = Signal(object)

    def __init__(self, executor: Executor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = executor
        self._running = 0
        self._finished.connect(self._on_finished, Qt.ConnectionType.AutoConnection)

    @property
    def is_busy(self) -> bool:
        """Whether a job has not handed back its outcome yet."""
        return self._running > 0

    def run(self, job: Callable[[], ResultT], done: Callable[[ResultT], None], failed: Callable[[Exception], None]) -> Future[None]:
        """Runs `job` elsewhere, then `done` with its result or `failed` with its exception here; what it returns can be taken back."""
        self._running += 1
        return self._executor.submit(self._work, job, done, failed)

    def take_back(self, job: Future[None]) -> None:
        """Keeps a job that has not begun from running at all, and waits for one that has."""
        if job.cancel():
            self._running -= 1
        else:
            wait([job])

    def close(self) -> None:
        """Waits for the jobs that are under way and takes no more."""
        self._executor.shutdown(wait=True)

    def _work(self, job: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        try:
            result = job()
        except Exception as error:  # noqa: BLE001 - whatever a job raises belongs to whoever asked for it
            self._finished.emit(partial(failed, error))
        else:
            self._finished.emit(partial(done, result))

    def _on_finished(self, outcome: Callable[[], None]) -> None:
        self._running -= 1
        outcome()

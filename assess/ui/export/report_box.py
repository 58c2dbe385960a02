"""Keeps the preview in step with the answers: makes the report again as a job, and drops what came too late."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from assess.ui.export.alive import while_alive
from assess.ui.export.making import Maker, ReportOrder
from assess.ui.jobs import JobRunner


class ReportBox(QObject):
    """Holds the newest report; `made` and `failed` tell what came of the newest order."""

    started = Signal()
    made = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: JobRunner, make: Maker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._make = make
        self._wanted: ReportOrder | None = None
        self._is_working = False
        self.data: bytes | None = None

    def want(self, order: ReportOrder) -> None:
        """Makes the report of `order`, after the one that is being made."""
        self._wanted = order
        self.data = None
        self.started.emit()
        self._work()

    def forget(self) -> None:
        """Nothing is wanted for now."""
        self._wanted = None
        self.data = None

    def _work(self) -> None:
        order = self._wanted
        if order is None or self._is_working:
            return
        self._is_working = True
        made, failed = partial(self._on_made, order), partial(self._on_failed, order)
        self._jobs.run(partial(self._make, order), while_alive(self, made), while_alive(self, failed))

    def _on_made(self, order: ReportOrder, data: bytes) -> None:
        self._is_working = False
        if order is self._wanted:
            self.data = data
            self.made.emit(data)
        else:
            self._work()

    def _on_failed(self, order: ReportOrder, error: Exception) -> None:
        self._is_working = False
        if order is self._wanted:
            self.failed.emit(error)
        else:
            self._work()

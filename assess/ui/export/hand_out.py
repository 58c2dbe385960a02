"""Files on their way to the person: where to, made as a job, written, read back, and said."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from assess.domain.errors import NotReadable
from assess.reports.wording import Wording
from assess.storage.settings import PaperSize
from assess.ui.export.actions import ExportActions
from assess.ui.export.alive import while_alive
from assess.ui.export.file_names import suggest_name
from assess.ui.export.making import ReportOrder, Saved, save_and_read_back
from assess.ui.export.products import Product, Products
from assess.ui.jobs import JobRunner
from assess.ui.store import AssessmentStore


class HandOut(QObject):
    """Saves products; `said` carries what there is to say, empty if nothing any more, `saved` the product and what was written."""

    said = Signal(str)
    saved = Signal(object, object)

    def __init__(self, store: AssessmentStore, jobs: JobRunner, actions: ExportActions, wording: Wording, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._jobs = jobs
        self._actions = actions
        self._wording = wording
        self.products = Products()

    def suggest(self, product: Product) -> str:
        """A name for the file."""
        who = self._store.assessment.learner.name if product.is_personal else self._store.role.title
        return suggest_name(who, product.name, self._store.today, product.suffix)

    def save(self, product: Product, make: Callable[[], bytes]) -> None:
        """Asks where to, and writes what `make` makes."""
        path = self._actions.choose_save_path(self.suggest(product), product.file_filter)
        if path is None:
            return
        path = path if path.suffix.lower() == product.suffix else path.with_name(path.name + product.suffix)
        self.said.emit(self.tr("Saving…"))
        done: Callable[[Saved], None] = partial(self._on_saved, product)
        failed: Callable[[Exception], None] = self._on_failed
        self._jobs.run(lambda: save_and_read_back(path, make()), while_alive(self, done), while_alive(self, failed))

    def save_week(self, paper: PaperSize, now: datetime) -> None:
        """The same for the sheet of this week, or of the next one that has sessions."""
        store, week = self._store, self.products.week()
        made_of = (store.assessment, store.readiness(), store.plan(), store.catalog)
        order = ReportOrder(*made_of, sections=(), paper=paper, now=now)
        self.save(week, lambda: week.make(order))

    def _on_saved(self, product: Product, saved: Saved) -> None:
        try:
            count = product.count(saved.data)
        except Exception:  # noqa: BLE001 - whatever is wrong with it, the file is no good
            self._on_failed(NotReadable(saved.path, self.tr("it was written, and cannot be read again")))
            return
        size = self.products.size_words(len(saved.data))
        words = self._wording.plural(count, product.one, product.many)
        told = self.tr("Saved {what}, {size}, to {path}.").format(what=words, size=size, path=saved.path)
        more = product.also(saved.data)
        self.said.emit(self.tr("{told} {more}").format(told=told, more=more) if more else told)
        self.saved.emit(product, saved)

    def _on_failed(self, error: Exception) -> None:
        self.said.emit("")
        self._actions.show_error(error)

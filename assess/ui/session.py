"""One open document: its store, its saver and its wizard, put together."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from assess.domain import flow
from assess.domain.catalog import Catalog
from assess.domain.flow import StepId
from assess.storage.document_file import DocumentFile
from assess.storage.settings import PaperSize
from assess.ui.export.actions import ExportActions
from assess.ui.export.export_page import ExportPage
from assess.ui.jobs import JobRunner
from assess.ui.messages import sentence_for
from assess.ui.plan.plan_page import PlanPage
from assess.ui.results.results_page import ResultsPage
from assess.ui.saver import Saver
from assess.ui.store import AssessmentStore
from assess.ui.wizard.about_page import AboutPage
from assess.ui.wizard.check_page import CheckPage
from assess.ui.wizard.credentials_page import CredentialsPage
from assess.ui.wizard.frame import WizardFrame
from assess.ui.wizard.skills_page import SkillsPage
from assess.ui.wizard.wizard import AssessmentWizard

Clock = Callable[[], datetime]


@dataclass(frozen=True)
class Printing:
    """What the export page needs from outside: dialogs and devices, the paper, and how to remember it."""

    jobs: JobRunner
    actions: ExportActions
    paper: PaperSize
    remember_paper: Callable[[PaperSize], None]


class DocumentSession(QObject):
    """The wizard on one document; `save_failed` hands on what the saver could not do."""

    save_failed = Signal(object)

    def __init__(self, store: AssessmentStore, file: DocumentFile, jobs: JobRunner, printing: Printing, clock: Clock) -> None:
        super().__init__()
        self.store = store
        self.saver = Saver(store, file, jobs, clock)
        order = page_order(store.catalog)
        about = AboutPage(store, order)
        results, plan = ResultsPage(store, order), PlanPage(store, order)
        self._about = about
        domains = (SkillsPage(store, domain, order) for domain in store.catalog.domains)
        export = ExportPage(
            store, order, printing.jobs, printing.actions, paper=printing.paper, remember_paper=printing.remember_paper, clock=clock
        )
        pages = [about, CredentialsPage(store, order), *domains, CheckPage(store, order), results, plan, export]
        self.wizard = AssessmentWizard(store, pages, order)
        self.frame = WizardFrame(self.wizard)
        results.step_wanted.connect(self.wizard.go_to)
        plan.step_wanted.connect(self.wizard.go_to)
        self.elsewhere_wanted = about.elsewhere_wanted
        self.frame.banner.action.clicked.connect(about.elsewhere_wanted)
        self.saver.saved.connect(self._on_saved)
        self.saver.failed.connect(self._on_failed)
        self._show_place()
        self._show_reading_only()

    def _on_saved(self, at: datetime) -> None:
        self.wizard.steps.show_saved(at)
        self.frame.banner.hide()
        self._show_place()

    def _on_failed(self, error: Exception) -> None:
        self.wizard.steps.show_problem(self.tr("Not saved."))
        words = self.tr("Your last changes are not saved. {reason}").format(reason=sentence_for(error))
        self.frame.banner.show_words(words, self.tr("Keep mine in another file…"))
        self.save_failed.emit(error)

    def _show_reading_only(self) -> None:
        if self.store.is_read_only:
            words = self.tr("This document is open for reading only: nothing can be changed here.")
            self.frame.banner.show_words(words, self.tr("Keep a copy to change…"))

    def _show_place(self) -> None:
        self._about.show_place(self.saver.file.path)


def page_order(catalog: Catalog) -> dict[StepId, int]:
    """The number of each page in the wizard, in the order of the flow."""
    domains = [flow.domain_step(domain.id) for domain in catalog.domains]
    every = [flow.ABOUT, flow.CREDENTIALS, *domains, flow.CHECK, flow.RESULTS, flow.PLAN, flow.EXPORT]
    return {step: number for number, step in enumerate(every)}

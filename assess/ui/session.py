"""One open document: its store, its saver and its wizard, put together."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from assess.domain import flow
from assess.domain.catalog import Catalog
from assess.domain.flow import StepId
from assess.storage.document_file import DocumentFile
from assess.storage.settings import PaperSize, Settings
from assess.ui.export.actions import ExportActions
from assess.ui.jobs import JobRunner
from assess.ui.messages import sentence_for
from assess.ui.saver import Saver
from assess.ui.store import AssessmentStore
from assess.ui.wizard.about_page import AboutPage
from assess.ui.wizard.frame import WizardFrame
from assess.ui.wizard.page import AssessPage
from assess.ui.wizard.wizard import AssessmentWizard

Clock = Callable[[], datetime]
A_MINUTE: Final = 60_000


@dataclass(frozen=True)
class Printing:
    """What takes files away needs from outside: dialogs and devices, the settings as they are, and how to remember others."""

    jobs: JobRunner
    actions: ExportActions
    settings: Callable[[], Settings]
    remember: Callable[[Settings], None]

    def remember_paper(self, paper: PaperSize) -> None:
        """The next file is made for this paper."""
        self.remember(self.settings().with_paper(paper))

    def remember_alarm(self, minutes: int | None) -> None:
        """The next calendar file reminds so many minutes before a session, or not at all."""
        self.remember(self.settings().with_alarm(minutes))


class DocumentSession(QObject):
    """The wizard on one document; `save_failed` hands on what the saver could not do."""

    save_failed = Signal(object)

    def __init__(self, store: AssessmentStore, file: DocumentFile, jobs: JobRunner, printing: Printing, clock: Clock) -> None:
        super().__init__()
        self.store = store
        self.saver = Saver(store, file, jobs, clock)
        self._order = page_order(store.catalog)
        self._printing = printing
        self._clock = clock
        about = AboutPage(store, self._order)
        self._about = about
        self.wizard = AssessmentWizard(store, about, self._make_other_pages, self._order)
        self.frame = WizardFrame(self.wizard)
        self.elsewhere_wanted = about.elsewhere_wanted
        self.frame.banner.action.clicked.connect(about.elsewhere_wanted)
        self.saver.saved.connect(self._on_saved)
        self.saver.failed.connect(self._on_failed)
        self._show_place()
        self._show_reading_only()
        self._calendar = QTimer(self, interval=A_MINUTE)
        self._calendar.timeout.connect(store.follow_day)
        self._calendar.start()

    def _make_other_pages(self) -> Iterator[AssessPage]:
        """All pages but the first; what they need loads with them."""
        from assess.ui.wizard.check_page import CheckPage  # noqa: PLC0415 - see above
        from assess.ui.wizard.credentials_page import CredentialsPage  # noqa: PLC0415
        from assess.ui.wizard.skills_page import SkillsPage  # noqa: PLC0415

        yield CredentialsPage(self.store, self._order)
        for domain in self.store.catalog.domains:
            yield SkillsPage(self.store, domain, self._order)
        yield CheckPage(self.store, self._order)
        yield from self._make_last_pages()

    def _make_last_pages(self) -> Iterator[AssessPage]:
        from assess.reports.wording import ENGLISH  # noqa: PLC0415
        from assess.ui.export.export_page import ExportPage  # noqa: PLC0415
        from assess.ui.export.hand_out import HandOut  # noqa: PLC0415
        from assess.ui.plan.plan_page import PlanPage  # noqa: PLC0415
        from assess.ui.results.results_page import ResultsPage  # noqa: PLC0415

        results, plan = ResultsPage(self.store, self._order), PlanPage(self.store, self._order)
        for page in (results, plan):
            page.step_wanted.connect(self.wizard.go_to)
            yield page
        jobs, actions, settings = self._printing.jobs, self._printing.actions, self._printing.settings()
        hand_out = HandOut(self.store, jobs, actions, ENGLISH, self)
        hand_out.said.connect(plan.say)
        plan.week_sheet_wanted.connect(lambda: hand_out.save_week(self._printing.settings().paper, self._clock()))
        yield ExportPage(
            self.store,
            self._order,
            jobs,
            actions,
            paper=settings.paper,
            remember_paper=self._printing.remember_paper,
            alarm_minutes=settings.alarm_minutes,
            remember_alarm=self._printing.remember_alarm,
            clock=self._clock,
        )

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

"""Export and print: the report as it will print, and every way to take it along."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTemporaryDir
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from assess.domain import flow
from assess.domain.flow import StepId
from assess.reports.glyphs import breakable
from assess.reports.wording import ENGLISH, Wording
from assess.storage.settings import PaperSize
from assess.ui.export.actions import ExportActions
from assess.ui.export.calendar_card import CalendarCard
from assess.ui.export.hand_out import HandOut
from assess.ui.export.making import (
    Maker,
    ReportOrder,
    Saved,
    make_calendar,
    make_report,
    read_published,
    save_and_read_back,
    says_the_same,
)
from assess.ui.export.options import ExportButtons, ReportOptions
from assess.ui.export.products import Product
from assess.ui.export.report_box import ReportBox
from assess.ui.jobs import JobRunner
from assess.ui.messages import sentence_for
from assess.ui.store import AssessmentStore
from assess.ui.widgets.aloud import read_aloud
from assess.ui.widgets.columns import Columns
from assess.ui.widgets.text import make_label
from assess.ui.wizard.page import AssessPage

NARROW: Final = 620
WIDEST: Final = 1600


class ExportPage(AssessPage):
    """Preview, sections, paper; save, print, open, calendar, table and checklist."""

    def __init__(  # noqa: PLR0913 - everything it works with comes in here
        self,
        store: AssessmentStore,
        order: dict[StepId, int],
        jobs: JobRunner,
        actions: ExportActions,
        *,
        paper: PaperSize = PaperSize.LETTER,
        remember_paper: Callable[[PaperSize], None] = lambda _: None,
        alarm_minutes: int | None = None,
        remember_alarm: Callable[[int | None], None] = lambda _: None,
        wording: Wording = ENGLISH,
        make: Maker = make_report,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        super().__init__(store, flow.EXPORT, order)
        self._actions = actions
        self._paper = paper
        self._remember_paper = remember_paper
        self._alarm_minutes = alarm_minutes
        self._remember_alarm = remember_alarm
        self._wording = wording
        self._clock = clock
        self._report = ReportBox(jobs, make, self)
        self._hand_out = HandOut(store, jobs, actions, wording, self)
        self._shown: ReportOrder | None = None
        self._folder: QTemporaryDir | None = None

    @override
    def heading(self) -> str:
        return self.tr("Export and print")

    @override
    def intro(self) -> str:
        return self.tr("This is the report as it will print.")

    @override
    def build(self) -> None:
        from assess.ui.export.preview import ReportPreview  # noqa: PLC0415 - start-up loads no PDF viewer

        self._preview = ReportPreview()
        self._pages = make_label(role="small", name="pages")
        self._done = make_label(name="exportDone")
        self._done.hide()
        self.pin(self._done)
        self._options = ReportOptions(self._wording, self._paper)
        self._buttons = ExportButtons()
        self._calendar = CalendarCard()
        columns = Columns((self._make_left(), self._make_right()), NARROW, (3, 1))
        self._connect()
        self.body.addWidget(columns, 1)
        if (content := self.body.parentWidget()) is not None:
            content.setMaximumWidth(WIDEST)

    @override
    def redraw(self) -> None:
        self._calendar.show_goal(self.store.assessment.goal, self._alarm_minutes, read_only=self.store.is_read_only)
        sections = self._options.sections
        if not sections:
            self._report.forget()
            self._shown = None
            self._preview.show_sentence(self.tr("No section is chosen. Choose at least one."), can_retry=False)
            self._show_ready()
            return
        order = self._make_order()
        if self._shown is None or not says_the_same(order, self._shown):
            self._shown = order
            self._report.want(order)
        else:
            self._show_ready()

    def _make_left(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._preview, 1)
        column.addWidget(self._pages)
        return left

    def _make_right(self) -> QWidget:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._buttons)
        column.addWidget(self._calendar)
        column.addWidget(self._options)
        column.addStretch(1)
        return right

    def _connect(self) -> None:
        self._options.edited.connect(self._on_options_edited)
        self._report.started.connect(self._on_started)
        self._report.made.connect(self._on_made)
        self._report.failed.connect(self._on_failed)
        self._preview.again_wanted.connect(self._on_again_wanted)
        self._hand_out.said.connect(self._say)
        self._hand_out.saved.connect(self._on_saved)
        self._calendar.edited.connect(self.store.set_goal)
        self._calendar.alarm_chosen.connect(self._on_alarm_chosen)
        buttons, products = self._buttons, self._hand_out.products
        buttons.save.clicked.connect(self._on_save_clicked)
        buttons.print.clicked.connect(self._on_print_clicked)
        buttons.open.clicked.connect(self._on_open_clicked)
        buttons.calendar.clicked.connect(lambda: self._make_and_save(products.calendar()))
        buttons.week.clicked.connect(lambda: self._make_and_save(products.week()))
        buttons.table.clicked.connect(lambda: self._make_and_save(products.table()))
        buttons.checklist.clicked.connect(lambda: self._make_and_save(products.checklist()))

    def _make_order(self) -> ReportOrder:
        store, options = self.store, self._options
        made_of = (store.assessment, store.readiness(), store.plan(), store.catalog)
        return ReportOrder(*made_of, sections=options.sections, paper=options.paper, now=self._clock(), alarm_minutes=self._alarm_minutes)

    def _on_options_edited(self) -> None:
        self._paper = self._options.paper
        self._remember_paper(self._paper)
        self.redraw()

    def _on_again_wanted(self) -> None:
        self._shown = None
        self.redraw()

    def _on_alarm_chosen(self, minutes: int | None) -> None:
        self._alarm_minutes = minutes
        self._remember_alarm(minutes)

    def _on_started(self) -> None:
        self._preview.show_sentence(self.tr("The report is being made…"), can_retry=False)
        self._show_ready()

    def _on_made(self, data: bytes) -> None:
        pages = self._preview.show_pdf(data)
        words = self._wording.plural(pages, self.tr("{n} page"), self.tr("{n} pages"))
        self._pages.setText(words)
        self._show_ready()
        if self._scroll.hasFocus() and not self._buttons.save.visibleRegion().isEmpty():
            self._buttons.save.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_failed(self, error: Exception) -> None:
        self._preview.show_sentence(sentence_for(error), can_retry=True)
        self._show_ready()

    def _show_ready(self) -> None:
        has_plan = bool(self.store.plan().sessions)
        has_calendar = has_plan or bool(self.store.assessment.plan.published)
        self._buttons.show_ready(report=self._report.data is not None, plan=has_plan, calendar=has_calendar)
        self._pages.setVisible(self._report.data is not None)

    def _on_save_clicked(self) -> None:
        data = self._report.data
        if data is not None:
            self._hand_out.save(self._hand_out.products.report(), lambda: data)

    def _on_print_clicked(self) -> None:
        if self._report.data is None:
            return
        try:
            printed = self._actions.print_pdf(self._report.data)
        except Exception as error:  # noqa: BLE001 - a printer may fail in any way; the person is told
            self._actions.show_error(error)
            return
        if printed:
            self._say(self.tr("The report went to the printer."))

    def _on_open_clicked(self) -> None:
        if self._report.data is None:
            return
        try:
            saved = save_and_read_back(self._temporary_path(), self._report.data)
        except Exception as error:  # noqa: BLE001 - the person is told
            self._actions.show_error(error)
            return
        opened = self._actions.open_in_viewer(saved.path)
        no_viewer = self.tr("This computer has no program that opens a PDF. Save it instead.")
        self._say(self.tr("The report is open in your PDF viewer.") if opened else no_viewer)

    def _make_and_save(self, product: Product) -> None:
        order = self._make_order()
        self._hand_out.save(product, lambda: product.make(order))

    def _on_saved(self, product: Product, saved: Saved) -> None:
        """What a calendar was told is kept with the plan, so that the next file moves and cancels."""
        if product.make is make_calendar:
            before, told = self.store.assessment.plan.published, read_published(saved.data, self.store.assessment)
            self.store.set_published(told)
            if more := self._hand_out.products.changes_words(before, told):
                self._say(self.tr("{done} {more}").format(done=self._done.text(), more=more))

    def _say(self, words: str) -> None:
        self._done.setText(breakable(words))
        self._done.setVisible(bool(words))
        if words:
            read_aloud(self._done)

    def _temporary_path(self) -> Path:
        if self._folder is None:
            self._folder = QTemporaryDir()
        return Path(self._folder.path()) / self._hand_out.suggest(self._hand_out.products.report())

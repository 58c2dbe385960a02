"""What tests of the export page share: a maker of reports that remembers its orders, and the page itself."""

import io
from collections.abc import Callable

import pypdf
from pytestqt.qtbot import QtBot

from assess.domain.errors import ReportFailed
from assess.storage.settings import PaperSize
from assess.ui.export.export_page import ExportPage
from assess.ui.export.making import ReportOrder, make_report
from assess.ui.jobs import JobRunner
from assess.ui.store import AssessmentStore
from tests.support.ui import LATER, FakeActions, ImmediateExecutor, ManualExecutor, page_numbers, show_page

Maker = Callable[[ReportOrder], bytes]


def tiny_pdf(pages: int = 1) -> bytes:
    """The smallest PDF of so many empty pages."""
    writer = pypdf.PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(612, 792)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


class Orders:
    """A maker of reports that remembers what it was asked for, and fails as often as it is told to."""

    def __init__(self, failures: int = 0) -> None:
        self.seen: list[ReportOrder] = []
        self._failures = failures

    def __call__(self, order: ReportOrder) -> bytes:
        self.seen.append(order)
        if self._failures:
            self._failures -= 1
            raise ReportFailed("typst said no")
        return tiny_pdf(len(order.sections))


def open_page(  # noqa: PLR0913
    qtbot: QtBot,
    store: AssessmentStore,
    actions: FakeActions,
    make: Maker = make_report,
    *,
    executor: ImmediateExecutor | ManualExecutor | None = None,
    remember: Callable[[PaperSize], None] = lambda _: None,
    alarms: list[int | None] | None = None,
) -> ExportPage:
    jobs = JobRunner(executor or ImmediateExecutor())
    chosen: list[int | None] = [] if alarms is None else alarms
    page = ExportPage(
        store,
        page_numbers(store.catalog),
        jobs,
        actions,
        remember_paper=remember,
        remember_alarm=chosen.append,
        make=make,
        clock=lambda: LATER,
    )
    jobs.setParent(page)
    return show_page(qtbot, page)

"""Makes what the export page hands out; the libraries behind it load when they are used."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal, TypeAlias

from assess.domain.assessment import Assessment
from assess.domain.catalog import Catalog
from assess.domain.errors import NotReadable
from assess.domain.planning.values import Plan
from assess.domain.readiness import Readiness
from assess.reports.content_values import SectionId
from assess.storage.atomic import write_atomically
from assess.storage.settings import PaperSize


@dataclass(frozen=True)
class ReportOrder:
    """What the report is about, which sections of it are wanted, and on which paper."""

    assessment: Assessment
    readiness: Readiness
    plan: Plan
    catalog: Catalog
    sections: tuple[SectionId, ...]
    paper: PaperSize
    now: datetime


Maker: TypeAlias = Callable[[ReportOrder], bytes]


def make_report(order: ReportOrder) -> bytes:
    """The report as PDF; raises ReportFailed, or CatalogProblem if a file of the library cannot be used."""
    from assess.domain.prospects import gather_prospects  # noqa: PLC0415 - loads with the first report
    from assess.reports.content import build_report, prospects_in  # noqa: PLC0415
    from assess.reports.pdf import make_report_pdf  # noqa: PLC0415
    from assess.storage.library import shipped_library  # noqa: PLC0415

    wanted = prospects_in(order.sections)
    prospects = gather_prospects(order.assessment, order.readiness, order.catalog, shipped_library(), wanted)
    content = build_report(order.assessment, order.readiness, order.plan, order.catalog, order.sections, prospects=prospects)
    return make_report_pdf(content, _paper(order.paper))


def make_checklist(order: ReportOrder) -> bytes:
    """The blank checklist of the role as PDF; raises ReportFailed."""
    from assess.reports.checklist import build_checklist  # noqa: PLC0415
    from assess.reports.pdf import make_checklist_pdf  # noqa: PLC0415

    return make_checklist_pdf(build_checklist(order.readiness.role, order.catalog), _paper(order.paper))


def make_calendar(order: ReportOrder) -> bytes:
    """The plan as calendar events."""
    from assess.reports.calendar_file import make_ics  # noqa: PLC0415

    return make_ics(order.plan, order.assessment, order.catalog, order.now)


def make_table(order: ReportOrder) -> bytes:
    """The plan as comma-separated values."""
    from assess.reports.tables import make_plan_csv  # noqa: PLC0415

    return make_plan_csv(order.plan, order.catalog)


def _paper(paper: PaperSize) -> Literal["us-letter", "a4"]:
    return "a4" if paper is PaperSize.A4 else "us-letter"


@dataclass(frozen=True)
class Saved:
    """A file that was written, and what was read back from it."""

    path: Path
    data: bytes


def save_and_read_back(path: Path, data: bytes) -> Saved:
    """Writes `data` and reads it again; raises a FileProblem if that fails or if it differs."""
    write_atomically(path, data)
    try:
        found = path.read_bytes()
    except OSError as error:
        raise NotReadable(path, error.strerror or str(error)) from error
    if found != data:
        raise NotReadable(path, "what was written is not what was read back")
    return Saved(path, found)

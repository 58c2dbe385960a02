"""Makes what the export page hands out; the libraries behind it load when they are used."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal, TypeAlias

from assess.domain.assessment import Assessment
from assess.domain.catalog import Catalog
from assess.domain.errors import NotReadable
from assess.domain.plan_keeping import Published
from assess.domain.planning.values import Plan
from assess.domain.readiness import Readiness
from assess.reports.content_values import SectionId
from assess.storage.atomic import write_atomically
from assess.storage.settings import PaperSize


@dataclass(frozen=True)
class ReportOrder:
    """What the report is about, which sections of it are wanted, on which paper, and when a calendar reminds of sessions."""

    assessment: Assessment
    readiness: Readiness
    plan: Plan
    catalog: Catalog
    sections: tuple[SectionId, ...]
    paper: PaperSize
    now: datetime
    alarm_minutes: int | None = None


def says_the_same(one: ReportOrder, other: ReportOrder) -> bool:
    """Whether both lead to the same report: what calendars were told and when sessions begin stand in none."""
    order, before = ((made.sections, made.paper, made.readiness.on) for made in (one, other))
    return order == before and _as_reported(one) == _as_reported(other)


def _as_reported(order: ReportOrder) -> Assessment:
    assessment = order.assessment
    goal = assessment.goal.model_copy(update={"starts_at": None, "time_zone": ""})
    keeping = assessment.plan.model_copy(update={"published": {}})
    return assessment.model_copy(update={"goal": goal, "plan": keeping, "updated": assessment.created})


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
    """The plan as calendar events, which go on from what the document says was published; NothingPlanned without any."""
    from assess.reports.calendar_file import make_calendar_file  # noqa: PLC0415

    made = make_calendar_file(
        order.plan,
        order.assessment,
        order.catalog,
        order.now,
        before=order.assessment.plan.published,
        alarm_minutes=order.alarm_minutes,
        today=order.readiness.on,
    )
    return made.data


def read_published(data: bytes, assessment: Assessment) -> Mapping[str, Published]:
    """What a calendar file tells of each session."""
    from assess.reports.calendar_file import read_told  # noqa: PLC0415

    return read_told(data, assessment)


def make_week_sheet(order: ReportOrder) -> bytes:
    """This week of the plan, or the next one that has sessions, as PDF of one page; raises ReportFailed."""
    from assess.domain.prospects import Prospects  # noqa: PLC0415
    from assess.reports.material import Material  # noqa: PLC0415
    from assess.reports.pdf import make_week_pdf  # noqa: PLC0415
    from assess.reports.week_sheet import build_week_sheet  # noqa: PLC0415
    from assess.reports.wording import ENGLISH  # noqa: PLC0415

    material = Material(order.assessment, order.readiness, order.plan, order.catalog, ENGLISH, Prospects())
    return make_week_pdf(build_week_sheet(material, order.plan.start), _paper(order.paper))


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

"""The files that `plan` writes: a calendar that goes on from the one that is there, a table, the sheet of one week."""

from argparse import Namespace
from collections.abc import Iterator, Mapping
from pathlib import Path

from assess.cli.inputs import Scored, moment
from assess.cli.paper import PAPERS
from assess.cli.problems import UsageProblem
from assess.domain.assessment import Assessment
from assess.domain.errors import FileProblem, NothingPlanned
from assess.domain.plan_keeping import Published
from assess.domain.planning import Plan, Week
from assess.domain.prospects import Prospects
from assess.reports.calendar_file import make_calendar_file, merge_told, read_told
from assess.reports.material import Material
from assess.reports.pdf import make_week_pdf
from assess.reports.tables import make_plan_csv
from assess.reports.week_sheet import build_week_sheet
from assess.reports.wording import ENGLISH
from assess.storage.documents import read_bytes


def check_files(arguments: Namespace) -> None:
    """Raises UsageProblem if the options about files do not go together."""
    files = (arguments.ics, arguments.csv, arguments.sheet)
    if (arguments.compare or arguments.replan or arguments.what_if) and any(path is not None for path in files):
        other = "--compare" if arguments.compare else "--replan" if arguments.replan else "--what-if"
        raise UsageProblem(f"{other} writes no files: leave --ics, --csv and --sheet out, or make the plan without it.")
    if arguments.alarm is not None and arguments.ics is None:
        raise UsageProblem("--alarm is for a calendar file: name one with --ics.")
    if arguments.week is not None and arguments.sheet is None:
        raise UsageProblem("--week chooses the week of a sheet: name the file for it with --sheet.")


def make_files(scored: Scored, plan: Plan, arguments: Namespace) -> Iterator[tuple[Path, bytes]]:
    """Each file that was asked for; raises NothingPlanned, UsageProblem if there is no such week, or ReportFailed."""
    if arguments.ics is not None:
        yield arguments.ics, _make_calendar(scored, plan, arguments)
    if arguments.csv is not None:
        yield arguments.csv, make_plan_csv(plan, scored.catalog)
    if arguments.sheet is not None:
        yield arguments.sheet, _make_sheet(scored, plan, arguments)


def _make_calendar(scored: Scored, plan: Plan, arguments: Namespace) -> bytes:
    assessment, now = scored.assessment, moment(arguments.on)
    before = merge_told(assessment.plan.published, _read_earlier(arguments.ics, assessment))
    made = make_calendar_file(
        plan, assessment, scored.catalog, now, before=before, alarm_minutes=arguments.alarm, today=scored.readiness.on
    )
    return made.data


def _read_earlier(path: Path, assessment: Assessment) -> Mapping[str, Published]:
    """What the calendar file at `path` told, nothing if none of this assessment is there; pipes and devices are not read."""
    try:
        return read_told(read_bytes(path), assessment) if path.is_file() else {}
    except (FileProblem, OSError, ValueError):
        return {}


def _make_sheet(scored: Scored, plan: Plan, arguments: Namespace) -> bytes:
    material = Material(scored.assessment, scored.readiness, plan, scored.catalog, ENGLISH, Prospects())
    week = _choose_week([week for week in plan.weeks if week.sessions], arguments.week)
    return make_week_pdf(build_week_sheet(material, week.starts), PAPERS[arguments.paper])


def _choose_week(weeks: list[Week], number: int | None) -> Week:
    if not weeks:
        raise NothingPlanned
    found = next((week for week in weeks if number in {None, week.number}), None)
    if found is None:
        span = f"its sessions are in weeks {weeks[0].number} to {weeks[-1].number}"
        raise UsageProblem(f"--week: the plan has no session in week {number}; {span}.")
    return found

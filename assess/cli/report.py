"""`report`: the gap report and study plan as a PDF."""

from argparse import Namespace
from pathlib import Path
from typing import Final

from assess.cli.inputs import read_scored
from assess.cli.outputs import say, write_outputs
from assess.cli.paper import PAPERS
from assess.cli.problems import UsageProblem
from assess.domain.assessment import Assessment
from assess.domain.planning import make_plan
from assess.domain.prospects import gather_prospects
from assess.reports.content import ALL_SECTIONS, USUAL_SECTIONS, build_report, prospects_in
from assess.reports.content_values import SectionId
from assess.reports.pdf import make_report_pdf
from assess.storage.library import shipped_library
from assess.storage.programs_file import require_programs

KNOWN: Final = tuple(str(section) for section in ALL_SECTIONS)


def run(arguments: Namespace) -> int:
    """Makes the PDF."""
    sections = choose_sections(arguments.sections)
    if arguments.programs:
        sections = (*sections, SectionId.PROGRAMS)
    scored = read_scored(arguments.file, arguments.on)
    assessment = _with_programs(scored.assessment, arguments.programs)
    plan = make_plan(assessment, scored.readiness, scored.catalog, scored.readiness.on)
    prospects = gather_prospects(assessment, scored.readiness, scored.catalog, shipped_library(), prospects_in(sections))
    content = build_report(assessment, scored.readiness, plan, scored.catalog, sections, prospects=prospects)
    pdf = make_report_pdf(content, PAPERS[arguments.paper])
    write_outputs([(arguments.pdf, pdf)], arguments.file)
    say(f"The report is in {arguments.pdf}.")
    return 0


def _with_programs(assessment: Assessment, table: Path | None) -> Assessment:
    """The assessment with the programs of `table` in place of its own; weights and schedules stay."""
    if table is None:
        return assessment
    choice = assessment.programs.model_copy(update={"programs": require_programs(table)})
    return assessment.with_programs(choice, assessment.updated)


def choose_sections(listed: str | None) -> tuple[SectionId, ...]:
    """The sections named in a list with commas, the usual ones if there is no list; raises UsageProblem."""
    if listed is None:
        return USUAL_SECTIONS
    names = [name.strip() for name in listed.split(",") if name.strip()]
    unknown = [name for name in names if name not in KNOWN]
    if unknown or not names:
        found = f"there is no section “{unknown[0]}”" if unknown else "it names no section"
        message = f"--sections: {found}; choose from {', '.join(KNOWN)}."
        raise UsageProblem(message)
    return tuple(SectionId(name) for name in names)

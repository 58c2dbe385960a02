"""`report`: the gap report and study plan as a PDF."""

from argparse import Namespace
from typing import Final

from assess.cli.inputs import read_scored
from assess.cli.outputs import say, write_outputs
from assess.cli.paper import PAPERS
from assess.cli.problems import UsageProblem
from assess.domain.planning import make_plan
from assess.reports.content import ALL_SECTIONS, build_report
from assess.reports.content_values import SectionId
from assess.reports.pdf import make_report_pdf

KNOWN: Final = tuple(str(section) for section in ALL_SECTIONS)


def run(arguments: Namespace) -> int:
    """Makes the PDF."""
    sections = choose_sections(arguments.sections)
    scored = read_scored(arguments.file, arguments.on)
    plan = make_plan(scored.assessment, scored.readiness, scored.catalog, scored.readiness.on)
    content = build_report(scored.assessment, scored.readiness, plan, scored.catalog, sections)
    pdf = make_report_pdf(content, PAPERS[arguments.paper])
    write_outputs([(arguments.pdf, pdf)], arguments.file)
    say(f"The report is in {arguments.pdf}.")
    return 0


def choose_sections(listed: str | None) -> tuple[SectionId, ...]:
    """The sections named in a list with commas, all of them if there is no list; raises UsageProblem."""
    if listed is None:
        return ALL_SECTIONS
    names = [name.strip() for name in listed.split(",") if name.strip()]
    unknown = [name for name in names if name not in KNOWN]
    if unknown or not names:
        found = f"there is no section “{unknown[0]}”" if unknown else "it names no section"
        message = f"--sections: {found}; choose from {', '.join(KNOWN)}."
        raise UsageProblem(message)
    return tuple(SectionId(name) for name in names)

"""`checklist`: the blank checklist of a role, to fill in by hand."""

from argparse import Namespace

from assess.cli.inputs import find_role
from assess.cli.outputs import say, write_outputs
from assess.cli.paper import PAPERS
from assess.reports.checklist import build_checklist
from assess.reports.pdf import make_checklist_pdf
from assess.storage.current_catalog import current_catalog


def run(arguments: Namespace) -> int:
    """Makes the PDF."""
    catalog = current_catalog()
    content = build_checklist(find_role(arguments.role, catalog), catalog)
    write_outputs([(arguments.pdf, make_checklist_pdf(content, PAPERS[arguments.paper]))], None)
    say(f"The checklist is in {arguments.pdf}.")
    return 0

"""`certifications`: which ones are open, what is missing for the others, and when what is held lapses."""

from argparse import Namespace

from assess.cli.blocks import block_lines
from assess.cli.certifications_output import make_certifications_output
from assess.cli.inputs import read_scored
from assess.cli.outputs import say, say_json
from assess.domain.prospects import find_certifications
from assess.reports.content_certifications import certification_blocks
from assess.storage.library import shipped_library


def run(arguments: Namespace) -> int:
    """Prints the certifications."""
    scored = read_scored(arguments.file, arguments.on)
    on = scored.readiness.on
    found = find_certifications(scored.assessment, scored.catalog, shipped_library(), on)
    if arguments.json:
        say_json(make_certifications_output(found, on))
    else:
        say(*block_lines(certification_blocks(scored.assessment, found, scored.catalog, on, in_full=arguments.all)))
    return 0

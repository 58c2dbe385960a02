"""`careers`: the ladder and its next rung, the closest roles, specialties, neighboring jobs and the ways onward."""

from argparse import Namespace

from assess.cli.blocks import block_lines
from assess.cli.careers_output import make_careers_output
from assess.cli.inputs import read_scored
from assess.cli.outputs import say, say_json
from assess.domain.career_paths import find_careers
from assess.reports.content_careers import career_blocks
from assess.storage.library import shipped_library


def run(arguments: Namespace) -> int:
    """Prints the careers."""
    scored, library = read_scored(arguments.file, arguments.on), shipped_library()
    found = find_careers(scored.assessment, scored.readiness, scored.catalog, library.careers, library.pay)
    if arguments.json:
        say_json(make_careers_output(found))
    else:
        say(*block_lines(career_blocks(found, scored.catalog)))
    return 0

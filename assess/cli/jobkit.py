"""`jobkit`: résumé lines from strong skills, interview questions, a cover letter's outline, what to ask an employer."""

from argparse import Namespace

from assess.cli.blocks import block_lines
from assess.cli.inputs import read_scored
from assess.cli.jobkit_output import make_jobkit_output
from assess.cli.outputs import say, say_json
from assess.domain.job_kit_choice import choose_job_kit
from assess.reports.content_job_kit import job_kit_blocks
from assess.storage.library import shipped_library


def run(arguments: Namespace) -> int:
    """Prints the job kit."""
    scored = read_scored(arguments.file, arguments.on)
    found = choose_job_kit(scored.assessment, scored.readiness, scored.catalog, shipped_library().job_kit)
    if arguments.json:
        say_json(make_jobkit_output(found))
    else:
        say(*block_lines(job_kit_blocks(found, scored.catalog)))
    return 0

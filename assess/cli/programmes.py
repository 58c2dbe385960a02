"""`programmes`: training programs from a table, side by side, with what to beware of; or a sample of such a table."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from assess.cli.blocks import block_lines
from assess.cli.outputs import say, say_json, write_outputs
from assess.cli.problems import UsageProblem
from assess.cli.programmes_output import make_programs_output
from assess.domain.program_choice import compare
from assess.domain.programs import Factor, ProgramChoice, Schedule
from assess.reports.content_programs import program_blocks
from assess.storage.current_catalog import current_catalog
from assess.storage.library import shipped_library
from assess.storage.programs_file import ProgramsRead, read_programs, sample_table

MOST_WEIGHT = 5
NOTHING_TO_DO = "Name the CSV file with the programs, or let `python main.py programmes --template OUT.csv` write one to fill in."


def run(arguments: Namespace) -> int:
    """Prints the comparison, or writes the sample; 1 if some cells could not be read."""
    if arguments.template is not None:
        return _write_sample(arguments.template, arguments.csv)
    if arguments.csv is None:
        raise UsageProblem(NOTHING_TO_DO)
    weights, schedules = parse_weights(arguments.weights), parse_schedules(arguments.schedule)
    read = read_programs(arguments.csv)
    choice = ProgramChoice(programs=read.programs, weights=weights, schedules=schedules)
    comparison = compare(choice, shipped_library().certifications.values())
    if arguments.json:
        say_json(make_programs_output(comparison, read.faults))
    else:
        say(*_fault_lines(read), *block_lines(program_blocks(comparison, current_catalog())))
    return 1 if read.faults else 0


def _write_sample(path: Path, table: Path | None) -> int:
    """Never over a file that is there: it may be filled in already."""
    if table is not None:
        message = "--template writes a sample and compares nothing: leave out the CSV file, or the option."
        raise UsageProblem(message)
    if path.exists():
        message = f"{path}: there is such a file already: name another one for the sample."
        raise UsageProblem(message)
    write_outputs([(path, sample_table())], None)
    say(f"A table to fill in is in {path}.")
    return 0


def _fault_lines(read: ProgramsRead) -> Iterator[str]:
    if read.faults:
        yield "Not everything could be read:"
        yield from (f"  - {fault.sentence}" for fault in read.faults)
        yield ""


def parse_weights(listed: str | None) -> dict[Factor, int]:
    """Weights like cost=5,accreditation=3; raises UsageProblem."""
    return dict(_parse_weight(part) for part in _parts(listed))


def _parse_weight(part: str) -> tuple[Factor, int]:
    name, _, number = (piece.strip() for piece in part.partition("="))
    if name not in set(Factor) or number not in {str(weight) for weight in range(MOST_WEIGHT + 1)}:
        message = (
            f"--weights: “{part}” is not a factor with a weight from 0 to {MOST_WEIGHT}, such as cost=5; factors: {', '.join(Factor)}."
        )
        raise UsageProblem(message)
    return Factor(name), int(number)


def parse_schedules(listed: str | None) -> tuple[Schedule, ...]:
    """Schedules like evening,online; raises UsageProblem."""
    unknown = [part for part in _parts(listed) if part not in set(Schedule)]
    if unknown:
        message = f"--schedule: “{unknown[0]}” is none of {', '.join(Schedule)}."
        raise UsageProblem(message)
    return tuple(dict.fromkeys(Schedule(part) for part in _parts(listed)))


def _parts(listed: str | None) -> list[str]:
    return [part.strip().casefold() for part in (listed or "").split(",") if part.strip()]

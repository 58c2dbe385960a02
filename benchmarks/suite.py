"""Every comparison, a line each: what, how many times the peer or the floor in the same run, the goal, met or not."""

import argparse
from collections.abc import Callable, Iterator
from typing import Final

from benchmarks import commands, content, documents, more_hours, ordering, ordering_curves, reports, window, window_plan
from benchmarks.measuring import FULL, QUICK, Effort, Line, Skipped, Table

PARTS: Final[tuple[Callable[[Effort], Iterator[Line | Skipped | Table]], ...]] = (
    window.compare_start,
    window.compare_memory,
    window_plan.compare_replanning,
    commands.compare_score,
    content.compare_content,
    documents.compare_autosave,
    reports.compare_engines,
    ordering.compare_growth,
    ordering_curves.compare_curves,
    more_hours.compare_hours,
)


def main() -> None:
    """Prints the lines; a missed goal is said, and is no failure: the machine may be a slow or a busy one."""
    parser = argparse.ArgumentParser(prog="python benchmarks/run.py", description="Compares Assess with peers and floors, side by side.")
    parser.add_argument("--quick", action="store_true", help="fewer repetitions, about a minute")
    effort = QUICK if parser.parse_args().quick else FULL
    for part in PARTS:
        for line in part(effort):
            print(line.sentence, flush=True)


if __name__ == "__main__":
    main()

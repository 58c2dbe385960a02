"""The report through typst, ReportLab, WeasyPrint and QTextDocument: the same content, each engine in a process of its own."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from benchmarks.measuring import Effort, Line, Skipped, run_process

OURS: Final = "typst"
PEERS: Final = ("reportlab", "weasyprint", "qtextdocument")
FASTEST: Final = 1.0


def compare_engines(effort: Effort) -> Iterator[Line | Skipped]:
    """How long our report takes against each peer's; below one, ours is faster."""
    ours = _measure(OURS, effort)
    for peer in PEERS:
        theirs = _measure(peer, effort)
        if "missing" in theirs:
            yield Skipped(f'The report through {peer}: skipped, because {theirs["missing"]}; `python -m pip install ".[bench]"` brings it.')
            continue
        note = f"pages {ours['pages']} and {theirs['pages']}, tagged {_yes(ours)} and {_yes(theirs)}"
        yield Line(f"The report through typst, against {peer}", ours["seconds"] / theirs["seconds"], FASTEST, note)


def _measure(engine: str, effort: Effort) -> Mapping[str, Any]:
    arguments = ("-m", "benchmarks.probe_report", engine, str(effort.rounds), str(effort.calls))
    found: Mapping[str, Any] = json.loads(run_process(*arguments))
    return found


def _yes(result: Mapping[str, Any]) -> str:
    return "yes" if result["tagged"] else "no"

"""Other hours in the window: planned anew and painted, against painting the same page once more."""

import json
from collections.abc import Iterator
from typing import Final

from benchmarks.measuring import Effort, Line, run_process

PROBE: Final = "benchmarks.probe_plan"
MOST_MILLISECONDS: Final = 100
MILLISECONDS: Final = 1000


def compare_replanning(effort: Effort) -> Iterator[Line]:
    """The largest role with nothing learned: first a plan that is free to change, then one that was agreed on; the slowest of each."""
    found = json.loads(run_process("-m", PROBE, str(effort.rounds), str(effort.calls)))
    empty = found["free"].pop("repaint")
    for name, what in (("free", "free to change"), ("agreed", "agreed on")):
        slowest = max(found[name].values())
        verdict = "met" if slowest * MILLISECONDS <= MOST_MILLISECONDS else "missed"
        each = ", ".join(f"{change} {seconds * MILLISECONDS:.0f} ms" for change, seconds in found[name].items())
        note = f"{each}, the repaint {empty * MILLISECONDS:.0f} ms; at most {MOST_MILLISECONDS} ms: {verdict}"
        yield Line(f"Other hours until they are painted, in a plan {what}, against an empty repaint", slowest / empty, note=note)

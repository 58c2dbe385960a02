"""Other hours on the plan page: planned anew and painted, against painting the same page once more."""

import json
from collections.abc import Iterator
from typing import Final

from benchmarks.measuring import Effort, Line, run_process

PROBE: Final = "benchmarks.probe_plan"
MOST_MILLISECONDS: Final = 100
MILLISECONDS: Final = 1000


def compare_replanning(effort: Effort) -> Iterator[Line]:
    """The largest role with nothing learned: first a plan that is free to change, then one that was agreed on."""
    found = json.loads(run_process("-m", PROBE, str(effort.rounds), str(effort.calls)))
    empty = found["repaint"]
    for name, what in (("change", "free to change"), ("agreed", "agreed on")):
        taken = found[name] * MILLISECONDS
        verdict = "met" if taken <= MOST_MILLISECONDS else "missed"
        note = (
            f"{taken:.0f} ms against {empty * MILLISECONDS:.0f} ms for {found['sessions']} sessions; "
            f"goal at most {MOST_MILLISECONDS} ms: {verdict}"
        )
        yield Line(f"Other hours until they are painted, in a plan {what}, against an empty repaint", found[name] / empty, note=note)

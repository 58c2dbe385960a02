"""The window: start to the first usable page, and memory with that page open, against a bare QWizard."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from statistics import median
from typing import IO, Final

from benchmarks.measuring import ROOT, Effort, Line, Skipped, best_medians, make_environment

ASSESS: Final = "benchmarks.probe_assess"
BARE: Final = "benchmarks.probe_bare"
START_GOAL: Final = 1.5
READY: Final = "ready"


def compare_start(effort: Effort) -> Iterator[Line | Skipped]:
    """From the start of the process until “About you” is painted and its first field has the keyboard."""
    with _environment() as environment:
        measures = {probe: partial(_time_start, probe, environment) for probe in (ASSESS, BARE)}
        taken = best_medians(measures, effort.rounds, effort.processes)
    yield Line("Start to the first usable page, against a bare QWizard", taken[ASSESS] / taken[BARE], START_GOAL)


def compare_memory(effort: Effort) -> Iterator[Line | Skipped]:
    """What the process holds once that page is open: all of it, and without what it shares with others."""
    with _environment() as environment:
        measured = {probe: [_measure(probe, environment) for _ in range(effort.rounds)] for probe in (ASSESS, BARE)}
    for key, name in (("rss", "Resident memory"), ("pss", "Proportional memory")):
        sizes = {probe: [found[key] for found in results if key in found] for probe, results in measured.items()}
        if all(sizes.values()):
            yield Line(f"{name} of the open wizard, against a bare QWizard", median(sizes[ASSESS]) / median(sizes[BARE]))
        else:
            yield Skipped(f"{name} of the open wizard: skipped, because this system does not tell it.")


@contextmanager
def _environment() -> Iterator[Mapping[str, str]]:
    with tempfile.TemporaryDirectory(prefix="assess-") as folder:
        state = str(Path(folder) / "state")
        yield make_environment(ASSESS_STATE=state, XDG_DOCUMENTS_DIR=folder)


def _time_start(probe: str, environment: Mapping[str, str]) -> float:
    """Seconds until a probe says that it is ready."""
    start = time.perf_counter()
    with _started(probe, environment):
        return time.perf_counter() - start


def _measure(probe: str, environment: Mapping[str, str]) -> Mapping[str, int]:
    with _started(probe, environment) as output:
        found: Mapping[str, int] = json.loads(output.readline())
    return found


@contextmanager
def _started(probe: str, environment: Mapping[str, str]) -> Iterator[IO[str]]:
    with subprocess.Popen([sys.executable, "-m", probe], stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environment) as process:
        if process.stdout is None or process.stdout.readline().strip() != READY:
            message = f"{probe} ended before it was ready"
            raise RuntimeError(message)
        yield process.stdout
        process.stdout.read()

"""Times things side by side: rounds that alternate, a median for each round, and the best of the medians."""

import math
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]

Measure = Callable[[], float]


@dataclass(frozen=True)
class Effort:
    """How many rounds, and how many times each thing is done in one: whole processes, and calls within a process."""

    rounds: int
    processes: int
    calls: int


QUICK: Final = Effort(rounds=2, processes=3, calls=5)
FULL: Final = Effort(rounds=5, processes=7, calls=15)


@dataclass(frozen=True)
class Line:
    """One result; `goal` is the largest ratio that is good enough, None if none was set."""

    what: str
    ratio: float
    goal: float | None = None
    note: str = ""

    @property
    def sentence(self) -> str:
        """The line that is printed."""
        verdict = "no goal" if self.goal is None else f"goal at most {self.goal:g}×: {'met' if self.ratio <= self.goal else 'missed'}"
        note = f"; {self.note}" if self.note else ""
        return f"{self.what}: {self.ratio:.2f}× ({verdict}{note})"


@dataclass(frozen=True)
class Table:
    """Figures in rows, the first of which names the columns."""

    what: str
    rows: tuple[tuple[str, ...], ...]

    @property
    def sentence(self) -> str:
        """The lines that are printed."""
        widths = [max(len(cell) for cell in column) for column in zip(*self.rows, strict=True)]
        lines = ["  ".join([row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])]) for row in self.rows]
        return "\n  ".join([f"{self.what}:", *lines])


@dataclass(frozen=True)
class Skipped:
    """What could not be compared, and why."""

    sentence: str


def best_medians(measures: Mapping[str, Measure], rounds: int, repeats: int) -> dict[str, float]:
    """Seconds for each: once to warm up, then in turns, so that a busy moment meets all of them."""
    for measure in measures.values():
        measure()
    best = dict.fromkeys(measures, math.inf)
    for _ in range(rounds):
        taken: dict[str, list[float]] = {name: [] for name in measures}
        for _ in range(repeats):
            for name, measure in measures.items():
                taken[name].append(measure())
        best = {name: min(best[name], median(taken[name])) for name in measures}
    return best


def timed(job: Callable[[], object], times: int = 1) -> Measure:
    """Measures `job`; one that is over too soon to be measured is done several times."""

    def measure() -> float:
        start = time.perf_counter()
        for _ in range(times):
            job()
        return (time.perf_counter() - start) / times

    return measure


def run_process(*arguments: str) -> str:
    """What a Python process with these arguments prints; raises CalledProcessError if it fails."""
    command = [sys.executable, *arguments]
    environment = make_environment()
    finished = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8", cwd=ROOT, env=environment)
    return finished.stdout


def make_environment(**more: str) -> dict[str, str]:
    """As on a person's computer: without a screen, but with modules that are compiled once and not at every start."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "QT_QPA_PLATFORM": "offscreen", **more}

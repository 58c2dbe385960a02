"""Autosave of one answer against the least that puts the same bytes on the disk."""

import os
import tempfile
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path
from typing import Final

from assess.domain.assessment import Assessment, Response, ResponseState
from assess.storage.document_file import DocumentFile
from assess.storage.documents import document_bytes
from benchmarks.material import NOW, make_material
from benchmarks.measuring import ROOT, Effort, Line, best_medians, timed

AUTOSAVE_GOAL: Final = 2.0
TIMES: Final = 5
SKILL: Final = "vital-signs"


def compare_autosave(effort: Effort) -> Iterator[Line]:
    """Both write into the checkout's own folder, because a temporary folder may be no disk at all."""
    build = ROOT / "build"
    build.mkdir(exist_ok=True)
    answered = cycle([_answer(level) for level in (2, 3)])
    with tempfile.TemporaryDirectory(prefix="benchmark-", dir=build) as folder:
        plain = _make_plain_write(Path(folder) / "plain.json", document_bytes(next(answered)))
        with DocumentFile.create(Path(folder) / "ours.assess.json", next(answered)) as file:
            measures = {"ours": timed(lambda: file.save(next(answered)), TIMES), "plain": timed(plain, TIMES)}
            taken = best_medians(measures, effort.rounds, effort.calls)
    yield Line("Autosave of one answer, against a bare fsynced write of the same bytes", taken["ours"] / taken["plain"], AUTOSAVE_GOAL)


def _answer(level: int) -> Assessment:
    return make_material().assessment.with_response(SKILL, Response(state=ResponseState.RATED, level=level, rated_at=NOW), NOW)


def _make_plain_write(path: Path, data: bytes) -> Callable[[], None]:
    def write() -> None:
        with path.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())

    return write

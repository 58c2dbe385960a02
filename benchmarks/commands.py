"""The command `score` against what any program has to do that reads the same file: json.loads."""

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from assess.domain.scoring import score_assessment
from assess.storage.documents import document_bytes, parse_document
from benchmarks.material import NOW, ROLE, make_material
from benchmarks.measuring import Effort, Line, best_medians, run_process, timed

PLAIN: Final = "import json, sys; json.loads(open(sys.argv[1], encoding='utf-8').read())"
TIMES: Final = 20


def compare_score(effort: Effort) -> Iterator[Line]:
    """Reading and scoring within a process, and the whole command from its start to its end."""
    material = make_material()
    data = document_bytes(material.assessment)
    path = Path("benchmark")

    def score() -> None:
        assessment = parse_document(data, path)
        score_assessment(assessment, material.catalog.roles[ROLE], material.catalog, NOW.date())

    taken = best_medians({"score": timed(score, TIMES), "json": timed(lambda: json.loads(data), TIMES)}, effort.rounds, effort.calls)
    yield Line("Reading, checking and scoring a document, against json.loads of it", taken["score"] / taken["json"])
    yield _compare_processes(data, effort)


def _compare_processes(data: bytes, effort: Effort) -> Line:
    with tempfile.TemporaryDirectory(prefix="assess-") as folder:
        path = Path(folder) / "example.assess.json"
        path.write_bytes(data)
        processes = {
            "score": timed(lambda: run_process("main.py", "score", str(path))),
            "json": timed(lambda: run_process("-c", PLAIN, str(path))),
        }
        taken = best_medians(processes, effort.rounds, effort.processes)
    return Line("The whole command `score`, against a Python process that does json.loads", taken["score"] / taken["json"])

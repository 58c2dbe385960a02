"""The window with the largest plan there is: `python -m benchmarks.probe_plan ROUNDS CALLS` prints seconds as JSON.

Assess starts as it does for a person, on a document in a folder of its own.
"""

import os
import sys
from datetime import datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from assess.app import main as run_assess
from assess.domain.assessment import Assessment, Goal, Response, ResponseState
from assess.domain.catalog import Catalog
from assess.domain.example import make_example
from assess.storage.catalog import shipped_catalog
from assess.storage.document_file import DocumentFile


def main(rounds: int, calls: int) -> None:
    """Opens the window; what measures it takes the place of Qt's event loop."""
    with TemporaryDirectory(prefix="assess-") as folder:
        os.environ["ASSESS_STATE"] = str(Path(folder) / "state")
        path = Path(folder) / "largest.assess.json"
        DocumentFile.create(path, make_largest(shipped_catalog(), datetime.now().astimezone())).close()
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415 (Assess reads its catalogue before Qt is there)

        from benchmarks.plan_in_window import drive  # noqa: PLC0415

        QApplication.exec = staticmethod(partial(drive, rounds, calls))  # type: ignore[method-assign]
        run_assess([str(path)])


def make_largest(catalog: Catalog, now: datetime) -> Assessment:
    """Nothing learned yet of the role that asks for most skills, and no date to be ready by."""
    role = max(catalog.roles, key=lambda name: len(catalog.profile(name).expectation))
    assessment = make_example(catalog, role, 1, now).with_progress((), now)
    for asked in catalog.profile(role).expectation:
        assessment = assessment.with_response(asked.skill, Response(state=ResponseState.RATED, level=0, rated_at=now), now)
    return assessment.with_goal(Goal(hours_per_week=5, lab_hours_per_week=2), now)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))

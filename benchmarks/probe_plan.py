"""The plan page on the largest plan there is: `python -m benchmarks.probe_plan ROUNDS CALLS` prints seconds as JSON."""

import json
import sys
from datetime import UTC, datetime
from functools import partial
from typing import Final

from PySide6.QtWidgets import QApplication

from assess.domain.assessment import Assessment, Goal, Response, ResponseState
from assess.domain.catalog import Catalog
from assess.domain.example import make_example
from assess.storage.catalog import shipped_catalog
from assess.storage.settings import Theme
from assess.ui.lasting import keep_constants_alive
from assess.ui.plan.plan_page import PlanPage
from assess.ui.session import page_order
from assess.ui.store import AssessmentStore
from assess.ui.theme import apply_theme
from benchmarks.measuring import best_medians, timed

NOW: Final = datetime(2026, 11, 21, 10, 42, tzinfo=UTC)
SIZE: Final = (1024, 768)
HOURS: Final = (5.0, 7.0)


def main(rounds: int, calls: int) -> None:
    """Prints what other hours take, from the change until they are painted, and what a repaint of nothing new takes."""
    keep_constants_alive()
    app = QApplication(sys.argv[:1])
    apply_theme(app, Theme.LIGHT)
    catalog = shipped_catalog()
    store = AssessmentStore(make_largest(catalog), catalog, lambda: NOW)
    page = PlanPage(store, page_order(catalog))
    page.resize(*SIZE)
    page.enter()
    page.show()
    change, repaint = timed(partial(_change, app, store)), timed(partial(_repaint, app, page))
    seconds = best_medians({"change": change, "repaint": repaint}, rounds, calls)
    store.agree()
    seconds |= best_medians({"agreed": change}, rounds, calls)
    print(json.dumps({"sessions": len(store.plan().sessions), **seconds}))


def make_largest(catalog: Catalog) -> Assessment:
    """Nothing learned yet of the role that asks for most skills, and no date to be ready by."""
    role = max(catalog.roles, key=lambda name: len(catalog.profile(name).expectation))
    assessment = make_example(catalog, role, 1, NOW).with_progress((), NOW)
    for asked in catalog.profile(role).expectation:
        assessment = assessment.with_response(asked.skill, Response(state=ResponseState.RATED, level=0, rated_at=NOW), NOW)
    return assessment.with_goal(Goal(), NOW)


def _change(app: QApplication, store: AssessmentStore) -> None:
    goal = store.assessment.goal
    hours = HOURS[goal.hours_per_week == HOURS[0]]
    store.set_goal(goal.model_copy(update={"hours_per_week": hours}))
    app.processEvents()


def _repaint(app: QApplication, page: PlanPage) -> None:
    page.update()
    app.processEvents()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))

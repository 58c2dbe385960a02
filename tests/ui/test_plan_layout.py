"""A plan page that has changed looks like one made anew: nothing keeps a size or a place of before."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from assess.ui.plan.plan_page import PlanPage
from assess.ui.store import AssessmentStore
from tests.support.builders import TODAY
from tests.support.plan_page import long_plan, open_page, with_goal
from tests.support.ui import find


def _look_alike(page: PlanPage, other: PlanPage) -> bool:
    first, second = (find(each, QWidget, "pageBody").grab().toImage() for each in (page, other))
    return first == second


def _change_hours(store: AssessmentStore, hours: float) -> None:
    store.set_goal(with_goal(store.assessment, hours_per_week=hours).goal)


def _make_changes(store: AssessmentStore) -> tuple[Callable[[], None], ...]:
    return (
        lambda: _change_hours(store, 9),
        store.agree,
        lambda: _change_hours(store, 12),
        lambda: store.tick_session(store.plan().sessions[0]),
        lambda: _change_hours(store, 60),
        lambda: store.pin_session(store.plan().sessions[2], store.plan().sessions[2].day + timedelta(days=2)),
        lambda: _change_hours(store, 0),
        lambda: _change_hours(store, 5),
    )


@pytest.mark.parametrize("width", [560, 1024])
def test_a_changed_page_looks_like_one_made_anew(qtbot: QtBot, width: int) -> None:
    store = long_plan(40, target_date=TODAY + timedelta(days=200))
    page = open_page(qtbot, store, width)
    for change in _make_changes(store):
        change()
        fresh = open_page(qtbot, store, width)
        qtbot.waitUntil(partial(_look_alike, page, fresh), timeout=3000)
        fresh.hide()

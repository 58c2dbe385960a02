"""What a screen reader says of changes that are away from the keyboard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QLabel
from pytestqt.qtbot import QtBot

from assess.ui.results.results_page import ResultsPage
from tests.support.plan_page import long_plan, open_page
from tests.support.ui import click, find, make_store, page_numbers, press, show_page, type_number

Heard = Callable[[], list[str]]


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Heard:
    said: list[str] = []

    def remember(event: object) -> None:
        widget = event.object()  # type: ignore[attr-defined]
        if isinstance(widget, QLabel):
            said.append(widget.text())

    class Spy:
        Event = QAccessible.Event
        updateAccessibility = staticmethod(remember)  # noqa: N815 - Qt's name

    monkeypatch.setattr("assess.ui.widgets.aloud.QAccessible", Spy)
    return lambda: said


def test_other_hours_say_what_the_plan_comes_to(qtbot: QtBot, heard: Heard) -> None:
    page = open_page(qtbot, long_plan())
    type_number(find(page, QDoubleSpinBox, "planHours"), "9")
    assert heard()[-1].startswith("At 9 hours a week")


def test_agreeing_is_answered(qtbot: QtBot, heard: Heard) -> None:
    page = open_page(qtbot, long_plan(agreed_days_ago=4))
    click(page, "planAnew")
    assert heard()[-1].startswith("Made anew, the plan would change")
    click(page, "agree")
    assert heard()[-1].startswith("You agreed to this plan on 2 March 2026.")


def test_what_if_says_the_index(qtbot: QtBot, heard: Heard) -> None:
    store = make_store()
    page = show_page(qtbot, ResultsPage(store, page_numbers(store.catalog)))
    press(find(page, QComboBox, "whatIfLevel"), Qt.Key.Key_Up)
    assert heard()[-1] == "Phlebotomy at level 2: index 76."

"""Where the keyboard is, and where Tab and Enter lead, in the real window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from assess.domain import flow
from assess.storage.documents import read_document
from assess.storage.paths import RESOURCES
from assess.ui.widgets.skill_card import SkillCard
from tests.support.accessible import stops
from tests.support.documents import write_document
from tests.support.ui import click, find, first
from tests.support.window import RunningApp, running_app

KEY = Qt.Key
CLINICAL = flow.domain_step("clinical")


@pytest.fixture
def app(qtbot: QtBot, tmp_path: Path) -> Iterator[RunningApp]:
    """The window on the shipped example of a beginner."""
    with running_app(qtbot, tmp_path) as running:
        example = read_document(RESOURCES / "examples" / "beginner.assess.json")
        running.window.open(write_document(tmp_path, example))
        yield running


def stops_of(app: RunningApp) -> list[QWidget]:
    """Where Tab leads in the window, which has to be active for it."""
    app.focus.isVisible()
    return stops()


def names(widgets: list[QWidget]) -> list[str]:
    return [widget.objectName() for widget in widgets]


def test_tab_leads_from_the_steps_to_the_page_and_then_to_the_button_that_goes_on(app: RunningApp) -> None:
    app.show_step(flow.ABOUT)
    order = names(stops_of(app))
    assert order[0] == "name"
    assert order[order.index("elsewhere") + 1] == "next"
    assert order.index("next") < order.index("saveAndClose") < order.index("step-about")


def test_rows_that_were_made_later_are_reached_where_they_stand(app: RunningApp) -> None:
    app.show_step(flow.RESULTS)
    order = names(stops_of(app))
    assert order.index("whatIfSkill") < order.index("whatIfLevel") < order.index("whatIfAdd")
    app.show_step(flow.PLAN)
    click(app.page, "moreGoal")
    order = names(stops_of(app))
    ticks = [number for number, name in enumerate(order) if name.startswith("done-")]
    assert order.index("addDayOff") < ticks[0] < ticks[-1] < order.index("moreWeeks")


def test_new_colors_leave_the_keyboard_where_it_is(app: RunningApp) -> None:
    app.show_step(CLINICAL)
    app.press(KEY.Key_Down)
    before = app.focus
    app.choose("darkAction")
    app.qtbot.waitUntil(lambda: app.focus is before)
    app.choose("lightAction")
    app.qtbot.waitUntil(lambda: app.focus is before)


def test_a_narrow_page_opens_where_the_first_open_question_is(app: RunningApp) -> None:
    app.show_step(flow.ABOUT)
    app.window.resize(640, 700)
    app.session.wizard.go_to(CLINICAL)
    scroll = find(app.page, QScrollArea, "pageScroll")

    def is_in_sight() -> bool:
        card = next(card for card in app.page.findChildren(SkillCard) if card.isAncestorOf(app.window.focusWidget()))
        return scroll.viewport().rect().intersected(card.visibleRegion().boundingRect()).height() > card.height() // 2

    app.qtbot.waitUntil(is_in_sight)


def test_enter_after_the_last_page_does_not_close_it(app: RunningApp) -> None:
    app.show_step(flow.EXPORT)
    find(app.page, QScrollArea, "pageScroll").setFocus()
    app.press(KEY.Key_Return)
    assert app.session.wizard.step == flow.EXPORT


def test_the_report_is_one_enter_away(app: RunningApp) -> None:
    app.show_step(flow.EXPORT)
    app.qtbot.waitUntil(lambda: app.focus.objectName() == "savePdf", timeout=20_000)
    main = [button.objectName() for button in app.window.findChildren(QAbstractButton) if button.isVisible() and button.property("primary")]
    assert main == ["savePdf"]


@pytest.mark.parametrize("step", [flow.ABOUT, flow.CREDENTIALS, flow.RESULTS, flow.PLAN, flow.EXPORT])
def test_the_wheel_never_takes_the_keyboard(app: RunningApp, step: str) -> None:
    app.show_step(step)
    fields = [*app.page.findChildren(QAbstractSpinBox), *app.page.findChildren(QComboBox)]
    assert [field.objectName() for field in fields if field.focusPolicy() == Qt.FocusPolicy.WheelFocus] == []


def test_esc_leads_from_a_question_back_to_the_list(app: RunningApp) -> None:
    app.show_step(flow.CHECK)
    first(app.page, QAbstractButton, "startCheck").click()
    app.press(KEY.Key_Escape)
    assert app.focus.objectName() == "startCheck"

"""The plan page with everything open: by keyboard, by ear, in a narrow window; and the export page's calendar fields."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from assess.domain.planning import with_left_out, with_pin, with_session_ticked
from assess.ui.plan.plan_page import PlanPage
from assess.ui.store import AssessmentStore
from assess.ui.theme import LIGHT, style_sheet
from tests.support.accessible import nameless, too_low, unreachable, without_focus_rule
from tests.support.builders import NOW, TODAY
from tests.support.exporting import Orders
from tests.support.exporting import open_page as open_export
from tests.support.plan_page import long_plan, open_more, open_page
from tests.support.sizes import cut_off
from tests.support.ui import FakeActions, activate, click, click_on, first, make_store


def full_plan() -> AssessmentStore:
    """Something of everything: ticked, missed, moved, pinned where it cannot be, left out."""
    store = long_plan(agreed_days_ago=11)
    plan = store.plan()
    changed = with_session_ticked(store.assessment, plan.sessions[0], TODAY, NOW)
    changed = with_pin(
        with_left_out(changed, "skill-07", "Our clinic sends all of this out to the hospital.", NOW), plan.sessions[4], TODAY, NOW
    )
    return make_store(changed, store.catalog)


def open_all(qtbot: QtBot, width: int) -> PlanPage:
    page = open_page(qtbot, full_plan(), width)
    page.setStyleSheet(style_sheet(LIGHT))
    for name in ("moreGoal", "differentHours", "compareHours", "moreWeeks", "planAnew"):
        click(page, name)
    open_more(page)
    click(open_more(page, 3), "leaveOut")
    QApplication.processEvents()
    return page


def test_what_opens_something_is_a_button_that_says_so_and_no_box_to_tick(qtbot: QtBot) -> None:
    page = open_page(qtbot, long_plan(2))
    for name in ("moreOnSession", "moreGoal"):
        button = first(page, QPushButton, name)
        assert button.accessibleDescription() == "closed"
        click_on(button)
        assert button.accessibleDescription() == "open"
        assert QAccessible.queryAccessibleInterface(button).role() is QAccessible.Role.Button


def test_everything_on_the_plan_can_be_reached_and_has_a_name(qtbot: QtBot) -> None:
    page = open_all(qtbot, 920)
    activate(qtbot, page)
    assert nameless(page) == []
    assert too_low(page) == []
    assert without_focus_rule(page, style_sheet(LIGHT)) == []
    page.show_keyboard()
    assert unreachable(page) == []


@pytest.mark.parametrize("width", [512, 640])
def test_nothing_of_the_plan_is_cut_off(qtbot: QtBot, width: int) -> None:
    assert cut_off(open_all(qtbot, width)) == []


@pytest.mark.parametrize("words", ["x" * 300, "https://example.org/" + "long/" * 60])
def test_words_without_an_end_push_nothing_out_of_the_window(qtbot: QtBot, words: str) -> None:
    store = long_plan(2)
    store.leave_out("skill-01", words)
    page = open_page(qtbot, store, 512)
    page.say(f"Saved 1 page, 20 KB, to /media/usb/{words}.pdf.")
    QApplication.processEvents()
    assert cut_off(page) == []


def test_the_calendar_fields_have_names_and_fit(qtbot: QtBot) -> None:
    page = open_export(qtbot, make_store(), FakeActions(), Orders())
    page.setStyleSheet(style_sheet(LIGHT))
    click(page, "calendarTimes")
    click(page, "hasStartTime")
    QApplication.processEvents()
    assert nameless(page) == []
    assert cut_off(page) == []

"""The wizard: forward, back and straight to a step; nothing is lost on the way."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from assess.domain import flow
from assess.domain.assessment import ResponseState
from assess.storage.catalog import shipped_catalog
from assess.ui.widgets.skill_card import SkillCard
from tests.support.documents import make_assessment, write_document
from tests.support.ui import click, find, is_shown, pick, text, texts
from tests.support.window import RunningApp, running_app

KEY = Qt.Key
SAFETY, CLINICAL = flow.domain_step("safety"), flow.domain_step("clinical")
STEPS = flow.steps(make_assessment(), shipped_catalog())
SKILL = "hand-hygiene-asepsis"


@pytest.fixture
def app(qtbot: QtBot, tmp_path: Path) -> Iterator[RunningApp]:
    with running_app(qtbot, tmp_path) as running:
        click(running.window, "newAssessment")
        yield running


def step(app: RunningApp) -> str:
    return app.session.wizard.step


def hold_enter(app: RunningApp) -> None:
    """The key repeats, as it does when it is held down."""
    for _ in range(5):
        QApplication.sendEvent(app.focus, QKeyEvent(QEvent.Type.KeyPress, KEY.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True))  # noqa: FBT003


def last_card(app: RunningApp) -> SkillCard:
    return [card for card in app.page.findChildren(SkillCard) if card.isVisible()][-1]


def test_next_names_the_step_and_leads_through_all_of_them(app: RunningApp) -> None:
    walked = [step(app)]
    while is_shown(app.window, "next"):
        named = find(app.window, QAbstractButton, "next").text().removeprefix("Next: ")
        click(app.window, "next")
        walked.append(step(app))
        assert find(app.window, QAbstractButton, f"step-{step(app)}").text() == named
    assert tuple(walked) == STEPS
    click(app.window, "done")
    assert is_shown(app.window, "newAssessment")


def test_back_leads_the_same_way_and_loses_nothing(app: RunningApp) -> None:
    app.show_step(SAFETY)
    app.press(KEY.Key_3)
    app.show_step(flow.EXPORT)
    walked = [step(app)]
    while find(app.window, QAbstractButton, "back").isEnabled():
        click(app.window, "back")
        walked.append(step(app))
    assert tuple(reversed(walked)) == STEPS
    app.show_step(SAFETY)
    assert find(app.page.findChildren(SkillCard)[0], QAbstractButton, "level3").isChecked()


def test_the_list_leads_straight_to_a_step_and_back(app: RunningApp) -> None:
    for wanted in reversed(STEPS):
        app.show_step(wanted)
        assert step(app) == wanted
        assert text(app.window, "pageTitle")
    app.show_step(flow.EXPORT)
    app.show_step(flow.ABOUT)
    assert step(app) == flow.ABOUT


def test_enter_goes_on_from_about_and_from_a_choice(app: RunningApp) -> None:
    app.press(KEY.Key_Return)
    assert step(app) == flow.CREDENTIALS
    app.press(KEY.Key_Return)
    assert step(app) == SAFETY


def test_enter_after_the_last_skill_leaves_the_page(app: RunningApp) -> None:
    app.show_step(SAFETY)
    cards = len(texts(app.page, "skillTitle"))
    for _ in range(cards):
        assert step(app) == SAFETY
        app.press(KEY.Key_Return)
    assert step(app) == CLINICAL
    assert app.page.isAncestorOf(app.focus)


def test_down_stops_being_a_way_out_at_the_last_skill(app: RunningApp) -> None:
    app.show_step(SAFETY)
    cards = len(texts(app.page, "skillTitle"))
    app.press(*[KEY.Key_Down] * (cards + 3))
    assert step(app) == SAFETY
    assert last_card(app).isAncestorOf(app.focus)


def test_holding_enter_down_does_not_run_through_the_pages(app: RunningApp) -> None:
    hold_enter(app)
    assert step(app) == flow.ABOUT
    app.show_step(SAFETY)
    before = app.focus
    hold_enter(app)
    assert app.focus is before


def test_enter_in_a_note_is_a_new_line(app: RunningApp) -> None:
    app.show_step(SAFETY)
    first = app.page.findChildren(SkillCard)[0]
    click(first, "noteButton")
    app.type("one")
    app.press(KEY.Key_Return)
    app.type("two")
    assert find(first, QPlainTextEdit, "note").toPlainText() == "one\ntwo"
    assert step(app) == SAFETY


def test_the_card_with_the_keyboard_is_marked(app: RunningApp) -> None:
    app.show_step(SAFETY)
    app.press(KEY.Key_Down)
    marked = [card.skill_id for card in app.page.findChildren(SkillCard) if card.property("focused")]
    assert len(marked) == 1
    assert marked != [SKILL]


def test_a_card_that_is_moved_to_is_scrolled_into_sight(app: RunningApp) -> None:
    app.window.resize(1024, 600)
    app.show_step(SAFETY)
    app.press(*[KEY.Key_Down] * 20)
    QApplication.processEvents()
    assert not last_card(app).visibleRegion().isEmpty()


def test_another_role_asks_other_skills_and_keeps_the_answers(app: RunningApp) -> None:
    app.show_step(SAFETY)
    app.press(KEY.Key_3)
    before = app.session.store.assessment.responses
    app.show_step(flow.ABOUT)
    pick(find(app.page, QComboBox, "role"), "Medical office coordinator")
    app.qtbot.waitUntil(lambda: is_shown(app.window, "step-results"))
    for wanted in flow.steps(app.session.store.assessment, shipped_catalog()):
        app.show_step(wanted)
        assert step(app) == wanted
    app.show_step(flow.ABOUT)
    pick(find(app.page, QComboBox, "role"), "Medical assistant")
    assert app.session.store.assessment.responses == before
    app.qtbot.waitUntil(lambda: is_shown(app.window, f"step-{SAFETY}"))
    app.show_step(SAFETY)
    assert find(app.page.findChildren(SkillCard)[0], QAbstractButton, "level3").isChecked()


def test_the_quick_path_shows_only_the_basic_skills(app: RunningApp) -> None:
    app.show_step(CLINICAL)
    every = len(texts(app.page, "skillTitle"))
    app.show_step(flow.ABOUT)
    click(app.page, "quickPath")
    app.show_step(CLINICAL)
    app.qtbot.waitUntil(lambda: 0 < len(texts(app.page, "skillTitle")) < every)
    assert "on the quick path" in text(app.window, "progress")


def test_undo_on_another_page_is_seen_when_one_comes_back(app: RunningApp) -> None:
    app.show_step(SAFETY)
    app.press(KEY.Key_3)
    app.show_step(flow.RESULTS)
    app.choose("undoAction")
    assert app.session.store.assessment.response(SKILL).state is ResponseState.UNANSWERED
    app.show_step(SAFETY)
    assert not find(app.page.findChildren(SkillCard)[0], QAbstractButton, "level3").isChecked()


def test_every_page_can_be_read_but_not_changed_when_reading_only(app: RunningApp, tmp_path: Path) -> None:
    path = write_document(tmp_path, make_assessment(hand_hygiene_asepsis=3))
    from assess.storage.document_file import DocumentFile  # noqa: PLC0415

    app.dialogs.answers = [0]
    with DocumentFile.open(path)[0]:
        app.window.open(path)
    before = app.session.store.assessment
    for wanted in STEPS:
        app.show_step(wanted)
        assert is_shown(app.window, "banner")
        app.press(KEY.Key_2, KEY.Key_N, KEY.Key_Space)
        if step(app) != wanted:
            continue
        app.press(KEY.Key_PageDown)
        assert app.session.store.assessment == before

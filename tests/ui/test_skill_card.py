"""The card of one skill: reasons, anchors, target, notes, flags, undo."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QRadioButton
from pytestqt.qtbot import QtBot

from assess.domain.assessment import ChecklistPath
from assess.domain.base import LONGEST_TEXT
from tests.support.builders import ANCHORS, make_assessment, not_applicable, rated
from tests.support.skills import KEY, STATES, card, card_with_keyboard, chosen, empty_store, open_page, point_at, response
from tests.support.ui import click, find, hit, is_shown, keyboard, make_store, text, texts, type_words


def test_does_not_apply_needs_a_reason(qtbot: QtBot) -> None:
    store = empty_store()
    page = open_page(qtbot, store)
    hit(page, KEY.Key_Down, KEY.Key_X)
    assert keyboard(page).objectName() == "reason"
    hit(page, KEY.Key_Return)
    assert response(store, "ehr").state is STATES.UNANSWERED
    type_words(page, "  ")
    assert not find(page, QAbstractButton, "saveReason").isEnabled()
    type_words(page, "The hospital does 4 of 5")
    hit(page, KEY.Key_Return)
    assert response(store, "ehr").state is STATES.NOT_APPLICABLE
    assert response(store, "ehr").reason == "The hospital does 4 of 5"
    assert card_with_keyboard(page) == "ehr"
    assert find(page, QLineEdit, "reason").text() == "The hospital does 4 of 5"


def test_after_the_reason_enter_goes_on(qtbot: QtBot) -> None:
    page = open_page(qtbot, empty_store())
    hit(page, KEY.Key_Down, KEY.Key_X)
    type_words(page, "The hospital does it")
    hit(page, KEY.Key_Return, KEY.Key_Return)
    assert card_with_keyboard(page) == "billing"


@pytest.mark.parametrize("way_back", ["again", "esc"])
def test_who_gives_no_reason_keeps_the_answer_there_was(qtbot: QtBot, way_back: str) -> None:
    store = make_store(make_assessment({"ehr": rated(3)}))
    page = open_page(qtbot, store)
    click(card(page, "ehr"), "notApplicable")
    assert is_shown(page, "reason")
    if way_back == "again":
        click(card(page, "ehr"), "notApplicable")
    else:
        hit(page, KEY.Key_Escape)
    assert not is_shown(page, "reason")
    assert response(store, "ehr").level == 3
    assert chosen(page, "ehr") == ["level3"]


def test_does_not_apply_can_be_taken_back(qtbot: QtBot) -> None:
    store = make_store(make_assessment({"ehr": not_applicable()}))
    page = open_page(qtbot, store)
    assert chosen(page, "ehr") == ["notApplicable"]
    click(card(page, "ehr"), "notApplicable")
    assert response(store, "ehr").state is STATES.UNANSWERED
    assert not is_shown(page, "reason")


def test_a_must_have_cannot_be_waived(qtbot: QtBot) -> None:
    store = make_store(make_assessment({"hipaa": rated(3)}))
    page = open_page(qtbot, store)
    assert not is_shown(card(page, "hipaa"), "notApplicable")
    assert is_shown(card(page, "ehr"), "notApplicable")
    card(page, "hipaa").setFocus()
    hit(page, KEY.Key_X, KEY.Key_X)
    assert response(store, "hipaa").level == 3
    assert not is_shown(page, "reason")


def test_the_anchor_pointed_at_is_shown_and_then_the_chosen_one_again(qtbot: QtBot) -> None:
    page = open_page(qtbot, make_store(make_assessment({"ehr": rated(3)})))
    assert text(card(page, "ehr"), "anchor") == ANCHORS[3]
    segment = find(card(page, "ehr"), QRadioButton, "level1")
    point_at(segment)
    assert text(card(page, "ehr"), "anchor") == ANCHORS[1]
    QApplication.sendEvent(segment, QEvent(QEvent.Type.Leave))
    assert text(card(page, "ehr"), "anchor") == ANCHORS[3]


def test_the_target_is_said_only_after_rating(qtbot: QtBot) -> None:
    page = open_page(qtbot, empty_store())
    assert texts(page, "target") == ["Must-have", "", ""]
    hit(page, KEY.Key_2)
    click(card(page, "ehr"), "level4")
    assert text(card(page, "hipaa"), "target") == "Must-have · your role needs 3 · not met yet"
    assert text(card(page, "ehr"), "target") == "Your role needs 3 · ✓ met"
    click(card(page, "ehr"), "notSure")
    assert text(card(page, "ehr"), "target") == ""


def test_a_note_and_a_flag_survive_every_answer(qtbot: QtBot) -> None:
    store = empty_store()
    page = open_page(qtbot, store)
    ehr = card(page, "ehr")
    click(ehr, "noteButton")
    type_words(page, "Ask 1 thing")
    click(ehr, "flag")
    for button in ("level3", "notSure", "noChance", "noChance"):
        click(ehr, button)
        assert response(store, "ehr").note == "Ask 1 thing"
        assert response(store, "ehr").flagged
    assert response(store, "ehr").state is STATES.UNANSWERED
    assert find(ehr, QPlainTextEdit, "note").toPlainText() == "Ask 1 thing"
    assert find(ehr, QAbstractButton, "flag").text() == "⚑ Flagged"


def test_an_answer_survives_note_and_flag(qtbot: QtBot) -> None:
    store = make_store(make_assessment({"ehr": rated(3)}))
    page = open_page(qtbot, store)
    click(card(page, "ehr"), "noteButton")
    type_words(page, "0 4 n x")
    click(card(page, "ehr"), "flag")
    click(card(page, "ehr"), "flag")
    assert response(store, "ehr").level == 3
    assert not response(store, "ehr").flagged


def test_a_note_that_is_there_is_shown(qtbot: QtBot) -> None:
    page = open_page(qtbot, make_store(make_assessment({"ehr": rated(3, note="Order of steps")})))
    assert find(page, QPlainTextEdit, "note").toPlainText() == "Order of steps"


def test_a_note_is_no_longer_than_a_document_takes(qtbot: QtBot) -> None:
    store = empty_store()
    page = open_page(qtbot, store)
    click(card(page, "ehr"), "noteButton")
    find(page, QPlainTextEdit, "note").insertPlainText("long " * LONGEST_TEXT)
    assert len(response(store, "ehr").note) == LONGEST_TEXT
    assert find(page, QPlainTextEdit, "note").toPlainText() == response(store, "ehr").note


def test_undo_and_redo_go_through_the_answers(qtbot: QtBot) -> None:
    store = empty_store()
    page = open_page(qtbot, store)
    hit(page, KEY.Key_2, KEY.Key_4, KEY.Key_N)
    seen = []
    for step in (store.undo, store.undo, store.undo, store.redo, store.redo, store.redo):
        step()
        seen.append(chosen(page, "hipaa"))
    assert seen == [["level4"], ["level2"], [], ["level2"], ["level4"], ["notSure"]]
    assert not store.can_redo


def test_a_typed_note_is_one_step_to_undo(qtbot: QtBot) -> None:
    store = make_store(make_assessment({"ehr": rated(3)}))
    page = open_page(qtbot, store)
    click(card(page, "ehr"), "noteButton")
    type_words(page, "Ask my instructor")
    store.undo()
    assert response(store, "ehr").note == ""
    assert response(store, "ehr").level == 3
    assert not store.can_undo
    store.redo()
    assert response(store, "ehr").note == "Ask my instructor"


def test_notes_with_an_answer_in_between_are_steps_of_their_own(qtbot: QtBot) -> None:
    store = empty_store()
    page = open_page(qtbot, store)
    click(card(page, "ehr"), "noteButton")
    type_words(page, "one")
    click(card(page, "ehr"), "level2")
    find(page, QPlainTextEdit, "note").setFocus()
    type_words(page, "two")
    store.undo()
    assert (response(store, "ehr").note, response(store, "ehr").level) == ("one", 2)
    store.undo()
    assert (response(store, "ehr").note, response(store, "ehr").level) == ("one", None)
    store.undo()
    assert response(store, "ehr").note == ""


def test_notes_on_two_skills_are_two_steps(qtbot: QtBot) -> None:
    store = empty_store()
    page = open_page(qtbot, store)
    for skill in ("ehr", "billing"):
        click(card(page, skill), "noteButton")
        type_words(page, skill)
    store.undo()
    assert (response(store, "ehr").note, response(store, "billing").note) == ("ehr", "")


def test_undo_leaves_what_is_no_answer(qtbot: QtBot) -> None:
    store = empty_store()
    page = open_page(qtbot, store)
    hit(page, KEY.Key_3)
    store.set_path(ChecklistPath.QUICK)
    store.undo()
    assert store.assessment.path is ChecklistPath.QUICK
    assert response(store, "hipaa").state is STATES.UNANSWERED

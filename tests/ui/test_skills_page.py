"""A domain's page: rating by mouse and by keys, the other answers, notes, flags, undo."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from assess.domain.assessment import ChecklistPath, Response, ResponseState
from assess.domain.base import LONGEST_TEXT
from assess.domain.flow import asked_skills
from assess.storage.catalog import shipped_catalog
from assess.ui.store import AssessmentStore
from assess.ui.widgets.skill_card import SkillCard
from assess.ui.wizard.skills_page import SkillsPage
from tests.support.builders import ANCHORS, example_catalog, expect, make_assessment, make_role, not_applicable, rated
from tests.support.documents import make_assessment as make_real_assessment
from tests.support.ui import activate, click, find, hit, is_shown, keyboard, make_store, page_numbers, show_page, text, texts, type_words

KEY = Qt.Key
DIGITS = (KEY.Key_0, KEY.Key_1, KEY.Key_2, KEY.Key_3, KEY.Key_4)
STATES = ResponseState


def open_page(qtbot: QtBot, store: AssessmentStore, domain: int = 2) -> SkillsPage:
    page = SkillsPage(store, store.catalog.domains[domain], page_numbers(store.catalog))
    return show_page(qtbot, page)


def empty_store() -> AssessmentStore:
    return make_store(make_assessment())


def card(page: QWidget, skill: str) -> SkillCard:
    return next(card for card in page.findChildren(SkillCard) if card.isVisible() and card.skill_id == skill)


def card_with_keyboard(page: QWidget) -> str:
    return next(card.skill_id for card in page.findChildren(SkillCard) if card.isAncestorOf(keyboard(page)))


def chosen(page: QWidget, skill: str) -> list[str]:
    """What is marked as the answer, as a person sees it."""
    every = card(page, skill).findChildren(QAbstractButton)
    return [button.objectName() for button in every if button.isChecked() and button.isVisible() and button.objectName() != "noteButton"]


def response(store: AssessmentStore, skill: str) -> Response:
    return store.assessment.response(skill)


def point_at(widget: QWidget) -> None:
    middle = widget.rect().center().toPointF()
    QApplication.sendEvent(widget, QEnterEvent(middle, middle, widget.mapToGlobal(middle)))


@pytest.mark.parametrize("level", range(5))
def test_a_digit_rates_the_skill_that_has_the_keyboard(qtbot: QtBot, level: int) -> None:
    store = empty_store()
    page = open_page(qtbot, store)
    hit(page, DIGITS[level])
    assert response(store, "hipaa").level == level
    assert chosen(page, "hipaa") == [f"level{level}"]
    assert card_with_keyboard(page) == "hipaa"


@pytest.mark.parametrize("level", range(5))
def test_a_click_rates_the_skill(qtbot: QtBot, level: int) -> None:
    store = empty_store()
    page = open_page(qtbot, store)
    click(card(page, "ehr"), f"level{level}")
    assert response(store, "ehr").level == level
    assert text(card(page, "ehr"), "anchor") == ANCHORS[level]


@pytest.mark.parametrize(
    ("key", "state", "button"), [(KEY.Key_N, STATES.NOT_SURE, "notSure"), (KEY.Key_C, STATES.NO_OPPORTUNITY, "noChance")]
)
def test_a_letter_answers_otherwise_and_again_takes_it_back(qtbot: QtBot, key: Qt.Key, state: ResponseState, button: str) -> None:
    store = empty_store()
    page = open_page(qtbot, store)
    hit(page, key)
    assert response(store, "hipaa").state is state
    assert chosen(page, "hipaa") == [button]
    hit(page, key)
    assert response(store, "hipaa").state is STATES.UNANSWERED
    assert chosen(page, "hipaa") == []


def test_a_rating_replaces_an_alternative_and_the_other_way_round(qtbot: QtBot) -> None:
    page = open_page(qtbot, empty_store())
    click(card(page, "ehr"), "notSure")
    click(card(page, "ehr"), "level2")
    assert chosen(page, "ehr") == ["level2"]
    click(card(page, "ehr"), "noChance")
    assert chosen(page, "ehr") == ["noChance"]
    assert text(card(page, "ehr"), "anchor") == ""


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


def test_arrows_move_between_skills_and_stop_at_the_first(qtbot: QtBot) -> None:
    page = open_page(qtbot, empty_store())
    places = []
    for key in (KEY.Key_Down, KEY.Key_Down, KEY.Key_Up, KEY.Key_Up, KEY.Key_Up):
        hit(page, key)
        places.append(card_with_keyboard(page))
    assert places == ["ehr", "billing", "ehr", "hipaa", "hipaa"]


def test_enter_goes_on_to_the_next_skill(qtbot: QtBot) -> None:
    page = open_page(qtbot, empty_store())
    hit(page, KEY.Key_3, KEY.Key_Return, KEY.Key_Enter)
    assert card_with_keyboard(page) == "billing"


def test_left_and_right_move_between_levels_and_space_chooses(qtbot: QtBot) -> None:
    store = empty_store()
    page = open_page(qtbot, store)
    activate(qtbot, page)
    hit(page, KEY.Key_Right, KEY.Key_Right, KEY.Key_Space)
    assert response(store, "hipaa").level == 2


def test_the_keyboard_begins_at_the_first_skill_without_an_answer(qtbot: QtBot) -> None:
    page = open_page(qtbot, make_store(make_assessment({"hipaa": rated(3)})))
    assert card_with_keyboard(page) == "ehr"


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


def test_another_role_keeps_the_answers(qtbot: QtBot) -> None:
    other = make_role("other", [expect("billing", 2, 4), expect("ehr", 2, 4)])
    store = make_store(
        make_assessment({"ehr": rated(3, note="Mine"), "hipaa": rated(2)}),
        example_catalog(make_role("assistant", [expect("hipaa", 2, 3)]), other),
    )
    page = open_page(qtbot, store)
    store.set_role("other")
    qtbot.waitUntil(lambda: len(texts(page, "skillTitle")) == 2)
    assert text(card(page, "ehr"), "target") == "Your role needs 4 · not met yet"
    assert find(card(page, "ehr"), QPlainTextEdit, "note").toPlainText() == "Mine"
    store.set_role("assistant")
    assert response(store, "hipaa").level == 2
    assert response(store, "ehr").level == 3


@pytest.mark.parametrize("role", shipped_catalog().roles)
def test_the_quick_path_asks_about_fifteen(role: str) -> None:
    assessment = make_real_assessment(role).model_copy(update={"path": ChecklistPath.QUICK})
    assert 12 <= len(asked_skills(assessment, shipped_catalog())) <= 18


def test_reading_only_shows_the_answers_and_changes_nothing(qtbot: QtBot) -> None:
    store = make_store(make_assessment({"ehr": rated(3)}), read_only=True)
    page = open_page(qtbot, store)
    before = store.assessment
    assert chosen(page, "ehr") == ["level3"]
    assert not any(button.isEnabled() for shown in page.findChildren(SkillCard) for button in shown.findChildren(QAbstractButton))
    hit(page, *DIGITS, KEY.Key_N, KEY.Key_C, KEY.Key_X)
    click(card(page, "ehr"), "level1")
    assert store.assessment == before
    assert not store.can_undo


def test_once_it_can_be_written_it_can_be_changed(qtbot: QtBot) -> None:
    store = make_store(make_assessment({"ehr": rated(3)}), read_only=True)
    page = open_page(qtbot, store)
    store.allow_changes()
    click(card(page, "ehr"), "level1")
    assert response(store, "ehr").level == 1

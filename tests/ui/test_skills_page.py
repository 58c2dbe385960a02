"""A domain's page: rating by mouse and by keys, moving on, other roles, reading only."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit
from pytestqt.qtbot import QtBot

from assess.domain.assessment import ChecklistPath, ResponseState
from assess.domain.flow import asked_skills
from assess.storage.catalog import shipped_catalog
from assess.ui.widgets.skill_card import SkillCard
from tests.support.builders import ANCHORS, example_catalog, expect, make_assessment, make_role, rated
from tests.support.documents import make_assessment as make_real_assessment
from tests.support.skills import DIGITS, KEY, STATES, card, card_with_keyboard, chosen, empty_store, open_page, response
from tests.support.ui import activate, click, find, hit, make_store, text, texts


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


@pytest.mark.parametrize("allowed", [True, False])
def test_the_key_for_what_does_not_apply_is_named_where_it_does_something(qtbot: QtBot, allowed: bool) -> None:  # noqa: FBT001
    role = make_role("ma", [expect("hipaa", 2, 3, must_have=not allowed)])
    page = open_page(qtbot, make_store(make_assessment(role="ma"), example_catalog(role)))
    assert ("X does not apply" in text(page, "keys")) is allowed

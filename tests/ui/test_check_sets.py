"""The knowledge check over several skills: strong claims, a domain, what was missed; what is in the list, and what is read for it."""

from collections.abc import Mapping

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from assess.domain.assessment import Check
from assess.ui.store import AssessmentStore
from assess.ui.wizard.check_page import CheckPage
from tests.support.bank import QUESTIONS_EACH, WatchedBank, bank_catalog
from tests.support.builders import make_assessment, make_check, rated
from tests.support.ui import click, find, is_shown, keyboard, make_store, page_numbers, show_page, text, texts

LEVELS = {"hand-hygiene": 4, "anatomy": 3, "hipaa": 1, "ecg": 2}


def store_with(checks: Mapping[str, Check] | None = None, levels: Mapping[str, int] | None = None) -> tuple[AssessmentStore, WatchedBank]:
    catalog, bank = bank_catalog()
    responses = {skill: rated(level) for skill, level in (LEVELS if levels is None else levels).items()}
    return make_store(make_assessment(responses, checks=checks), catalog), bank


def open_page(qtbot: QtBot, store: AssessmentStore) -> CheckPage:
    return show_page(qtbot, CheckPage(store, page_numbers(store.catalog)))


def asked_skill(page: CheckPage) -> str:
    return text(page, "questionPlace").partition(": ")[2]


def answer(page: CheckPage, *, right: bool) -> str:
    """Answers the question in sight and goes on; the skill that it was on."""
    skill = asked_skill(page)
    options = [text(page, f"optionText{number}") for number in range(1, 5)]
    click(page, f"option{1 + options.index('Answer 0' if right else 'Answer 1')}")
    click(page, "checkAnswer")
    click(page, "nextQuestion")
    return skill


def test_knowledge_comes_first_and_the_rest_is_folded_away_by_domain(qtbot: QtBot) -> None:
    store, _ = store_with()
    page = open_page(qtbot, store)
    assert texts(page, "checkTitle") == ["Anatomy", "Hipaa"]
    folded = [b.text().strip("▸ ") for b in page.findChildren(QAbstractButton) if b.objectName().startswith("checkGroup-")]
    assert folded == ["Safety: 2 skills", "Clinical: 2 skills", "Professional: 1 skill"]
    click(page, "checkGroup-clinical")
    assert texts(page, "checkTitle")[2:] == ["Ecg", "Vital signs"]


def test_what_a_check_means_stands_above_each_kind(qtbot: QtBot) -> None:
    store, _ = store_with()
    page = open_page(qtbot, store)
    shown = " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())
    assert "From five answers on, a check caps the level you gave yourself." in shown
    assert "A check shows what you know about it, and does not change your level." in shown


def test_a_domain_in_which_something_is_begun_is_open(qtbot: QtBot) -> None:
    store, _ = store_with({"ecg": make_check(2, 1, skill="ecg")})
    page = open_page(qtbot, store)
    assert texts(page, "checkTitle") == ["Anatomy", "Hipaa", "Ecg", "Vital signs"]
    assert texts(page, "checkStanding")[2:] == [
        "You rated yourself at level 2. 3 of 6 questions answered, 2 right.",
        "Not rated yet. Not checked yet.",
    ]


def test_the_page_reads_no_question_that_is_not_asked_about(qtbot: QtBot) -> None:
    store, bank = store_with({"ecg": make_check(2, 1, skill="ecg")})
    page = open_page(qtbot, store)
    assert set(bank.read) == {"ecg"}
    click(page, "checkGroup-safety")
    assert set(bank.read) == {"ecg"}


def test_strong_claims_are_asked_in_turn_and_nothing_else(qtbot: QtBot) -> None:
    store, bank = store_with()
    page = open_page(qtbot, store)
    assert text(page, "strongStanding") == "2 skills. Nothing answered yet."
    click(page, "checkStrong")
    asked = [answer(page, right=True) for _ in range(4)]
    assert sorted(asked[:2]) == sorted(asked[2:]) == ["Anatomy", "Hand hygiene"]
    assert set(bank.read) == {"anatomy", "hand-hygiene"}


def test_what_was_stopped_goes_on_where_it_stopped(qtbot: QtBot) -> None:
    store, _ = store_with()
    page = open_page(qtbot, store)
    click(page, "checkStrong")
    for _ in range(3):
        answer(page, right=True)
    prompt = text(page, "prompt")
    click(page, "endCheck")
    assert text(page, "strongStanding") == "2 skills. 3 questions answered so far."
    assert text(page, "checkDone") == "You answered 3 questions. 3 were right."
    again = open_page(qtbot, make_store(store.assessment, store.catalog))
    click(again, "checkStrong")
    assert text(again, "prompt") == prompt
    assert text(again, "questionPlace").startswith(f"Question 4 of {2 * QUESTIONS_EACH}: ")


def test_a_strong_claim_that_is_answered_through_is_said_and_cannot_be_begun(qtbot: QtBot) -> None:
    store, _ = store_with({"anatomy": make_check(QUESTIONS_EACH, 0, skill="anatomy")}, {"anatomy": 4})
    page = open_page(qtbot, store)
    assert text(page, "strongStanding") == "You have answered every question on what you rated 3 or 4."
    assert not find(page, QAbstractButton, "checkStrong").isEnabled()


def test_without_a_strong_claim_there_is_none_to_check(qtbot: QtBot) -> None:
    store, _ = store_with(levels={"hipaa": 2})
    page = open_page(qtbot, store)
    assert text(page, "strongStanding") == "You have not rated any skill 3 or 4 yet."
    assert not find(page, QAbstractButton, "checkStrong").isEnabled()


def test_a_domain_asks_about_all_its_skills(qtbot: QtBot) -> None:
    store, bank = store_with()
    page = open_page(qtbot, store)
    click(page, "checkDomain-clinical")
    assert {answer(page, right=True) for _ in range(3)} == {"Ecg", "Anatomy", "Vital signs"}
    assert set(bank.read) == {"ecg", "anatomy", "vital-signs"}


def test_a_card_of_the_role_has_a_check_to_learn_from(qtbot: QtBot) -> None:
    store, _ = store_with()
    page = open_page(qtbot, store)
    click(page, "checkGroup-safety")
    assert texts(page, "checkTitle")[-1] == "Cpr"
    assert texts(page, "checkStanding")[-1] == "A card stands for it. Not checked yet."


def test_what_was_missed_anywhere_is_asked_again_in_one_go(qtbot: QtBot) -> None:
    checks = {"ecg": make_check(1, 2, skill="ecg"), "hipaa": make_check(0, 1)}
    store, bank = store_with(checks)
    page = open_page(qtbot, store)
    assert text(page, "missedStanding") == "You missed 3 questions the last time."
    click(page, "checkMissed")
    assert sorted(answer(page, right=True) for _ in range(3)) == ["Ecg", "Ecg", "Hipaa"]
    assert not is_shown(page, "checkMissed")
    assert set(bank.read) == {"ecg", "hipaa"}


@pytest.mark.parametrize("name", ["checkStrong", "checkDomain-professional", "startCheck"])
def test_the_keyboard_comes_back_to_where_the_check_was_begun(qtbot: QtBot, name: str) -> None:
    store, _ = store_with(levels={"anatomy": 4})
    page = open_page(qtbot, store)
    button = next(b for b in page.findChildren(QAbstractButton, name) if b.isVisible())
    button.setFocus()
    button.click()
    click(page, "endCheck")
    assert keyboard(page) is button


def test_the_keyboard_begins_at_the_first_check_there_is(qtbot: QtBot) -> None:
    with_claims, _ = store_with()
    without, _ = store_with(levels={})
    assert keyboard(open_page(qtbot, with_claims)).objectName() == "checkStrong"
    assert keyboard(open_page(qtbot, without)).objectName() == "checkDomain-safety"


def test_one_skill_alone_needs_no_choice(qtbot: QtBot) -> None:
    page = open_page(qtbot, make_store())
    assert not is_shown(page, "checkStrong")
    assert not is_shown(page, "checkDomain-administrative")

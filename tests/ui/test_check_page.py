"""The knowledge check: what is right and why, each question once, and what the answers bear out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from assess.domain.assessment import Assessment
from assess.domain.knowledge import option_order
from assess.storage.documents import document_bytes, read_document
from assess.ui.store import AssessmentStore
from assess.ui.wizard.check_page import CheckPage
from tests.support.builders import HIPAA_QUESTIONS, example_catalog, expect, make_assessment, make_check, make_role, rated
from tests.support.ui import activate, click, click_into, find, hit, is_shown, keyboard, make_store, page_numbers, show_page, text, texts

KEY = Qt.Key
QUESTIONS = {question.prompt: question for question in HIPAA_QUESTIONS}


def open_page(qtbot: QtBot, store: AssessmentStore) -> CheckPage:
    return show_page(qtbot, CheckPage(store, page_numbers(store.catalog)))


def store_with(right: int = 0, wrong: int = 0, *, read_only: bool = False) -> AssessmentStore:
    checks = {"hipaa": make_check(right, wrong)} if right + wrong else {}
    return make_store(make_assessment({"hipaa": rated(4)}, checks=checks), read_only=read_only)


def option(page: QWidget, store: AssessmentStore, *, right: bool) -> str:
    """The option to click, found by what a person would know."""
    question = QUESTIONS[text(page, "prompt")]
    shown = option_order(store.assessment, question)
    wanted = next(place for place, index in enumerate(shown, start=1) if (index == question.right) is right)
    return f"option{wanted}"


def answer(page: QWidget, store: AssessmentStore, *, right: bool) -> str:
    """Answers the question in sight and returns it."""
    prompt = text(page, "prompt")
    click(page, option(page, store, right=right))
    click(page, "checkAnswer")
    return prompt


def answer_many(page: QWidget, store: AssessmentStore, right: int, wrong: int) -> list[str]:
    """Answers that many and goes back to the list."""
    prompts = []
    for number in range(right + wrong):
        prompts.append(answer(page, store, right=number < right))
        click(page, "nextQuestion")
    if is_shown(page, "endCheck"):
        click(page, "endCheck")
    return prompts


def test_the_list_says_what_was_rated_and_answered(qtbot: QtBot) -> None:
    page = open_page(qtbot, store_with())
    assert text(page, "checkStanding") == "You rated yourself at level 4. Not checked yet."
    assert find(page, QAbstractButton, "startCheck").text() == "Start"
    assert not is_shown(page, "answerAgain")


def test_an_answer_cannot_be_changed_once_explained(qtbot: QtBot) -> None:
    store = store_with()
    page = open_page(qtbot, store)
    click(page, "startCheck")
    answer(page, store, right=False)
    click(page, option(page, store, right=True))
    hit(page, KEY.Key_1, KEY.Key_2)
    assert len(store.assessment.check("hipaa").answers) == 1
    assert not is_shown(page, "checkAnswer")


def test_clicking_the_words_of_an_option_chooses_it(qtbot: QtBot) -> None:
    page = open_page(qtbot, store_with())
    click(page, "startCheck")
    click_into(find(page, QLabel, "optionText3"))
    assert find(page, QRadioButton, "option3").isChecked()


def test_by_keys_a_digit_chooses_and_enter_goes_on(qtbot: QtBot) -> None:
    store = store_with()
    page = open_page(qtbot, store)
    hit(page, KEY.Key_Return)
    assert text(page, "questionPlace") == "Question 1 of 10: Hipaa"
    hit(page, KEY.Key_Return)
    assert not is_shown(page, "verdict")
    hit(page, KEY.Key_2, KEY.Key_Return)
    assert text(page, "verdict")
    hit(page, KEY.Key_Return)
    assert text(page, "questionPlace") == "Question 2 of 10: Hipaa"
    assert keyboard(page).objectName() == "option1"


def test_arrows_move_between_options(qtbot: QtBot) -> None:
    page = open_page(qtbot, store_with())
    click(page, "startCheck")
    activate(qtbot, page)
    hit(page, KEY.Key_Down, KEY.Key_Down, KEY.Key_Space)
    assert find(page, QRadioButton, "option3").isChecked()


def test_no_question_comes_twice(qtbot: QtBot) -> None:
    store = store_with()
    page = open_page(qtbot, store)
    click(page, "startCheck")
    prompts = answer_many(page, store, right=10, wrong=0)
    assert sorted(prompts) == sorted(QUESTIONS)
    assert text(page, "checkDone") == "You answered 10 questions. 10 were right."
    assert not is_shown(page, "startCheck")
    assert not is_shown(page, "answerAgain")
    assert not is_shown(page, "prompt")


def test_after_the_last_question_there_is_only_the_way_to_the_end(qtbot: QtBot) -> None:
    store = store_with(right=8)
    page = open_page(qtbot, store)
    click(page, "startCheck")
    answer(page, store, right=True)
    assert find(page, QAbstractButton, "nextQuestion").text() == "Next question"
    click(page, "nextQuestion")
    answer(page, store, right=False)
    assert find(page, QAbstractButton, "nextQuestion").text() == "Finish"
    assert not is_shown(page, "endCheck")
    click(page, "nextQuestion")
    assert text(page, "checkDone") == "You answered 2 questions. 1 was right."


def test_who_answers_nothing_is_told_nothing(qtbot: QtBot) -> None:
    page = open_page(qtbot, store_with())
    click(page, "startCheck")
    click(page, "endCheck")
    assert not is_shown(page, "checkDone")


def test_less_than_five_answers_bear_out_nothing(qtbot: QtBot) -> None:
    store = store_with()
    page = open_page(qtbot, store)
    click(page, "startCheck")
    answer_many(page, store, right=4, wrong=0)
    assert text(page, "checkStanding").endswith("4 of 10 questions answered, 4 right. It counts from 5 answers on.")


@pytest.mark.parametrize(("right", "level"), [(5, 4), (4, 3), (3, 2), (0, 1)])
def test_five_answers_bear_out_a_level(qtbot: QtBot, right: int, level: int) -> None:
    store = store_with()
    page = open_page(qtbot, store)
    click(page, "startCheck")
    answer_many(page, store, right=right, wrong=5 - right)
    assert text(page, "checkStanding").endswith(f"That bears out level {level}.")


def test_only_the_missed_ones_are_asked_again(qtbot: QtBot) -> None:
    store = store_with(right=5, wrong=2)
    page = open_page(qtbot, store)
    click(page, "answerAgain")
    again = []
    for number in (1, 2):
        assert text(page, "questionPlace") == f"Question {number} of 2: Hipaa"
        again.append(answer(page, store, right=True))
        click(page, "nextQuestion")
    assert sorted(again) == ["What about hipaa-6?", "What about hipaa-7?"]
    assert not is_shown(page, "prompt")
    assert not is_shown(page, "answerAgain")
    assert "7 of 10 questions answered, 7 right." in text(page, "checkStanding")


def test_a_restart_keeps_what_was_answered(qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory) -> None:
    store = store_with()
    page = open_page(qtbot, store)
    click(page, "startCheck")
    first = answer_many(page, store, right=2, wrong=1)
    path = tmp_path_factory.mktemp("restart") / "ana.assess.json"
    path.write_bytes(document_bytes(store.assessment))
    store = make_store(read_document(path))
    page = open_page(qtbot, store)
    assert "3 of 10 questions answered, 2 right." in text(page, "checkStanding")
    assert find(page, QAbstractButton, "startCheck").text() == "Go on"
    click(page, "startCheck")
    assert text(page, "questionPlace") == "Question 4 of 10: Hipaa"
    assert not set(first) & set(answer_many(page, store, right=7, wrong=0))


def test_a_question_left_open_is_still_there(qtbot: QtBot) -> None:
    page = open_page(qtbot, store_with())
    click(page, "startCheck")
    prompt = text(page, "prompt")
    page.hide()
    page.enter()
    page.show()
    assert text(page, "prompt") == prompt


def test_a_role_without_the_skill_takes_its_question_away(qtbot: QtBot) -> None:
    roles = (make_role("assistant", [expect("hipaa", 2, 3)]), make_role("other", [expect("ehr", 2, 3)]))
    store = make_store(make_assessment(), example_catalog(*roles))
    page = open_page(qtbot, store)
    click(page, "startCheck")
    store.set_role("other")
    assert not is_shown(page, "prompt")
    store.set_role("assistant")
    assert is_shown(page, "startCheck")


def both(store: AssessmentStore) -> tuple[Assessment, bool]:
    return store.assessment, store.can_undo


def test_reading_only_asks_nothing(qtbot: QtBot) -> None:
    store = store_with(5, 1, read_only=True)
    page = open_page(qtbot, store)
    before = both(store)
    click(page, "startCheck")
    click(page, "answerAgain")
    assert texts(page, "prompt") == []
    assert both(store) == before

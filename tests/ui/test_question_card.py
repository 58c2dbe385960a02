"""One question of the knowledge check: what is right, why, and where it stands, said at once and to everybody."""

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from assess.domain.knowledge import Drawn, option_order
from assess.domain.skills import Option
from assess.ui.store import AssessmentStore
from assess.ui.widgets.question_card import QuestionCard
from tests.support.builders import HIPAA_QUESTIONS
from tests.support.ui import activate, click, find, is_shown, keyboard, make_store, text

OPTIONS = tuple(Option(text=f"Answer {number}", why=f"Why {number}.") for number in range(4))
QUESTION = HIPAA_QUESTIONS[0].model_copy(update={"options": OPTIONS, "right": 2})
WRONG = 1
ORDERED = ("verdict", "whyNot", "why", "source")


@pytest.fixture
def store() -> AssessmentStore:
    return make_store()


@pytest.fixture
def card(qtbot: QtBot, store: AssessmentStore) -> QuestionCard:
    card = QuestionCard(store, Drawn("hipaa", QUESTION), 3, 10)
    qtbot.addWidget(card)
    card.resize(600, 500)
    card.show()
    activate(qtbot, card)
    return card


def choose(card: QuestionCard, store: AssessmentStore, index: int) -> int:
    """Chooses the option of that index in the bank and answers; where it is shown, counted from 1."""
    place = option_order(store.assessment, QUESTION).index(index) + 1
    click(card, f"option{place}")
    click(card, "checkAnswer")
    return place


def test_a_right_answer_says_so_why_and_where_it_stands(card: QuestionCard, store: AssessmentStore) -> None:
    assert not find(card, QAbstractButton, "checkAnswer").isEnabled()
    choose(card, store, QUESTION.right)
    assert text(card, "verdict") == "✓ Right."
    assert text(card, "why") == "Why 2."
    assert not is_shown(card, "whyNot")
    assert text(card, "source") == "Source: HHS, Privacy Rule. Looked up on 2 March 2026."


def test_a_wrong_answer_says_what_is_right_why_and_why_the_other_is_not(card: QuestionCard, store: AssessmentStore) -> None:
    choose(card, store, WRONG)
    assert text(card, "verdict") == "✕ Not quite. Right is: Answer 2"
    assert text(card, "whyNot") == "You chose “Answer 1”. Why 1."
    assert text(card, "why") == "Why 2."
    assert text(card, "source")


def test_the_options_carry_signs_after_the_answer(card: QuestionCard, store: AssessmentStore) -> None:
    choose(card, store, WRONG)
    shown = [text(card, f"optionText{number}") for number in range(1, 5)]
    assert sorted(shown) == ["Answer 0", "Answer 3", "✓ Answer 2", "✕ Answer 1"]


def test_a_screen_reader_hears_the_explanation_with_the_button_that_goes_on(card: QuestionCard, store: AssessmentStore) -> None:
    choose(card, store, WRONG)
    assert keyboard(card).objectName() == "nextQuestion"
    assert keyboard(card).accessibleDescription() == " ".join(text(card, name) for name in ORDERED)


def test_it_says_which_question_it_is(card: QuestionCard) -> None:
    assert text(card, "questionPlace") == "Question 3 of 10: Hipaa"


@pytest.mark.parametrize(("index", "right"), [(QUESTION.right, True), (WRONG, False)])
def test_it_tells_whether_the_answer_was_right(
    qtbot: QtBot, card: QuestionCard, store: AssessmentStore, index: int, *, right: bool
) -> None:
    with qtbot.waitSignal(card.answered) as told:
        choose(card, store, index)
    assert told.args == [right]
    assert store.assessment.check("hipaa").answers[-1].choice == index

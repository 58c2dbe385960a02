"""Questions give nothing away, and ask for what is right."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.domain.linting.questions import chi_square, lint_bank, lint_question
from assess.domain.skills import Option, Question, Review
from tests.support.builders import make_question
from tests.support.content import make_questions, make_yardstick, sound_catalog
from tests.support.faults import one_sentence

SOUND = make_questions("ehr")[0]
OWN = replace(sound_catalog(), origins={f"question/{SOUND.id}": "questions/mine.toml"})


def options(*texts: str) -> tuple[Option, ...]:
    return tuple(Option(text=text, why="The rule says so.") for text in texts)


def sentences(**changes: object) -> list[str]:
    return [fault.sentence for fault in lint_question(SOUND.model_copy(update=changes), make_yardstick())]


def test_a_sound_question_has_no_faults() -> None:
    assert sentences() == []


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"options": SOUND.options[:3]}, "3 options: give it four"),
        ({"review": Review.DRAFT}, "is a draft"),
        ({"options": options("At the end of the working day, at the latest", "Now", "Tomorrow, early", "Never")}, "plainly the longest"),
        ({"options": options("Now", "Soon", "Late", "All of the above")}, "“All of the above”"),
        ({"options": options("Now", "Soon", "Late", "Both a and b")}, "“Both a and b”"),
        ({"options": options("Now", "Soon", "Late", "None of these")}, "“None of these”"),
        ({"source": SOUND.source.model_copy(update={"url": "https://nowhere..gov"})}, "no address"),
    ],
)
def test_a_fault_of_a_question_is_one_sentence(changes: dict[str, object], words: str) -> None:
    assert words in one_sentence(sentences(**changes))


@pytest.mark.parametrize(
    "prompt",
    [
        "Which of these is NOT a sign of a stroke?",
        "Which step does not belong to hand washing?",
        "What should you never do with a used needle?",
        "Which of these isn't protected?",
        "You may do all of these except:",
        "Which statement is false?",
        "Which answer is incorrect?",
        "Which tasks cannot be handed on?",
    ],
)
def test_a_question_asks_for_what_is_right(prompt: str) -> None:
    assert "what is not so" in one_sentence(sentences(prompt=prompt))


@pytest.mark.parametrize(
    "prompt",
    [
        "A patient does not answer. What comes first?",
        "Which patient who cannot stand is weighed in a chair?",
        "A coworker copies an old note. What is wrong with that?",
        "Everyone but one has signed, except for the provider. What now?",
        "What is a note for?",
    ],
)
def test_a_scene_may_say_what_is_not_so(prompt: str) -> None:
    assert sentences(prompt=prompt) == []


def test_a_slightly_longer_right_option_is_fine() -> None:
    assert sentences(options=options("At noon, on the day", "At noon, later", "Soon", "Late")) == []


def test_reading_level_counts_prompt_and_reasons() -> None:
    found = [fault.sentence for fault in lint_question(SOUND, make_yardstick(count=lambda _: 3))]
    assert "“ehr-0” read at grade" in one_sentence(found)


def test_only_what_comes_with_assess_has_to_have_four_options_and_a_review() -> None:
    own = SOUND.model_copy(update={"options": SOUND.options[:2], "review": Review.DRAFT})
    assert list(lint_question(own, make_yardstick(OWN))) == []


def test_a_file_that_favors_one_place_is_a_fault() -> None:
    crowded = tuple(make_question(f"ehr-{number}", right=0 if number < 5 else 1) for number in range(8))
    (fault,) = lint_bank({"ehr": crowded})
    assert fault.sentence == "Of 8 questions on “ehr”, 5 have option 1 as the right one: move some of them."
    assert list(lint_bank({"ehr": crowded[:7]})) == []


def bank(*right: int, count: int = 4) -> dict[str, tuple[Question, ...]]:
    """A file for each question, so that only the whole is looked at."""
    return {str(number): (make_question(f"q-{number}", right=place, options=count),) for number, place in enumerate(right)}


@pytest.mark.parametrize(
    ("right", "faults"),
    [
        ((0, 1, 2, 3) * 5, 0),
        ((0,) * 11 + (1, 2, 3) * 3, 0),
        ((0,) * 13 + (1, 2, 3) * 3, 1),
        ((0,) * 19, 0),
    ],
    ids=["even", "chance", "too uneven", "too few to tell"],
)
def test_a_bank_that_favors_one_place_is_a_fault(right: tuple[int, ...], faults: int) -> None:
    assert len(list(lint_bank(bank(*right)))) == faults


def test_questions_with_fewer_options_expect_more_of_each() -> None:
    pairs = [question for questions in bank(0, 1, count=2).values() for question in questions]
    fours = [question for questions in bank(0, 1, 2, 3).values() for question in questions]
    assert chi_square([*pairs * 2, *fours]) == 0


@given(st.lists(st.integers(0, 3), min_size=1, max_size=40))
def test_chi_square_is_never_negative_and_knows_no_order(right: list[int]) -> None:
    questions = [question for file in bank(*right).values() for question in file]
    assert chi_square(questions) >= 0
    assert chi_square(questions) == pytest.approx(chi_square(questions[::-1]))


def test_a_bank_whose_right_options_are_often_the_longest_is_a_fault() -> None:
    long = options("At noon", "Now", "Soon", "Late")
    questions = [question.model_copy(update={"options": long}) if question.right == 0 else question for question in make_questions("x", 20)]
    assert list(lint_bank({"x": questions})) == []
    more = [
        question.model_copy(update={"options": long[1:2] + long[:1] + long[2:]}) if question.right == 1 else question
        for question in questions
    ]
    assert "longest in 10 of 20" in one_sentence(fault.sentence for fault in lint_bank({"x": more}))

"""Grades are those that the formula gives, terms of the field make no text harder, and no text is too odd to be graded."""

from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.domain.linting.reading import ReadingLevel
from assess.domain.linting.yardstick import lint_reading
from tests.support.content import make_yardstick, one_syllable
from tests.support.faults import one_sentence

LETTERS = ReadingLevel((), len)
EASY = ReadingLevel((), one_syllable)


@pytest.mark.parametrize(
    ("texts", "words", "sentences", "syllables"),
    [
        (("Be at it.",), 3, 1, 6),
        (("Be at it. Go!",), 4, 2, 8),
        (("Be at it", "Go"), 4, 2, 8),
        (("Be: at; it?",), 3, 3, 6),
        (("It's 24 of it.",), 3, 1, 8),
        (("Re-do it.",), 2, 1, 6),
    ],
)
def test_the_grade_is_that_of_the_formula(texts: tuple[str, ...], words: int, sentences: int, syllables: int) -> None:
    assert LETTERS.grade(texts) == pytest.approx(0.39 * words / sentences + 11.8 * syllables / words - 15.59)


def test_a_term_of_the_field_counts_as_one_syllable_in_any_form() -> None:
    with_term = LETTERS.with_terms(["specimen"])
    grades = {with_term.grade([f"A {word}."]) for word in ("specimen", "Specimens", "specimen's", "specimen\u2019s", "x")}
    assert len(grades) == 1
    assert LETTERS.grade(["A specimen."]) > with_term.grade(["A specimen."])


@given(st.text(max_size=30))
def test_any_text_has_a_grade(text: str) -> None:
    assert isfinite(EASY.grade([text]))


@given(st.lists(st.sampled_from(["go", "see", "tell"]), min_size=1, max_size=20))
def test_a_longer_sentence_is_never_easier(words: list[str]) -> None:
    assert EASY.grade([" ".join([*words, "now"])]) >= EASY.grade([" ".join(words)])


def test_no_words_ask_for_no_school() -> None:
    assert EASY.grade(["", "24 %"]) == 0


def test_what_is_above_the_eighth_grade_is_a_fault() -> None:
    texts = ("Utilize appropriate documentation methodology.",)
    sentence = one_sentence(fault.sentence for fault in lint_reading("skill/ehr", "The texts", texts, make_yardstick(count=lambda _: 4)))
    assert sentence.startswith("The texts read at grade 33.2, above the eighth: ")
    assert list(lint_reading("skill/ehr", "The texts", texts, make_yardstick())) == []

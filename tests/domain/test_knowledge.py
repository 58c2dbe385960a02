"""The draw of the knowledge check: at random, without repeats, the same after a restart, and no more read than is asked about."""

from collections import Counter
from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.domain.assessment import Assessment, Check, CheckAnswer
from assess.domain.knowledge import (
    Drawn,
    count_answered,
    count_questions,
    draw_from,
    draw_missed,
    draw_question,
    has_more,
    option_order,
)
from tests.support.bank import bank_catalog
from tests.support.builders import example_catalog

NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
SKILL = "hipaa"
CATALOG = example_catalog()
BANK, _ = bank_catalog(3)
SKILLS = tuple(BANK.questions)


def new_assessment(number: int) -> Assessment:
    return Assessment(id=UUID(int=number), role="medical-assistant", catalog_version="1", created=NOW, updated=NOW)


def answer(assessment: Assessment, item: str, choice: int, skill: str = SKILL) -> Assessment:
    answers = (*assessment.check(skill).answers, CheckAnswer(item=item, choice=choice, at=NOW))
    return assessment.with_check(skill, Check(answers=answers), NOW)


def take(assessment: Assessment, skills: tuple[str, ...], most: int = 100) -> tuple[list[Drawn], Assessment]:
    """The questions that are drawn one after the other, each answered right, and the assessment after them."""
    drawn: list[Drawn] = []
    while len(drawn) < most and (found := draw_from(assessment, BANK, skills)) is not None:
        drawn.append(found)
        assessment = answer(assessment, found.question.id, found.question.right, found.skill)
    return drawn, assessment


def test_every_question_comes_once_and_then_none() -> None:
    assessment, drawn = new_assessment(1), []
    while (question := draw_question(assessment, CATALOG, SKILL)) is not None:
        drawn.append(question.id)
        assessment = answer(assessment, question.id, question.right)
    assert sorted(drawn) == sorted(question.id for question in CATALOG.questions[SKILL])


def test_two_people_get_different_orders_and_one_person_the_same_again() -> None:
    orders = {tuple(option_order(new_assessment(number), question) for question in CATALOG.questions[SKILL]) for number in range(5)}
    assert len(orders) == 5
    first = {draw_question(new_assessment(number), CATALOG, SKILL) for number in range(9)}
    assert len(first) > 3
    question = CATALOG.questions[SKILL][0]
    assert option_order(new_assessment(1), question) == option_order(new_assessment(1), question)


def test_only_what_was_wrong_the_last_time_is_asked_again() -> None:
    first, second = CATALOG.questions[SKILL][:2]
    assessment = answer(new_assessment(1), first.id, (first.right + 1) % 4)
    assessment = answer(assessment, second.id, (second.right + 1) % 4)
    assert draw_missed(assessment, CATALOG, [SKILL]) == (Drawn(SKILL, first), Drawn(SKILL, second))
    assert draw_missed(answer(assessment, first.id, first.right), CATALOG, [SKILL]) == (Drawn(SKILL, second),)


def test_a_skill_without_questions_has_none_to_draw() -> None:
    assert draw_question(new_assessment(1), CATALOG, "ehr") is None
    assert draw_from(new_assessment(1), CATALOG, ["ehr"]) is None
    assert not has_more(new_assessment(1), CATALOG, ["ehr"])


@given(st.integers(0, 10**6), st.sets(st.sampled_from(SKILLS), min_size=1))
def test_over_several_skills_every_question_comes_once_and_the_skills_take_turns(number: int, chosen: set[str]) -> None:
    skills = tuple(skill for skill in SKILLS if skill in chosen)
    drawn, after = take(new_assessment(number), skills)
    assert sorted(d.question.id for d in drawn) == sorted(q.id for skill in skills for q in BANK.questions[skill])
    for start in range(0, len(drawn), len(skills)):
        assert Counter(d.skill for d in drawn[start : start + len(skills)]) == Counter(skills)
    assert not has_more(after, BANK, skills)


@given(st.integers(0, 10**6), st.integers(0, 20))
def test_what_was_stopped_goes_on_where_it_was(number: int, stop: int) -> None:
    whole, _ = take(new_assessment(number), SKILLS)
    before, stopped = take(new_assessment(number), SKILLS, stop)
    rest, _ = take(stopped, SKILLS)
    assert before + rest == whole


def test_two_people_meet_the_skills_in_different_orders() -> None:
    orders = {tuple(d.skill for d in take(new_assessment(number), SKILLS, len(SKILLS))[0]) for number in range(6)}
    assert len(orders) > 3


def test_a_skill_that_was_checked_alone_waits_until_the_others_have_caught_up() -> None:
    assessment = answer(new_assessment(1), f"{SKILLS[0]}-1", 0, SKILLS[0])
    drawn, _ = take(assessment, SKILLS, len(SKILLS) - 1)
    assert {d.skill for d in drawn} == set(SKILLS[1:])


@pytest.mark.parametrize("choices", [[0], [0, 0], [1, 0]])
def test_a_question_that_was_answered_again_counts_once(choices: list[int]) -> None:
    assessment = new_assessment(1)
    for choice in choices:
        assessment = answer(assessment, "ecg-1", choice, "ecg")
    assert count_answered(assessment, BANK, SKILLS) == 1
    assert count_questions(BANK, SKILLS) == 3 * len(SKILLS)


def test_what_has_left_the_bank_is_not_counted() -> None:
    assert count_answered(answer(new_assessment(1), "ecg-99", 0, "ecg"), BANK, SKILLS) == 0


def test_no_question_is_read_that_is_not_asked_about() -> None:
    catalog, bank = bank_catalog()
    assessment = answer(new_assessment(1), "ecg-1", 1, "ecg")
    assert has_more(assessment, catalog, SKILLS)
    assert bank.read == []
    assert count_answered(assessment, catalog, SKILLS) == len(draw_missed(assessment, catalog, SKILLS)) == 1
    assert set(bank.read) == {"ecg"}
    drawn = draw_from(new_assessment(1), catalog, SKILLS)
    assert drawn is not None
    assert set(bank.read) == {"ecg", drawn.skill}

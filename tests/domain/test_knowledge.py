"""The draw of the knowledge check: at random, without repeats, the same after a restart."""

from datetime import UTC, datetime
from uuid import UUID

from assess.domain.assessment import Assessment, Check, CheckAnswer
from assess.domain.knowledge import draw_missed, draw_question, option_order
from tests.support.builders import example_catalog

NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
SKILL = "hipaa"
CATALOG = example_catalog()


def new_assessment(number: int) -> Assessment:
    return Assessment(id=UUID(int=number), role="medical-assistant", catalog_version="1", created=NOW, updated=NOW)


def answer(assessment: Assessment, item: str, choice: int) -> Assessment:
    answers = (*assessment.check(SKILL).answers, CheckAnswer(item=item, choice=choice, at=NOW))
    return assessment.with_check(SKILL, Check(answers=answers), NOW)


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
    assert draw_missed(assessment, CATALOG, SKILL) == (first, second)
    assert draw_missed(answer(assessment, first.id, first.right), CATALOG, SKILL) == (second,)


def test_a_skill_without_questions_has_none_to_draw() -> None:
    assert draw_question(new_assessment(1), CATALOG, "ehr") is None

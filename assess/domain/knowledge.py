"""The knowledge check: which question comes next, and in which order its options are shown."""

import random

from assess.domain.assessment import Assessment
from assess.domain.catalog import Catalog
from assess.domain.skills import Question


def draw_question(assessment: Assessment, catalog: Catalog, skill: str) -> Question | None:
    """A question on `skill` that was not answered yet, None if there is none left.

    The order is shuffled by the assessment's id: random between people, the same after a restart.
    """
    answered = {answer.item for answer in assessment.check(skill).answers}
    questions = list(catalog.questions.get(skill, ()))
    random.Random(f"{assessment.id}/{skill}").shuffle(questions)  # noqa: S311 - nothing is kept secret by it
    return next((question for question in questions if question.id not in answered), None)


def draw_missed(assessment: Assessment, catalog: Catalog, skill: str) -> tuple[Question, ...]:
    """The questions on `skill` whose latest answer was wrong, in the bank's order."""
    chosen = {answer.item: answer.choice for answer in assessment.check(skill).answers}
    return tuple(q for q in catalog.questions.get(skill, ()) if q.id in chosen and chosen[q.id] != q.right)


def option_order(assessment: Assessment, question: Question) -> tuple[int, ...]:
    """The indices of the question's options in the order they are shown to this person."""
    indices = list(range(len(question.options)))
    random.Random(f"{assessment.id}/{question.id}").shuffle(indices)  # noqa: S311 - nothing is kept secret by it
    return tuple(indices)

"""The knowledge check: which question comes next, and in which order its options are shown."""

import random
from collections.abc import Iterable
from dataclasses import dataclass

from assess.domain.assessment import Assessment
from assess.domain.catalog import Catalog
from assess.domain.skills import Question


@dataclass(frozen=True)
class Drawn:
    """A question, and the id of the skill that it is on."""

    skill: str
    question: Question


def draw_question(assessment: Assessment, catalog: Catalog, skill: str) -> Question | None:
    """A question on `skill` that was not answered yet, None if there is none left.

    The order is shuffled by the assessment's id: random between people, the same after a restart.
    """
    answered = _answered(assessment, skill)
    questions = list(catalog.questions.get(skill, ()))
    random.Random(f"{assessment.id}/{skill}").shuffle(questions)  # noqa: S311 - nothing is kept secret by it
    return next((question for question in questions if question.id not in answered), None)


def draw_from(assessment: Assessment, catalog: Catalog, skills: Iterable[str]) -> Drawn | None:
    """A question on one of `skills` that was not answered yet, None if there is none left.

    The skills take turns, so that a check that is stopped early has touched as many as it could: one with the fewest answers comes next,
    chance decides between equals. Random between people, the same after a restart. Reads only the questions on the skills it comes to.
    """
    for skill in sorted(skills, key=lambda skill: _turn(assessment, skill)):
        question = draw_question(assessment, catalog, skill)
        if question is not None:
            return Drawn(skill, question)
    return None


def has_more(assessment: Assessment, catalog: Catalog, skills: Iterable[str]) -> bool:
    """Whether a question on `skills` was not answered yet; reads only the questions on skills with answers."""
    known = [skill for skill in skills if skill in catalog.questions]
    return any(not assessment.check(skill).answers for skill in known) or draw_from(assessment, catalog, known) is not None


def count_answered(assessment: Assessment, catalog: Catalog, skills: Iterable[str]) -> int:
    """How many of the bank's questions on `skills` were answered, each counted once; reads as `has_more` does."""
    asked = (skill for skill in skills if assessment.check(skill).answers)
    return sum(question.id in _answered(assessment, skill) for skill in asked for question in catalog.questions.get(skill, ()))


def count_questions(catalog: Catalog, skills: Iterable[str]) -> int:
    """How many questions the bank has on `skills`; reads them all."""
    return sum(len(catalog.questions.get(skill, ())) for skill in skills)


def draw_missed(assessment: Assessment, catalog: Catalog, skills: Iterable[str]) -> tuple[Drawn, ...]:
    """The questions on `skills` whose latest answer was wrong, in the order of the skills and of the bank; reads as `has_more` does."""
    return tuple(Drawn(skill, question) for skill in skills for question in _missed(assessment, catalog, skill))


def option_order(assessment: Assessment, question: Question) -> tuple[int, ...]:
    """The indices of the question's options in the order they are shown to this person."""
    indices = list(range(len(question.options)))
    random.Random(f"{assessment.id}/{question.id}").shuffle(indices)  # noqa: S311 - nothing is kept secret by it
    return tuple(indices)


def _answered(assessment: Assessment, skill: str) -> frozenset[str]:
    return frozenset(answer.item for answer in assessment.check(skill).answers)


def _turn(assessment: Assessment, skill: str) -> tuple[int, float]:
    answers = len(_answered(assessment, skill))
    return answers, random.Random(f"{assessment.id}/{skill}/{answers}").random()  # noqa: S311 - nothing is kept secret by it


def _missed(assessment: Assessment, catalog: Catalog, skill: str) -> tuple[Question, ...]:
    chosen = {answer.item: answer.choice for answer in assessment.check(skill).answers}
    if not chosen:
        return ()
    return tuple(q for q in catalog.questions.get(skill, ()) if q.id in chosen and chosen[q.id] != q.right)

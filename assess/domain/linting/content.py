"""The linter as a whole: what is done to everything that ships, and to content of one's own laid over it."""

from collections.abc import Callable, Iterator
from itertools import chain
from typing import Final

from assess.domain.faults import Fault
from assess.domain.integrity_catalog import find_faults_in_catalog
from assess.domain.linting.library import lint_career, lint_certification, lint_framework, lint_job_kit
from assess.domain.linting.pay import lint_pay
from assess.domain.linting.questions import lint_bank, lint_question
from assess.domain.linting.roles import lint_roles
from assess.domain.linting.skills import lint_skills
from assess.domain.linting.sources import lint_resource, lint_sources
from assess.domain.linting.yardstick import Yardstick
from assess.domain.skills import Question


def lint_catalog(yardstick: Yardstick) -> Iterator[Fault]:
    """A sentence for each fault of the catalogue; reads every question, detail and overlay file."""
    yield from find_faults_in_catalog(yardstick.catalog)
    yield from _lint_questions(yardstick)
    yield from lint_skills(yardstick)
    yield from lint_roles(yardstick)
    for credential in yardstick.catalog.credentials.values():
        name = f"The credential “{credential.id}”"
        yield from lint_sources(f"credential/{credential.id}", name, (credential.source,), yardstick.on)
    for resource in yardstick.catalog.resources.values():
        yield from lint_resource(resource, yardstick)


def _lint_questions(yardstick: Yardstick) -> Iterator[Fault]:
    """What comes with Assess and what is one's own are each a bank of their own, so that neither hides the other's habits."""
    questions = yardstick.catalog.questions
    for question in chain.from_iterable(questions.values()):
        yield from lint_question(question, yardstick)

    def is_own(question: Question) -> bool:
        return yardstick.catalog.origin("question", question.id) is not None

    for wanted in (False, True):
        yield from lint_bank({skill: [entry for entry in questions[skill] if is_own(entry) is wanted] for skill in questions})


def lint_frameworks(yardstick: Yardstick) -> Iterator[Fault]:
    """A sentence for each fault of each framework."""
    return chain.from_iterable(lint_framework(entry, yardstick) for entry in yardstick.library.frameworks.values())


def lint_certifications(yardstick: Yardstick) -> Iterator[Fault]:
    """A sentence for each fault of each certification."""
    return chain.from_iterable(lint_certification(entry, yardstick) for entry in yardstick.library.certifications.values())


def lint_careers(yardstick: Yardstick) -> Iterator[Fault]:
    """A sentence for each fault of each career step."""
    return chain.from_iterable(lint_career(entry, yardstick) for entry in yardstick.library.careers.values())


def lint_whole_job_kit(yardstick: Yardstick) -> Iterator[Fault]:
    """A sentence for each fault of what helps to get the job."""
    return lint_job_kit(yardstick.library.job_kit, yardstick)


LIBRARY_PARTS: Final[tuple[Callable[[Yardstick], Iterator[Fault]], ...]] = (
    lint_frameworks,
    lint_certifications,
    lint_careers,
    lint_whole_job_kit,
    lint_pay,
)
"""Each may raise CatalogProblem, when its file or one that it names cannot be read."""

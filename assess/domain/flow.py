"""The order of the wizard without a wizard: which steps there are, what comes next, how far someone is."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

from assess.domain.assessment import Assessment, ChecklistPath, ResponseState
from assess.domain.catalog import Catalog
from assess.domain.evidence import ANSWERS_FOR_A_CAP
from assess.domain.skills import Skill, SkillKind

StepId: TypeAlias = str
"""A page of the wizard: one of the names below, or `domain:` and the id of a domain."""

ABOUT: Final[StepId] = "about"
CREDENTIALS: Final[StepId] = "credentials"
CHECK: Final[StepId] = "check"
RESULTS: Final[StepId] = "results"
PLAN: Final[StepId] = "plan"
EXPORT: Final[StepId] = "export"
DOMAIN_PREFIX: Final = "domain:"
STRONG_LEVEL: Final = 3


@dataclass(frozen=True)
class Progress:
    """How many of `total` asked skills are answered in any way, and how many of those with a level."""

    answered: int
    rated: int
    total: int

    @property
    def is_finished(self) -> bool:
        """Whether every asked skill has an answer."""
        return self.answered == self.total


def domain_step(domain: str) -> StepId:
    """The step that asks about the skills of `domain`."""
    return DOMAIN_PREFIX + domain


def domain_of_step(step: StepId) -> str | None:
    """The domain that `step` asks about, or None if it is no such step."""
    return step.removeprefix(DOMAIN_PREFIX) if step.startswith(DOMAIN_PREFIX) else None


def steps(assessment: Assessment, catalog: Catalog) -> tuple[StepId, ...]:
    """Every step of this assessment, in order."""
    return tuple(step for step in _every_step(catalog) if _is_there(assessment, catalog, step))


def next_step(assessment: Assessment, catalog: Catalog, step: StepId) -> StepId | None:
    """The step after `step`, None after the last; `step` itself may have left the checklist. ValueError if it never was one."""
    every = _every_step(catalog)
    later = every[every.index(step) + 1 :]
    return next((candidate for candidate in later if _is_there(assessment, catalog, candidate)), None)


def asked_skills(assessment: Assessment, catalog: Catalog, domain: str | None = None) -> tuple[Skill, ...]:
    """The skills to rate, of one domain or of all, in the catalogue's order; empty if the role is unknown.

    Skills that a credential stands for are not among them: they are answered on the step `credentials`.
    """
    found = _wanted_skills(assessment, catalog)
    return tuple(skill for skill in found if skill.kind is not SkillKind.CREDENTIAL and domain in {None, catalog.domain_of[skill.id]})


def checked_skills(assessment: Assessment, catalog: Catalog) -> tuple[Skill, ...]:
    """The skills that the question bank has questions on, in the catalogue's order, also those that a credential stands for."""
    bank = frozenset(catalog.questions)
    return tuple(skill for skill in _wanted_skills(assessment, catalog) if skill.id in bank)


def strong_claims(assessment: Assessment, catalog: Catalog) -> tuple[Skill, ...]:
    """The skills that can be checked and are rated 3 or 4."""
    levels = ((skill, assessment.response(skill.id).level) for skill in checked_skills(assessment, catalog))
    return tuple(skill for skill, level in levels if level is not None and level >= STRONG_LEVEL)


def asked_credentials(assessment: Assessment, catalog: Catalog) -> tuple[str, ...]:
    """The ids of the credentials that skills of the role stand for, in the catalogue's order; the same on both paths."""
    role = catalog.role(assessment.role)
    wanted = role.by_skill if role else {}
    return tuple(skill.credential for skill in catalog.skills.values() if skill.id in wanted and skill.credential)


def progress(assessment: Assessment, catalog: Catalog, domain: str | None = None) -> Progress:
    """How far the ratings are, in one domain or in all; a skill is answered unless its state is `unanswered`."""
    states = [assessment.response(skill.id).state for skill in asked_skills(assessment, catalog, domain)]
    unanswered = states.count(ResponseState.UNANSWERED)
    return Progress(answered=len(states) - unanswered, rated=states.count(ResponseState.RATED), total=len(states))


def is_complete(assessment: Assessment, catalog: Catalog, step: StepId) -> bool:
    """Whether `step` can be left: `about` needs a known role, every other step always can."""
    return step != ABOUT or catalog.role(assessment.role) is not None


def is_finished(assessment: Assessment, catalog: Catalog, step: StepId) -> bool:
    """Whether nothing is left to answer on `step`.

    Of the optional knowledge check, only a part that would count and has too few answers is left over.
    """
    if step == CREDENTIALS:
        return all(credential in assessment.credentials for credential in asked_credentials(assessment, catalog))
    if step == CHECK:
        return not any(_is_begun_check(assessment, catalog, skill) for skill in checked_skills(assessment, catalog))
    domain = domain_of_step(step)
    if domain is not None:
        return progress(assessment, catalog, domain).is_finished
    return is_complete(assessment, catalog, step)


def resume_step(assessment: Assessment, catalog: Catalog) -> StepId:
    """The first step that is not finished, `results` if all are."""
    return next((step for step in steps(assessment, catalog) if not is_finished(assessment, catalog, step)), RESULTS)


def _wanted_skills(assessment: Assessment, catalog: Catalog) -> Iterator[Skill]:
    """The skills of the role or of its quick path, in the catalogue's order; none if the role is unknown."""
    role = catalog.role(assessment.role)
    if role is None:
        return
    expectations = role.quick_path() if assessment.path is ChecklistPath.QUICK else role.expectation
    wanted = {expectation.skill for expectation in expectations}
    yield from (skill for skill in catalog.skills.values() if skill.id in wanted)


def _every_step(catalog: Catalog) -> tuple[StepId, ...]:
    domains = (domain_step(domain.id) for domain in catalog.domains)
    return (ABOUT, CREDENTIALS, *domains, CHECK, RESULTS, PLAN, EXPORT)


def _is_there(assessment: Assessment, catalog: Catalog, step: StepId) -> bool:
    if step == CHECK:
        return bool(checked_skills(assessment, catalog))
    domain = domain_of_step(step)
    return domain is None or bool(asked_skills(assessment, catalog, domain))


def _is_begun_check(assessment: Assessment, catalog: Catalog, skill: Skill) -> bool:
    """Only what is answered is looked up: the questions of the others are not read for it."""
    answers = assessment.check(skill.id).answers
    if not answers or skill.kind is not SkillKind.KNOWLEDGE:
        return False
    asked = {question.id for question in catalog.questions[skill.id]}
    answered = asked.intersection(answer.item for answer in answers)
    return 0 < len(answered) < min(len(asked), ANSWERS_FOR_A_CAP)

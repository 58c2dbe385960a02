"""What is not answered yet: where it is asked, and how much of it an index takes."""

from dataclasses import dataclass

from assess.domain import flow
from assess.domain.assessment import Assessment, ResponseState
from assess.domain.catalog import Catalog
from assess.domain.flow import StepId
from assess.domain.readiness import COVERAGE_FOR_AN_INDEX, Readiness
from assess.domain.skills import SkillKind


@dataclass(frozen=True)
class OpenStep:
    """A step of the wizard and how many of the role's skills are unanswered there."""

    step: StepId
    skills: int


def open_steps(assessment: Assessment, catalog: Catalog, readiness: Readiness) -> tuple[OpenStep, ...]:
    """The steps on which something is unanswered, in the wizard's order."""
    asked = {skill.id for skill in flow.asked_skills(assessment, catalog)}
    counts: dict[StepId, int] = {}
    for standing in readiness.standings:
        is_card = standing.skill.kind is SkillKind.CREDENTIAL
        if standing.level is None and standing.state is ResponseState.UNANSWERED and (is_card or standing.skill.id in asked):
            step = flow.CREDENTIALS if is_card else flow.domain_step(standing.domain)
            counts[step] = counts.get(step, 0) + 1
    return tuple(OpenStep(step, counts[step]) for step in flow.steps(assessment, catalog) if step in counts)


def unasked(assessment: Assessment, catalog: Catalog, readiness: Readiness) -> int:
    """How many unanswered skills of the role the chosen path never asks about."""
    asked = {skill.id for skill in flow.asked_skills(assessment, catalog)}
    return sum(
        standing.state is ResponseState.UNANSWERED and standing.skill.kind is not SkillKind.CREDENTIAL and standing.skill.id not in asked
        for standing in readiness.standings
    )


def ratings_needed(readiness: Readiness) -> int:
    """How many more skills have to be rated, at the least, for an index; 0 if there is one."""
    applicable = [standing for standing in readiness.standings if standing.is_applicable]
    wanted = COVERAGE_FOR_AN_INDEX * readiness.figures.weight
    have = sum(standing.expectation.weight for standing in applicable if standing.level is not None)
    unrated = sorted((s.expectation.weight for s in applicable if s.level is None), reverse=True)
    count = 0
    while have < wanted and count < len(unrated):
        have += unrated[count]
        count += 1
    return count

"""What of the job kit fits a person: résumé lines from strong skills, questions on must-haves and gaps, what goes into a letter.

Only figures, levels and the kit's own texts go in; notes, reasons and other things that the person wrote for themselves never do.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from assess.domain.assessment import Assessment
from assess.domain.catalog import Catalog
from assess.domain.eligibility import held_credentials
from assess.domain.evidence import Basis, Standing
from assess.domain.job_kit import InterviewQuestion, JobKit, ResumeLine
from assess.domain.levels import LOWEST_LEVEL
from assess.domain.readiness import Readiness
from assess.domain.skills import Setting, SkillKind, SkillStep
from assess.domain.standings import usual_standing

MOST_STRENGTHS: Final = 3


class Backing(StrEnum):
    """What the level behind a résumé line rests on, the best first."""

    OBSERVED = "observed"
    CARD_SEEN = "card_seen"
    CHECK_ACCEPTED = "check_accepted"
    CARD = "card"
    CHECKED = "checked"
    CLAIMED = "claimed"

    @property
    def is_verified(self) -> bool:
        """Whether somebody else has seen or accepted it."""
        return self in {Backing.OBSERVED, Backing.CARD_SEEN, Backing.CHECK_ACCEPTED}


@dataclass(frozen=True)
class ChosenLine:
    """A résumé line that the person's level allows; `in_role` says whether the role asks for the skill at all."""

    line: ResumeLine
    standing: Standing
    backing: Backing
    in_role: bool


@dataclass(frozen=True)
class ChosenQuestion:
    """An interview question on a skill of the role; `next_step` is how the person's gap closes, None where there is no gap."""

    question: InterviewQuestion
    standing: Standing
    next_step: SkillStep | None


@dataclass(frozen=True)
class ChosenKit:
    """Everything about getting the job for one person.

    `strengths` are the skills that a letter may name, the most important first; `held` the ids of the credentials valid today;
    `gaps` the questions on gaps that are no must-haves.
    """

    readiness: Readiness
    kit: JobKit
    lines: tuple[ChosenLine, ...]
    must_haves: tuple[ChosenQuestion, ...]
    gaps: tuple[ChosenQuestion, ...]
    strengths: tuple[str, ...]
    held: tuple[str, ...]


def choose_job_kit(assessment: Assessment, readiness: Readiness, catalog: Catalog, kit: JobKit) -> ChosenKit:
    """The parts of `kit` that fit, as things stand on the day of `readiness`."""
    order = {expectation.skill: position for position, expectation in enumerate(readiness.role.expectation)}
    found = sorted(_lines(assessment, readiness, catalog, kit), key=lambda line: order.get(line.line.skill, len(order)))
    lines = tuple(sorted(found, key=_relevance))
    in_role = [line for line in lines if line.in_role and line.standing.skill.kind is not SkillKind.CREDENTIAL]
    must_haves = {must_have.standing.skill.id: must_have.standing for must_have in readiness.must_haves}
    gaps = {gap.standing.skill.id: gap.standing for gap in readiness.gaps if gap.standing.skill.id not in must_haves}
    return ChosenKit(
        readiness=readiness,
        kit=kit,
        lines=lines,
        must_haves=tuple(_questions(kit, must_haves.values(), catalog)),
        gaps=tuple(_questions(kit, gaps.values(), catalog)),
        strengths=tuple(dict.fromkeys(line.standing.skill.id for line in in_role))[:MOST_STRENGTHS],
        held=tuple(entry.credential for entry in held_credentials(assessment, readiness.on) if entry.is_valid),
    )


def _lines(assessment: Assessment, readiness: Readiness, catalog: Catalog, kit: JobKit) -> Iterator[ChosenLine]:
    role, on = readiness.role, readiness.on
    for line in kit.resume:
        if line.skill in catalog.skills:
            standing = usual_standing(assessment, line.skill, role, catalog, on)
            if standing.is_applicable and standing.level is not None and standing.level >= line.from_level:
                yield ChosenLine(line, standing, _backing(standing, line.from_level), line.skill in role.by_skill)


def _backing(standing: Standing, level: int) -> Backing:
    is_verified = standing.verified >= level
    match standing.basis:
        case Basis.OBSERVED:
            return Backing.OBSERVED
        case Basis.CREDENTIAL:
            return Backing.CARD_SEEN if is_verified else Backing.CARD
        case Basis.CHECKED:
            return Backing.CHECK_ACCEPTED if is_verified else Backing.CHECKED
        case _:
            return Backing.CLAIMED


def _relevance(line: ChosenLine) -> tuple[bool, int, bool, bool, int]:
    """The role's skills before others, by weight; then what is verified, must-haves, and the higher level."""
    asked = line.standing.expectation
    weight = -asked.weight if line.in_role else 0
    return not line.in_role, weight, not line.backing.is_verified, not asked.must_have, -(line.standing.level or 0)


def _questions(kit: JobKit, standings: Iterable[Standing], catalog: Catalog) -> Iterator[ChosenQuestion]:
    for standing in standings:
        for question in kit.interview:
            if question.skill == standing.skill.id:
                yield ChosenQuestion(question, standing, _next_step(standing, catalog))


def _next_step(standing: Standing, catalog: Catalog) -> SkillStep | None:
    """What raises a skill below its target by one level; the course, where a card is missing."""
    if standing.is_met:
        return None
    kind = catalog.credentials.get(standing.skill.credential or "")
    if kind is not None and kind.course_hours is not None and kind.course_activity:
        target = standing.expectation.target
        return SkillStep(to_level=target, hours=kind.course_hours, setting=Setting.COURSE, activity=kind.course_activity)
    level = standing.level or LOWEST_LEVEL
    return next((step for step in standing.skill.steps if step.to_level == level + 1), None)

"""The JSON of `jobkit`: stable keys."""

from collections.abc import Iterable
from datetime import date
from typing import Final, Literal

from assess.cli.score_output import RoleKey
from assess.domain.base import Frozen
from assess.domain.job_kit import EmployerQuestion, LetterPart
from assess.domain.job_kit_choice import Backing, ChosenKit, ChosenQuestion
from assess.domain.skills import SkillStep

FORMAT: Final = "assess/jobkit"


class ResumeRow(Frozen):
    """A résumé line with {figure} where a number belongs; `verified` says whether somebody else has seen or accepted the level."""

    skill: str
    level: int
    text: str
    figure_hint: str
    rests_on: Backing
    verified: bool
    in_role: bool


class InterviewRow(Frozen):
    """A question and what a good answer shows; `next_step` closes the gap, null where there is none or no step is known."""

    skill: str
    level: int | None
    target: int
    question: str
    shows: tuple[str, ...]
    next_step: SkillStep | None


class JobkitOutput(Frozen):
    """Everything about getting the job: lines in order of importance, `must_haves` and `gaps` as interview questions."""

    format: Literal["assess/jobkit"] = FORMAT
    version: Literal[1] = 1
    on: date
    role: RoleKey
    strengths: tuple[str, ...]
    credentials: tuple[str, ...]
    resume: tuple[ResumeRow, ...]
    must_haves: tuple[InterviewRow, ...]
    gaps: tuple[InterviewRow, ...]
    letter: tuple[LetterPart, ...]
    employer: tuple[EmployerQuestion, ...]


def make_jobkit_output(found: ChosenKit) -> JobkitOutput:
    """The rows in the order of the kit that was chosen."""
    role = found.readiness.role
    return JobkitOutput(
        on=found.readiness.on,
        role=RoleKey(id=role.id, version=role.version),
        strengths=found.strengths,
        credentials=found.held,
        resume=tuple(
            ResumeRow(
                skill=entry.line.skill,
                level=entry.standing.level or 0,
                text=entry.line.text,
                figure_hint=entry.line.figure_hint,
                rests_on=entry.backing,
                verified=entry.backing.is_verified,
                in_role=entry.in_role,
            )
            for entry in found.lines
        ),
        must_haves=_questions(found.must_haves),
        gaps=_questions(found.gaps),
        letter=found.kit.letter,
        employer=found.kit.employer,
    )


def _questions(chosen: Iterable[ChosenQuestion]) -> tuple[InterviewRow, ...]:
    return tuple(
        InterviewRow(
            skill=entry.standing.skill.id,
            level=entry.standing.level,
            target=entry.standing.expectation.target,
            question=entry.question.question,
            shows=entry.question.shows,
            next_step=entry.next_step,
        )
        for entry in chosen
    )

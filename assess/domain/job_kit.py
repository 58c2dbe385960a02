"""Getting the job: résumé lines from strong skills, interview questions from must-haves, a letter's outline, questions to ask."""

from typing import Annotated

from pydantic import Field

from assess.domain.base import Frozen, Identifier, Line
from assess.domain.levels import Target

FIGURE_MARK = "{figure}"
"""Where a résumé line leaves room for a number of the person's own."""


class ResumeLine(Frozen):
    """A line for a résumé, true only at `from_level` or above; `figure_hint` says what number belongs in its place."""

    skill: Identifier
    from_level: Target = 3
    text: Annotated[str, Field(min_length=1, pattern=r"\{figure\}")]
    figure_hint: Line


class InterviewQuestion(Frozen):
    """A question employers ask about a skill, and what a good answer shows."""

    skill: Identifier
    question: Line
    shows: Annotated[tuple[Line, ...], Field(min_length=2)]


class LetterPart(Frozen):
    """One paragraph of a cover letter: what it does and how it may begin.

    In `opening`, `{role}`, `{skills}` and `{credentials}` are filled in from the person's answers.
    """

    title: Line
    does: Line
    opening: Line


class EmployerQuestion(Frozen):
    """A question to ask an employer, and what the answer tells."""

    question: Line
    tells: Line


class JobKit(Frozen):
    """`job-kit.toml`."""

    resume: tuple[ResumeLine, ...] = ()
    interview: tuple[InterviewQuestion, ...] = ()
    letter: tuple[LetterPart, ...] = ()
    employer: tuple[EmployerQuestion, ...] = ()

"""What can be assessed: domains, skills, the steps that raise a skill, and questions about it."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from assess.domain.base import Frozen, Identifier, Line, Text, WebAddress
from assess.domain.levels import Level, Target


class SkillKind(StrEnum):
    """How a skill is shown to be there; only knowledge can be capped by a check."""

    KNOWLEDGE = "knowledge"
    PERFORMANCE = "performance"
    AFFECTIVE = "affective"
    CREDENTIAL = "credential"


class Setting(StrEnum):
    """Where a step is done: alone, supervised or with equipment, or in a booked course."""

    STUDY = "study"
    LAB = "lab"
    COURSE = "course"


class Prerequisite(Frozen):
    """A skill that must stand at a level before another is practised."""

    skill: Identifier
    level: Target


class SkillStep(Frozen):
    """What raises the skill from `to_level - 1` to `to_level`; `hours` is for a typical learner."""

    to_level: Target
    hours: Annotated[float, Field(gt=0, le=500)]
    setting: Setting
    activity: Line


class Skill(Frozen):
    """One thing a medical assistant can do, with an anchor for each level from 0 to 4."""

    id: Identifier
    title: Line
    summary: Line
    kind: SkillKind
    anchors: Annotated[tuple[Line, ...], Field(min_length=5, max_length=5)]
    prerequisites: tuple[Prerequisite, ...] = ()
    credential: Identifier | None = None
    steps: tuple[SkillStep, ...] = ()
    resources: tuple[Identifier, ...] = ()

    def anchor(self, level: Level) -> str:
        """What an observer sees at `level` (0–4)."""
        return self.anchors[level]


class DomainName(Frozen):
    """A group of skills that shares a page of the wizard and a bar of the results."""

    id: Identifier
    title: Line
    intro: Line
    order: int


class SkillFile(Frozen):
    """One file of the catalogue: a domain and its skills."""

    domain: DomainName
    skill: tuple[Skill, ...]


class Seen(StrEnum):
    """How the text behind a fact was read: at its authority, or as another page quotes or restates it."""

    DIRECTLY = "directly"
    QUOTED = "quoted"


class Source(Frozen):
    """Where a fact stands, when it was last looked up, and whether the authority's own text was read."""

    authority: Line
    document: Line
    section: str = ""
    url: WebAddress
    checked: date
    seen: Seen = Seen.QUOTED


class Option(Frozen):
    """One answer to choose, and why it is right or wrong."""

    text: Line
    why: Line


class Difficulty(StrEnum):
    """What a question asks for: to know a fact, to use it in a plain case, or to judge a case with a trap in it."""

    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"


class Review(StrEnum):
    """Who has held a question against its source: nobody yet, its author, or somebody else as well."""

    DRAFT = "draft"
    CONFIRMED = "confirmed"
    RECHECKED = "rechecked"


class Question(Frozen):
    """A multiple-choice question; `right` is the index of its one right option."""

    id: Identifier
    prompt: Line
    options: Annotated[tuple[Option, ...], Field(min_length=2, max_length=6)]
    right: Annotated[int, Field(ge=0, le=5)]
    difficulty: Difficulty = Difficulty.MEDIUM
    review: Review = Review.DRAFT
    source: Source


class QuestionFile(Frozen):
    """One file of the question bank: the questions on one skill."""

    skill: Identifier
    question: tuple[Question, ...]


class CheckOffStep(Frozen):
    """One line of a check-off sheet; a missed `critical` step fails the whole attempt."""

    step: Line
    critical: bool = False


class SkillDetail(Frozen):
    """What an instructor and a curious learner want to know of one skill; `check_off` is in the order of doing.

    `unquestioned` is the reason why there are few or no questions on it, empty if there are enough.
    """

    skill: Identifier
    why: Line
    unquestioned: Text = ""
    check_off: tuple[CheckOffStep, ...]
    sources: tuple[Source, ...]


class StudyResource(Frozen):
    """A free place to learn, at its publisher; `checked` is the day on which the address was last found there."""

    id: Identifier
    title: Line
    publisher: Line
    url: WebAddress
    checked: date | None = None

"""Published frameworks: curricula, exam outlines and task lists, and which of our skills each of their items is about."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from assess.domain.base import Frozen, Identifier, Line, Text
from assess.domain.skills import Source


class Certainty(StrEnum):
    """How sure it is: read in the authority's own text, only as others give it, or from memory and not yet seen."""

    CONFIRMED = "confirmed"
    SECONDARY = "secondary"
    UNCONFIRMED = "unconfirmed"


class FrameworkKind(StrEnum):
    """What a framework is for."""

    CURRICULUM = "curriculum"
    EXAM_OUTLINE = "exam-outline"
    TASKS = "tasks"


class FrameworkItem(Frozen):
    """One competency, exam area or task, in our own words; `share` (0–1) is an exam area's part of the scored questions."""

    code: Line
    title: Line
    skills: tuple[Identifier, ...] = ()
    share: Annotated[float, Field(gt=0, le=1)] | None = None
    certainty: Certainty | None = None


class Framework(Frozen):
    """A framework and its edition; an item without a certainty of its own has the framework's."""

    id: Identifier
    title: Line
    publisher: Line
    edition: Line
    kind: FrameworkKind
    certainty: Certainty
    note: Text = ""
    source: Source
    item: tuple[FrameworkItem, ...]

    @model_validator(mode="after")
    def _shares_make_a_whole(self) -> "Framework":
        shares = [item.share for item in self.item if item.share is not None]
        if self.kind is FrameworkKind.EXAM_OUTLINE and (len(shares) != len(self.item) or abs(sum(shares) - 1) > SHARE_TOLERANCE):
            raise ValueError("the shares of an exam outline's areas must all be there and add up to 1")
        return self


@dataclass(frozen=True)
class SkillCode:
    """An item of a framework, as one of those that name its skills."""

    framework: Framework
    item: FrameworkItem

    @property
    def certainty(self) -> Certainty:
        """That of the item, or else of its framework."""
        return self.item.certainty or self.framework.certainty


def list_codes(frameworks: Iterable[Framework]) -> tuple[SkillCode, ...]:
    """Every item that is about a skill of ours, framework by framework."""
    return tuple(SkillCode(framework, item) for framework in frameworks for item in framework.item if item.skills)


SHARE_TOLERANCE = 0.011
"""Percentages that a publisher rounds may miss the whole by one in a hundred."""

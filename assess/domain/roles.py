"""Role profiles: which skills a role needs, at what target, and how much each counts."""

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated

from pydantic import Field

from assess.domain.base import Frozen, Identifier, Line
from assess.domain.levels import Target


class Expectation(Frozen):
    """What a role asks of one skill, and why it counts as it does."""

    skill: Identifier
    target: Target
    weight: Annotated[int, Field(ge=1, le=3, strict=True)]
    must_have: bool = False
    not_applicable_allowed: bool = True
    quick: bool = False
    reason: Line

    @property
    def allows_not_applicable(self) -> bool:
        """Whether 'does not apply' is an answer to it; never for a must-have."""
        return self.not_applicable_allowed and not self.must_have


class RoleProfile(Frozen):
    """A role to assess against; `ready_index` is the index (0–100) that it asks for, θ in the scoring model."""

    id: Identifier
    version: Line
    title: Line
    summary: Line
    order: int
    ready_index: Annotated[int, Field(ge=0, le=100)] = 80
    sources: tuple[Line, ...]
    expectation: tuple[Expectation, ...]

    @cached_property
    def by_skill(self) -> dict[str, Expectation]:
        """Each expectation under its skill's id."""
        return {expectation.skill: expectation for expectation in self.expectation}

    def quick_path(self) -> Iterator[Expectation]:
        """The basic skills that the quick path asks about."""
        return (expectation for expectation in self.expectation if expectation.quick)

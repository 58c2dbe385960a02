"""Role profiles: which skills a role needs, at what target, and how much each counts."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Annotated, Final, Self

from pydantic import Field
from typing_extensions import override

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
    """A role to assess against; `ready_index` is the index (0–100) that it asks for, θ in the scoring model.

    `base` is the role that an overlay was laid on, None for a role of its own.
    """

    id: Identifier
    version: Line
    title: Line
    summary: Line
    order: int
    ready_index: Annotated[int, Field(ge=0, le=100)] = 80
    sources: tuple[Line, ...]
    base: Identifier | None = None
    expectation: tuple[Expectation, ...]

    @cached_property
    def by_skill(self) -> dict[str, Expectation]:
        """Each expectation under its skill's id."""
        return {expectation.skill: expectation for expectation in self.expectation}

    @override
    def __copy__(self) -> Self:
        """A copy without what was worked out from the old values, so that `model_copy` does not keep the old skills."""
        copied = super().__copy__()
        copied.__dict__.pop("by_skill", None)
        return copied

    def quick_path(self) -> Iterator[Expectation]:
        """The basic skills that the quick path asks about."""
        return (expectation for expectation in self.expectation if expectation.quick)


class ExpectationChange(Frozen):
    """What an overlay changes of one expectation; what is None stays, a skill that the base lacks needs target, weight and reason."""

    skill: Identifier
    target: Target | None = None
    weight: Annotated[int, Field(ge=1, le=3, strict=True)] | None = None
    must_have: bool | None = None
    not_applicable_allowed: bool | None = None
    quick: bool | None = None
    reason: Line | None = None

    @property
    def is_complete(self) -> bool:
        """Whether it says enough to add a skill that the base lacks."""
        return None not in {self.target, self.weight, self.reason}


class Overlay(Frozen):
    """A specialty: small changes to a base role, which make a role of their own (`BASE-in-OVERLAY`)."""

    id: Identifier
    version: Line
    title: Line
    summary: Line
    bases: Annotated[tuple[Identifier, ...], Field(min_length=1)]
    sources: Annotated[tuple[Line, ...], Field(min_length=1)]
    drop: tuple[Identifier, ...] = ()
    change: Annotated[tuple[ExpectationChange, ...], Field(min_length=1)]


JOINT: Final = "-in-"


def overlaid_id(base: str, overlay: str) -> str:
    """The id of the role that `overlay` makes of `base`."""
    return f"{base}{JOINT}{overlay}"


def split_overlaid_id(role: str) -> tuple[str, str]:
    """The ids of the base role and of the overlay in `role`; the first is empty if there is no overlay in it."""
    base, _, overlay = role.rpartition(JOINT)
    return base, overlay


def lay_over(base: RoleProfile, overlay: Overlay) -> RoleProfile:
    """`base` with the overlay's changes; a changed skill keeps its place, a new one comes last."""
    return base.model_copy(
        update={
            "id": overlaid_id(base.id, overlay.id),
            "version": f"{base.version}+{overlay.version}",
            "title": f"{base.title} {overlay.title}",
            "summary": overlay.summary,
            "sources": (*base.sources, *overlay.sources),
            "base": base.id,
            "expectation": change_expectations(base, overlay.drop, overlay.change),
        }
    )


def change_expectations(base: RoleProfile, drop: tuple[str, ...], change: tuple[ExpectationChange, ...]) -> tuple[Expectation, ...]:
    """The expectations of `base` without those in `drop` and with `change`; see `lay_over`.

    A change that is too little to add the skill that it names is passed over; `find_incomplete` tells which.
    """
    changes = {entry.skill: entry for entry in change}
    kept = (expectation for expectation in base.expectation if expectation.skill not in drop)
    changed = [_changed(expectation, changes.pop(expectation.skill, None)) for expectation in kept]
    return (*changed, *(_added(entry) for entry in changes.values() if entry.is_complete))


def find_incomplete(base: RoleProfile, drop: tuple[str, ...], change: tuple[ExpectationChange, ...]) -> tuple[str, ...]:
    """The skills in `change` that `base` lacks, and that need a target, weight and reason to be added."""
    kept = {expectation.skill for expectation in base.expectation} - set(drop)
    return tuple(entry.skill for entry in change if entry.skill not in kept and not entry.is_complete)


def _changed(expectation: Expectation, change: ExpectationChange | None) -> Expectation:
    given = change.model_dump(exclude_none=True) if change else {}
    return _consistent({**expectation.model_dump(), **given})


def _added(change: ExpectationChange) -> Expectation:
    return _consistent(change.model_dump(exclude_none=True))


def _consistent(values: Mapping[str, object]) -> Expectation:
    """What a must-have implies: it applies to everybody, and the quick path asks about it."""
    implied = {"not_applicable_allowed": False, "quick": True} if values.get("must_have") else {}
    return Expectation.model_validate({**values, **implied})

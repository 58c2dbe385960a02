"""The tree that the isChildOf associations of a package make, and which items have five levels like our skills."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final, TypeAlias

from assess.domain.levels import HIGHEST_LEVEL, LOWEST_LEVEL
from assess.storage.case.models import CFPackage, CFPckgAssociation, CFPckgItem, CFRubricCriterion

LEVELS: Final = tuple(range(LOWEST_LEVEL, HIGHEST_LEVEL + 1))

Path: TypeAlias = tuple[tuple[float, int], ...]


@dataclass(frozen=True)
class Tree:
    """A package seen as a tree."""

    content: CFPackage

    @cached_property
    def items(self) -> dict[str, CFPckgItem]:
        """The items by their identifiers."""
        return {item.identifier: item for item in self.content.CFItems}

    @cached_property
    def places(self) -> dict[str, int]:
        """Where in the file each item stands, counted from 0."""
        return {item.identifier: place for place, item in enumerate(self.content.CFItems)}

    @cached_property
    def anchors(self) -> dict[str, tuple[str, ...]]:
        """The five anchors of every item that has a criterion with a level for each score from 0 to 4."""
        found: dict[str, tuple[str, ...]] = {}
        for rubric in self.content.CFRubrics:
            for criterion in rubric.CFRubricCriteria:
                anchors = _anchors(criterion)
                if anchors and criterion.CFItemURI and criterion.CFItemURI.identifier in self.items:
                    found.setdefault(criterion.CFItemURI.identifier, anchors)
        return found

    @cached_property
    def _parents(self) -> dict[str, CFPckgAssociation]:
        found: dict[str, CFPckgAssociation] = {}
        for association in self.content.CFAssociations:
            if association.associationType == "isChildOf":
                found.setdefault(association.originNodeURI.identifier.lower(), association)
        return found

    def ancestors(self, identifier: str) -> Iterator[str]:
        """The items above an item, the nearest first; ends where a circle would begin."""
        seen = {identifier}
        while identifier in self._parents:
            identifier = self._parents[identifier].destinationNodeURI.identifier.lower()
            if identifier in seen or identifier not in self.items:
                return
            seen.add(identifier)
            yield identifier

    def path(self, identifier: str) -> Path:
        """What items are sorted by to stand in the tree's order."""
        return tuple(self._key(step) for step in (*reversed(tuple(self.ancestors(identifier))), identifier))

    def _key(self, identifier: str) -> tuple[float, int]:
        association = self._parents.get(identifier)
        number = association.sequenceNumber if association else None
        return (math.inf if number is None else number, self.places[identifier])


def _anchors(criterion: CFRubricCriterion) -> tuple[str, ...] | None:
    levels = criterion.CFRubricCriterionLevels
    by_score = {level.score: (level.description or "").strip() for level in levels}
    if len(levels) != len(LEVELS) or not all(by_score.get(level) for level in LEVELS):
        return None
    return tuple(next(level.description or "" for level in levels if level.score == score) for score in LEVELS)

"""What became of a competency framework that was imported: entry by entry, and skill by skill."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path


class EntryFate(StrEnum):
    """What an import did with one entry of a framework; `absent` entries stand only in what was kept, and stay."""

    ADDED = "added"
    CHANGED = "changed"
    SAME = "same"
    OLDER = "older"
    ABSENT = "absent"


class SkillFate(StrEnum):
    """What an import did with one skill; `elsewhere` ones stand in another file of one's own content, and stay as they are."""

    ADDED = "added"
    CHANGED = "changed"
    SAME = "same"
    ELSEWHERE = "elsewhere"
    INCOMPLETE = "incomplete"


@dataclass(frozen=True)
class SkillsImport:
    """The skills of a framework by their fates, each by its id; `lost_prerequisites` lead to no skill that there is."""

    fates: Mapping[str, SkillFate] = field(default_factory=dict)
    lost_prerequisites: int = 0
    files: tuple[Path, ...] = ()

    def count(self, fate: SkillFate) -> int:
        """How many skills met with `fate`."""
        return sum(1 for found in self.fates.values() if found is fate)


@dataclass(frozen=True)
class FrameworkImport:
    """What an import did; `entries` counts by fate, `skills` is None if nothing was to become a skill.

    `strangers` are the associations with an end outside the framework; `unknown_keys` are places of keys that CASE does not have.
    """

    name: str
    title: str
    identifier: str
    path: Path
    entries: Mapping[EntryFate, int]
    strangers: tuple[str, ...] = ()
    unknown_keys: tuple[str, ...] = ()
    skills: SkillsImport | None = None

    def count(self, fate: EntryFate) -> int:
        """How many entries met with `fate`."""
        return self.entries.get(fate, 0)

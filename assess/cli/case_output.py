"""The JSON of `case import`: stable keys."""

from typing import Final, Literal

from assess.domain.base import Frozen
from assess.domain.competencies import EntryFate, FrameworkImport, SkillFate, SkillsImport

FORMAT: Final = "assess/case-import"


class EntryCounts(Frozen):
    """How many entries were added, changed, the same, left because the file's were older, or not in the file and kept."""

    added: int
    changed: int
    same: int
    older: int
    absent: int


class SkillRows(Frozen):
    """Ids by what became of them; `elsewhere` ones stand in another own file, `incomplete` ones lack some of the five levels."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    same: tuple[str, ...]
    elsewhere: tuple[str, ...]
    incomplete: tuple[str, ...]
    lost_prerequisites: int
    files: tuple[str, ...]


class CaseImportOutput(Frozen):
    """What an import did; `strangers` are associations that lead out of the framework, `skills` is null without --as-skills."""

    format: Literal["assess/case-import"] = FORMAT
    version: Literal[1] = 1
    name: str
    title: str
    identifier: str
    path: str
    entries: EntryCounts
    strangers: tuple[str, ...]
    unknown_keys: tuple[str, ...]
    skills: SkillRows | None


def make_case_import_output(done: FrameworkImport) -> CaseImportOutput:
    """What `done` says, for programs."""
    return CaseImportOutput(
        name=done.name,
        title=done.title,
        identifier=done.identifier,
        path=str(done.path),
        entries=EntryCounts(
            added=done.count(EntryFate.ADDED),
            changed=done.count(EntryFate.CHANGED),
            same=done.count(EntryFate.SAME),
            older=done.count(EntryFate.OLDER),
            absent=done.count(EntryFate.ABSENT),
        ),
        strangers=done.strangers,
        unknown_keys=done.unknown_keys,
        skills=_skills(done.skills) if done.skills is not None else None,
    )


def _skills(skills: SkillsImport) -> SkillRows:
    def of(fate: SkillFate) -> tuple[str, ...]:
        return tuple(skill for skill, found in skills.fates.items() if found is fate)

    return SkillRows(
        added=of(SkillFate.ADDED),
        changed=of(SkillFate.CHANGED),
        same=of(SkillFate.SAME),
        elsewhere=of(SkillFate.ELSEWHERE),
        incomplete=of(SkillFate.INCOMPLETE),
        lost_prerequisites=skills.lost_prerequisites,
        files=tuple(str(path) for path in skills.files),
    )

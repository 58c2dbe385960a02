"""What an import or an export of a competency framework did, in sentences. English."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from assess.domain.competencies import EntryFate, FrameworkImport, SkillFate, SkillsImport
from assess.reports.wording_base import BaseWording

MOST_NAMED: Final = 5


class CaseWording(BaseWording):
    """Sentences about competency frameworks."""

    def export_sentence(self, title: str, items: int, path: Path) -> str:
        """What was written where."""
        count = self.plural(items, "{n} item", "{n} items")
        return f"“{self.one_line(title)}” is in {path}, with {count}."

    def import_sentences(self, done: FrameworkImport) -> Iterator[str]:
        """What was added, changed, kept and left."""
        yield from self._entry_sentences(done)
        if done.strangers:
            yield self.plural(
                len(done.strangers),
                "Kept: {n} association that leads out of the framework.",
                "Kept: {n} associations that lead out of the framework.",
            )
        if done.unknown_keys:
            count = self.plural(len(done.unknown_keys), "{n} key that CASE does not have", "{n} keys that CASE does not have")
            yield f"Kept: {count} ({self._some(done.unknown_keys)})."
        if done.skills is not None:
            yield from self._skill_sentences(done.skills)

    def _entry_sentences(self, done: FrameworkImport) -> Iterator[str]:
        added = done.count(EntryFate.ADDED)
        if added == sum(done.entries.values()):
            yield f"“{self.one_line(done.title)}” is new here, and is kept in {done.path}. Added: {self._entries(added)}."
            return
        yield f"“{self.one_line(done.title)}” was here already, and is kept in {done.path}."
        sentences = {
            EntryFate.ADDED: "Added: {entries}.",
            EntryFate.CHANGED: "Changed: {entries}.",
            EntryFate.SAME: "The same as before: {entries}.",
            EntryFate.OLDER: "Left as they are, because the file has an older date: {entries}.",
            EntryFate.ABSENT: "Kept, though the file does not have them: {entries}.",
        }
        yield " ".join(sentence.format(entries=self._entries(done.count(fate))) for fate, sentence in sentences.items() if done.count(fate))

    def _skill_sentences(self, skills: SkillsImport) -> Iterator[str]:
        if not skills.fates:
            yield "Nothing in it has five levels from 0 to 4, so nothing became a skill."
            return
        added, changed, same = (skills.count(fate) for fate in (SkillFate.ADDED, SkillFate.CHANGED, SkillFate.SAME))
        yield f"Skills added: {added}. Skills changed: {changed}. Skills the same as before: {same}."
        if elsewhere := self._skills(skills, SkillFate.ELSEWHERE):
            yield f"Left as they are, because they stand in another file of the content folder: {elsewhere}."
        if incomplete := self._skills(skills, SkillFate.INCOMPLETE):
            yield f"Left out, because their five levels are not all there: {incomplete}."
        if skills.lost_prerequisites:
            yield self.plural(
                skills.lost_prerequisites,
                "Left out: {n} prerequisite that is no skill here.",
                "Left out: {n} prerequisites that are no skills here.",
            )
        if skills.files:
            yield f"Written: {', '.join(str(path) for path in skills.files)}."

    def _entries(self, count: int) -> str:
        return self.plural(count, "{n} entry", "{n} entries")

    def _skills(self, skills: SkillsImport, fate: SkillFate) -> str:
        return ", ".join(skill for skill, found in skills.fates.items() if found is fate)

    def _some(self, names: tuple[str, ...]) -> str:
        more = ("…",) if len(names) > MOST_NAMED else ()
        return ", ".join((*names[:MOST_NAMED], *more))

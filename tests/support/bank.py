"""A question bank over several skills that tells which of them were looked into."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from typing_extensions import override

from assess.domain.catalog import Catalog
from assess.domain.skills import Question, SkillKind
from tests.support.builders import expect, make_catalog, make_question, make_role, make_skill

QUESTIONS_EACH: Final = 6


class WatchedBank(Mapping[str, tuple[Question, ...]]):
    """Questions by skill; `read` has the skills whose questions were asked for, in order."""

    def __init__(self, questions: Mapping[str, tuple[Question, ...]]) -> None:
        self._questions = questions
        self.read: list[str] = []

    @override
    def __getitem__(self, skill: str) -> tuple[Question, ...]:
        found = self._questions[skill]
        self.read.append(skill)
        return found

    @override
    def __contains__(self, skill: object) -> bool:
        return skill in self._questions

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(self._questions)

    @override
    def __len__(self) -> int:
        return len(self._questions)


def bank_catalog(each: int = QUESTIONS_EACH) -> tuple[Catalog, WatchedBank]:
    """A role of two knowledge skills, four others and a card, in three domains, with so many questions on each; and their bank."""
    skills = {
        "safety": (make_skill("hand-hygiene"), make_skill("cpr", SkillKind.CREDENTIAL, credential="bls")),
        "clinical": (make_skill("ecg"), make_skill("anatomy", SkillKind.KNOWLEDGE), make_skill("vital-signs")),
        "professional": (make_skill("hipaa", SkillKind.KNOWLEDGE), make_skill("teamwork", SkillKind.AFFECTIVE)),
    }
    ids = [skill.id for members in skills.values() for skill in members]
    bank = WatchedBank({skill: tuple(make_question(f"{skill}-{number}") for number in range(1, each + 1)) for skill in ids})
    role = make_role("assistant", [expect(skill, 2, 3) for skill in ids])
    return replace(make_catalog(skills, (role,)), questions=bank), bank

"""The catalogue as one value: every skill, role, credential, question and study resource by its id."""

from collections.abc import Mapping
from dataclasses import dataclass

from assess.domain.credentials import CredentialType
from assess.domain.levels import LevelName
from assess.domain.roles import RoleProfile
from assess.domain.skills import DomainName, Question, Skill, StudyResource


@dataclass(frozen=True)
class Catalog:
    """What there is to assess against; `questions` are by skill, in the order of the bank."""

    version: str
    levels: tuple[LevelName, ...]
    domains: tuple[DomainName, ...]
    skills: Mapping[str, Skill]
    domain_of: Mapping[str, str]
    roles: Mapping[str, RoleProfile]
    credentials: Mapping[str, CredentialType]
    questions: Mapping[str, tuple[Question, ...]]
    resources: Mapping[str, StudyResource]

    def skills_of(self, domain: str) -> tuple[Skill, ...]:
        """The skills of a domain in the catalogue's order."""
        return tuple(skill for skill in self.skills.values() if self.domain_of[skill.id] == domain)

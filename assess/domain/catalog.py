"""The catalogue as one value: every skill, role, credential, question and study resource by its id."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from assess.domain.credentials import CredentialType
from assess.domain.errors import RoleUnknown
from assess.domain.levels import LevelName
from assess.domain.roles import Overlay, RoleProfile, lay_over, overlaid_id, split_overlaid_id
from assess.domain.skills import DomainName, Question, Skill, SkillDetail, StudyResource


@dataclass(frozen=True)
class Catalog:
    """What there is to assess against; `questions` and `details` are by skill and are read when asked for.

    `roles` are the roles of their own; `role` also finds those that an overlay makes. `origins` has the entries that did not come
    with Assess, under "KIND/ID", and the file they are from.
    """

    version: str
    levels: tuple[LevelName, ...]
    domains: tuple[DomainName, ...]
    skills: Mapping[str, Skill]
    domain_of: Mapping[str, str]
    roles: Mapping[str, RoleProfile]
    credentials: Mapping[str, CredentialType]
    questions: Mapping[str, tuple[Question, ...]]
    resources: Mapping[str, StudyResource]
    details: Mapping[str, SkillDetail] = field(default_factory=dict)
    overlays: Mapping[str, Overlay] = field(default_factory=dict)
    origins: Mapping[str, str] = field(default_factory=dict)
    _overlaid: dict[str, RoleProfile] = field(default_factory=dict, init=False, repr=False, compare=False)

    def skills_of(self, domain: str) -> tuple[Skill, ...]:
        """The skills of a domain in the catalogue's order."""
        return tuple(skill for skill in self.skills.values() if self.domain_of[skill.id] == domain)

    def role(self, role: str) -> RoleProfile | None:
        """The role profile of that id, laid over if it is a specialty, None if there is none."""
        if role in self.roles or role in self._overlaid:
            return self.roles.get(role) or self._overlaid[role]
        base, overlay = split_overlaid_id(role)
        if base not in self.roles or overlay not in self.overlays or base not in self.overlays[overlay].bases:
            return None
        return self._overlaid.setdefault(role, lay_over(self.roles[base], self.overlays[overlay]))

    def profile(self, role: str) -> RoleProfile:
        """The role profile of that id; raises RoleUnknown."""
        found = self.role(role)
        if found is None:
            raise RoleUnknown(role, tuple(self.roles))
        return found

    def specialties(self, base: str) -> tuple[RoleProfile, ...]:
        """The roles that overlays make of `base`."""
        made = (self.role(overlaid_id(base, overlay.id)) for overlay in self.overlays.values() if base in overlay.bases)
        return tuple(role for role in made if role is not None)

    def origin(self, kind: str, entry: str) -> str | None:
        """The file that an entry ("skill", "role", "question" …) is from, None if it came with Assess."""
        return self.origins.get(f"{kind}/{entry}")

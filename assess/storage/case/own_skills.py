"""Skills of a framework as content of one's own: a TOML file a domain, which the next import of the same framework may rewrite."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

import tomli_w

from assess.domain.catalog import Catalog
from assess.domain.competencies import SkillFate, SkillsImport
from assess.domain.own_content import OwnContent, OwnDomain, OwnSkillFile
from assess.domain.skills import DomainName, Skill
from assess.storage.case.names import free_name
from assess.storage.case.skills import FoundSkills
from assess.storage.catalog import read_toml
from assess.storage.documents import read_bytes
from assess.storage.own_content import read_own_content

FOLDER: Final = "skills"
MARK: Final = "# Made by `python main.py case import --as-skills` from the framework {identifier}.\n"
ADVICE: Final = (
    "# The next such import puts its own text in the place of changes made here: for changes that last, use a file of your own.\n"
)


@dataclass
class OwnFile:
    """One file that an import makes."""

    path: Path
    domain: OwnDomain
    skills: dict[str, Skill] = field(default_factory=dict)


@dataclass(frozen=True)
class SkillsPlan:
    """What an import of skills will write, and what it will have done then."""

    files: Mapping[Path, bytes]
    done: SkillsImport


def made_files(folder: Path, identifier: str) -> Mapping[str, OwnFile]:
    """The files that earlier imports of the framework made, by domain; raises CatalogProblem."""
    mark = MARK.format(identifier=identifier).encode()
    paths = [path for path in sorted((folder / FOLDER).glob("*.toml")) if read_bytes(path).startswith(mark)]
    files = [(path, read_toml(path, OwnSkillFile)) for path in paths]
    return {file.domain.id: OwnFile(path, file.domain, {skill.id: skill for skill in file.skill}) for path, file in files}


def content_elsewhere(folder: Path, made: Mapping[str, OwnFile]) -> OwnContent:
    """The content in `folder` with the domains and skills that are not from the `made` files; raises CatalogProblem."""
    if not folder.is_dir():
        return OwnContent("")
    own, paths = read_own_content(folder), {file.path for file in made.values()}

    def stays(entry: str) -> bool:
        return folder / own.origins[entry] not in paths

    return replace(
        own,
        domains=tuple(domain for domain in own.domains if stays(f"domain/{domain.id}")),
        skills=tuple((domain, skill) for domain, skill in own.skills if stays(f"skill/{skill.id}")),
    )


def own_file_bytes(file: OwnFile, identifier: str) -> bytes:
    """The file as TOML."""
    model = OwnSkillFile(domain=file.domain, skill=tuple(file.skills.values()))
    values = model.model_dump(mode="json", exclude_none=True)
    return (MARK.format(identifier=identifier) + ADVICE + "\n" + tomli_w.dumps(values)).encode()


class SkillsPlanner:
    """Plans what the skills of one framework become in one content folder.

    `shipped` is the catalogue without content of one's own, `elsewhere` the content in the files that this import did not make.
    """

    def __init__(self, folder: Path, shipped: Catalog, elsewhere: OwnContent, made: Mapping[str, OwnFile]) -> None:
        self._folder = folder
        self._shipped = shipped
        self._elsewhere_skills = {skill.id: (domain, skill) for domain, skill in elsewhere.skills}
        self._elsewhere_domains = {domain.id for domain in elsewhere.domains}
        self._files = dict(made)
        self._before = {skill.id: (domain, skill) for domain, file in made.items() for skill in file.skills.values()}
        self._fates: dict[str, SkillFate] = {}

    def plan(self, found: FoundSkills, name: str, identifier: str) -> SkillsPlan:
        """The files to write for `found`, with names that begin with `name`."""
        for group in found.domains:
            self._place_domain(group.domain, name)
            for skill in group.skills:
                self._place_skill(group.domain, skill, name)
        self._fates.update(dict.fromkeys(found.incomplete, SkillFate.INCOMPLETE))
        files = {file.path: own_file_bytes(file, identifier) for file in self._files.values()}
        changed = {path: data for path, data in files.items() if not path.exists() or path.read_bytes() != data}
        return SkillsPlan(changed, SkillsImport(self._fates, found.lost_prerequisites, tuple(changed)))

    def _place_domain(self, domain: DomainName, name: str) -> None:
        if domain.id in self._files:
            self._files[domain.id].domain = self._as_declared(domain)
        elif self._as_declared(domain).described():
            self._open(domain, name)

    def _place_skill(self, domain: DomainName, skill: Skill, name: str) -> None:
        if skill.id in self._elsewhere_skills:
            same = self._elsewhere_skills[skill.id] == (domain.id, skill)
            self._fates[skill.id] = SkillFate.SAME if same else SkillFate.ELSEWHERE
            return
        before = self._before.get(skill.id) or self._as_shipped(skill.id)
        unchanged = before == (domain.id, skill)
        self._fates[skill.id] = SkillFate.ADDED if before is None else SkillFate.SAME if unchanged else SkillFate.CHANGED
        if unchanged:
            return
        if skill.id in self._before and self._before[skill.id][0] != domain.id:
            self._files[self._before[skill.id][0]].skills.pop(skill.id)
        self._open(domain, name).skills[skill.id] = skill

    def _open(self, domain: DomainName, name: str) -> OwnFile:
        if domain.id not in self._files:
            taken = set(self._names())
            path = self._folder / FOLDER / f"{free_name(f'{name}-{domain.id}', taken)}.toml"
            self._files[domain.id] = OwnFile(path, self._as_declared(domain))
        return self._files[domain.id]

    def _names(self) -> Iterator[str]:
        yield from (path.stem for path in (self._folder / FOLDER).glob("*.toml"))
        yield from (file.path.stem for file in self._files.values())

    def _as_declared(self, domain: DomainName) -> OwnDomain:
        """The domain with its title, or by its id alone if it is shipped like that or described elsewhere."""
        stands = domain in self._shipped.domains or domain.id in self._elsewhere_domains
        return OwnDomain(id=domain.id) if stands else OwnDomain.model_validate(domain.model_dump())

    def _as_shipped(self, skill: str) -> tuple[str, Skill] | None:
        shipped = self._shipped.skills.get(skill)
        return (self._shipped.domain_of[skill], shipped) if shipped else None

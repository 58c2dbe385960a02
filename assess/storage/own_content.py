"""Reads a content folder of one's own: TOML files in the same folders as the shipped catalogue."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final, TypeVar

from assess.domain.base import Frozen
from assess.domain.catalog import Catalog
from assess.domain.credentials import CredentialFile, CredentialType
from assess.domain.errors import CatalogProblem
from assess.domain.own_content import OwnContent, OwnSkillFile, RoleChange, extend_catalog
from assess.domain.roles import Overlay, RoleProfile, overlaid_id
from assess.domain.skills import DomainName, Question, QuestionFile, Skill, SkillDetail, StudyResource
from assess.storage.catalog import CatalogFile, ResourceFile, has_key, read_toml, shipped_catalog
from assess.storage.paths import content_folder

ModelT = TypeVar("ModelT", bound=Frozen)
DEFAULT_VERSION: Final = "own"
FOLDERS: Final = ("skills", "roles", "questions", "details", "overlays")
FILES: Final = ("catalog.toml", "credentials.toml", "resources.toml")


@dataclass
class _Reading:
    """What was found so far, and where."""

    folder: Path
    domains: list[DomainName] = field(default_factory=list)
    skills: dict[str, tuple[str, Skill]] = field(default_factory=dict)
    roles: list[RoleProfile] = field(default_factory=list)
    changes: list[RoleChange] = field(default_factory=list)
    questions: dict[str, tuple[Question, ...]] = field(default_factory=dict)
    details: dict[str, SkillDetail] = field(default_factory=dict)
    overlays: dict[str, Overlay] = field(default_factory=dict)
    origins: dict[str, str] = field(default_factory=dict)

    def note(self, kind: str, entry: str, path: Path) -> None:
        """Remembers where an entry is from; raises CatalogProblem if there were two of it."""
        key = f"{kind}/{entry}"
        if key in self.origins:
            raise CatalogProblem(path, f"{kind} {entry}", f"it stands in {self.origins[key]} too, so one of the two would be lost")
        self.origins[key] = path.relative_to(self.folder).as_posix()

    def files(self, name: str, model: type[ModelT]) -> Iterator[tuple[Path, ModelT]]:
        """The files of one folder in the order of their names."""
        for path in sorted((self.folder / name).glob("*.toml")):
            yield path, read_toml(path, model)


def read_own_content(folder: Path) -> OwnContent:
    """Everything in `folder`; raises CatalogProblem for the first file that cannot be used, or that belongs to nothing."""
    _refuse_strays(folder)
    reading = _Reading(folder)
    for read in (_read_skills, _read_roles, _read_questions, _read_details, _read_overlays):
        read(reading)
    credentials = _read_list(reading, "credentials.toml", "credential", _credentials_of)
    resources = _read_list(reading, "resources.toml", "resource", _resources_of)
    version = folder / "catalog.toml"
    return OwnContent(
        version=read_toml(version, CatalogFile).version if version.exists() else DEFAULT_VERSION,
        domains=tuple(reading.domains),
        skills=reading.skills,
        roles=tuple(reading.roles),
        changes=tuple(reading.changes),
        credentials=credentials,
        resources=resources,
        questions=reading.questions,
        details=reading.details,
        overlays=reading.overlays,
        origins=reading.origins,
    )


def lay_over_folder(catalog: Catalog, folder: Path) -> Catalog:
    """`catalog` with the content of `folder` laid over it, if there is such a folder; raises CatalogProblem."""
    if not folder.is_dir():
        return catalog
    own = read_own_content(folder)
    try:
        extended = extend_catalog(catalog, own)
        for overlay in own.overlays.values():
            for base in overlay.bases:
                extended.role(overlaid_id(base, overlay.id))
    except KeyError as error:
        missing = str(error.args[0])
        problem = f"“{missing}” is not there to be changed; a skill that is new to a role needs a target, a weight and a reason"
        raise CatalogProblem(folder / "roles", "", problem) from error
    return extended


@cache
def current_catalog() -> Catalog:
    """What came with the app, with the person's own content laid over it; raises CatalogProblem."""
    return lay_over_folder(shipped_catalog(), content_folder())


def _refuse_strays(folder: Path) -> None:
    """A mistyped file name must not mean that the file is quietly passed over."""
    for path in sorted(folder.rglob("*.toml")):
        parts = path.relative_to(folder).parts
        if not (parts[0] in FOLDERS and len(parts) == len(("folder", "file"))) and path.relative_to(folder).as_posix() not in FILES:
            known = ", ".join((*(f"{name}/NAME.toml" for name in FOLDERS), *FILES))
            raise CatalogProblem(path, "", f"content is read from {known} only")


def _read_skills(reading: _Reading) -> None:
    for path, file in reading.files("skills", OwnSkillFile):
        if isinstance(file.domain, DomainName):
            reading.note("domain", file.domain.id, path)
            reading.domains.append(file.domain)
        for skill in file.skill:
            reading.note("skill", skill.id, path)
            reading.skills[skill.id] = (file.domain.id, skill)


def _read_roles(reading: _Reading) -> None:
    for path in sorted((reading.folder / "roles").glob("*.toml")):
        if has_key(path, "extends"):
            change = read_toml(path, RoleChange)
            reading.note("role", change.id or change.extends, path)
            reading.changes.append(change)
        else:
            role = read_toml(path, RoleProfile)
            reading.note("role", role.id, path)
            reading.roles.append(role)


def _read_questions(reading: _Reading) -> None:
    for path, file in reading.files("questions", QuestionFile):
        for question in file.question:
            reading.note("question", question.id, path)
        reading.questions[file.skill] = (*reading.questions.get(file.skill, ()), *file.question)


def _read_details(reading: _Reading) -> None:
    for path, detail in reading.files("details", SkillDetail):
        reading.note("detail", detail.skill, path)
        reading.details[detail.skill] = detail


def _read_overlays(reading: _Reading) -> None:
    for path, overlay in reading.files("overlays", Overlay):
        reading.note("overlay", overlay.id, path)
        reading.overlays[overlay.id] = overlay


EntryT = TypeVar("EntryT", CredentialType, StudyResource)


def _read_list(reading: _Reading, name: str, kind: str, entries_of: Callable[[Path], tuple[EntryT, ...]]) -> tuple[EntryT, ...]:
    path = reading.folder / name
    entries = entries_of(path) if path.exists() else ()
    for entry in entries:
        reading.note(kind, entry.id, path)
    return entries


def _credentials_of(path: Path) -> tuple[CredentialType, ...]:
    return read_toml(path, CredentialFile).credential


def _resources_of(path: Path) -> tuple[StudyResource, ...]:
    return read_toml(path, ResourceFile).resource

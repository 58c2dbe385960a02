"""Reads many content files at once: keeps the file that each entry is from, and every problem instead of the first."""

from collections.abc import Iterator, Mapping
from functools import singledispatch
from pathlib import Path
from typing import Final, TypeVar

from assess.domain.base import Frozen
from assess.domain.credentials import CredentialFile
from assess.domain.errors import CatalogProblem
from assess.domain.own_content import OwnSkillFile, RoleChange
from assess.domain.roles import Overlay, RoleProfile
from assess.domain.skills import QuestionFile, SkillDetail
from assess.storage.catalog import ResourceFile, read_toml

ModelT = TypeVar("ModelT", bound=Frozen)
Models = Mapping[str, type[Frozen]]

SUFFIX: Final = ".toml"


class Register:
    """Content files of one folder: what they hold, where each entry is from ("KIND/ID" → file), and what is wrong with them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: list[tuple[Path, Frozen]] = []
        self.origins: dict[str, str] = {}
        self.problems: list[CatalogProblem] = []

    def read(self, path: Path, model: type[Frozen]) -> None:
        """Takes in one file."""
        try:
            file = read_toml(path, model)
        except CatalogProblem as problem:
            self.problems.append(problem)
            return
        self.files.append((path, file))
        for kind, entry in entries_of(file):
            self._note(kind, entry, path)

    def of(self, model: type[ModelT]) -> Iterator[ModelT]:
        """The files of one kind, in the order in which they were read."""
        return (file for _, file in self.files if isinstance(file, model))

    def complain(self, path: Path, place: str, problem: str, advice: str) -> None:
        """Adds a problem, and what to do about it."""
        self.problems.append(CatalogProblem(path, place, problem, advice))

    def _note(self, kind: str, entry: str, path: Path) -> None:
        key, name = f"{kind}/{entry}", path.relative_to(self.folder).as_posix()
        if key not in self.origins:
            self.origins[key] = name
            return
        there = "here twice" if self.origins[key] == name else f"here and in {self.origins[key]}"
        problem = f"it stands {there}, so one of the two would be lost"
        self.complain(path, f"{kind} {entry}", problem, "give one of them another id, or delete it")


def complain_of_strays(register: Register, folders: Models, files: Models) -> None:
    """A mistyped file name must not mean that the file is quietly passed over."""
    for path in sorted(register.folder.rglob("*")):
        place = path.relative_to(register.folder)
        is_content = SUFFIX in path.name.casefold() and not path.name.startswith(".") and not path.name.endswith("~")
        is_known = place.as_posix() in files or (len(place.parts) == len(("folder", "file")) and place.parts[0] in folders)
        if is_content and not (is_known and path.suffix == SUFFIX) and path.is_file():
            known = ", ".join((*(f"{name}/NAME.toml" for name in folders), *files))
            register.complain(path, "", f"content is read from {known} only", "move or rename this file")


@singledispatch
def entries_of(file: Frozen) -> tuple[tuple[str, str], ...]:
    """The kind and id of each entry in a content file that can be told by its id."""
    del file
    return ()


@entries_of.register
def _(file: OwnSkillFile) -> tuple[tuple[str, str], ...]:
    skills = (("skill", skill.id) for skill in file.skill)
    return (("domain", file.domain.id), *skills) if file.domain.described() else tuple(skills)


@entries_of.register
def _(file: RoleProfile) -> tuple[tuple[str, str], ...]:
    return (("role", file.id),)


@entries_of.register
def _(file: RoleChange) -> tuple[tuple[str, str], ...]:
    return (("role", file.result),)


@entries_of.register
def _(file: QuestionFile) -> tuple[tuple[str, str], ...]:
    return tuple(("question", question.id) for question in file.question)


@entries_of.register
def _(file: SkillDetail) -> tuple[tuple[str, str], ...]:
    return (("detail", file.skill),)


@entries_of.register
def _(file: Overlay) -> tuple[tuple[str, str], ...]:
    return (("overlay", file.id),)


@entries_of.register
def _(file: CredentialFile) -> tuple[tuple[str, str], ...]:
    return tuple(("credential", credential.id) for credential in file.credential)


@entries_of.register
def _(file: ResourceFile) -> tuple[tuple[str, str], ...]:
    return tuple(("resource", resource.id) for resource in file.resource)

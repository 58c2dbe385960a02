"""Reads the catalogue: TOML files into frozen models, a question file only when its skill is asked about."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Final, TypeVar

import tomli
from pydantic import Field, ValidationError
from typing_extensions import override

from assess.domain.base import Frozen, Line
from assess.domain.catalog import Catalog
from assess.domain.credentials import CredentialFile
from assess.domain.errors import CatalogProblem
from assess.domain.levels import LevelName
from assess.domain.roles import Overlay, RoleProfile
from assess.domain.skills import Question, QuestionFile, SkillDetail, SkillFile, StudyResource
from assess.storage.paths import CATALOG
from assess.storage.problems import describe, dotted, name_entries

ModelT = TypeVar("ModelT", bound=Frozen)
ValueT = TypeVar("ValueT")

GLOSSARY: Final = "glossary.toml"
CURLY_QUOTE: Final = re.compile("[\u201c\u201d\u201e\u2018\u2019]")
STRAIGHT_QUOTES: Final = 'put straight quotation marks (") in the place of curly ones'


class CatalogFile(Frozen):
    """`catalog.toml`: the version that documents and reports name."""

    version: Line


class LevelFile(Frozen):
    """`levels.toml`."""

    level: tuple[LevelName, ...]


class ResourceFile(Frozen):
    """`resources.toml`."""

    resource: tuple[StudyResource, ...]


class Glossary(Frozen):
    """`glossary.toml`: terms that whoever learns the field has to learn anyway, so that they make no text harder to read."""

    term: tuple[Annotated[str, Field(pattern=r"^[a-z][a-z'-]*$", max_length=80)], ...]


class Shelf(Mapping[str, ValueT]):
    """One value a file, read from `FOLDER/NAME.toml` when first asked for."""

    def __init__(self, folder: Path, read: Callable[[Path], ValueT]) -> None:
        self._files = {path.stem: path for path in sorted(folder.glob("*.toml"))}
        self._how = read
        self._read: dict[str, ValueT] = {}

    @override
    def __getitem__(self, name: str) -> ValueT:
        if name not in self._read:
            self._read[name] = self._how(self._files[name])
        return self._read[name]

    @override
    def __contains__(self, name: object) -> bool:
        return name in self._files

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    @override
    def __len__(self) -> int:
        return len(self._files)


def read_toml(path: Path, model: type[ModelT]) -> ModelT:
    """The file as a `model`; CatalogProblem says where it is not one."""
    return as_model(load_toml(path), model, path)


def load_toml(path: Path) -> dict[str, Any]:
    """What stands in the file, with or without a byte order mark; raises CatalogProblem."""
    try:
        return tomli.loads(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as error:
        raise CatalogProblem(path, "", "this is not text in UTF-8", "save it as UTF-8") from error
    except FileNotFoundError as error:
        raise CatalogProblem(path, "", "there is no such file", "check the name, or add it") from error
    except RecursionError as error:
        raise CatalogProblem(path, "", "it is nested too deeply") from error
    except OSError as error:
        raise CatalogProblem(path, "", error.strerror or str(error)) from error
    except tomli.TOMLDecodeError as error:
        is_curly = any(map(CURLY_QUOTE.search, error.doc.split("\n")[error.lineno - 1 : error.lineno]))
        raise CatalogProblem(path, "", str(error), STRAIGHT_QUOTES if is_curly else "") from error


def as_model(data: dict[str, Any], model: type[ModelT], path: Path) -> ModelT:
    """`data` as a `model`; CatalogProblem names the place by the ids that stand around it."""
    try:
        return model.model_validate(data)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise CatalogProblem(path, dotted(name_entries(first["loc"], data)), describe(first)) from error


def load_catalog(folder: Path = CATALOG) -> Catalog:
    """The catalogue in `folder`; raises CatalogProblem for the first file that cannot be used."""
    files = sorted((read_toml(path, SkillFile) for path in (folder / "skills").glob("*.toml")), key=lambda f: f.domain.order)
    roles = sorted((read_toml(path, RoleProfile) for path in (folder / "roles").glob("*.toml")), key=lambda role: role.order)
    credentials = read_toml(folder / "credentials.toml", CredentialFile).credential
    skills = [skill for file in files for skill in file.skill]
    for kind, ids in (("skill", skills), ("role", roles), ("credential", credentials), ("domain", [file.domain for file in files])):
        _refuse_duplicates(folder, kind, [entry.id for entry in ids])
    return Catalog(
        version=read_toml(folder / "catalog.toml", CatalogFile).version,
        levels=read_toml(folder / "levels.toml", LevelFile).level,
        domains=tuple(file.domain for file in files),
        skills={skill.id: skill for skill in skills},
        domain_of={skill.id: file.domain.id for file in files for skill in file.skill},
        roles={role.id: role for role in roles},
        credentials={credential.id: credential for credential in credentials},
        questions=Shelf(folder / "questions", _read_questions),
        details=Shelf(folder / "details", _read_detail),
        overlays=Shelf(folder / "overlays", _read_overlay),
        resources={resource.id: resource for resource in read_toml(folder / "resources.toml", ResourceFile).resource},
    )


def _read_questions(path: Path) -> tuple[Question, ...]:
    return read_toml(path, QuestionFile).question


def _read_detail(path: Path) -> SkillDetail:
    return read_toml(path, SkillDetail)


def _read_overlay(path: Path) -> Overlay:
    return read_toml(path, Overlay)


def _refuse_duplicates(folder: Path, kind: str, ids: Sequence[str]) -> None:
    twice = next((id_ for id_, count in Counter(ids).items() if count > 1), None)
    if twice is not None:
        raise CatalogProblem(folder, f"{kind} {twice}", "it stands there twice, so one of the two would be lost")


@cache
def shipped_catalog() -> Catalog:
    """The catalogue that comes with the app, read once."""
    return load_catalog()

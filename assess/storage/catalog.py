"""Reads the catalogue: TOML files into frozen models, a question file only when its skill is asked about."""

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError
from typing_extensions import override

from assess.domain.base import Frozen, Line
from assess.domain.catalog import Catalog
from assess.domain.credentials import CredentialFile
from assess.domain.errors import CatalogProblem
from assess.domain.levels import LevelName
from assess.domain.roles import RoleProfile
from assess.domain.skills import Question, QuestionFile, SkillFile, StudyResource
from assess.storage.paths import CATALOG
from assess.storage.problems import first_problem

ModelT = TypeVar("ModelT", bound=Frozen)


class CatalogFile(Frozen):
    """`catalog.toml`: the version that documents and reports name."""

    version: Line


class LevelFile(Frozen):
    """`levels.toml`."""

    level: tuple[LevelName, ...]


class ResourceFile(Frozen):
    """`resources.toml`."""

    resource: tuple[StudyResource, ...]


class QuestionBank(Mapping[str, tuple[Question, ...]]):
    """The questions of each skill, read from `questions/SKILL.toml` when first asked for."""

    def __init__(self, folder: Path) -> None:
        self._files = {path.stem: path for path in sorted(folder.glob("*.toml"))}
        self._read: dict[str, tuple[Question, ...]] = {}

    @override
    def __getitem__(self, skill: str) -> tuple[Question, ...]:
        if skill not in self._read:
            self._read[skill] = read_toml(self._files[skill], QuestionFile).question
        return self._read[skill]

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    @override
    def __len__(self) -> int:
        return len(self._files)


def read_toml(path: Path, model: type[ModelT]) -> ModelT:
    """The file as a `model`; CatalogProblem says where it is not one."""
    try:
        return model.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except ValidationError as error:
        place, problem, _ = first_problem(error)
        raise CatalogProblem(path, place, problem) from error
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise CatalogProblem(path, "", str(error)) from error


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
        questions=QuestionBank(folder / "questions"),
        resources={resource.id: resource for resource in read_toml(folder / "resources.toml", ResourceFile).resource},
    )


def _refuse_duplicates(folder: Path, kind: str, ids: Sequence[str]) -> None:
    twice = next((id_ for id_, count in Counter(ids).items() if count > 1), None)
    if twice is not None:
        raise CatalogProblem(folder, f"{kind} {twice}", "it stands there twice, so one of the two would be lost")


@cache
def shipped_catalog() -> Catalog:
    """The catalogue that comes with the app, read once."""
    return load_catalog()

"""Reads the folder of a whole catalogue file by file, and says everything that is wrong with the files instead of the first."""

from pathlib import Path
from typing import Final

from assess.domain.base import Frozen
from assess.domain.careers import CareerFile
from assess.domain.certifications import CertificationFile
from assess.domain.credentials import CredentialFile
from assess.domain.frameworks import Framework
from assess.domain.job_kit import JobKit
from assess.domain.roles import Overlay, RoleProfile
from assess.domain.skills import QuestionFile, SkillDetail, SkillFile
from assess.storage.catalog import GLOSSARY, CatalogFile, Glossary, LevelFile, ResourceFile
from assess.storage.library import CAREERS, CERTIFICATIONS, FRAMEWORKS, JOB_KIT
from assess.storage.register import SUFFIX, Models, Register, complain_of_strays, entries_of

LEVELS: Final = "levels.toml"
FOLDERS: Final[Models] = {
    "skills": SkillFile,
    "roles": RoleProfile,
    "questions": QuestionFile,
    "details": SkillDetail,
    "overlays": Overlay,
    FRAMEWORKS: Framework,
}
FILES: Final[Models] = {
    "catalog.toml": CatalogFile,
    LEVELS: LevelFile,
    "credentials.toml": CredentialFile,
    "resources.toml": ResourceFile,
    CERTIFICATIONS: CertificationFile,
    CAREERS: CareerFile,
    JOB_KIT: JobKit,
    GLOSSARY: Glossary,
}
BESIDE: Final = frozenset({CERTIFICATIONS, CAREERS, JOB_KIT})
"""Files without which the catalogue itself can still be used."""


def read_whole_catalog(folder: Path) -> Register:
    """Everything in the folder of a whole catalogue, read in its own right; whether it fits together is not looked at."""
    register = Register(folder)
    complain_of_strays(register, FOLDERS, FILES)
    for name, model in FOLDERS.items():
        for path in sorted((folder / name).glob(f"*{SUFFIX}")):
            register.read(path, model)
    for name, model in FILES.items():
        register.read(folder / name, model)
    for path, file in register.files:
        _complain_of_name(register, path, file)
    return register


def is_beside(path: Path) -> bool:
    """Whether the catalogue itself can still be used when the file at `path` cannot."""
    return path.name in BESIDE or path.parent.name == FRAMEWORKS


def _complain_of_name(register: Register, path: Path, file: Frozen) -> None:
    """The catalogue finds these files by their names."""
    match file:
        case QuestionFile() | SkillDetail():
            key, named = "skill", file.skill
        case Overlay() | Framework():
            key, named = "id", file.id
        case _:
            return
    if named != path.stem:
        register.complain(path, key, f"it is “{named}”, but the file is named “{path.stem}”", "make them the same")


@entries_of.register
def _(file: SkillFile) -> tuple[tuple[str, str], ...]:
    return (("domain", file.domain.id), *(("skill", skill.id) for skill in file.skill))


@entries_of.register
def _(file: Framework) -> tuple[tuple[str, str], ...]:
    return (("framework", file.id),)


@entries_of.register
def _(file: CertificationFile) -> tuple[tuple[str, str], ...]:
    return tuple(("certification", certification.credential) for certification in file.certification)


@entries_of.register
def _(file: CareerFile) -> tuple[tuple[str, str], ...]:
    return tuple(("career", career.id) for career in file.career)

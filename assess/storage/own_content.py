"""Reads a content folder of one's own: TOML files in the same folders as the shipped catalogue."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from assess.domain.base import Frozen
from assess.domain.catalog import Catalog
from assess.domain.credentials import CredentialFile
from assess.domain.errors import CatalogProblem
from assess.domain.own_content import Misfit, MisfitReason, OwnContent, OwnSkillFile, RoleChange, extend_catalog, find_misfits
from assess.domain.roles import Overlay, RoleProfile
from assess.domain.skills import Question, QuestionFile, SkillDetail
from assess.storage.catalog import GLOSSARY, CatalogFile, Glossary, ResourceFile, load_toml
from assess.storage.register import Register, complain_of_strays

DEFAULT_VERSION: Final = "own"
NOTHING: Final = OwnContent(version=DEFAULT_VERSION)
FOLDERS: Final[Mapping[str, type[Frozen]]] = {
    "skills": OwnSkillFile,
    "roles": RoleProfile,
    "questions": QuestionFile,
    "details": SkillDetail,
    "overlays": Overlay,
}
FILES: Final[Mapping[str, type[Frozen]]] = {
    "catalog.toml": CatalogFile,
    "credentials.toml": CredentialFile,
    "resources.toml": ResourceFile,
    GLOSSARY: Glossary,
}
PROBLEMS: Final[Mapping[MisfitReason, tuple[str, str]]] = {
    MisfitReason.UNKNOWN_ROLE: ("there is no role “{named}” to build on", "correct the id, or add the role"),
    MisfitReason.UNKNOWN_DOMAIN: ("there is no domain “{named}”", "correct the id, or give it a title, an intro and an order"),
    MisfitReason.INCOMPLETE: (
        "the role does not ask for the skill “{named}” yet",
        "correct the id, or give it a target, a weight and a reason",
    ),
}


def read_own_content(folder: Path) -> OwnContent:
    """Everything in `folder`; raises CatalogProblem for the first file that cannot be used, or that belongs to nothing."""
    register = register_folder(folder)
    for problem in register.problems:
        raise problem
    return gather(register)


def register_folder(folder: Path) -> Register:
    """The files in `folder`, with all that is wrong with them."""
    register = Register(folder)
    complain_of_strays(register, FOLDERS, FILES)
    for name, model in FOLDERS.items():
        for path in sorted((folder / name).glob("*.toml")):
            register.read(path, RoleChange if model is RoleProfile and _is_change(path) else model)
    for name, model in FILES.items():
        if (folder / name).exists():
            register.read(folder / name, model)
    return register


def gather(register: Register) -> OwnContent:
    """What stands in the files of `register`."""
    return OwnContent(
        version=next((file.version for file in register.of(CatalogFile)), DEFAULT_VERSION),
        domains=tuple(domain for file in register.of(OwnSkillFile) if (domain := file.domain.described())),
        skills=tuple((file.domain.id, skill) for file in register.of(OwnSkillFile) for skill in file.skill),
        roles=tuple(register.of(RoleProfile)),
        changes=tuple(register.of(RoleChange)),
        credentials=tuple(credential for file in register.of(CredentialFile) for credential in file.credential),
        resources=tuple(resource for file in register.of(ResourceFile) for resource in file.resource),
        questions=_questions(register),
        details={detail.skill: detail for detail in register.of(SkillDetail)},
        overlays={overlay.id: overlay for overlay in register.of(Overlay)},
        terms=frozenset(term for file in register.of(Glossary) for term in file.term),
        origins=register.origins,
    )


def find_problems(catalog: Catalog, own: OwnContent, folder: Path) -> Iterator[CatalogProblem]:
    """What keeps `own`, which was read from `folder`, from being laid over `catalog`."""
    return (_as_problem(misfit, own, folder) for misfit in find_misfits(catalog, own))


def lay_over_folder(catalog: Catalog, folder: Path) -> Catalog:
    """`catalog` with the content of `folder` laid over it, the same one if there is none; raises CatalogProblem."""
    own = read_own_content(folder)
    if own == NOTHING:
        return catalog
    for problem in find_problems(catalog, own, folder):
        raise problem
    return extend_catalog(catalog, own)


def _is_change(path: Path) -> bool:
    """Whether a role file changes a role that there is; one that cannot be read is told of later."""
    try:
        return "extends" in load_toml(path)
    except CatalogProblem:
        return False


def _questions(register: Register) -> dict[str, tuple[Question, ...]]:
    """By skill, in however many files they stand."""
    found: dict[str, tuple[Question, ...]] = {}
    for file in register.of(QuestionFile):
        found[file.skill] = (*found.get(file.skill, ()), *file.question)
    return found


def _as_problem(misfit: Misfit, own: OwnContent, folder: Path) -> CatalogProblem:
    problem, advice = PROBLEMS[misfit.reason]
    return CatalogProblem(folder / own.origins[misfit.about], misfit.key, problem.format(named=misfit.named), advice)

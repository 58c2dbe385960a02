"""`check`: faults in the catalogue, in role profiles, skill files and documents, a sentence each."""

from argparse import Namespace
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

import tomli

from assess.cli.outputs import say
from assess.domain.base import Frozen
from assess.domain.credentials import CredentialFile
from assess.domain.errors import AssessError, CatalogProblem, NestedTooDeeply
from assess.domain.integrity import find_faults_in_assessment, find_faults_in_catalog, find_faults_in_profile
from assess.domain.roles import RoleProfile
from assess.domain.skills import QuestionFile, SkillFile
from assess.reports.sentences import error_sentence
from assess.reports.wording import ENGLISH
from assess.storage.catalog import LevelFile, ResourceFile, load_catalog, read_toml, shipped_catalog
from assess.storage.documents import decode, read_bytes, read_document
from assess.storage.paths import CATALOG, RESOURCES

EXAMPLES: Final = RESOURCES / "examples"
CATALOG_MARK: Final = "catalog.toml"
PATTERNS: Final = ("*.assess.json", "*.toml")
MODELS: Final[Mapping[str, type[Frozen]]] = {
    "expectation": RoleProfile,
    "skill": SkillFile,
    "question": QuestionFile,
    "credential": CredentialFile,
    "level": LevelFile,
    "resource": ResourceFile,
}


def run(arguments: Namespace) -> int:
    """Prints a sentence a fault, or that there are none."""
    named = arguments.paths or [CATALOG, *sorted(EXAMPLES.glob(PATTERNS[0]))]
    paths = [path for name in named for path in expand(name)]
    faults = [fault for path in paths for fault in find_faults(path)]
    checked = ENGLISH.plural(len(paths), "Checked: {n} file or catalog.", "Checked: {n} files or catalogs.")
    found = ENGLISH.plural(len(faults), "Found: {n} fault.", "Found: {n} faults.") if faults else "Found: no faults."
    say(*faults, f"{checked} {found}")
    return 1 if faults else 0


def expand(path: Path) -> tuple[Path, ...]:
    """The documents and catalogue files in a folder; a catalogue's own folder, a file or nothing at all stays as it is."""
    if not path.is_dir() or (path / CATALOG_MARK).exists():
        return (path,)
    return tuple(sorted(found for pattern in PATTERNS for found in path.rglob(pattern))) or (path,)


def find_faults(path: Path) -> Iterator[str]:
    """A sentence for each fault of what is at `path`; what cannot be read at all is one of them."""
    try:
        for fault in _faults_at(path):
            yield f"{path}: {fault}"
    except AssessError as error:
        yield error_sentence(error)


def _faults_at(path: Path) -> Iterator[str]:
    if (path / CATALOG_MARK).exists():
        repeated = tuple(_repeated_ids(path))
        yield from repeated or find_faults_in_catalog(load_catalog(path))
    elif path.suffix == ".toml":
        yield from _faults_in_toml(path)
    else:
        yield from find_faults_in_assessment(read_document(path), shipped_catalog())


def _repeated_ids(folder: Path) -> Iterator[str]:
    """Ids that two entries share, so that the catalogue cannot be loaded without losing one."""
    skills = (skill.id for path in sorted((folder / "skills").glob("*.toml")) for skill in read_toml(path, SkillFile).skill)
    roles = (read_toml(path, RoleProfile).id for path in sorted((folder / "roles").glob("*.toml")))
    credentials = (credential.id for credential in read_toml(folder / "credentials.toml", CredentialFile).credential)
    resources = (resource.id for resource in read_toml(folder / "resources.toml", ResourceFile).resource)
    yield from _sentences("skill", skills)
    yield from _sentences("role", roles)
    yield from _sentences("credential", credentials)
    yield from _sentences("study resource", resources)


def _sentences(kind: str, ids: Iterable[str]) -> Iterator[str]:
    for repeated, count in Counter(ids).items():
        if count > 1:
            yield f"There are {count} entries for the {kind} “{repeated}”: give each its own id, or delete one."


def _faults_in_toml(path: Path) -> Iterator[str]:
    keys = _read_keys(path)
    model = next((MODELS[key] for key in MODELS if key in keys), None)
    if model is None:
        yield f"This file holds none of {', '.join(MODELS)}: it is no part of a catalog."
        return
    read = read_toml(path, model)
    if isinstance(read, RoleProfile):
        yield from find_faults_in_profile(read, shipped_catalog())


def _read_keys(path: Path) -> frozenset[str]:
    try:
        return frozenset(tomli.loads(decode(read_bytes(path), path)))
    except tomli.TOMLDecodeError as error:
        raise CatalogProblem(path, "", str(error)) from error
    except RecursionError as error:
        raise NestedTooDeeply(path) from error

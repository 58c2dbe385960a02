"""`check`: faults in everything that ships, in content of one's own and in documents, a sentence each."""

from argparse import Namespace
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

from assess.cli.check_content import Finding, check_own, check_whole, usable_catalog
from assess.cli.check_file import check_file
from assess.cli.inputs import today
from assess.cli.outputs import say
from assess.domain.errors import AssessError, CatalogProblem
from assess.domain.integrity import find_faults_in_assessment
from assess.reports.sentences import error_sentence
from assess.reports.wording import ENGLISH
from assess.storage.case.kept import kept_paths
from assess.storage.documents import SUFFIX, read_document
from assess.storage.own_content import FILES, FOLDERS
from assess.storage.paths import CATALOG, RESOURCES, content_folder
from assess.storage.whole_catalog import LEVELS

EXAMPLES: Final = RESOURCES / "examples"
DOCUMENTS: Final = f"*{SUFFIX}"
CONTENT_SUFFIX: Final = ".toml"


def run(arguments: Namespace) -> int:
    """Prints a sentence a fault, or that there are none."""
    paths = [path for name in arguments.paths or _everything() for path in expand(name)]
    faults = list(dict.fromkeys(fault for path in paths for fault in find_faults(path, arguments.on or today())))
    checked = ENGLISH.plural(len(paths), "Checked: {n} file or catalog.", "Checked: {n} files or catalogs.")
    found = ENGLISH.plural(len(faults), "Found: {n} fault.", "Found: {n} faults.") if faults else "Found: no faults."
    say(*faults, f"{checked} {found}")
    return 1 if faults else 0


def expand(path: Path) -> tuple[Path, ...]:
    """A folder with what is in it; a whole catalogue, content of one's own, a file or nothing at all stays as it is."""
    if not path.is_dir() or _is_whole(path):
        return (path,)
    documents = sorted(path.rglob(DOCUMENTS))
    if _is_own(path):
        return (path, *documents)
    catalogs = sorted(levels.parent for levels in path.rglob(LEVELS))
    files = sorted(file for file in path.rglob(f"*{CONTENT_SUFFIX}") if not any(file.is_relative_to(catalog) for catalog in catalogs))
    return (*documents, *catalogs, *files) or (path,)


def find_faults(path: Path, on: date) -> Iterator[str]:
    """A sentence for each fault of what is at `path`, as of the day `on`; what cannot be read at all is one of them."""
    try:
        yield from (finding.line for finding in _check(path, on))
    except AssessError as error:
        yield error_sentence(error)


def _check(path: Path, on: date) -> Iterator[Finding]:
    if path.is_dir() and _is_whole(path):
        return check_whole(path, on)
    if path.is_dir() and _is_own(path):
        return check_own(path, on)
    if path.is_dir():
        raise CatalogProblem(path, "", "nothing in this folder can be checked", "name a file, or a folder with content")
    if path.suffix == CONTENT_SUFFIX:
        return check_file(path, on)
    return (Finding(path, f"{path}: {fault}") for fault in find_faults_in_assessment(read_document(path), usable_catalog()))


def _everything() -> tuple[Path, ...]:
    """What ships, and the content of one's own if there is any."""
    own = content_folder()
    return (CATALOG, *sorted(EXAMPLES.glob(DOCUMENTS)), *((own,) if own.is_dir() else ()))


def _is_whole(folder: Path) -> bool:
    """Only a whole catalogue says what the levels are."""
    return (folder / LEVELS).exists()


def _is_own(folder: Path) -> bool:
    has_file, has_folder = any((folder / name).exists() for name in FILES), any((folder / name).is_dir() for name in FOLDERS)
    return folder == content_folder() or has_file or has_folder or bool(kept_paths(folder))

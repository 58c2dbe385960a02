"""The frameworks that were imported: each whole in `frameworks/NAME.case.json` of the content folder."""

from collections.abc import Collection
from datetime import datetime
from pathlib import Path
from typing import Final

from assess.storage.case.fields import read_moment
from assess.storage.case.merging import CHANGED
from assess.storage.case.names import free_name, make_name
from assess.storage.case.reading import Package, read_package
from assess.storage.case.structure import find_entries

FOLDER: Final = "frameworks"
SUFFIX: Final = ".case.json"


def kept_paths(folder: Path) -> dict[str, Path]:
    """The files of the imported frameworks in a content folder, by their names."""
    return {path.name.removesuffix(SUFFIX): path for path in sorted((folder / FOLDER).glob(f"*{SUFFIX}"))}


def find_kept(folder: Path, identifier: str) -> tuple[str, Package] | None:
    """The framework whose document has the identifier, and its name; raises a FileProblem for a file that cannot be used."""
    for name, path in kept_paths(folder).items():
        package = read_package(path)
        if package.content.CFDocument.identifier == identifier:
            return name, package
    return None


def kept_path(folder: Path, name: str) -> Path:
    """Where the framework of that name is kept."""
    return folder / FOLDER / f"{name}{SUFFIX}"


def choose_name(folder: Path, title: str, reserved: Collection[str]) -> str:
    """A name made from the title that no framework has yet."""
    return free_name(make_name(title, "framework"), {*reserved, *kept_paths(folder)})


def last_change(package: Package) -> datetime:
    """The latest moment at which anything in the package was changed."""
    return max(read_moment(placed.entry[CHANGED]) for placed in find_entries(package.value))

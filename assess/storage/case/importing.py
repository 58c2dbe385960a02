"""Imports a framework into a content folder: merged with what is kept of it, and its skills made our own if they are asked for."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from assess.domain.catalog import Catalog
from assess.domain.competencies import FrameworkImport, SkillsImport
from assess.domain.own_content import extend_catalog
from assess.storage.atomic import write_atomically, writing_errors
from assess.storage.case.adopting import note_ids
from assess.storage.case.fields import JsonObject
from assess.storage.case.kept import choose_name, find_kept, kept_path
from assess.storage.case.merging import Merged, first_import, merge_packages
from assess.storage.case.own_skills import SkillsPlan, SkillsPlanner, content_elsewhere, made_files
from assess.storage.case.reading import Package, find_strangers, find_unknown_keys, make_package, package_bytes, read_package
from assess.storage.case.skills import find_identifiers, find_skills


@dataclass(frozen=True)
class _Kept:
    """The framework as it will be kept."""

    name: str
    package: Package
    merged: Merged


def import_framework(path: Path, folder: Path, shipped: Catalog, *, reserved: Collection[str], as_skills: bool = False) -> FrameworkImport:
    """Takes the framework in the file at `path` into the content folder `folder`; `reserved` names are not given to it.

    Raises a FileProblem for whatever is wrong with the file or with what is in the folder; nothing is written then.
    """
    kept = _merge(read_package(path), folder, reserved, path)
    plan, value = _plan_skills(kept, folder, shipped, path) if as_skills else (None, kept.merged.value)
    target = kept_path(folder, kept.name)
    _write({**(plan.files if plan else {}), target: package_bytes(value)})
    return _result(kept, target, plan.done if plan else None)


def _merge(new: Package, folder: Path, reserved: Collection[str], path: Path) -> _Kept:
    document = new.content.CFDocument
    before = find_kept(folder, document.identifier)
    if before is None:
        return _Kept(choose_name(folder, document.title, reserved), new, first_import(new.value))
    name, package = before
    merged = merge_packages(package.value, new.value)
    return _Kept(name, make_package(merged.value, path), merged)


def _plan_skills(kept: _Kept, folder: Path, shipped: Catalog, path: Path) -> tuple[SkillsPlan, JsonObject]:
    """What becomes of the skills, and the framework with the ids that they get noted in it."""
    identifier = kept.package.content.CFDocument.identifier
    made = made_files(folder, identifier)
    elsewhere = content_elsewhere(folder, made)
    catalog = extend_catalog(shipped, elsewhere)
    plan = SkillsPlanner(folder, shipped, elsewhere, made).plan(find_skills(kept.package, path, catalog), kept.name, identifier)
    return plan, note_ids(kept.merged.value, find_identifiers(kept.package, path, catalog))


def _write(files: Mapping[Path, bytes]) -> None:
    for path, data in files.items():
        with writing_errors(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            if path.exists() and path.read_bytes() == data:
                continue
        write_atomically(path, data)


def _result(kept: _Kept, target: Path, skills: SkillsImport | None) -> FrameworkImport:
    document = kept.package.content.CFDocument
    return FrameworkImport(
        name=kept.name,
        title=document.title,
        identifier=document.identifier,
        path=target,
        entries=kept.merged.entries,
        strangers=tuple(find_strangers(kept.package)),
        unknown_keys=tuple(find_unknown_keys(kept.package.content)),
        skills=skills,
    )

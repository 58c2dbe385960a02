"""Exports the skills so that what an import brought keeps the identifiers and dates it came with."""

from pathlib import Path

from assess.domain.catalog import Catalog
from assess.domain.own_content import extend_catalog
from assess.storage.case.adopting import adopt_identifiers
from assess.storage.case.export_skills import checked_at, export_skills
from assess.storage.case.fields import JsonObject
from assess.storage.case.identifiers import SKILLS, identify
from assess.storage.case.kept import find_kept, kept_path, last_change
from assess.storage.case.own_skills import content_elsewhere, made_files
from assess.storage.case.skills import find_identifiers
from assess.storage.case.writing import Dates


def find_dates(catalog: Catalog, folder: Path, document: str) -> Dates:
    """Own content is not older than what the folder has of the same document: its changes would not count elsewhere."""
    kept, checked = find_kept(folder, document), checked_at(catalog)
    return Dates(checked, max(checked, last_change(kept[1])) if kept else checked)


def export_all_skills(catalog: Catalog, shipped: Catalog, folder: Path, dates: Dates) -> JsonObject:
    """The package of the skills in `catalog`, which is `shipped` with the content of `folder` laid over it."""
    value, document = export_skills(catalog, dates), identify(*SKILLS)
    kept = find_kept(folder, document)
    if kept is None:
        return value
    name, package = kept
    elsewhere = extend_catalog(shipped, content_elsewhere(folder, made_files(folder, document)))
    identifiers = find_identifiers(package, kept_path(folder, name), elsewhere)
    ours = {key: identifier for key, identifier in identifiers.items() if key.partition("/")[2] in _ids(catalog, key)}
    return adopt_identifiers(value, package.content, ours)


def _ids(catalog: Catalog, key: str) -> frozenset[str]:
    """The ids of the kind that `key` is of."""
    return frozenset(catalog.skills) if key.startswith("skill/") else frozenset(domain.id for domain in catalog.domains)

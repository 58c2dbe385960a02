"""What `check` does with a single content file."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Final

from assess.cli.check_content import Finding, check_own, check_register, check_whole, make_yardstick
from assess.domain.base import Frozen
from assess.domain.careers import CareerFile, CareerStep
from assess.domain.certifications import Certification, CertificationFile
from assess.domain.credentials import CredentialFile
from assess.domain.faults import Fault
from assess.domain.frameworks import Framework
from assess.domain.job_kit import JobKit
from assess.domain.linting.library import lint_career, lint_certification, lint_framework, lint_job_kit
from assess.domain.linting.yardstick import Yardstick
from assess.domain.own_content import OwnSkillFile, RoleChange
from assess.domain.pay import PayFile, PayTable
from assess.domain.roles import Overlay, RoleProfile
from assess.domain.skills import QuestionFile, SkillDetail
from assess.storage.catalog import CatalogFile, Glossary, LevelFile, ResourceFile, load_toml, shipped_catalog
from assess.storage.paths import CATALOG, content_folder
from assess.storage.register import Register

MODELS: Final[Mapping[str, type[Frozen]]] = {
    "extends": RoleChange,
    "expectation": RoleProfile,
    "bases": Overlay,
    "question": QuestionFile,
    "check_off": SkillDetail,
    "domain": OwnSkillFile,
    "credential": CredentialFile,
    "resource": ResourceFile,
    "level": LevelFile,
    "item": Framework,
    "certification": CertificationFile,
    "career": CareerFile,
    "resume": JobKit,
    "interview": JobKit,
    "letter": JobKit,
    "employer": JobKit,
    "term": Glossary,
    "pay": PayFile,
    "version": CatalogFile,
}
"""What a file is, by the first of these keys that stands in it."""


@dataclass(frozen=True)
class OpenLibrary:
    """A library with all its parts at hand, so that one can take the place of another."""

    frameworks: Mapping[str, Framework]
    certifications: Mapping[str, Certification]
    careers: Mapping[str, CareerStep]
    job_kit: JobKit
    pay: PayTable
    glossary: frozenset[str]


def check_file(path: Path, on: date) -> Iterator[Finding]:
    """The faults of one file: within the folder that it is read from if it is in one, otherwise laid over what ships."""
    shipped, own, place = CATALOG.resolve(), content_folder().resolve(), path.resolve()
    if not (place.is_relative_to(shipped) or place.is_relative_to(own)):
        return _check_alone(path, on)
    load_toml(path)
    found = _what_ships(on) if place.is_relative_to(shipped) else check_own(content_folder(), on)
    return (finding for finding in found if finding.blocks or finding.path.resolve() == place)


@cache
def _what_ships(on: date) -> tuple[Finding, ...]:
    """Looked for once, however many of its files are asked about."""
    return tuple(check_whole(CATALOG, on))


def _check_alone(path: Path, on: date) -> Iterator[Finding]:
    keys = load_toml(path)
    model = next((model for key, model in MODELS.items() if key in keys), None)
    if model is None:
        yield Finding(path, f"{path}: this file holds none of {', '.join(MODELS)}: it is no part of the content.")
        return
    register = Register(path.parent)
    register.read(path, model)
    yield from check_register(register, on)
    for _, file in register.files:
        yield from (Finding(path, f"{path}: {fault.sentence}") for fault in _lint_beside(file, on))


def _lint_beside(file: Frozen, on: date) -> Iterable[Fault]:
    """The faults of a file that stands beside the catalogue, held against what ships."""
    yardstick = make_yardstick(shipped_catalog(), on)
    match file:
        case Framework():
            return lint_framework(file, yardstick)
        case CertificationFile():
            return chain.from_iterable(lint_certification(entry, yardstick) for entry in file.certification)
        case CareerFile():
            among = _among(file, yardstick)
            return chain.from_iterable(lint_career(entry, among) for entry in file.career)
        case JobKit():
            return lint_job_kit(file, yardstick)
        case _:
            return ()


def _among(file: CareerFile, yardstick: Yardstick) -> Yardstick:
    """The yardstick with the steps of `file` in it, because they may follow on one another."""
    usual = yardstick.library
    careers = {**usual.careers, **{entry.id: entry for entry in file.career}}
    library = OpenLibrary(usual.frameworks, usual.certifications, careers, usual.job_kit, usual.pay, usual.glossary)
    return replace(yardstick, library=library)

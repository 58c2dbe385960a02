"""What stands beside the catalogue and is read only when asked for: frameworks, certifications, careers, the job kit, the glossary."""

from functools import cache, cached_property
from pathlib import Path
from typing import Final

from assess.domain.careers import CareerFile, CareerStep
from assess.domain.certifications import Certification, CertificationFile
from assess.domain.frameworks import Framework
from assess.domain.job_kit import JobKit
from assess.domain.pay import PayTable
from assess.storage.catalog import GLOSSARY, Glossary, Shelf, read_toml
from assess.storage.paths import CATALOG, PAY
from assess.storage.pay import load_pay

CERTIFICATIONS: Final = "certifications.toml"
CAREERS: Final = "careers.toml"
JOB_KIT: Final = "job-kit.toml"
FRAMEWORKS: Final = "frameworks"


class Library:
    """Each part is read when first asked for; raises CatalogProblem for a file that cannot be used."""

    def __init__(self, folder: Path = CATALOG) -> None:
        self._folder = folder
        self.frameworks = Shelf(folder / FRAMEWORKS, _read_framework)

    @cached_property
    def certifications(self) -> dict[str, Certification]:
        """The certifications by the credential they lead to."""
        return {entry.credential: entry for entry in read_toml(self._folder / CERTIFICATIONS, CertificationFile).certification}

    @cached_property
    def careers(self) -> dict[str, CareerStep]:
        """The ladder and the ways onward by their ids."""
        return {entry.id: entry for entry in read_toml(self._folder / CAREERS, CareerFile).career}

    @cached_property
    def job_kit(self) -> JobKit:
        """Résumé lines, interview questions, the letter's outline and what to ask."""
        return read_toml(self._folder / JOB_KIT, JobKit)

    @cached_property
    def glossary(self) -> frozenset[str]:
        """The terms of the field, a word each, in lower case."""
        return frozenset(read_toml(self._folder / GLOSSARY, Glossary).term)

    @cached_property
    def pay(self) -> PayTable:
        """Pay and outlook by occupation and place."""
        return load_pay(PAY)


def _read_framework(path: Path) -> Framework:
    return read_toml(path, Framework)


@cache
def shipped_library() -> Library:
    """The library that comes with the app."""
    return Library()

"""What stands beside the catalogue: read only when asked for, by whoever keeps it."""

from collections.abc import Mapping
from typing import Protocol

from assess.domain.careers import CareerStep
from assess.domain.certifications import Certification
from assess.domain.frameworks import Framework
from assess.domain.job_kit import JobKit
from assess.domain.pay import PayTable


class Library(Protocol):
    """Every part raises CatalogProblem when its file cannot be used."""

    @property
    def frameworks(self) -> Mapping[str, Framework]:
        """The frameworks by their ids."""

    @property
    def certifications(self) -> Mapping[str, Certification]:
        """The certifications by the credential they lead to."""

    @property
    def careers(self) -> Mapping[str, CareerStep]:
        """The ladder and the ways onward by their ids."""

    @property
    def job_kit(self) -> JobKit:
        """Résumé lines, interview questions, the letter's outline and what to ask."""

    @property
    def pay(self) -> PayTable:
        """Pay and outlook by occupation and place."""

    @property
    def glossary(self) -> frozenset[str]:
        """The terms of the field, which everybody in it has to know; a word each, in lower case."""

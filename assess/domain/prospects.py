"""What a person's answers and background open up: certifications, careers, pay, programs, and what helps to get the job."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from assess.domain.assessment import Assessment
from assess.domain.catalog import Catalog
from assess.domain.eligibility import CertificationCheck, check_certifications
from assess.domain.library import Library
from assess.domain.outlines import OutlineEstimate, estimate_outline


@dataclass(frozen=True)
class CertificationProspects:
    """Every certification, and an estimate for each exam whose outline is known, by the credential's id."""

    checks: tuple[CertificationCheck, ...]
    estimates: Mapping[str, OutlineEstimate] = field(default_factory=dict)


@dataclass(frozen=True)
class Prospects:
    """The parts that were asked for; None for the others."""

    certifications: CertificationProspects | None = None


def find_certifications(assessment: Assessment, catalog: Catalog, library: Library, on: date) -> CertificationProspects:
    """The certifications as things stand on the day `on`, the nearest first."""
    certifications = library.certifications.values()
    return CertificationProspects(
        checks=check_certifications(assessment, certifications, on),
        estimates={
            entry.credential: estimate_outline(assessment, library.frameworks[entry.outline], catalog, on)
            for entry in certifications
            if entry.outline is not None and entry.outline in library.frameworks
        },
    )

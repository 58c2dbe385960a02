"""What a person's answers and background open up: certifications, careers, pay, programs, and what helps to get the job."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from assess.domain.assessment import Assessment
from assess.domain.career_paths import CareerPaths, find_careers
from assess.domain.catalog import Catalog
from assess.domain.eligibility import CertificationCheck, HeldCredential, check_certifications, held_credentials
from assess.domain.job_kit_choice import ChosenKit, choose_job_kit
from assess.domain.library import Library
from assess.domain.occupations import occupations_from
from assess.domain.outlines import OutlineEstimate, estimate_outline
from assess.domain.places import PayView, find_pay
from assess.domain.program_choice import Comparison, compare
from assess.domain.readiness import Readiness


class Prospect(StrEnum):
    """What can be asked for; the names are those of the report's sections."""

    CERTIFICATIONS = "certifications"
    CAREERS = "careers"
    PAY = "pay"
    PROGRAMS = "programs"
    JOB_KIT = "job-kit"


@dataclass(frozen=True)
class CertificationProspects:
    """Every certification, what is held, and an estimate for each exam whose outline is known, by the credential's id."""

    checks: tuple[CertificationCheck, ...]
    held: tuple[HeldCredential, ...] = ()
    estimates: Mapping[str, OutlineEstimate] = field(default_factory=dict)


@dataclass(frozen=True)
class Prospects:
    """The parts that were asked for; None for the others."""

    certifications: CertificationProspects | None = None
    careers: CareerPaths | None = None
    pay: PayView | None = None
    programs: Comparison | None = None
    job_kit: ChosenKit | None = None


def gather_prospects(
    assessment: Assessment, readiness: Readiness, catalog: Catalog, library: Library, sections: Collection[Prospect]
) -> Prospects:
    """The parts in `sections` as things stand on the day of `readiness`; of the library nothing else is read."""
    on = readiness.on
    return Prospects(
        certifications=find_certifications(assessment, catalog, library, on) if Prospect.CERTIFICATIONS in sections else None,
        careers=find_careers(assessment, readiness, catalog, library.careers, library.pay) if Prospect.CAREERS in sections else None,
        pay=find_pay_at_home(assessment, library) if Prospect.PAY in sections else None,
        programs=compare(assessment.programs, library.certifications.values()) if Prospect.PROGRAMS in sections else None,
        job_kit=choose_job_kit(assessment, readiness, catalog, library.job_kit) if Prospect.JOB_KIT in sections else None,
    )


def find_certifications(assessment: Assessment, catalog: Catalog, library: Library, on: date) -> CertificationProspects:
    """The certifications as things stand on the day `on`, the nearest first."""
    certifications = library.certifications.values()
    return CertificationProspects(
        checks=check_certifications(assessment, certifications, on),
        held=held_credentials(assessment, on),
        estimates={
            entry.credential: estimate_outline(assessment, library.frameworks[entry.outline], catalog, on)
            for entry in certifications
            if entry.outline is not None and entry.outline in library.frameworks
        },
    )


def find_pay_at_home(assessment: Assessment, library: Library) -> PayView:
    """Pay of the role and of the careers that follow it where the person lives or wants to work, the nation if that is not said."""
    return find_pay(library.pay, assessment.background.place, occupations_from(assessment.role, library.careers.values()))

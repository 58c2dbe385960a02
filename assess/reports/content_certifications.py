"""The part of a report about certifications: what is held, what is open, what is missing, and what each exam is like."""

from collections.abc import Iterator, Mapping
from datetime import date

from assess.domain.assessment import Assessment
from assess.domain.background import Background
from assess.domain.catalog import Catalog
from assess.domain.eligibility import CertificationCheck
from assess.domain.outlines import AreaEstimate, OutlineEstimate
from assess.domain.prospects import CertificationProspects
from assess.reports.content_values import Block, Bullets, Heading, Table, Text
from assess.reports.material import Material
from assess.reports.wording_certifications import CertificationWording

WORDS = CertificationWording()
WEAKEST_SHOWN = 3


def certification_section(material: Material) -> Iterator[Block]:
    """The section of a report; empty if certifications were not asked for."""
    found = material.prospects.certifications
    if found is not None:
        yield from certification_blocks(material.assessment, found, material.catalog, material.readiness.on)


def certification_blocks(assessment: Assessment, found: CertificationProspects, catalog: Catalog, on: date) -> Iterator[Block]:
    """What is held first, then every certification, the nearest first."""
    yield Text(WORDS.intro)
    if assessment.background == Background(place=assessment.background.place):
        yield Text(WORDS.nothing_entered)
    yield from _held_blocks(assessment, catalog, on)
    for check in found.checks:
        yield from _certification(check, found.estimates, catalog)


def _held_blocks(assessment: Assessment, catalog: Catalog, on: date) -> Iterator[Block]:
    held = [(credential, record) for credential, record in assessment.credentials.items() if record.held]
    yield Heading(WORDS.held_title)
    if not held:
        yield Text(WORDS.none_held)
        return
    rows = tuple((_title(credential, catalog), *WORDS.held(record.expires, on)) for credential, record in held)
    yield Table("held", WORDS.held_header, rows, columns=(0, 130, 130))


def _title(credential: str, catalog: Catalog) -> str:
    kind = catalog.credentials.get(credential)
    return kind.title if kind else credential


def _certification(check: CertificationCheck, estimates: Mapping[str, OutlineEstimate], catalog: Catalog) -> Iterator[Block]:
    certification = check.certification
    yield Heading(_title(certification.credential, catalog), WORDS.standing(check))
    yield Text(f"{certification.summary} {certification.renewal}")
    for route in check.routes:
        yield Text(f"{route.route.title} ({WORDS.route(route)})")
        yield Bullets(tuple(WORDS.requirement_sentence(entry, catalog.credentials) for entry in route.checks))
    if certification.fact:
        yield Table("facts", WORDS.fact_header, tuple(WORDS.fact(fact) for fact in certification.fact), columns=(130, 170, 0))
    if certification.credential in estimates:
        yield from _estimate(estimates[certification.credential], catalog)


def _estimate(estimate: OutlineEstimate, catalog: Catalog) -> Iterator[Block]:
    yield Text(WORDS.estimate(estimate))
    rows = tuple(_area(area, catalog) for area in estimate.areas)
    yield Table("estimate", WORDS.estimate_header, rows, columns=(0, 50, 50, 230))


def _area(area: AreaEstimate, catalog: Catalog) -> tuple[str, str, str, str]:
    index = WORDS.whole(area.figures.low) if area.figures.shows_index else WORDS.no_figure
    weakest = tuple(catalog.skills[skill].title for skill in area.weakest[:WEAKEST_SHOWN])
    return area.item.title, WORDS.percent(area.share), index, ", ".join(weakest) or WORDS.no_figure

"""The part of a report about certifications: what is held, what is open, what is missing, and what each exam is like."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final

from assess.domain.assessment import Assessment
from assess.domain.background import Background
from assess.domain.catalog import Catalog
from assess.domain.certifications import CertificationFact, FactKind
from assess.domain.eligibility import CertificationCheck, Eligibility, RouteCheck
from assess.domain.outlines import AreaEstimate, OutlineEstimate
from assess.domain.prospects import CertificationProspects
from assess.reports.content_values import Block, Bullets, Heading, Subheading, Table, Text
from assess.reports.material import Material
from assess.reports.wording_certifications import CertificationWording

WORDS: Final = CertificationWording()
WEAKEST_SHOWN: Final = 3
RENEWAL: Final = frozenset({FactKind.RENEWAL_MONTHS, FactKind.RENEWAL_FEE, FactKind.CONTINUING_EDUCATION})


def certification_section(material: Material) -> Iterator[Block]:
    """The section of a report; empty if certifications were not asked for."""
    found = material.prospects.certifications
    if found is not None:
        yield from certification_blocks(material.assessment, found, material.catalog, material.readiness.on)


def certification_blocks(assessment: Assessment, found: CertificationProspects, catalog: Catalog, on: date) -> Iterator[Block]:
    """What is held and when it lapses, all certifications at a glance, and then each of them, the nearest first."""
    names = credential_names(found, catalog)
    yield Text(WORDS.intro)
    if assessment.background == Background(place=assessment.background.place):
        yield Text(WORDS.nothing_entered)
    yield from _held_blocks(found, names, catalog, on)
    yield Heading(WORDS.overview_title)
    rows = tuple((names[check.certification.credential], WORDS.standing(check), WORDS.nearest(check)) for check in found.checks)
    yield Table("certifications", WORDS.overview_header, rows, columns=(90, 160, 0))
    for check in found.checks:
        yield Heading(names[check.certification.credential], WORDS.standing(check))
        yield from _held(check) if check.standing is Eligibility.HELD else _open(check, found, names, catalog)


def credential_names(found: CertificationProspects, catalog: Catalog) -> Mapping[str, str]:
    """What each credential is called: as the catalogue has it, or else as its certification."""
    certifications = {check.certification.credential: check.certification.name for check in found.checks}
    return {**certifications, **{kind.id: kind.title for kind in catalog.credentials.values()}}


def _held_blocks(found: CertificationProspects, names: Mapping[str, str], catalog: Catalog, on: date) -> Iterator[Block]:
    yield Heading(WORDS.held_title)
    if not found.held:
        yield Text(WORDS.none_held)
        return
    renewals = {check.certification.credential: check.certification.renewal for check in found.checks}
    rows = tuple(
        (
            names.get(held.credential, held.credential),
            *WORDS.held(held, on),
            renewals.get(held.credential) or WORDS.usual_renewal(catalog.credentials.get(held.credential)),
        )
        for held in found.held
    )
    yield Table("held", WORDS.held_header, rows, columns=(110, 84, 74, 0))


def _held(check: CertificationCheck) -> Iterator[Block]:
    """What is held needs no way to it, only its renewal."""
    yield Text(check.certification.renewal)
    yield from _facts(fact for fact in check.certification.fact if fact.kind in RENEWAL)


def _open(check: CertificationCheck, found: CertificationProspects, names: Mapping[str, str], catalog: Catalog) -> Iterator[Block]:
    certification = check.certification
    yield Text(f"{certification.summary} {certification.renewal}")
    for route in check.routes:
        yield from _route(route, names)
    if certification.route:
        yield Text(WORDS.route_sources(certification.route))
    yield from _facts(certification.fact)
    if certification.credential in found.estimates:
        yield from _estimate(found.estimates[certification.credential], catalog)


def _route(check: RouteCheck, names: Mapping[str, str]) -> Iterator[Block]:
    yield Subheading(check.route.title, WORDS.route(check))
    requirements = tuple(WORDS.requirement_sentence(entry, names) for entry in check.checks)
    yield Bullets((*requirements, WORDS.route_note(check.route)) if check.route.note else requirements)


def _facts(facts: Iterable[CertificationFact]) -> Iterator[Block]:
    if rows := tuple(WORDS.fact(fact) for fact in facts):
        yield Table("facts", WORDS.fact_header, rows, columns=(112, 150, 0))


def _estimate(estimate: OutlineEstimate, catalog: Catalog) -> Iterator[Block]:
    yield Text(WORDS.estimate(estimate))
    rows = tuple(_area(area, catalog) for area in estimate.areas)
    yield Table("estimate", WORDS.estimate_header, rows, columns=(0, 40, 40, 200))


def _area(area: AreaEstimate, catalog: Catalog) -> tuple[str, str, str, str]:
    index = WORDS.whole(area.figures.low) if area.figures.shows_index else WORDS.no_figure
    weakest = "; ".join(catalog.skills[skill].title for skill in area.weakest[:WEAKEST_SHOWN])
    return area.item.title, WORDS.percent(area.share), index, weakest or WORDS.no_figure

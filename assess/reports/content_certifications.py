"""The part of a report about certifications: what is held, what is open, what is missing, and what each exam is like."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
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


def certification_blocks(
    assessment: Assessment, found: CertificationProspects, catalog: Catalog, on: date, *, in_full: bool = False
) -> Iterator[Block]:
    """What is held and when it lapses, all at a glance, then the near ones; others and ways further off are short, or `in_full`."""
    names = credential_names(found, catalog)
    yield Text(WORDS.intro)
    if assessment.background == Background(place=assessment.background.place):
        yield Text(WORDS.nothing_entered)
    yield from _held_blocks(found, names, catalog, on)
    yield Heading(WORDS.overview_title)
    rows = tuple((names[check.certification.credential], WORDS.standing(check), WORDS.nearest(check)) for check in found.checks)
    yield Table("certifications", WORDS.overview_header, rows, columns=(80, 150, 0))
    near = found.checks if in_full else near_ones(found.checks)
    for check in near:
        yield Heading(names[check.certification.credential], WORDS.standing(check))
        yield from _held(check) if check.standing is Eligibility.HELD else _open(check, found, names, catalog, in_full=in_full)
    if others := tuple(check for check in found.checks if check not in near):
        yield Heading(WORDS.others_title)
        yield from _others(others, found, names)


def near_ones(checks: Sequence[CertificationCheck]) -> tuple[CertificationCheck, ...]:
    """What is held, has lapsed, or is open now; without an exam that is open, the nearest one as well."""
    near = [check for check in checks if check.standing <= Eligibility.OPEN or check.lapsed]
    exams = [check for check in checks if _is_exam(check) and check.standing is not Eligibility.HELD]
    nearest = () if any(check.standing is Eligibility.OPEN for check in exams) else exams[:1]
    return tuple(check for check in checks if check in near or check in nearest)


def _is_exam(check: CertificationCheck) -> bool:
    """Not a course, of which no figure of an exam is known."""
    return any(fact.kind not in RENEWAL for fact in check.certification.fact)


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
    """What is held needs no way to it; what its renewal asks stands in the list of what is held."""
    yield from _facts(fact for fact in check.certification.fact if fact.kind in RENEWAL)


def _open(
    check: CertificationCheck, found: CertificationProspects, names: Mapping[str, str], catalog: Catalog, *, in_full: bool
) -> Iterator[Block]:
    certification = check.certification
    yield Text(f"{certification.summary} {certification.renewal}")
    shown = check.routes if in_full else check.routes[:1]
    for route in shown:
        yield from _route(route, names)
    if more := check.routes[len(shown) :]:
        yield Subheading(WORDS.more_ways_title)
        yield Bullets(tuple(WORDS.more_way(route) for route in more))
    if certification.fact:
        yield Subheading(WORDS.facts_title)
        yield from _facts(certification.fact)
    if certification.credential in found.estimates:
        yield Subheading(WORDS.estimate_title)
        yield from _estimate(found.estimates[certification.credential], catalog)


def _others(checks: Iterable[CertificationCheck], found: CertificationProspects, names: Mapping[str, str]) -> Iterator[Block]:
    """The nearest way to each, with what speaks against it, in a paragraph."""
    for check in checks:
        credential = check.certification.credential
        yield Subheading(names[credential], WORDS.standing(check))
        yield Text(WORDS.in_short(check, found.estimates.get(credential), names))


def _route(check: RouteCheck, names: Mapping[str, str]) -> Iterator[Block]:
    yield Subheading(check.route.title, WORDS.route(check))
    note = (WORDS.route_note(check.route),) if check.route.note else ()
    yield Bullets((*(WORDS.requirement_sentence(entry, names) for entry in check.checks), *note, WORDS.route_source(check.route)))


def _facts(facts: Iterable[CertificationFact]) -> Iterator[Block]:
    if sentences := WORDS.facts(facts):
        yield Bullets(sentences)


def _estimate(estimate: OutlineEstimate, catalog: Catalog) -> Iterator[Block]:
    yield Text(WORDS.estimate(estimate))
    rows = tuple(_area(area, catalog) for area in estimate.areas)
    yield Table("estimate", WORDS.estimate_header, rows, columns=(0, 40, 40, 200))


def _area(area: AreaEstimate, catalog: Catalog) -> tuple[str, str, str, str]:
    index = WORDS.whole(area.figures.low) if area.figures.shows_index else WORDS.no_figure
    weakest = "; ".join(catalog.skills[skill].title for skill in area.weakest[:WEAKEST_SHOWN])
    return area.item.title, WORDS.percent(area.share), index, weakest or WORDS.no_figure

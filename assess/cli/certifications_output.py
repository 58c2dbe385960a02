"""The JSON of `certifications`: stable keys, unrounded figures."""

from datetime import date
from typing import Annotated, Final, Literal

from pydantic import Field

from assess.domain.base import Frozen
from assess.domain.certifications import FactKind
from assess.domain.eligibility import CertificationCheck, Eligibility, HeldCredential, RouteCheck
from assess.domain.frameworks import Certainty
from assess.domain.outlines import OutlineEstimate
from assess.domain.prospects import CertificationProspects
from assess.domain.requirements import Lack, Met, RequirementCheck
from assess.domain.skills import Source

FORMAT: Final = "assess/certifications"

Percentage = Annotated[float, Field(ge=0, le=100)]
Share = Annotated[float, Field(ge=0, le=1)]
EligibilityName = Literal["held", "open", "confirm", "later", "unknown", "closed"]
MetName = Literal["yes", "confirm", "later", "unknown", "not_entered", "no"]
LackName = Literal[
    "nothing", "occupation", "military", "accreditation", "hours", "externship", "date", "too_long_ago", "not_held", "lapsed"
]
ELIGIBILITIES: Final[dict[Eligibility, EligibilityName]] = {
    Eligibility.HELD: "held",
    Eligibility.OPEN: "open",
    Eligibility.CONFIRM: "confirm",
    Eligibility.LATER: "later",
    Eligibility.UNKNOWN: "unknown",
    Eligibility.CLOSED: "closed",
}
METS: Final[dict[Met, MetName]] = {
    Met.YES: "yes",
    Met.CONFIRM: "confirm",
    Met.LATER: "later",
    Met.UNKNOWN: "unknown",
    Met.NOT_ENTERED: "not_entered",
    Met.NO: "no",
}
LACKS: Final[dict[Lack, LackName]] = {
    Lack.NOTHING: "nothing",
    Lack.OCCUPATION: "occupation",
    Lack.MILITARY: "military",
    Lack.ACCREDITATION: "accreditation",
    Lack.DATE: "date",
    Lack.TOO_LONG_AGO: "too_long_ago",
    Lack.HOURS: "hours",
    Lack.EXTERNSHIP: "externship",
    Lack.NOT_HELD: "not_held",
    Lack.LAPSED: "lapsed",
}


class RequirementRow(Frozen):
    """One requirement; `have` and `need` are months, hours or times as its `kind` counts them; `on` is the day it is met or ended."""

    kind: str
    met: MetName
    lack: LackName
    have: float | None
    need: float | None
    on: date | None


class RouteRow(Frozen):
    """One way to the exam; open if every requirement is met, `confirm` if the rest of them is for the person to confirm."""

    id: str
    title: str
    eligibility: EligibilityName
    open_from: date | None
    requirements: tuple[RequirementRow, ...]
    note: str
    certainty: Certainty
    source: Source


class FactRow(Frozen):
    """A figure about the exam or the renewal, with its source."""

    kind: FactKind
    amount: float
    unit: str
    note: str
    certainty: Certainty
    source: Source


class AreaRow(Frozen):
    """An area of the exam; `low` and `high` are null while less than half of its weight is rated."""

    code: str
    title: str
    share: Share
    low: Percentage | None
    high: Percentage | None
    weakest: tuple[str, ...]


class EstimateRow(Frozen):
    """An estimate, not a forecast: the index weighted by the exam's areas; `reach` is the share of the exam our skills speak to."""

    outline: str
    edition: str
    certainty: Certainty
    low: Percentage | None
    high: Percentage | None
    coverage: Share
    reach: Share
    areas: tuple[AreaRow, ...]
    source: Source


class HeldRow(Frozen):
    """A card or certificate that is held or has lapsed; `lapses` is its last valid day, null if no date was entered."""

    credential: str
    valid: bool
    lapses: date | None
    days_left: int | None


class CertificationRow(Frozen):
    """One certification and where the person stands with it; `lapses` is the last day of the one that is held."""

    credential: str
    name: str
    body: str
    url: str
    eligibility: EligibilityName
    lapses: date | None
    routes: tuple[RouteRow, ...]
    facts: tuple[FactRow, ...]
    estimate: EstimateRow | None


class CertificationsOutput(Frozen):
    """Every certification, those held first and then the nearest; `held` has what lapses first in front."""

    format: Literal["assess/certifications"] = FORMAT
    version: Literal[1] = 1
    on: date
    held: tuple[HeldRow, ...]
    certifications: tuple[CertificationRow, ...]


def make_certifications_output(found: CertificationProspects, on: date) -> CertificationsOutput:
    """The rows in the order of the prospects."""
    return CertificationsOutput(
        on=on,
        held=tuple(_held(entry, on) for entry in found.held),
        certifications=tuple(_row(check, found.estimates.get(check.certification.credential)) for check in found.checks),
    )


def _held(held: HeldCredential, on: date) -> HeldRow:
    days_left = (held.lapses - on).days if held.lapses else None
    return HeldRow(credential=held.credential, valid=held.is_valid, lapses=held.lapses, days_left=days_left)


def _row(check: CertificationCheck, estimate: OutlineEstimate | None) -> CertificationRow:
    certification = check.certification
    return CertificationRow(
        credential=certification.credential,
        name=certification.name,
        body=certification.body,
        url=certification.url,
        eligibility=ELIGIBILITIES[check.standing],
        lapses=check.lapses,
        routes=tuple(_route(route) for route in check.routes),
        facts=tuple(FactRow.model_validate(fact.model_dump()) for fact in certification.fact),
        estimate=_estimate(estimate) if estimate else None,
    )


def _route(check: RouteCheck) -> RouteRow:
    return RouteRow(
        id=check.route.id,
        title=check.route.title,
        eligibility=ELIGIBILITIES[check.standing],
        open_from=check.open_from,
        requirements=tuple(_requirement(entry) for entry in check.checks),
        note=check.route.note,
        certainty=check.route.certainty,
        source=check.route.source,
    )


def _requirement(check: RequirementCheck) -> RequirementRow:
    return RequirementRow(
        kind=check.requirement.kind, met=METS[check.met], lack=LACKS[check.lack], have=check.have, need=check.need, on=check.on
    )


def _estimate(estimate: OutlineEstimate) -> EstimateRow:
    shown = estimate.shows_index
    return EstimateRow(
        outline=estimate.outline.id,
        edition=estimate.outline.edition,
        certainty=estimate.outline.certainty,
        low=float(estimate.low) if shown else None,
        high=float(estimate.high) if shown else None,
        coverage=float(estimate.coverage),
        reach=float(estimate.reach),
        areas=tuple(
            AreaRow(
                code=area.item.code,
                title=area.item.title,
                share=float(area.share),
                low=float(area.figures.low) if area.figures.shows_index else None,
                high=float(area.figures.high) if area.figures.shows_index else None,
                weakest=area.weakest,
            )
            for area in estimate.areas
        ),
        source=estimate.outline.source,
    )

"""Which certifications a person could sit now, what is missing for the others, and when what they hold lapses.

A route is open when all its requirements are met. Where the rest is met and something is left that Assess cannot know, it may be
open, and the person has to confirm it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Final

from assess.domain.assessment import Assessment
from assess.domain.certifications import Certification, Route
from assess.domain.credentials import CredentialRecord
from assess.domain.requirements import Met, RequirementCheck, check_requirement


class Eligibility(IntEnum):
    """Where a person stands with a route or a certification, best first."""

    HELD = 0
    OPEN = 1
    CONFIRM = 2
    LATER = 3
    UNKNOWN = 4
    CLOSED = 5


BY_WORST: Final = {
    Met.YES: Eligibility.OPEN,
    Met.CONFIRM: Eligibility.CONFIRM,
    Met.LATER: Eligibility.LATER,
    Met.NO: Eligibility.CLOSED,
}
"""How a route stands by the requirement that stands worst."""


@dataclass(frozen=True)
class RouteCheck:
    """One route, requirement by requirement."""

    route: Route
    checks: tuple[RequirementCheck, ...]

    @property
    def standing(self) -> Eligibility:
        """Open, for the person to confirm, open later, not known for want of an entry, or closed."""
        return BY_WORST.get(max(check.met for check in self.checks), Eligibility.UNKNOWN)

    @property
    def open_from(self) -> date | None:
        """The day from which it is open, if all that is still to come has a day."""
        if self.standing is not Eligibility.LATER:
            return None
        return max((check.on for check in self.checks if check.met is Met.LATER and check.on), default=None)

    @property
    def missing(self) -> tuple[RequirementCheck, ...]:
        """What is not met, or not known to be."""
        return tuple(check for check in self.checks if check.met not in {Met.YES, Met.CONFIRM})

    @property
    def to_confirm(self) -> tuple[RequirementCheck, ...]:
        """What the person has to see for themselves."""
        return tuple(check for check in self.checks if check.met is Met.CONFIRM)


@dataclass(frozen=True)
class CertificationCheck:
    """One certification: its routes, the nearest first, and the certificate if it is held; `lapses` is its last valid day."""

    certification: Certification
    routes: tuple[RouteCheck, ...]
    record: CredentialRecord | None
    is_valid: bool
    lapses: date | None

    @property
    def standing(self) -> Eligibility:
        """Held and valid, or else as its nearest route stands."""
        if self.is_valid:
            return Eligibility.HELD
        return self.routes[0].standing if self.routes else Eligibility.UNKNOWN

    @property
    def lapsed(self) -> date | None:
        """The day on which the one that is held lapsed, None if it did not."""
        return None if self.is_valid else self.lapses


@dataclass(frozen=True)
class HeldCredential:
    """A card or certificate that the person holds or has held; `lapses` is its last valid day, None if no date was entered."""

    credential: str
    lapses: date | None
    is_valid: bool


def held_credentials(assessment: Assessment, on: date) -> tuple[HeldCredential, ...]:
    """Everything that is held on the day `on` or has lapsed by then, what lapses first in front, what has no date last."""
    records = ((credential, record) for credential, record in assessment.credentials.items() if record.held)
    held = (HeldCredential(credential, record.expires, record.is_valid_on(on)) for credential, record in records)
    return tuple(sorted(held, key=lambda entry: (entry.lapses or date.max, entry.credential)))


def check_certifications(assessment: Assessment, certifications: Iterable[Certification], on: date) -> tuple[CertificationCheck, ...]:
    """Every certification as things stand on the day `on`: those held, then the nearest first; ties in the order given."""
    found = (_check_certification(assessment, certification, on) for certification in certifications)
    return tuple(sorted(found, key=lambda check: check.standing))


def _distance(check: RouteCheck) -> tuple[Eligibility, date, int, int]:
    """The nearest route has the least of it."""
    return check.standing, check.open_from or date.min, len(check.missing), len(check.to_confirm)


def _check_certification(assessment: Assessment, certification: Certification, on: date) -> CertificationCheck:
    routes = (check_route(assessment, route, on) for route in certification.route)
    record = assessment.credentials.get(certification.credential)
    held = record if record is not None and record.held else None
    return CertificationCheck(
        certification=certification,
        routes=tuple(sorted(routes, key=_distance)),
        record=held,
        is_valid=held is not None and held.is_valid_on(on),
        lapses=held.expires if held else None,
    )


def check_route(assessment: Assessment, route: Route, on: date) -> RouteCheck:
    """One route, requirement by requirement, on the day `on`."""
    background, cards = assessment.background, assessment.credentials
    return RouteCheck(route, tuple(check_requirement(requirement, background, cards, on) for requirement in route.requires))

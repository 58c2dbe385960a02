"""Which certifications a person could sit now, what is missing for the others, and when what they hold lapses.

A route is open when all its requirements are met; what Assess cannot know is left for the person to confirm.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from typing import Final, assert_never

from assess.domain.assessment import Assessment
from assess.domain.background import Accreditation, Background, Training, Work
from assess.domain.certifications import (
    Certification,
    NeedsCredential,
    NeedsDiploma,
    NeedsPractice,
    NeedsStatement,
    NeedsTraining,
    NeedsWork,
    Requirement,
    Route,
)
from assess.domain.credentials import CredentialRecord, add_months

DAYS_IN_A_MONTH: Final = 365.25 / 12
DAYS_IN_A_WEEK: Final = 7


class Met(IntEnum):
    """How a requirement stands, best first; of `LATER` the day is known."""

    YES = 0
    CONFIRM = 1
    LATER = 2
    UNKNOWN = 3
    NOT_ENTERED = 4
    NO = 5


class Lack(IntEnum):
    """What of a training program does not fit or is not known, the first of it."""

    NOTHING = 0
    OCCUPATION = 1
    MILITARY = 2
    ACCREDITATION = 3
    DATE = 4
    TOO_LONG_AGO = 5
    HOURS = 6
    EXTERNSHIP = 7


@dataclass(frozen=True)
class RequirementCheck:
    """One requirement held against what was entered; `have` and `need` are in the requirement's own unit, `on` is when it is met."""

    requirement: Requirement
    met: Met
    have: float | None = None
    need: float | None = None
    on: date | None = None
    lack: Lack = Lack.NOTHING


class Eligibility(IntEnum):
    """Where a person stands with a route or a certification, best first."""

    HELD = 0
    OPEN = 1
    LATER = 2
    UNKNOWN = 3
    CLOSED = 4


@dataclass(frozen=True)
class RouteCheck:
    """One route, requirement by requirement."""

    route: Route
    checks: tuple[RequirementCheck, ...]

    @property
    def standing(self) -> Eligibility:
        """Open, open later, not known for want of an entry, or closed."""
        worst = max(check.met for check in self.checks)
        by_worst = {Met.YES: Eligibility.OPEN, Met.CONFIRM: Eligibility.OPEN, Met.LATER: Eligibility.LATER, Met.NO: Eligibility.CLOSED}
        return by_worst.get(worst, Eligibility.UNKNOWN)

    @property
    def open_from(self) -> date | None:
        """The day from which it is open, if that is known and still to come."""
        return max((check.on for check in self.checks if check.met is Met.LATER and check.on), default=None)

    @property
    def missing(self) -> tuple[RequirementCheck, ...]:
        """What is not met, or not known to be."""
        return tuple(check for check in self.checks if check.met not in {Met.YES, Met.CONFIRM})


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


def check_certifications(assessment: Assessment, certifications: Iterable[Certification], on: date) -> tuple[CertificationCheck, ...]:
    """Every certification as things stand on the day `on`: those held, then the nearest first; ties in the order given."""
    found = (_check_certification(assessment, certification, on) for certification in certifications)
    return tuple(sorted(found, key=lambda check: check.standing))


def _check_certification(assessment: Assessment, certification: Certification, on: date) -> CertificationCheck:
    routes = (check_route(assessment, route, on) for route in certification.route)
    record = assessment.credentials.get(certification.credential)
    held = record if record is not None and record.held else None
    return CertificationCheck(
        certification=certification,
        routes=tuple(sorted(routes, key=lambda check: (check.standing, len(check.missing)))),
        record=held,
        is_valid=held is not None and held.is_valid_on(on),
        lapses=held.expires if held else None,
    )


def check_route(assessment: Assessment, route: Route, on: date) -> RouteCheck:
    """One route, requirement by requirement, on the day `on`."""
    background, cards = assessment.background, assessment.credentials
    return RouteCheck(route, tuple(check_requirement(requirement, background, cards, on) for requirement in route.requires))


def check_requirement(
    requirement: Requirement, background: Background, cards: Mapping[str, CredentialRecord], on: date
) -> RequirementCheck:
    """One requirement on the day `on`."""
    match requirement:
        case NeedsDiploma():
            by_answer = {True: Met.YES, False: Met.NO, None: Met.NOT_ENTERED}
            return RequirementCheck(requirement, by_answer[background.diploma])
        case NeedsTraining():
            return _check_training(requirement, background.training, on)
        case NeedsWork():
            return _check_work(requirement, background.work, on)
        case NeedsPractice():
            return _check_practice(requirement, background)
        case NeedsCredential():
            return _check_credential(requirement, cards, on)
        case NeedsStatement():
            return RequirementCheck(requirement, Met.CONFIRM)
        case _:
            assert_never(requirement)


def _check_training(needs: NeedsTraining, programs: Sequence[Training], on: date) -> RequirementCheck:
    """The program that fits best."""
    if not programs:
        return RequirementCheck(needs, Met.NOT_ENTERED)
    return min((_hold_training(needs, program, on) for program in programs), key=lambda check: (check.met, -check.lack))


def _hold_training(needs: NeedsTraining, program: Training, on: date) -> RequirementCheck:
    if program.occupation not in needs.occupations:
        return RequirementCheck(needs, Met.NO, lack=Lack.OCCUPATION)
    if needs.military and not program.military:
        return RequirementCheck(needs, Met.NO, lack=Lack.MILITARY)
    if needs.accreditations and program.accreditation not in needs.accreditations:
        is_open = program.accreditation is Accreditation.UNKNOWN
        return RequirementCheck(needs, Met.UNKNOWN if is_open else Met.NO, lack=Lack.ACCREDITATION)
    for need, have, lack in (
        (needs.hours, program.hours, Lack.HOURS),
        (needs.externship_hours, program.externship_hours, Lack.EXTERNSHIP),
    ):
        if need is not None and (have is None or have < need):
            return RequirementCheck(needs, Met.UNKNOWN if have is None else Met.NO, have, need, lack=lack)
    return _hold_completion(needs, program.completed, on)


def _hold_completion(needs: NeedsTraining, completed: date | None, on: date) -> RequirementCheck:
    if completed is None:
        return RequirementCheck(needs, Met.UNKNOWN, lack=Lack.DATE)
    opens = completed - timedelta(days=needs.before_days)
    if on < opens:
        return RequirementCheck(needs, Met.LATER, on=opens, lack=Lack.DATE)
    if needs.within_months is not None and add_months(completed, needs.within_months) < on:
        return RequirementCheck(needs, Met.NO, on=completed, lack=Lack.TOO_LONG_AGO)
    return RequirementCheck(needs, Met.YES, on=completed)


def _check_work(needs: NeedsWork, jobs: Sequence[Work], on: date) -> RequirementCheck:
    """Months are counted once however many jobs there were at a time; hours of all jobs are added up."""
    if not jobs:
        return RequirementCheck(needs, Met.NOT_ENTERED)
    earliest = add_months(on, -needs.within_months) if needs.within_months else date.min
    fitting = [job for job in jobs if job.occupation in needs.occupations]
    spans = [(max(job.since, earliest), min(job.until or on, on), job.hours_per_week) for job in fitting]
    days = _days_covered((start, end) for start, end, _ in spans)
    hours = sum(max(0, (end - start).days) / DAYS_IN_A_WEEK * weekly for start, end, weekly in spans)
    need, have = (needs.hours, hours) if needs.hours is not None else (float(needs.months or 0), days / DAYS_IN_A_MONTH)
    if have >= need:
        return RequirementCheck(needs, Met.YES, have, need)
    weekly = sum(job.hours_per_week for job in fitting if job.until is None or job.until > on)
    pace = weekly / DAYS_IN_A_WEEK if needs.hours is not None else 1 / DAYS_IN_A_MONTH
    if not weekly:
        return RequirementCheck(needs, Met.NO, have, need)
    return RequirementCheck(needs, Met.LATER, have, need, on=on + timedelta(days=-(-(need - have) // pace)))


def _days_covered(spans: Iterable[tuple[date, date]]) -> int:
    covered, until = 0, date.min
    for start, end in sorted(spans):
        begin = max(start, until)
        covered += max(0, (end - begin).days)
        until = max(until, end)
    return covered


def _check_practice(needs: NeedsPractice, background: Background) -> RequirementCheck:
    done: int | None = getattr(background.practice, needs.procedure)
    if done is None:
        return RequirementCheck(needs, Met.NOT_ENTERED, need=needs.times)
    return RequirementCheck(needs, Met.YES if done >= needs.times else Met.NO, done, needs.times)


def _check_credential(needs: NeedsCredential, cards: Mapping[str, CredentialRecord], on: date) -> RequirementCheck:
    records = [cards[credential] for credential in needs.any_of if credential in cards]
    if not records:
        return RequirementCheck(needs, Met.NOT_ENTERED)
    return RequirementCheck(needs, Met.YES if any(record.is_valid_on(on) for record in records) else Met.NO)

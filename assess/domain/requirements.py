"""Single requirements of a certification held against what a person entered: met, not met, met from a day on, or not known."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from math import ceil
from typing import Final, assert_never

from assess.domain.background import Accreditation, Background, Training, Work
from assess.domain.certifications import (
    NeedsCredential,
    NeedsDiploma,
    NeedsPractice,
    NeedsStatement,
    NeedsTraining,
    NeedsWork,
    Requirement,
)
from assess.domain.credentials import CredentialRecord, add_months

DAYS_IN_A_WEEK: Final = 7
LONGEST_WAIT: Final = 600


class Met(IntEnum):
    """How a requirement stands, best first; of `LATER` the day is known."""

    YES = 0
    CONFIRM = 1
    LATER = 2
    UNKNOWN = 3
    NOT_ENTERED = 4
    NO = 5


class Lack(IntEnum):
    """What does not fit or is not known, the first of it; of a training program, in the order in which it is looked at."""

    NOTHING = 0
    OCCUPATION = 1
    MILITARY = 2
    ACCREDITATION = 3
    HOURS = 4
    EXTERNSHIP = 5
    DATE = 6
    TOO_LONG_AGO = 7
    NOT_HELD = 8
    LAPSED = 9


@dataclass(frozen=True)
class RequirementCheck:
    """One requirement held against what was entered.

    `have` and `need` are in the requirement's own unit: hours, months or times. `on` is the day it is or was met, or the day on
    which a program ended or a card lapsed that is too old.
    """

    requirement: Requirement
    met: Met
    have: float | None = None
    need: float | None = None
    on: date | None = None
    lack: Lack = Lack.NOTHING


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
    """The program that fits best; of those that do not fit, the one that gets furthest."""
    if not programs:
        return RequirementCheck(needs, Met.NOT_ENTERED)
    checks = (_hold_program(needs, program, on) for program in programs)
    return min(checks, key=lambda check: (check.met, -check.lack, check.on or date.max))


def _hold_program(needs: NeedsTraining, program: Training, on: date) -> RequirementCheck:
    """What counts most against the program; all of it is looked at, so that a sure no is never called unknown."""
    points = tuple(_hold_points(needs, program, on))
    worst = max(point.met for point in points)
    return points[-1] if worst is Met.YES else next(point for point in points if point.met is worst)


def _hold_points(needs: NeedsTraining, program: Training, on: date) -> Iterator[RequirementCheck]:
    if program.occupation not in needs.occupations:
        yield RequirementCheck(needs, Met.NO, lack=Lack.OCCUPATION)
    if needs.military and not program.military:
        yield RequirementCheck(needs, Met.NO, lack=Lack.MILITARY)
    if needs.accreditations and program.accreditation not in needs.accreditations:
        is_open = program.accreditation is Accreditation.UNKNOWN
        yield RequirementCheck(needs, Met.UNKNOWN if is_open else Met.NO, lack=Lack.ACCREDITATION)
    for need, have, lack in (
        (needs.hours, program.hours, Lack.HOURS),
        (needs.externship_hours, program.externship_hours, Lack.EXTERNSHIP),
    ):
        if need is not None and (have is None or have < need):
            yield RequirementCheck(needs, Met.UNKNOWN if have is None else Met.NO, have, need, lack=lack)
    yield _hold_completion(needs, program.completed, on)


def _hold_completion(needs: NeedsTraining, completed: date | None, on: date) -> RequirementCheck:
    """A program that ended exactly `within_months` ago still counts, and one that ended exactly `after_months` ago not yet."""
    if completed is None:
        return RequirementCheck(needs, Met.UNKNOWN, lack=Lack.DATE)
    opens = completed - timedelta(days=needs.before_days)
    if needs.after_months is not None:
        opens = add_months(completed, needs.after_months) + timedelta(days=1)
    if needs.within_months is not None and add_months(completed, needs.within_months) < max(on, opens):
        return RequirementCheck(needs, Met.NO, on=completed, lack=Lack.TOO_LONG_AGO)
    if on < opens:
        return RequirementCheck(needs, Met.LATER, on=opens)
    return RequirementCheck(needs, Met.YES, on=completed)


def _check_work(needs: NeedsWork, jobs: Sequence[Work], on: date) -> RequirementCheck:
    """Months are counted once however many jobs there were at a time; hours of all jobs are added up."""
    if not jobs:
        return RequirementCheck(needs, Met.NOT_ENTERED)
    fitting = [job for job in jobs if job.occupation in needs.occupations]
    need = needs.hours if needs.hours is not None else float(needs.months or 0)
    have = need * _amount(needs, fitting, on) / _amount_needed(needs, fitting)
    opens = _day_of_enough(needs, fitting, on)
    if opens is None:
        return RequirementCheck(needs, Met.NO, have, need, lack=Lack.NOTHING if fitting else Lack.OCCUPATION)
    return RequirementCheck(needs, Met.YES if opens <= on else Met.LATER, have, need, on=opens)


def _day_of_enough(needs: NeedsWork, jobs: Sequence[Work], on: date) -> date | None:
    """The first day, `on` or later, with enough work if the jobs go on as entered; None if it never is enough.

    What is short, at the pace of every job that still goes on, is never made up sooner; so no step goes past the day.
    """
    needed, day = _amount_needed(needs, jobs), on
    latest = add_months(max((job.since for job in jobs), default=on), needs.within_months or LONGEST_WAIT)
    while day <= max(latest, add_months(on, needs.within_months or LONGEST_WAIT)):
        short = needed - _amount(needs, jobs, day)
        if short <= 0:
            return day
        paces = [job.hours_per_week for job in jobs if _end(job) > day]
        if not paces:
            return None
        day += timedelta(days=max(1, ceil(short / (sum(paces) if needs.hours is not None else 1))))
    return None


def _amount_needed(needs: NeedsWork, jobs: Iterable[Work]) -> float:
    """What is asked, as `_amount` counts it; months are those of the calendar from a job's first day on, the fewest days of any job."""
    if needs.hours is not None:
        return needs.hours * DAYS_IN_A_WEEK
    months = needs.months or 1
    return float(min(((add_months(job.since, months) - job.since).days for job in jobs), default=months))


def _amount(needs: NeedsWork, jobs: Iterable[Work], day: date) -> float:
    """Work until `day`, inside the window: days, or days times hours a week where hours are asked for."""
    earliest = add_months(day, -needs.within_months) if needs.within_months else date.min
    spans = [(max(job.since, earliest), min(_end(job), day), job.hours_per_week) for job in jobs]
    if needs.hours is None:
        return float(_days_covered((start, end) for start, end, _ in spans))
    return sum(max(0, (end - start).days) * weekly for start, end, weekly in spans)


def _end(job: Work) -> date:
    """The day after the last day of a job."""
    return job.until + timedelta(days=1) if job.until else date.max


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
    """The card that fits best; one without a date is left for the person to confirm."""
    records = [cards[credential] for credential in needs.any_of if credential in cards]
    if not records:
        return RequirementCheck(needs, Met.NOT_ENTERED)
    return min((_hold_card(needs, record, on) for record in records), key=lambda check: (check.met, -check.lack))


def _hold_card(needs: NeedsCredential, record: CredentialRecord, on: date) -> RequirementCheck:
    if not record.held:
        return RequirementCheck(needs, Met.NO, lack=Lack.NOT_HELD)
    if record.expires is None:
        return RequirementCheck(needs, Met.CONFIRM, lack=Lack.DATE)
    if not record.is_valid_on(on):
        return RequirementCheck(needs, Met.NO, on=record.expires, lack=Lack.LAPSED)
    return RequirementCheck(needs, Met.YES)

"""One requirement of a certification held against a background: every kind, and the days on which the answer turns."""

from datetime import date, timedelta

import pytest

from assess.domain.background import Accreditation, Background, Occupation, Practice, Training, Work
from assess.domain.certifications import (
    NeedsCredential,
    NeedsDiploma,
    NeedsPractice,
    NeedsStatement,
    NeedsTraining,
    NeedsWork,
    Procedure,
    Requirement,
)
from assess.domain.credentials import CredentialRecord
from assess.domain.requirements import Lack, Met, RequirementCheck, check_requirement
from tests.support.builders import TODAY

ASSISTING, DRAWING = Occupation.MEDICAL_ASSISTING, Occupation.PHLEBOTOMY
PROGRAM = NeedsTraining(
    occupations=(ASSISTING,), accreditations=(Accreditation.CAAHEP, Accreditation.ABHES), within_months=60, before_days=30
)
LONG_PROGRAM = NeedsTraining(occupations=(ASSISTING,), hours=720, externship_hours=160)
SERVICE = NeedsTraining(occupations=(ASSISTING, DRAWING), military=True)
YEAR = NeedsWork(occupations=(ASSISTING,), months=12)
YEAR_OF_THREE = NeedsWork(occupations=(ASSISTING,), months=12, within_months=36)
HOURS = NeedsWork(occupations=(ASSISTING,), hours=1_000, within_months=36)
CARD = NeedsCredential(any_of=("bls", "first-aid"))
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


def held_against(requirement: Requirement, background: Background, on: date = TODAY) -> RequirementCheck:
    return check_requirement(requirement, background, {}, on)


def program(completed: date | None, accreditation: Accreditation = Accreditation.CAAHEP) -> Training:
    return Training(accreditation=accreditation, completed=completed)


@pytest.mark.parametrize(("answer", "met"), [(True, Met.YES), (False, Met.NO), (None, Met.NOT_ENTERED)])
def test_a_diploma_is_there_or_not_or_not_entered(answer: bool | None, met: Met) -> None:  # noqa: FBT001 - a table's column
    assert held_against(NeedsDiploma(), Background(diploma=answer)).met is met


def test_a_statement_is_left_to_the_person() -> None:
    assert held_against(NeedsStatement(text="papers that the body has approved"), Background()).met is Met.CONFIRM


@pytest.mark.parametrize(
    ("completed", "met", "on"),
    [
        (TODAY, Met.YES, TODAY),
        (TODAY + timedelta(days=30), Met.YES, TODAY + timedelta(days=30)),
        (TODAY + timedelta(days=31), Met.LATER, TOMORROW),
        (date(2021, 3, 2), Met.YES, date(2021, 3, 2)),
        (date(2021, 3, 1), Met.NO, date(2021, 3, 1)),
        (None, Met.UNKNOWN, None),
    ],
    ids=["today", "in 30 days", "in 31 days", "exactly 60 months ago", "a day more", "no day"],
)
def test_a_program_counts_from_30_days_before_its_end_to_60_months_after(completed: date | None, met: Met, on: date | None) -> None:
    check = held_against(PROGRAM, Background(training=(program(completed),)))
    assert (check.met, check.on) == (met, on)


@pytest.mark.parametrize(
    ("completed", "met", "on"),
    [
        (TOMORROW, Met.LATER, date(2027, 3, 4)),
        (TODAY, Met.LATER, date(2027, 3, 3)),
        (date(2025, 3, 2), Met.LATER, TOMORROW),
        (date(2025, 3, 1), Met.YES, date(2025, 3, 1)),
    ],
    ids=["ends tomorrow", "today", "exactly 12 months ago", "a day more"],
)
def test_a_way_for_graduates_of_long_ago_is_not_open_to_new_ones(completed: date, met: Met, on: date) -> None:
    long_ago = NeedsTraining(occupations=(ASSISTING,), after_months=12)
    check = held_against(long_ago, Background(training=(program(completed),)))
    assert (check.met, check.on) == (met, on)


@pytest.mark.parametrize(("day", "met"), [(date(2029, 2, 28), Met.YES), (date(2029, 3, 1), Met.NO)])
def test_a_program_that_ended_on_a_leap_day_counts_to_the_end_of_february(day: date, met: Met) -> None:
    assert held_against(PROGRAM, Background(training=(program(date(2024, 2, 29)),)), day).met is met


@pytest.mark.parametrize(
    ("training", "met", "lack"),
    [
        (Training(occupation=DRAWING, completed=TODAY), Met.NO, Lack.OCCUPATION),
        (program(TODAY, Accreditation.UNKNOWN), Met.UNKNOWN, Lack.ACCREDITATION),
        (program(TODAY, Accreditation.NONE), Met.NO, Lack.ACCREDITATION),
        (program(date(2015, 1, 1), Accreditation.UNKNOWN), Met.NO, Lack.TOO_LONG_AGO),
        (program(date(2015, 1, 1)), Met.NO, Lack.TOO_LONG_AGO),
    ],
)
def test_what_does_not_fit_is_named_and_a_sure_no_is_never_called_unknown(training: Training, met: Met, lack: Lack) -> None:
    check = held_against(PROGRAM, Background(training=(training,)))
    assert (check.met, check.lack) == (met, lack)


@pytest.mark.parametrize(
    ("hours", "externship", "met", "lack"),
    [
        (720, 160, Met.YES, Lack.NOTHING),
        (719, 160, Met.NO, Lack.HOURS),
        (720, 159.5, Met.NO, Lack.EXTERNSHIP),
        (None, 160, Met.UNKNOWN, Lack.HOURS),
        (720, None, Met.UNKNOWN, Lack.EXTERNSHIP),
        (None, 100, Met.NO, Lack.EXTERNSHIP),
    ],
)
def test_hours_of_a_program_are_there_or_short_or_not_entered(hours: float | None, externship: float | None, met: Met, lack: Lack) -> None:
    training = Training(completed=TODAY, hours=hours, externship_hours=externship)
    check = held_against(LONG_PROGRAM, Background(training=(training,)))
    assert (check.met, check.lack) == (met, lack)


@pytest.mark.parametrize(("military", "met"), [(True, Met.YES), (False, Met.NO)])
def test_a_military_route_asks_for_a_military_program(military: bool, met: Met) -> None:  # noqa: FBT001 - a table's column
    training = Training(occupation=DRAWING, completed=TODAY, military=military)
    assert held_against(SERVICE, Background(training=(training,))).met is met


def test_the_program_that_fits_best_is_the_one_that_counts() -> None:
    background = Background(training=(program(date(2015, 1, 1)), program(TODAY), program(TODAY, Accreditation.NONE)))
    assert held_against(PROGRAM, background).met is Met.YES


def test_without_any_program_or_job_nothing_is_entered() -> None:
    assert {held_against(needs, Background()).met for needs in (PROGRAM, YEAR)} == {Met.NOT_ENTERED}


@pytest.mark.parametrize(
    ("jobs", "met"),
    [
        ((Work(since=date(2025, 3, 2)),), Met.YES),
        ((Work(since=date(2025, 3, 3)),), Met.LATER),
        ((Work(since=date(2023, 1, 1), until=date(2023, 12, 31)),), Met.YES),
        ((Work(since=date(2023, 1, 1), until=date(2023, 12, 30)),), Met.NO),
        ((Work(since=date(2023, 3, 1), until=date(2024, 2, 29)),), Met.YES),
        ((Work(since=date(2023, 1, 1), until=date(2023, 8, 31)), Work(since=date(2023, 5, 1), until=date(2023, 12, 31))), Met.YES),
        ((Work(since=date(2023, 1, 1), until=date(2023, 6, 30)), Work(since=date(2023, 1, 1), until=date(2023, 6, 30))), Met.NO),
        ((Work(since=date(2023, 1, 1), until=date(2024, 12, 31), occupation=DRAWING),), Met.NO),
    ],
    ids=["a year today", "a day short", "a calendar year", "a day less", "over a leap day", "overlapping", "two at a time", "other work"],
)
def test_months_of_work_are_those_of_the_calendar_and_count_once(jobs: tuple[Work, ...], met: Met) -> None:
    assert held_against(YEAR, Background(work=jobs)).met is met


def test_a_job_that_goes_on_is_enough_on_a_day() -> None:
    check = held_against(YEAR, Background(work=(Work(since=date(2025, 9, 15)),)))
    assert (check.met, check.on) == (Met.LATER, date(2026, 9, 15))
    assert held_against(YEAR, Background(work=(Work(since=date(2025, 9, 15)),)), date(2026, 9, 15)).met is Met.YES


def test_a_job_that_ends_before_there_is_enough_is_not_enough() -> None:
    jobs = (Work(since=date(2025, 9, 15), until=date(2026, 6, 30)),)
    check = held_against(YEAR, Background(work=jobs))
    assert check.met is Met.NO
    assert check.have == pytest.approx(5.5, abs=0.1)


def test_work_that_leaves_the_window_meanwhile_is_made_up_for() -> None:
    """Seven months in the window now, of which five will have left it before the new job is long enough."""
    jobs = (Work(since=date(2022, 1, 1), until=date(2023, 10, 1)), Work(since=TODAY))
    check = held_against(YEAR_OF_THREE, Background(work=jobs))
    assert check.met is Met.LATER
    assert check.on == date(2027, 3, 2)


@pytest.mark.parametrize(
    ("weekly", "met", "have"), [(40, Met.YES, 2080), (20, Met.YES, 1040), (19, Met.LATER, 988), (7, Met.LATER, 364), (6, Met.NO, 312)]
)
def test_hours_of_work_are_added_up(weekly: float, met: Met, have: float) -> None:
    """Of 6 hours a week, three years never make a thousand hours."""
    check = held_against(HOURS, Background(work=(Work(since=date(2025, 3, 3), hours_per_week=weekly),)))
    assert (check.met, round(check.have or 0)) == (met, have)


def test_hours_of_two_jobs_at_a_time_both_count() -> None:
    jobs = (Work(since=date(2025, 9, 1), hours_per_week=20), Work(since=date(2025, 9, 1), hours_per_week=20))
    assert held_against(HOURS, Background(work=jobs)).met is Met.YES


@pytest.mark.parametrize(("done", "met"), [(30, Met.YES), (29, Met.NO), (0, Met.NO), (None, Met.NOT_ENTERED)])
def test_practice_is_counted(done: int | None, met: Met) -> None:
    needs = NeedsPractice(procedure=Procedure.VENIPUNCTURES, times=30)
    check = held_against(needs, Background(practice=Practice(venipunctures=done)))
    assert (check.met, check.have, check.need) == (met, done, 30)


@pytest.mark.parametrize(
    ("cards", "met", "lack"),
    [
        ({}, Met.NOT_ENTERED, Lack.NOTHING),
        ({"bls": CredentialRecord(expires=TODAY)}, Met.YES, Lack.NOTHING),
        ({"bls": CredentialRecord(expires=YESTERDAY)}, Met.NO, Lack.LAPSED),
        ({"bls": CredentialRecord(held=False)}, Met.NO, Lack.NOT_HELD),
        ({"bls": CredentialRecord()}, Met.CONFIRM, Lack.DATE),
        ({"bls": CredentialRecord(expires=YESTERDAY), "first-aid": CredentialRecord(expires=TOMORROW)}, Met.YES, Lack.NOTHING),
        ({"cma": CredentialRecord(expires=TOMORROW)}, Met.NOT_ENTERED, Lack.NOTHING),
    ],
    ids=["none", "last day today", "lapsed", "not held", "no date", "another is valid", "something else"],
)
def test_a_card_that_is_asked_for_has_to_be_valid(cards: dict[str, CredentialRecord], met: Met, lack: Lack) -> None:
    check = check_requirement(CARD, Background(), cards, TODAY)
    assert (check.met, check.lack) == (met, lack)


def test_a_lapsed_card_says_since_when() -> None:
    assert check_requirement(CARD, Background(), {"bls": CredentialRecord(expires=YESTERDAY)}, TODAY).on == YESTERDAY

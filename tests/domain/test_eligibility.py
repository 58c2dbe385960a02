"""Which certifications are open, in which order, and when what is held lapses."""

from datetime import date, timedelta

import pytest

from assess.domain.background import Background, Practice, Training, Work
from assess.domain.certifications import NeedsCredential, NeedsDiploma, NeedsPractice, NeedsStatement, NeedsTraining, NeedsWork, Procedure
from assess.domain.credentials import CredentialRecord
from assess.domain.eligibility import CertificationCheck, Eligibility, check_certifications, check_route, held_credentials
from tests.support.builders import TODAY
from tests.support.prospects import make_certification, make_route, with_background

YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
DIPLOMA = NeedsDiploma()
PROGRAM = NeedsTraining(occupations=(Training().occupation,))
YEAR = NeedsWork(occupations=(Work(since=TODAY).occupation,), months=12)
DRAWS = NeedsPractice(procedure=Procedure.VENIPUNCTURES, times=30)
PAPERS = NeedsStatement(text="papers that the body has approved")
CMA = make_certification("cma", make_route("by-program", DIPLOMA, PROGRAM), make_route("by-work", DIPLOMA, YEAR, DRAWS))


def check(background: Background, credentials: dict[str, CredentialRecord] | None = None) -> CertificationCheck:
    (found,) = check_certifications(with_background(background, credentials), (CMA,), TODAY)
    return found


@pytest.mark.parametrize(
    ("background", "standing"),
    [
        (Background(), Eligibility.UNKNOWN),
        (Background(diploma=True), Eligibility.UNKNOWN),
        (Background(diploma=True, training=(Training(completed=TODAY),)), Eligibility.OPEN),
        (Background(diploma=True, training=(Training(completed=TOMORROW),)), Eligibility.LATER),
        (Background(training=(Training(completed=TODAY),)), Eligibility.UNKNOWN),
        (Background(diploma=False, training=(Training(completed=TODAY),)), Eligibility.CLOSED),
    ],
    ids=["nothing", "diploma", "program", "program ends tomorrow", "diploma not said", "no diploma"],
)
def test_a_certification_stands_as_its_nearest_route_does(background: Background, standing: Eligibility) -> None:
    assert check(background).standing is standing


def test_the_nearest_route_comes_first() -> None:
    jobs = (Work(since=date(2020, 1, 1)),)
    assert [route.route.id for route in check(Background(diploma=True)).routes] == ["by-program", "by-work"]
    background = Background(diploma=True, work=jobs, practice=Practice(venipunctures=30))
    assert [route.route.id for route in check(background).routes] == ["by-work", "by-program"]


def test_of_two_routes_that_open_later_the_earlier_comes_first() -> None:
    background = Background(
        diploma=True,
        training=(Training(completed=date(2026, 12, 1)),),
        work=(Work(since=date(2025, 6, 1)),),
        practice=Practice(venipunctures=30),
    )
    found = check(background)
    assert [route.open_from for route in found.routes] == [date(2026, 6, 1), date(2026, 12, 1)]


def test_a_route_opens_when_the_last_of_its_requirements_is_met() -> None:
    route = make_route("both", PROGRAM, YEAR)
    background = Background(training=(Training(completed=date(2026, 5, 1)),), work=(Work(since=date(2025, 8, 1)),))
    assert check_route(with_background(background), route, TODAY).open_from == date(2026, 8, 1)


def test_a_route_with_something_missing_opens_on_no_day() -> None:
    route = make_route("both", PROGRAM, DRAWS)
    background = Background(training=(Training(completed=TOMORROW),), practice=Practice(venipunctures=3))
    found = check_route(with_background(background), route, TODAY)
    assert (found.standing, found.open_from, len(found.missing)) == (Eligibility.CLOSED, None, 2)


def test_a_route_with_something_that_only_the_person_knows_is_theirs_to_confirm_and_not_open() -> None:
    route = check_route(with_background(Background()), make_route("by-papers", PAPERS), TODAY)
    assert (route.standing, len(route.to_confirm)) == (Eligibility.CONFIRM, 1)


@pytest.mark.parametrize(
    ("record", "standing", "lapses", "lapsed"),
    [
        (CredentialRecord(expires=TODAY), Eligibility.HELD, TODAY, None),
        (CredentialRecord(), Eligibility.HELD, None, None),
        (CredentialRecord(expires=YESTERDAY), Eligibility.UNKNOWN, YESTERDAY, YESTERDAY),
        (CredentialRecord(held=False), Eligibility.UNKNOWN, None, None),
    ],
    ids=["last day", "no date", "lapsed", "not held"],
)
def test_a_certificate_is_held_until_it_lapses(
    record: CredentialRecord, standing: Eligibility, lapses: date | None, lapsed: date | None
) -> None:
    found = check(Background(), {"cma": record})
    assert (found.standing, found.lapses, found.lapsed) == (standing, lapses, lapsed)


def test_what_is_held_comes_first_then_the_nearest_and_ties_stay_in_order() -> None:
    certifications = (
        make_certification("far", make_route("far-route", DRAWS)),
        make_certification("unknown-one", make_route("one", DIPLOMA)),
        make_certification("unknown-two", make_route("two", DIPLOMA)),
        make_certification("to-confirm", make_route("papers", PAPERS)),
        make_certification("open-now", make_route("open", NeedsPractice(procedure=Procedure.VENIPUNCTURES, times=1))),
        make_certification("mine", make_route("mine-route", DRAWS)),
        make_certification("no-route"),
    )
    assessment = with_background(Background(practice=Practice(venipunctures=1)), {"mine": CredentialRecord(expires=TOMORROW)})
    order = [found.certification.credential for found in check_certifications(assessment, certifications, TODAY)]
    assert order == ["mine", "open-now", "to-confirm", "unknown-one", "unknown-two", "no-route", "far"]


def test_a_lapsed_card_that_another_certification_asks_for_closes_its_route() -> None:
    needs_cma = make_route("with-cma", NeedsCredential(any_of=("cma",)))
    lapsed, valid = (with_background(Background(), {"cma": CredentialRecord(expires=day)}) for day in (YESTERDAY, TODAY))
    assert check_route(lapsed, needs_cma, TODAY).standing is Eligibility.CLOSED
    assert check_route(valid, needs_cma, TODAY).standing is Eligibility.OPEN


def test_what_lapses_first_stands_first_also_if_no_certification_knows_it() -> None:
    records = {
        "no-date": CredentialRecord(),
        "late": CredentialRecord(expires=TOMORROW),
        "refused": CredentialRecord(held=False),
        "bloodborne": CredentialRecord(expires=YESTERDAY),
        "bls": CredentialRecord(expires=TODAY),
    }
    held = held_credentials(with_background(Background(), records), TODAY)
    listed = [(entry.credential, entry.is_valid) for entry in held]
    assert listed == [
        ("bloodborne", False),
        ("bls", True),
        ("late", True),
        ("no-date", True),
    ]

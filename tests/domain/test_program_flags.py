"""Red flags: what is raised when, and with which figures."""

import pytest
from hypothesis import given

from assess.domain.background import Accreditation
from assess.domain.program_flags import Flag, RedFlag, find_flags
from assess.domain.program_routes import TrainingRoute, training_routes
from assess.domain.programs import ProgramChoice, Schedule, TrainingProgram
from tests.support.programs import CERTIFICATIONS, CHOICES, OPEN, STRICT, WITH_HOURS

ROUTES = training_routes(CERTIFICATIONS)
FINE: dict[str, object] = {
    "name": "Fine",
    "award": "certificate",
    "cost": 9_000,
    "months": 12,
    "accreditation": "caahep",
    "externship_hours": 200,
    "placement_help": True,
    "schedule": ("day",),
}


def flags_of(changes: dict[str, object], *others: float, schedules: tuple[Schedule, ...] = ()) -> dict[Flag, RedFlag]:
    """The flags of the fine program with some changes, beside others that cost so much."""
    program = TrainingProgram.model_validate({**FINE, **changes})
    programs = (program, *(TrainingProgram(name=f"Other {cost}", cost=cost) for cost in others))
    return {flag.kind: flag for flag in find_flags(program, ProgramChoice(programs=programs, schedules=schedules), ROUTES)}


def ids(routes: tuple[TrainingRoute, ...]) -> list[str]:
    return [route.route.id for route in routes]


def test_only_civilian_programs_for_medical_assistants_count_as_ways() -> None:
    assert ids(ROUTES) == [STRICT, WITH_HOURS, OPEN]


@pytest.mark.parametrize(
    ("changes", "flag"),
    [
        ({"accreditation": "none"}, Flag.NO_ACCREDITATION),
        ({"accreditation": "unknown"}, Flag.ACCREDITATION_NOT_NAMED),
        ({"accreditation": "other"}, Flag.OTHER_ACCREDITATION),
        ({"externship_hours": 0}, Flag.NO_EXTERNSHIP),
        ({"externship_hours": 159}, Flag.SHORT_EXTERNSHIP),
        ({"months": 4}, Flag.TOO_SHORT),
        ({"award": "associate", "months": 11}, Flag.TOO_SHORT),
        ({"months": 25}, Flag.TOO_LONG),
        ({"award": "associate", "months": 49}, Flag.TOO_LONG),
        ({"award": None, "months": 49}, Flag.TOO_LONG),
        ({"cost": None}, Flag.COST_NOT_SAID),
        ({"placement_help": False}, Flag.NO_PLACEMENT_HELP),
        ({"exam_pass_rate": 98}, Flag.PASS_RATE_WITHOUT_SOURCE),
        ({"placement_rate": 90}, Flag.PLACEMENT_RATE_WITHOUT_SOURCE),
    ],
)
def test_each_flag_is_raised_alone(changes: dict[str, object], flag: Flag) -> None:
    assert list(flags_of(changes)) == [flag]


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"accreditation": "abhes"},
        {"externship_hours": 160},
        {"externship_hours": None},
        {"months": 4.2},
        {"months": 24},
        {"months": None},
        {"award": "associate", "months": 12},
        {"award": None, "months": 48},
        {"exam_pass_rate": 80, "placement_rate": 70, "rates_source": "Yearly report to the state, 2025"},
        {"placement_help": None},
        {"cost": 0},
    ],
)
def test_what_is_fine_raises_none(changes: dict[str, object]) -> None:
    assert flags_of(changes) == {}


def test_no_accreditation_says_what_closes_and_what_stays_open() -> None:
    flag = flags_of({"accreditation": "none"})[Flag.NO_ACCREDITATION]
    assert (ids(flag.closed), ids(flag.open)) == ([STRICT], [WITH_HOURS, OPEN])
    unnamed = flags_of({"accreditation": "unknown"})[Flag.ACCREDITATION_NOT_NAMED]
    assert (unnamed.closed, unnamed.open) == (flag.closed, flag.open)


def test_a_short_externship_names_the_ways_that_ask_for_more() -> None:
    flag = flags_of({"externship_hours": 100})[Flag.SHORT_EXTERNSHIP]
    assert (flag.figure, flag.limit, ids(flag.closed)) == (100, 160, [WITH_HOURS])
    assert ids(flags_of({"externship_hours": 40})[Flag.SHORT_EXTERNSHIP].closed) == [WITH_HOURS, OPEN]


def test_a_program_is_too_short_for_the_hours_that_a_way_asks_for() -> None:
    flag = flags_of({"months": 3})[Flag.TOO_SHORT]
    assert flag.limit == pytest.approx(720 / 40 * 12 / 52)
    assert ids(flag.closed) == [WITH_HOURS]
    degree = flags_of({"award": "associate", "months": 9})[Flag.TOO_SHORT]
    assert (degree.limit, degree.closed) == (12, ())


@pytest.mark.parametrize(
    ("cost", "others", "limit"),
    [
        (15_001, (8_000, 12_000), 15_000),
        (15_000, (8_000, 12_000), None),
        (90_000, (8_000,), None),
        (12_001, (8_000, 1_000, 99_000), 12_000),
    ],
)
def test_a_cost_is_far_above_one_and_a_half_times_the_median_of_two_others(
    cost: float, others: tuple[float, ...], limit: float | None
) -> None:
    flag = flags_of({"cost": cost}, *others).get(Flag.COST_FAR_ABOVE)
    assert (flag and flag.limit) == limit


def test_classes_are_held_against_those_that_suit() -> None:
    assert list(flags_of({}, schedules=(Schedule.EVENING,))) == [Flag.NO_SUITABLE_SCHEDULE]
    assert flags_of({}, schedules=(Schedule.EVENING, Schedule.DAY)) == {}
    assert flags_of({"schedule": ()}, schedules=(Schedule.EVENING,)) == {}


def test_without_certifications_only_what_needs_none_is_flagged() -> None:
    program = TrainingProgram(name="Bare", cost=1, months=1, accreditation=Accreditation.NONE, externship_hours=1)
    found = find_flags(program, ProgramChoice(programs=(program,)), ())
    assert [(flag.kind, flag.closed, flag.open) for flag in found] == [(Flag.NO_ACCREDITATION, (), ())]


@given(CHOICES)
def test_flags_come_the_gravest_first_and_each_once(choice: ProgramChoice) -> None:
    order = list(Flag)
    for program in choice.programs:
        places = [order.index(flag.kind) for flag in find_flags(program, choice, ROUTES)]
        assert places == sorted(set(places))

"""Programs side by side: values, totals with their range, ranks."""

from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.domain.background import Accreditation
from assess.domain.program_choice import ComparedProgram, Comparison, compare
from assess.domain.programs import Factor, ProgramChoice, Schedule, TrainingProgram
from tests.support.programs import CERTIFICATIONS, CHOICES, PROGRAMS

UNSAID: dict[Factor, dict[str, object]] = {
    Factor.COST: {"cost": None},
    Factor.LENGTH: {"months": None},
    Factor.ACCREDITATION: {"accreditation": Accreditation.UNKNOWN},
    Factor.EXTERNSHIP: {"externship_hours": None},
    Factor.PLACEMENT: {"placement_help": None},
    Factor.SCHEDULE: {"schedule": ()},
    Factor.TRANSFER: {"transfer_credit": None},
}
BETTER: dict[str, tuple[object, object]] = {
    "cost": (9_000, 8_000),
    "months": (12, 9),
    "accreditation": (Accreditation.NONE, Accreditation.ABHES),
    "externship_hours": (120, 160),
    "placement_help": (False, True),
    "schedule": ((Schedule.DAY,), tuple(Schedule)),
    "transfer_credit": (False, True),
}
BEST = TrainingProgram(
    name="Best",
    cost=0,
    months=0.5,
    accreditation=Accreditation.CAAHEP,
    externship_hours=5_000,
    placement_help=True,
    schedule=tuple(Schedule),
    transfer_credit=True,
)


def values_of(factor: Factor, *programs: TrainingProgram, schedules: tuple[Schedule, ...] = ()) -> list[Fraction | None]:
    """The values of one factor in the order of the programs' names."""
    found = compare(ProgramChoice(programs=programs, schedules=schedules), CERTIFICATIONS).programs
    return [entry.values[factor] for entry in sorted(found, key=lambda entry: entry.program.name)]


def summaries(comparison: Comparison) -> list[tuple[object, ...]]:
    """What is said of each program, in an order of its own."""
    found = [(entry.rank, entry.program.model_dump_json(), entry.low, entry.high, entry.flags) for entry in comparison.programs]
    return sorted(found, key=str)


def named(comparison: Comparison, name: str) -> ComparedProgram:
    return next(entry for entry in comparison.programs if entry.program.name == name)


@pytest.mark.parametrize(
    ("factor", "entries", "values"),
    [
        (Factor.COST, [{"cost": 8_000}, {"cost": 16_000}, {"cost": 10_000}, {}], [1, 0, Fraction(3, 4), None]),
        (Factor.COST, [{"cost": 9_000}, {"cost": 9_000}], [1, 1]),
        (Factor.LENGTH, [{"months": 12}, {"months": 8}, {"months": 10}], [0, 1, Fraction(1, 2)]),
        (Factor.EXTERNSHIP, [{"externship_hours": 0}, {"externship_hours": 160}], [0, 1]),
        (Factor.EXTERNSHIP, [{"externship_hours": 0}, {"externship_hours": 0}], [0, 0]),
        (Factor.ACCREDITATION, [{"accreditation": "none"}, {"accreditation": "other"}], [0, 0]),
        (Factor.ACCREDITATION, [{"accreditation": "caahep"}, {"accreditation": "none"}, {"accreditation": "unknown"}], [1, 0, None]),
        (Factor.ACCREDITATION, [{"accreditation": "abhes"}, {"accreditation": "caahep"}, {"accreditation": "other"}], [1, 1, 0]),
        (Factor.PLACEMENT, [{"placement_help": True}, {"placement_help": False}, {}], [1, 0, None]),
        (Factor.PLACEMENT, [{"placement_help": False}, {"placement_help": False}], [0, 0]),
        (Factor.TRANSFER, [{"transfer_credit": True}, {"transfer_credit": False}, {}], [1, 0, None]),
    ],
)
def test_values_run_from_the_worst_to_the_best(factor: Factor, entries: list[dict[str, object]], values: list[Fraction | None]) -> None:
    programs = [TrainingProgram.model_validate({"name": str(number), **entry}) for number, entry in enumerate(entries)]
    assert values_of(factor, *programs) == values


def test_a_schedule_suits_if_one_of_its_classes_does() -> None:
    programs = (
        TrainingProgram(name="a", schedule=(Schedule.DAY, Schedule.EVENING)),
        TrainingProgram(name="b", schedule=(Schedule.DAY,)),
        TrainingProgram(name="c"),
    )
    assert values_of(Factor.SCHEDULE, *programs, schedules=(Schedule.EVENING, Schedule.ONLINE)) == [1, 0, None]


def test_a_schedule_nobody_asked_about_does_not_count() -> None:
    comparison = compare(ProgramChoice(programs=(TrainingProgram(name="a"),), weights={Factor.SCHEDULE: 5}), CERTIFICATIONS)
    assert comparison.weights[Factor.SCHEDULE] == 0


def test_what_is_not_said_counts_nothing_at_the_low_end_and_all_at_the_high_end() -> None:
    program = TrainingProgram(name="a", cost=1_000, placement_help=False)
    (entry,) = compare(ProgramChoice(programs=(program,), weights={Factor.COST: 3}), CERTIFICATIONS).programs
    assert (entry.low, entry.high) == (Fraction(300, 8), Fraction(700, 8))
    assert entry.unsaid == (Factor.LENGTH, Factor.ACCREDITATION, Factor.EXTERNSHIP, Factor.SCHEDULE, Factor.TRANSFER)


def test_without_weights_there_is_no_total_and_no_order() -> None:
    choice = ProgramChoice(programs=(BEST, TrainingProgram(name="a")), weights=dict.fromkeys(Factor, 0))
    comparison = compare(choice, CERTIFICATIONS)
    assert [(entry.low, entry.high, entry.rank) for entry in comparison.programs] == [(None, None, 1)] * 2
    assert comparison.undecided == ()


def test_equals_share_a_rank_and_the_next_one_counts_them() -> None:
    programs = (BEST, BEST.model_copy(update={"name": "Twin"}), TrainingProgram(name="Poor", cost=9_000, placement_help=False))
    found = compare(ProgramChoice(programs=programs), CERTIFICATIONS)
    assert [(entry.program.name, entry.rank) for entry in found.programs] == [("Best", 1), ("Twin", 1), ("Poor", 3)]


def test_a_program_that_says_little_may_still_come_first() -> None:
    plain = TrainingProgram(name="Plain", cost=9_000, placement_help=False, transfer_credit=False)
    silent = TrainingProgram(name="Silent", cost=9_500)
    found = compare(ProgramChoice(programs=(plain, silent)), CERTIFICATIONS)
    assert [entry.program.name for entry in found.programs] == ["Plain", "Silent"]
    assert [entry.program.name for entry in found.undecided] == ["Silent"]
    assert compare(ProgramChoice(programs=(BEST, plain)), CERTIFICATIONS).undecided == ()


def test_nothing_to_compare_is_no_fault() -> None:
    comparison = compare(ProgramChoice(), CERTIFICATIONS)
    assert (comparison.programs, comparison.undecided) == ((), ())


def test_without_certifications_the_accreditation_makes_no_difference() -> None:
    programs = (TrainingProgram(name="a", accreditation=Accreditation.NONE), TrainingProgram(name="b", accreditation=Accreditation.CAAHEP))
    assert [entry.values[Factor.ACCREDITATION] for entry in compare(ProgramChoice(programs=programs), ()).programs] == [1, 1]


@given(CHOICES)
def test_totals_lie_between_0_and_100_and_the_range_has_a_low_and_a_high_end(choice: ProgramChoice) -> None:
    for entry in compare(choice, CERTIFICATIONS).programs:
        assert entry.low is None or 0 <= entry.low <= (entry.high or 0) <= 100


@given(CHOICES)
def test_what_is_best_on_every_factor_comes_first(choice: ProgramChoice) -> None:
    comparison = compare(choice.model_copy(update={"programs": (*choice.programs, BEST)}), CERTIFICATIONS)
    assert named(comparison, "Best").rank == 1


@given(CHOICES, PROGRAMS, st.sets(st.sampled_from(sorted(BETTER))))
def test_better_on_some_factors_and_worse_on_none_never_ranks_lower(choice: ProgramChoice, program: TrainingProgram, at: set[str]) -> None:
    said = program.model_copy(update={"name": "Said", **{key: worse for key, (worse, _) in BETTER.items()}})
    better = said.model_copy(update={"name": "Better", **{key: BETTER[key][1] for key in at}})
    comparison = compare(choice.model_copy(update={"programs": (said, *choice.programs, better)}), CERTIFICATIONS)
    assert named(comparison, "Better").rank <= named(comparison, "Said").rank


@given(CHOICES, st.randoms())
def test_the_order_of_the_rows_does_not_matter(choice: ProgramChoice, chance: Random) -> None:
    mixed = list(choice.programs)
    chance.shuffle(mixed)
    shown = [summaries(compare(one, CERTIFICATIONS)) for one in (choice, choice.model_copy(update={"programs": tuple(mixed)}))]
    assert shown[0] == shown[1]


@given(CHOICES, PROGRAMS, st.sampled_from(Factor))
def test_a_missing_value_widens_the_range(choice: ProgramChoice, program: TrainingProgram, factor: Factor) -> None:
    whole, less = (
        named(compare(choice.model_copy(update={"programs": (*choice.programs, one)}), CERTIFICATIONS), "X")
        for one in (
            program.model_copy(update={"name": "X"}),
            program.model_copy(update={"name": "X", **UNSAID[factor]}),
        )
    )
    if whole.low is not None and whole.high is not None and less.low is not None and less.high is not None:
        assert less.low <= whole.low
        assert less.high >= whole.high

"""Training programs side by side: a value from 0 to 1 for each factor, a weighted total with its range, ranks, and red flags.

value of an answer = 1 for a yes, 0 for a no; of an accreditation = the share it opens of the ways that ask for one;
value of cost, length and externship = (amount − worst) / (best − worst) among the programs that say it, 1 if all are the same;
total = 100 · Σ weight · value / Σ weight, where what a program has not said counts 0 in `low` and 1 in `high`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, TypeAlias, assert_never

from assess.domain.background import Accreditation
from assess.domain.certifications import Certification
from assess.domain.program_flags import RedFlag, find_flags
from assess.domain.program_routes import TrainingRoute, open_routes, routes_at_stake, training_routes
from assess.domain.programs import Factor, ProgramChoice, TrainingProgram

USUAL_WEIGHT: Final = 1
AGAINST_EACH_OTHER: Final = frozenset({Factor.COST, Factor.LENGTH, Factor.EXTERNSHIP})
Amount: TypeAlias = Fraction | None


@dataclass(frozen=True)
class ComparedProgram:
    """One program; `values` from 0 to 1, None where it has not said; `low` and `high` from 0 to 100, None if nothing counts.

    `rank` is 1 for the best; equals share a rank.
    """

    program: TrainingProgram
    values: Mapping[Factor, Amount]
    low: Amount
    high: Amount
    rank: int
    flags: tuple[RedFlag, ...]

    @property
    def unsaid(self) -> tuple[Factor, ...]:
        """The factors that the program says nothing about."""
        return tuple(factor for factor, value in self.values.items() if value is None)


@dataclass(frozen=True)
class Comparison:
    """Every program of `choice`, the best first; `weights` are those that count, 0 for a schedule nobody asked about."""

    choice: ProgramChoice
    weights: Mapping[Factor, int]
    programs: tuple[ComparedProgram, ...]
    routes: tuple[TrainingRoute, ...]

    @property
    def undecided(self) -> tuple[ComparedProgram, ...]:
        """Those behind the first that what they have not said could put before it."""
        best = self.programs[0].low if self.programs else None
        if best is None:
            return ()
        return tuple(entry for entry in self.programs[1:] if entry.rank > 1 and entry.high is not None and entry.high > best)


def compare(choice: ProgramChoice, certifications: Iterable[Certification]) -> Comparison:
    """The programs of `choice` side by side; ranked by the low end of the total, then by the high end."""
    routes = training_routes(certifications)
    weights = {factor: _weight(factor, choice) for factor in Factor}
    columns = {factor: _values(factor, [_amount(factor, program, choice, routes) for program in choice.programs]) for factor in Factor}
    rows = [{factor: columns[factor][place] for factor in Factor} for place in range(len(choice.programs))]
    totals = [(_total(row, weights, 0), _total(row, weights, 1)) for row in rows]
    compared = (
        ComparedProgram(program, row, *total, _rank(total, totals), find_flags(program, choice, routes))
        for program, row, total in zip(choice.programs, rows, totals, strict=True)
    )
    return Comparison(choice, weights, tuple(sorted(compared, key=_order)), routes)


def _order(entry: ComparedProgram) -> tuple[int, str, str]:
    return entry.rank, entry.program.name.casefold(), entry.program.school.casefold()


def _weight(factor: Factor, choice: ProgramChoice) -> int:
    if factor is Factor.SCHEDULE and not choice.schedules:
        return 0
    return choice.weights.get(factor, USUAL_WEIGHT)


def _amount(factor: Factor, program: TrainingProgram, choice: ProgramChoice, routes: Sequence[TrainingRoute]) -> Amount:  # noqa: PLR0911 - one flat table
    """What a factor goes by; more is better, and what is not compared with the others is its value already."""
    match factor:
        case Factor.COST:
            return _minus(program.cost)
        case Factor.LENGTH:
            return _minus(program.months)
        case Factor.ACCREDITATION:
            return _share_opened(program.accreditation, routes_at_stake(routes))
        case Factor.EXTERNSHIP:
            return None if program.externship_hours is None else Fraction(program.externship_hours)
        case Factor.PLACEMENT:
            return _yes(program.placement_help)
        case Factor.SCHEDULE:
            suits = not choice.schedules or not set(choice.schedules).isdisjoint(program.schedule)
            return _yes(suits) if program.schedule else None
        case Factor.TRANSFER:
            return _yes(program.transfer_credit)
    assert_never(factor)


def _share_opened(accreditation: Accreditation, at_stake: Sequence[TrainingRoute]) -> Amount:
    if accreditation is Accreditation.UNKNOWN:
        return None
    return Fraction(len(open_routes(at_stake, accreditation)), len(at_stake)) if at_stake else Fraction(1)


def _minus(amount: float | None) -> Amount:
    return None if amount is None else -Fraction(amount)


def _yes(answer: bool | None) -> Amount:  # noqa: FBT001 - an answer is what it is about
    return None if answer is None else Fraction(answer)


def _values(factor: Factor, amounts: Sequence[Amount]) -> list[Amount]:
    if factor not in AGAINST_EACH_OTHER:
        return list(amounts)
    known = [amount for amount in amounts if amount is not None]
    worst, best = min(known, default=Fraction(0)), max(known, default=Fraction(0))
    all_the_same = Fraction(factor is not Factor.EXTERNSHIP or best > 0)
    return [None if amount is None else (amount - worst) / (best - worst) if best > worst else all_the_same for amount in amounts]


def _total(row: Mapping[Factor, Amount], weights: Mapping[Factor, int], unsaid: int) -> Amount:
    whole = sum(weights.values())
    if not whole:
        return None
    parts = (weights[factor] * (Fraction(unsaid) if value is None else value) for factor, value in row.items())
    return 100 * sum(parts, Fraction(0)) / whole


def _rank(total: tuple[Amount, Amount], totals: Sequence[tuple[Amount, Amount]]) -> int:
    return 1 + sum(_key(other) > _key(total) for other in totals)


def _key(total: tuple[Amount, Amount]) -> tuple[Fraction, Fraction]:
    low, high = total
    return low or Fraction(0), high or Fraction(0)

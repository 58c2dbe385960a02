"""What to beware of in a training program: red flags as ids with the figures they rest on.

The rules and their limits are explained in docs/programs.md.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import median
from typing import Final

from assess.domain.background import Accreditation
from assess.domain.program_routes import TrainingRoute, open_routes, routes_at_stake
from assess.domain.programs import Award, ProgramChoice, TrainingProgram

FAR_ABOVE: Final = 1.5
OTHERS_TO_COMPARE_WITH: Final = 2
FULL_TIME_HOURS_A_WEEK: Final = 40
WEEKS_IN_A_MONTH: Final = 52 / 12
SHORTEST_DEGREE: Final = 12
LONGEST_MONTHS: Final = {Award.CERTIFICATE: 24, Award.DIPLOMA: 24, Award.ASSOCIATE: 48, None: 48}


class Flag(StrEnum):
    """What to beware of, the gravest first."""

    NO_ACCREDITATION = "no-accreditation"
    ACCREDITATION_NOT_NAMED = "accreditation-not-named"
    OTHER_ACCREDITATION = "other-accreditation"
    NO_EXTERNSHIP = "no-externship"
    SHORT_EXTERNSHIP = "short-externship"
    TOO_SHORT = "too-short"
    TOO_LONG = "too-long"
    COST_NOT_SAID = "cost-not-said"
    COST_FAR_ABOVE = "cost-far-above"
    NO_SUITABLE_SCHEDULE = "no-suitable-schedule"
    NO_PLACEMENT_HELP = "no-placement-help"
    PASS_RATE_WITHOUT_SOURCE = "pass-rate-without-source"  # noqa: S105 - a rate of passed exams, not a password
    PLACEMENT_RATE_WITHOUT_SOURCE = "placement-rate-without-source"


@dataclass(frozen=True)
class RedFlag:
    """One flag; `figure` and `limit` are in the unit of what is flagged: hours, months, dollars or percent.

    `closed` and `open` are routes: those the accreditation closes (or may close, if it is not named) and those it leaves open; of a
    short externship or program, `closed` are those that ask for more.
    """

    kind: Flag
    figure: float | None = None
    limit: float | None = None
    closed: tuple[TrainingRoute, ...] = ()
    open: tuple[TrainingRoute, ...] = ()


def find_flags(program: TrainingProgram, choice: ProgramChoice, routes: Sequence[TrainingRoute]) -> tuple[RedFlag, ...]:
    """The flags of `program` among those of `choice`, the gravest first."""
    flags = (*_accreditation(program, routes), *_externship(program, routes), *_length(program, routes), *_cost(program, choice))
    return (*flags, *_schedule(program, choice), *_promises(program))


def _accreditation(program: TrainingProgram, routes: Sequence[TrainingRoute]) -> Iterator[RedFlag]:
    still_open = open_routes(routes, program.accreditation)
    closed = tuple(route for route in routes if route not in still_open)
    match program.accreditation:
        case Accreditation.NONE:
            yield RedFlag(Flag.NO_ACCREDITATION, closed=closed, open=still_open)
        case Accreditation.UNKNOWN:
            yield RedFlag(Flag.ACCREDITATION_NOT_NAMED, closed=routes_at_stake(routes), open=open_routes(routes, Accreditation.NONE))
        case _ if closed:
            yield RedFlag(Flag.OTHER_ACCREDITATION, closed=closed, open=still_open)
        case _:
            pass


def _externship(program: TrainingProgram, routes: Sequence[TrainingRoute]) -> Iterator[RedFlag]:
    """Held against the most hours that a route asks for which the accreditation leaves open."""
    hours = program.externship_hours
    asking = tuple(route for route in open_routes(routes, program.accreditation) if route.needs.externship_hours)
    limit = max((route.needs.externship_hours or 0 for route in asking), default=None)
    if hours is None:
        return
    short = tuple(route for route in asking if (route.needs.externship_hours or 0) > hours)
    if hours == 0:
        yield RedFlag(Flag.NO_EXTERNSHIP, hours, limit, closed=short)
    elif short:
        yield RedFlag(Flag.SHORT_EXTERNSHIP, hours, limit, closed=short)


def _length(program: TrainingProgram, routes: Sequence[TrainingRoute]) -> Iterator[RedFlag]:
    """Too short to hold the hours that open routes ask for, at 40 hours a week, or to be a degree; or longer than is usual."""
    months, longest = program.months, LONGEST_MONTHS[program.award]
    if months is None:
        return
    months_of = {route.route.id: full_time_months(route) for route in open_routes(routes, program.accreditation)}
    short = tuple(route for route in routes if months_of.get(route.route.id, 0) > months)
    if short:
        yield RedFlag(Flag.TOO_SHORT, months, max(months_of.values()), closed=short)
    elif program.award is Award.ASSOCIATE and months < SHORTEST_DEGREE:
        yield RedFlag(Flag.TOO_SHORT, months, SHORTEST_DEGREE)
    elif months > longest:
        yield RedFlag(Flag.TOO_LONG, months, longest)


def full_time_months(route: TrainingRoute) -> float:
    """The months that the route's hours of training take at 40 hours a week; 0 if it asks for none."""
    return (route.needs.hours or 0) / FULL_TIME_HOURS_A_WEEK / WEEKS_IN_A_MONTH


def _cost(program: TrainingProgram, choice: ProgramChoice) -> Iterator[RedFlag]:
    """Far above is more than one and a half times the median of the others, if at least two others say what they cost."""
    if program.cost is None:
        yield RedFlag(Flag.COST_NOT_SAID)
        return
    others = [other.cost for other in _without(choice.programs, program) if other.cost is not None]
    limit = FAR_ABOVE * median(others) if len(others) >= OTHERS_TO_COMPARE_WITH else None
    if limit is not None and program.cost > limit:
        yield RedFlag(Flag.COST_FAR_ABOVE, program.cost, limit)


def _without(programs: tuple[TrainingProgram, ...], program: TrainingProgram) -> tuple[TrainingProgram, ...]:
    place = programs.index(program)
    return programs[:place] + programs[place + 1 :]


def _schedule(program: TrainingProgram, choice: ProgramChoice) -> Iterator[RedFlag]:
    if choice.schedules and program.schedule and not set(choice.schedules) & set(program.schedule):
        yield RedFlag(Flag.NO_SUITABLE_SCHEDULE)
    if program.placement_help is False:
        yield RedFlag(Flag.NO_PLACEMENT_HELP)


def _promises(program: TrainingProgram) -> Iterator[RedFlag]:
    """A rate says little without where it is counted, of whom and when."""
    if program.rates_source.strip():
        return
    if program.exam_pass_rate is not None:
        yield RedFlag(Flag.PASS_RATE_WITHOUT_SOURCE, program.exam_pass_rate)
    if program.placement_rate is not None:
        yield RedFlag(Flag.PLACEMENT_RATE_WITHOUT_SOURCE, program.placement_rate)

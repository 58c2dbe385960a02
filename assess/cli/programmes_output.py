"""The JSON of `programmes`: stable keys, unrounded figures, red flags by id."""

from collections.abc import Iterable
from fractions import Fraction
from typing import Annotated, Final, Literal

from pydantic import Field

from assess.domain.background import Accreditation
from assess.domain.base import Frozen
from assess.domain.frameworks import Certainty
from assess.domain.program_choice import ComparedProgram, Comparison
from assess.domain.program_flags import Flag, RedFlag
from assess.domain.program_routes import TrainingRoute
from assess.domain.programs import Award, Factor, Schedule
from assess.domain.skills import Source
from assess.storage.programs_file import Fault

FORMAT: Final = "assess/programs"

Share = Annotated[float, Field(ge=0, le=1)]
Percentage = Annotated[float, Field(ge=0, le=100)]


class FactorOutput(Frozen):
    """A factor and how much it counts; 0 if it does not."""

    factor: Factor
    weight: int


class ValueOutput(Frozen):
    """A program's value for a factor, among the programs compared; null if it has not said."""

    factor: Factor
    value: Share | None


class FlagOutput(Frozen):
    """Something to beware of; `figure` and `limit` in its own unit, `closed` and `open` are ids of ways to a certification."""

    flag: Flag
    figure: float | None
    limit: float | None
    closed: tuple[str, ...]
    open: tuple[str, ...]


class ProgramOutput(Frozen):
    """A program as it was entered, and how it compares; `low` and `high` are its total, null if no factor counts."""

    rank: int
    name: str
    school: str
    award: Award | None
    cost: float | None
    months: float | None
    accreditation: Accreditation
    externship_hours: float | None
    placement_help: bool | None
    placement_rate: float | None
    exam_pass_rate: float | None
    rates_source: str
    schedule: tuple[Schedule, ...]
    transfer_credit: bool | None
    note: str
    values: tuple[ValueOutput, ...]
    low: Percentage | None
    high: Percentage | None
    not_said: tuple[Factor, ...]
    flags: tuple[FlagOutput, ...]


class RouteOutput(Frozen):
    """A way to a certification through a training program, and which accreditations it asks for; none if it does not matter."""

    id: str
    credential: str
    title: str
    accreditations: tuple[Accreditation, ...]
    certainty: Certainty
    source: Source


class FaultOutput(Frozen):
    """A cell or row that could not be read as it stands."""

    place: str
    problem: str


class ProgramsOutput(Frozen):
    """Training programs side by side, the best first."""

    format: Literal["assess/programs"] = FORMAT
    version: Literal[1] = 1
    weights: tuple[FactorOutput, ...]
    programs: tuple[ProgramOutput, ...]
    routes: tuple[RouteOutput, ...]
    faults: tuple[FaultOutput, ...]


def make_programs_output(comparison: Comparison, faults: Iterable[Fault]) -> ProgramsOutput:
    """The comparison as it is, and what could not be read."""
    return ProgramsOutput(
        weights=tuple(FactorOutput(factor=factor, weight=weight) for factor, weight in comparison.weights.items()),
        programs=tuple(_program(entry) for entry in comparison.programs),
        routes=tuple(_route(route) for route in comparison.routes),
        faults=tuple(FaultOutput(place=fault.place, problem=fault.problem) for fault in faults),
    )


def _program(entry: ComparedProgram) -> ProgramOutput:
    return ProgramOutput.model_validate(
        {
            **entry.program.model_dump(),
            "rank": entry.rank,
            "values": tuple({"factor": factor, "value": _float(value)} for factor, value in entry.values.items()),
            "low": _float(entry.low),
            "high": _float(entry.high),
            "not_said": entry.unsaid,
            "flags": tuple(_flag(flag) for flag in entry.flags),
        }
    )


def _flag(flag: RedFlag) -> FlagOutput:
    closed, still_open = (tuple(route.route.id for route in routes) for routes in (flag.closed, flag.open))
    return FlagOutput(flag=flag.kind, figure=flag.figure, limit=flag.limit, closed=closed, open=still_open)


def _route(route: TrainingRoute) -> RouteOutput:
    return RouteOutput(
        id=route.route.id,
        credential=route.certification.credential,
        title=route.route.title,
        accreditations=route.needs.accreditations,
        certainty=route.route.certainty,
        source=route.route.source,
    )


def _float(value: Fraction | None) -> float | None:
    return None if value is None else float(value)

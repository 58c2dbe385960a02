"""Choosing a training program: what is known of each, and what counts for the person who chooses.

`program_choice` sets them side by side, `program_flags` names what to beware of.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from assess.domain.background import Accreditation
from assess.domain.base import Frozen, FrozenMap, Line, Text

Importance = Annotated[int, Field(ge=0, le=5, strict=True)]
Percent = Annotated[float, Field(ge=0, le=100)]


class Award(StrEnum):
    """What a program ends with."""

    CERTIFICATE = "certificate"
    DIPLOMA = "diploma"
    ASSOCIATE = "associate"


class Schedule(StrEnum):
    """When and where classes are."""

    DAY = "day"
    EVENING = "evening"
    WEEKEND = "weekend"
    ONLINE = "online"
    HYBRID = "hybrid"


class Factor(StrEnum):
    """What programs are compared by."""

    COST = "cost"
    LENGTH = "length"
    ACCREDITATION = "accreditation"
    EXTERNSHIP = "externship"
    PLACEMENT = "placement"
    SCHEDULE = "schedule"
    TRANSFER = "transfer"


class TrainingProgram(Frozen):
    """One program as its school describes it; `cost` is everything, in dollars; None is what the school has not said.

    `rates_source` is where the school shows how it counts its placement rate and its pass rate.
    """

    name: Line
    school: Text = ""
    award: Award | None = None
    cost: Annotated[float, Field(ge=0, le=1_000_000)] | None = None
    months: Annotated[float, Field(gt=0, le=120)] | None = None
    accreditation: Accreditation = Accreditation.UNKNOWN
    externship_hours: Annotated[float, Field(ge=0, le=5_000)] | None = None
    placement_help: bool | None = None
    placement_rate: Percent | None = None
    exam_pass_rate: Percent | None = None
    rates_source: Text = ""
    schedule: tuple[Schedule, ...] = ()
    transfer_credit: bool | None = None
    note: Text = ""


class ProgramChoice(Frozen):
    """The programs somebody chooses from, how much each factor counts (0–5, 1 if not said), and the schedules that suit them."""

    programs: tuple[TrainingProgram, ...] = ()
    weights: FrozenMap[Factor, Importance] = Field(default_factory=dict, validate_default=True)
    schedules: tuple[Schedule, ...] = ()

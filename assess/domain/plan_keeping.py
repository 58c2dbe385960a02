"""What a person has decided about the plan, and what became of it: kept in the document, so that the plan comes out the same every time."""

from enum import StrEnum
from typing import Annotated

from pydantic import AwareDatetime, Field

from assess.domain.base import Day, Frozen, FrozenMap, Identifier, Line, Text

Part = Annotated[int, Field(ge=1, le=10_000, strict=True)]
Minutes = Annotated[int, Field(ge=1, le=30_000, strict=True)]
Notice = Annotated[int, Field(ge=0, le=10_080, strict=True)]
Room = Annotated[int, Field(ge=0, le=10_080, strict=True)]


class SessionDone(Frozen):
    """A sitting that was ticked: so many minutes of a step (its id), on the day it was done."""

    step: Line
    minutes: Minutes
    done_on: Day


class Pin(Frozen):
    """A session of a step that the person wants on that day."""

    step: Line
    part: Part
    day: Day


class LeftOut(Frozen):
    """A skill that is left out of the plan on purpose."""

    skill: Identifier
    reason: Text = ""


class Agreed(Frozen):
    """A session of the plan as it was last agreed on; planning again moves it only if it has to."""

    step: Line
    part: Part
    day: Day
    minutes: Minutes


class Rhythm(Frozen):
    """The time that a plan was agreed on for, in minutes: each weekday from Monday on, the whole week, the lab part of it."""

    weekdays: Annotated[tuple[Room, ...], Field(min_length=7, max_length=7)]
    week: Room
    lab: Room
    shortest_session: Minutes
    longest_session: Minutes
    light_week_every: Annotated[int, Field(ge=2, le=12, strict=True)] | None = None


class PublishedState(StrEnum):
    """How a calendar was last told of a session."""

    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"


class Published(Frozen):
    """What a calendar file last said of a session; `sequence` grows with each change, as RFC 5545 asks.

    `begins` is the local moment at which it begins, with the time zone's name, empty for an all-day entry; `alarm` is in minutes.
    """

    sequence: Annotated[int, Field(ge=0, strict=True)]
    state: PublishedState = PublishedState.CONFIRMED
    day: Day
    minutes: Minutes
    begins: Text = ""
    summary: Line
    alarm: Notice | None = None
    at: AwareDatetime


class PlanKeeping(Frozen):
    """`agreed` is the plan of the day `agreed_on`, `rhythm` the hours it was made for, `no_room` the steps without a place in it.

    Weeks are counted from the one of `began`, the first day that was ever agreed on. `published` is by the session's id.
    """

    agreed_on: Day | None = None
    began: Day | None = None
    rhythm: Rhythm | None = None
    agreed: tuple[Agreed, ...] = ()
    no_room: tuple[Line, ...] = ()
    sessions_done: tuple[SessionDone, ...] = ()
    pins: tuple[Pin, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    published: FrozenMap[Line, Published] = Field(default_factory=dict, validate_default=True)

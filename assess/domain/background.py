"""What a person brings along: schooling, work, service and practice, as far as certifying bodies ask about it."""

from enum import StrEnum
from typing import Annotated, Final

from pydantic import Field, model_validator

from assess.domain.base import Day, Frozen, Text

MOST_HOURS: Final = 10_000
MOST_TIMES: Final = 100_000


class Occupation(StrEnum):
    """The line of work that a program trains for, or that somebody has worked in."""

    MEDICAL_ASSISTING = "medical-assisting"
    PHLEBOTOMY = "phlebotomy"
    ECG = "ecg"
    NURSING_ASSISTING = "nursing-assisting"
    MEDICAL_OFFICE = "medical-office"
    OTHER_HEALTH = "other-health"


class Accreditation(StrEnum):
    """Who accredits a training program, as far as certifications depend on it; `other` stands for any other approval."""

    CAAHEP = "caahep"
    ABHES = "abhes"
    OTHER = "other"
    NONE = "none"
    UNKNOWN = "unknown"


class Training(Frozen):
    """A training program; `completed` is the day it ended or is to end, None if that is not known."""

    occupation: Occupation = Occupation.MEDICAL_ASSISTING
    school: Text = ""
    accreditation: Accreditation = Accreditation.UNKNOWN
    completed: Day | None = None
    hours: Annotated[float, Field(ge=0, le=MOST_HOURS)] | None = None
    externship_hours: Annotated[float, Field(ge=0, le=MOST_HOURS)] | None = None
    military: bool = False


class Work(Frozen):
    """A job; without `until` it goes on."""

    occupation: Occupation = Occupation.MEDICAL_ASSISTING
    employer: Text = ""
    since: Day
    until: Day | None = None
    hours_per_week: Annotated[float, Field(gt=0, le=80)] = 40

    @model_validator(mode="after")
    def _ends_after_start(self) -> "Work":
        if self.until and self.until < self.since:
            raise ValueError("it ends before it began")
        return self


class Practice(Frozen):
    """How often a person has done what some certifying bodies count, on live people; None if not said."""

    venipunctures: Annotated[int, Field(ge=0, le=MOST_TIMES, strict=True)] | None = None
    capillary_punctures: Annotated[int, Field(ge=0, le=MOST_TIMES, strict=True)] | None = None
    ecgs: Annotated[int, Field(ge=0, le=MOST_TIMES, strict=True)] | None = None


class Background(Frozen):
    """Everything of the above; `diploma` is a high school diploma or its equivalent, None if not said.

    `place` is where the person works or wants to work, for pay figures.
    """

    diploma: bool | None = None
    training: tuple[Training, ...] = ()
    work: tuple[Work, ...] = ()
    practice: Practice = Practice()
    place: Text = ""

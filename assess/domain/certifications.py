"""Certifications as data: the exam, the ways to be allowed to sit it, and what keeps the certificate alive.

`eligibility` holds a person's background against them.
"""

from enum import StrEnum
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from assess.domain.background import Accreditation, Occupation
from assess.domain.base import Frozen, Identifier, Line, Text, WebAddress
from assess.domain.frameworks import Certainty
from assess.domain.skills import Source

Months: TypeAlias = Annotated[int, Field(gt=0, le=600)]


class FactKind(StrEnum):
    """What a figure about a certification says."""

    EXAM_QUESTIONS = "exam-questions"
    SCORED_QUESTIONS = "scored-questions"
    EXAM_MINUTES = "exam-minutes"
    PASS_MARK = "pass-mark"  # noqa: S105 - a mark to pass with, not a password
    EXAM_FEE = "exam-fee"
    RENEWAL_MONTHS = "renewal-months"
    RENEWAL_FEE = "renewal-fee"
    CONTINUING_EDUCATION = "continuing-education"


class CertificationFact(Frozen):
    """One figure; `amount` is in dollars, questions, minutes, points or months as `kind` says; `unit` names what else it counts."""

    kind: FactKind
    amount: Annotated[float, Field(ge=0)]
    unit: Text = ""
    note: Text = ""
    certainty: Certainty
    source: Source


class NeedsDiploma(Frozen):
    """A high school diploma or its equivalent."""

    kind: Literal["diploma"] = "diploma"


class NeedsTraining(Frozen):
    """A training program; `within_months` is how long ago it may have ended, `before_days` how soon it must end if it still runs.

    `after_months` is for ways that open only once that much time has gone by since its end.
    """

    kind: Literal["training"] = "training"
    occupations: tuple[Occupation, ...]
    accreditations: tuple[Accreditation, ...] = ()
    within_months: Months | None = None
    after_months: Months | None = None
    before_days: Annotated[int, Field(ge=0, le=730)] = 0
    hours: Annotated[float, Field(gt=0)] | None = None
    externship_hours: Annotated[float, Field(gt=0)] | None = None
    military: bool = False


class NeedsWork(Frozen):
    """`months` of work, however many hours a week, or `hours` of it, in one of the occupations, in the last `within_months`."""

    kind: Literal["work"] = "work"
    occupations: tuple[Occupation, ...]
    months: Months | None = None
    hours: Annotated[float, Field(gt=0)] | None = None
    within_months: Months | None = None


class Procedure(StrEnum):
    """What `Practice` counts."""

    VENIPUNCTURES = "venipunctures"
    CAPILLARY_PUNCTURES = "capillary_punctures"
    ECGS = "ecgs"


class NeedsPractice(Frozen):
    """A procedure done at least `times` on live people."""

    kind: Literal["practice"] = "practice"
    procedure: Procedure
    times: Annotated[int, Field(gt=0)]


class NeedsCredential(Frozen):
    """One of these credentials, held and not lapsed."""

    kind: Literal["credential"] = "credential"
    any_of: Annotated[tuple[Identifier, ...], Field(min_length=1)]


class NeedsStatement(Frozen):
    """Something Assess knows nothing of: the person has to see for themselves."""

    kind: Literal["statement"] = "statement"
    text: Line


Requirement: TypeAlias = Annotated[
    NeedsDiploma | NeedsTraining | NeedsWork | NeedsPractice | NeedsCredential | NeedsStatement, Field(discriminator="kind")
]


class Route(Frozen):
    """One way to be allowed to sit the exam: every requirement of it must be met."""

    id: Identifier
    title: Line
    requires: Annotated[tuple[Requirement, ...], Field(min_length=1)]
    note: Text = ""
    certainty: Certainty
    source: Source


class Certification(Frozen):
    """A certification by its `credential` in the catalogue; `outline` is the framework of its exam's areas."""

    credential: Identifier
    name: Line
    body: Line
    url: WebAddress
    summary: Line
    renewal: Line
    outline: Identifier | None = None
    fact: tuple[CertificationFact, ...] = ()
    route: tuple[Route, ...] = ()


class CertificationFile(Frozen):
    """`certifications.toml`."""

    certification: tuple[Certification, ...]

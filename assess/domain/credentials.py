"""Credentials: cards and certificates that are held until they lapse."""

from calendar import monthrange
from datetime import date
from typing import Annotated

from pydantic import Field, model_validator

from assess.domain.base import Day, Frozen, Identifier, Line, Text
from assess.domain.skills import Source


class CredentialType(Frozen):
    """A kind of card or certificate; `valid_months` is None if it does not lapse."""

    id: Identifier
    title: Line
    summary: Line
    valid_months: Annotated[int, Field(gt=0)] | None = None
    course_hours: Annotated[float, Field(gt=0, le=500)] | None = None
    course_activity: Text = ""
    source: Source


class CredentialFile(Frozen):
    """The catalogue's credentials, those that a skill stands for first."""

    credential: tuple[CredentialType, ...]


class CredentialRecord(Frozen):
    """What a person said of one credential, and who has seen the card."""

    held: bool = True
    issued: Day | None = None
    expires: Day | None = None
    seen_by: Text = ""

    @model_validator(mode="after")
    def _expires_after_issue(self) -> "CredentialRecord":
        if self.issued and self.expires and self.expires < self.issued:
            raise ValueError("it expires before it was issued")
        return self

    def is_dated(self, kind: CredentialType) -> bool:
        """Whether it can be told when the credential lapses."""
        return self.expires is not None or kind.valid_months is None

    def is_valid_on(self, day: date) -> bool:
        """Whether the card is held and has not lapsed by `day`."""
        return self.held and (self.expires is None or self.expires >= day)


def lapse_date(kind: CredentialType, issued: date) -> date | None:
    """The day on which a credential issued on `issued` usually lapses, None if that kind does not."""
    if kind.valid_months is None:
        return None
    return add_months(issued, kind.valid_months)


def add_months(day: date, months: int) -> date:
    """The same day `months` later (earlier if negative), the month's last day if it is shorter; stays within the calendar."""
    count = day.year * 12 + day.month - 1 + months
    year, month = min(max(count // 12, date.min.year), date.max.year), count % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))

"""What one person answered in one attempt: the document, frozen; every change makes a new one."""

from collections.abc import Mapping
from datetime import date, datetime, time
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated, Final, Literal, TypeVar
from uuid import UUID

from pydantic import AwareDatetime, Field, model_validator

from assess.domain.background import Background
from assess.domain.base import Day, Frozen, FrozenMap, Identifier, Line, Text
from assess.domain.credentials import CredentialRecord
from assess.domain.levels import Level, Target
from assess.domain.plan_keeping import PlanKeeping
from assess.domain.programs import ProgramChoice
from assess.domain.roles import RoleProfile

FORMAT: Final = "assess/assessment"
VERSION: Final = 1

ValueT = TypeVar("ValueT")


class ResponseState(StrEnum):
    """The five ways to answer, distinct in data, on the screen and in the report."""

    RATED = "rated"
    UNANSWERED = "unanswered"
    NOT_SURE = "not_sure"
    NO_OPPORTUNITY = "no_opportunity"
    NOT_APPLICABLE = "not_applicable"


class Weekday(StrEnum):
    """A day of the week, Monday first."""

    MONDAY = "mon"
    TUESDAY = "tue"
    WEDNESDAY = "wed"
    THURSDAY = "thu"
    FRIDAY = "fri"
    SATURDAY = "sat"
    SUNDAY = "sun"


class Holidays(StrEnum):
    """Whose public holidays are days off as well."""

    NONE = "none"
    US = "us"


class ChecklistPath(StrEnum):
    """Which skills the wizard asks about: the role's basic ones, or all."""

    QUICK = "quick"
    FULL = "full"


class Learner(Frozen):
    """Who answered: a name or an alias, and the id a school may use."""

    id: Text = ""
    name: Text = ""


class Goal(Frozen):
    """What the person works towards, and the hours there are for it.

    `hours_by_weekday`, where it says anything, is used in place of `hours_per_week` and `weekdays`. Sessions are in minutes. Every
    `light_week_every`-th week has half the hours. `starts_at` is when sessions begin in `time_zone` (IANA), for calendars.
    """

    target_date: Day | None = None
    hours_per_week: Annotated[float, Field(ge=0, le=80)] = 5
    weekdays: tuple[Weekday, ...] = (Weekday.MONDAY, Weekday.TUESDAY, Weekday.WEDNESDAY, Weekday.THURSDAY, Weekday.FRIDAY)
    days_off: tuple[Day, ...] = ()
    lab_hours_per_week: Annotated[float, Field(ge=0, le=80)] = 2
    hours_by_weekday: FrozenMap[Weekday, Annotated[float, Field(ge=0, le=24)]] = Field(default_factory=dict, validate_default=True)
    holidays: Holidays = Holidays.NONE
    shortest_session: Annotated[int, Field(ge=15, le=60, strict=True)] = 25
    longest_session: Annotated[int, Field(ge=25, le=180, strict=True)] = 90
    light_week_every: Annotated[int, Field(ge=2, le=12, strict=True)] | None = None
    starts_at: time | None = None
    time_zone: Text = ""

    @model_validator(mode="after")
    def _sessions_have_room(self) -> "Goal":
        if self.shortest_session > self.longest_session:
            raise ValueError("the shortest session is longer than the longest")
        return self


class Response(Frozen):
    """The answer to one skill; a note or a flag stays whatever the answer becomes."""

    state: ResponseState = ResponseState.UNANSWERED
    level: Level | None = None
    reason: Text = ""
    note: Text = ""
    flagged: bool = False
    rated_at: AwareDatetime | None = None

    @model_validator(mode="after")
    def _state_has_what_it_needs(self) -> "Response":
        if (self.state is ResponseState.RATED) != (self.level is not None):
            raise ValueError("a level belongs to the state 'rated', and to no other")
        if self.state is ResponseState.NOT_APPLICABLE and not self.reason.strip():
            raise ValueError("'not_applicable' needs a reason")
        return self


class CheckAnswer(Frozen):
    """One answered question of a knowledge check; `choice` counts the options from 0."""

    item: Identifier
    choice: Annotated[int, Field(ge=0, le=5, strict=True)]
    at: AwareDatetime


class Check(Frozen):
    """The knowledge check of one skill; `accepted_by` names the instructor who accepted it."""

    answers: tuple[CheckAnswer, ...] = ()
    accepted_by: Text = ""


class Observation(Frozen):
    """What an instructor saw at the bench."""

    level: Level
    observer: Line
    date: Day
    attempt: Annotated[int, Field(ge=1, le=100, strict=True)] = 1
    signature: Text = ""


class ProgressEntry(Frozen):
    """A step of the plan that is done."""

    skill: Identifier
    to_level: Target
    done_on: Day


UNANSWERED: Final = Response()
NO_CHECK: Final = Check()


class Assessment(Frozen):
    """One person, one attempt: `NAME.assess.json`."""

    format: Literal["assess/assessment"] = FORMAT
    version: Literal[1] = VERSION
    id: UUID
    learner: Learner = Learner()
    role: Identifier
    catalog_version: Line
    created: AwareDatetime
    updated: AwareDatetime
    path: ChecklistPath = ChecklistPath.FULL
    goal: Goal = Field(default_factory=Goal)
    responses: FrozenMap[Identifier, Response] = Field(default_factory=dict, validate_default=True)
    checks: FrozenMap[Identifier, Check] = Field(default_factory=dict, validate_default=True)
    credentials: FrozenMap[Identifier, CredentialRecord] = Field(default_factory=dict, validate_default=True)
    observations: FrozenMap[Identifier, tuple[Observation, ...]] = Field(default_factory=dict, validate_default=True)
    progress: tuple[ProgressEntry, ...] = ()
    background: Background = Background()
    programs: ProgramChoice = Field(default_factory=ProgramChoice)
    plan: PlanKeeping = Field(default_factory=PlanKeeping)

    @model_validator(mode="after")
    def _updated_after_created(self) -> "Assessment":
        if self.updated < self.created:
            raise ValueError("'updated' is earlier than 'created'")
        return self

    def response(self, skill: str) -> Response:
        """The answer to `skill`, unanswered if there is none."""
        return self.responses.get(skill, UNANSWERED)

    def check(self, skill: str) -> Check:
        """The knowledge check of `skill`, empty if there is none."""
        return self.checks.get(skill, NO_CHECK)

    def readiness_date(self, on: date) -> date:
        """The day on which credentials have to be valid: the target date, or `on` if there is none or it is past."""
        return max(self.goal.target_date or on, on)

    def with_response(self, skill: str, response: Response, at: datetime) -> "Assessment":
        """A copy in which `skill` is answered by `response`."""
        return self._replaced(at, responses=_with(self.responses, skill, response))

    def with_check(self, skill: str, check: Check, at: datetime) -> "Assessment":
        """A copy with the knowledge check of `skill` as it is now."""
        return self._replaced(at, checks=_with(self.checks, skill, check))

    def with_credential(self, credential: str, record: CredentialRecord | None, at: datetime) -> "Assessment":
        """A copy with what is known of `credential`; None takes the record away."""
        return self._replaced(at, credentials=_with(self.credentials, credential, record))

    def with_learner(self, learner: Learner, at: datetime) -> "Assessment":
        """A copy that belongs to `learner`."""
        return self._replaced(at, learner=learner)

    def with_goal(self, goal: Goal, at: datetime) -> "Assessment":
        """A copy that works towards `goal`."""
        return self._replaced(at, goal=goal)

    def with_role(self, role: RoleProfile, at: datetime) -> "Assessment":
        """A copy assessed against `role`; a 'does not apply' that it forbids is unanswered again, all other answers stay."""
        return self._replaced(at, role=role.id, responses=_allowed_by(role, self.responses))

    def with_path(self, path: ChecklistPath, at: datetime) -> "Assessment":
        """A copy that asks the skills of `path`; no answer is lost."""
        return self._replaced(at, path=path)

    def with_progress(self, progress: tuple[ProgressEntry, ...], at: datetime) -> "Assessment":
        """A copy with the steps that are done."""
        return self._replaced(at, progress=progress)

    def with_background(self, background: Background, at: datetime) -> "Assessment":
        """A copy with the schooling, work and practice of the person."""
        return self._replaced(at, background=background)

    def with_programs(self, programs: ProgramChoice, at: datetime) -> "Assessment":
        """A copy with the training programs to choose from."""
        return self._replaced(at, programs=programs)

    def with_plan(self, plan: PlanKeeping, at: datetime) -> "Assessment":
        """A copy with what was decided about the plan, and what became of it."""
        return self._replaced(at, plan=plan)

    def _replaced(self, at: datetime, **changes: object) -> "Assessment":
        return self.model_copy(update={**changes, "updated": max(at, self.created)})


def _allowed_by(role: RoleProfile, responses: Mapping[str, Response]) -> Mapping[str, Response]:
    forbidden = [asked.skill for asked in role.expectation if not asked.allows_not_applicable]
    left_out = [skill for skill in forbidden if skill in responses and responses[skill].state is ResponseState.NOT_APPLICABLE]
    reopened = {skill: responses[skill].model_copy(update={"state": ResponseState.UNANSWERED}) for skill in left_out}
    return MappingProxyType({**responses, **reopened})


def _with(mapping: Mapping[str, ValueT], key: str, value: ValueT | None) -> Mapping[str, ValueT]:
    kept = {known: old for known, old in mapping.items() if known != key}
    return MappingProxyType(kept if value is None else {**kept, key: value})

"""What a person can do to the plan where they read it, as values on their way to the store."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias, assert_never

from assess.domain.catalog import Catalog
from assess.domain.plan_keeping import Agreed, Pin, SessionDone
from assess.domain.planning import Explanation, LeftOutEffect, Session
from assess.domain.planning.done import skill_of
from assess.reports.wording import Wording
from assess.reports.wording_plan_reasons import PlanReasonWording
from assess.ui.store import AssessmentStore


@dataclass(frozen=True)
class Tick:
    """A session of the plan is done."""

    session: Session


@dataclass(frozen=True)
class TickMissed:
    """A session of a day that is past was done then."""

    entry: Agreed


@dataclass(frozen=True)
class Untick:
    """A session is not done after all."""

    done: SessionDone


@dataclass(frozen=True)
class UntickStep:
    """A step is not done after all."""

    skill: str
    level: int


@dataclass(frozen=True)
class Move:
    """A session is wanted on a day."""

    session: Session
    day: date


@dataclass(frozen=True)
class Unpin:
    """A session may be on any day again."""

    pin: Pin


@dataclass(frozen=True)
class LeaveOut:
    """A skill is left out of the plan."""

    skill: str
    reason: str


@dataclass(frozen=True)
class TakeBack:
    """A skill that was left out is planned again."""

    skill: str


PlanAct: TypeAlias = Tick | TickMissed | Untick | UntickStep | Move | Unpin | LeaveOut | TakeBack


@dataclass(frozen=True)
class PlanTools:
    """What every row of the plan needs: words, the catalogue, the day it is, and why a session is where it is."""

    wording: Wording
    talk: PlanReasonWording
    catalog: Catalog
    today: Callable[[], date]
    explain: Callable[[Session], Explanation]
    explain_leaving_out: Callable[[str], LeftOutEffect | None]


def find_skill(act: PlanAct) -> str:
    """The skill that something is done for."""
    match act:
        case Tick() | Move():
            return act.session.step.skill
        case TickMissed():
            return skill_of(act.entry.step)
        case Untick():
            return skill_of(act.done.step)
        case Unpin():
            return skill_of(act.pin.step)
        case UntickStep() | LeaveOut() | TakeBack():
            return act.skill
        case _:
            assert_never(act)


def carry_out(act: PlanAct, store: AssessmentStore) -> None:  # noqa: C901 - one flat table
    """Tells the store what the person did."""
    match act:
        case Tick():
            store.tick_session(act.session)
        case TickMissed():
            store.tick_missed(act.entry)
        case Untick():
            store.untick_session(act.done)
        case UntickStep():
            store.set_step_done(act.skill, act.level, done=False)
        case Move():
            store.pin_session(act.session, act.day)
        case Unpin():
            store.unpin(act.pin)
        case LeaveOut():
            store.leave_out(act.skill, act.reason)
        case TakeBack():
            store.take_back(act.skill)
        case _:
            assert_never(act)

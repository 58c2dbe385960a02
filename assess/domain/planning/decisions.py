"""What a person can do with the plan, as changes of the assessment: tick, pin, leave out, agree.

Every function returns a copy that was changed at the moment `at`; what was not there to change stays as it is.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Final

from assess.domain.assessment import Assessment, Goal, ProgressEntry
from assess.domain.plan_keeping import Agreed, LeftOut, Pin, PlanKeeping, SessionDone
from assess.domain.planning.done import kind_of, level_of, skill_of
from assess.domain.planning.hours import find_rhythm
from assess.domain.planning.values import Plan, Session, StepKind

LEVEL_GIVING: Final = (StepKind.RAISE, StepKind.COURSE)
MOST_MINUTES: Final = 30_000


def with_session_ticked(assessment: Assessment, session: Session, on: date, at: datetime) -> Assessment:
    """The session of the current plan is done, on the day `on`; with its last minutes the step is done."""
    step = session.step
    done = SessionDone(step=step.id, minutes=min(session.minutes, MOST_MINUTES), done_on=on)
    keeping = assessment.plan
    changed = {
        "sessions_done": (*keeping.sessions_done, done),
        "agreed": _put_first(keeping.agreed, session),
        "pins": tuple(pin for pin in keeping.pins if pin != session.pin),
    }
    ticked = assessment.with_plan(keeping.model_copy(update=changed), at)
    if session.minutes < step.minutes or step.kind not in LEVEL_GIVING:
        return ticked
    return with_step_ticked(ticked, step.skill, step.to_level, on, at)


def with_session_unticked(assessment: Assessment, done: SessionDone, at: datetime) -> Assessment:
    """The last tick that equals `done` is taken back, and the step is not done any more."""
    entries = assessment.plan.sessions_done
    last = next((number for number in reversed(range(len(entries))) if entries[number] == done), None)
    if last is None:
        return assessment
    left = assessment.plan.model_copy(update={"sessions_done": (*entries[:last], *entries[last + 1 :])})
    progress = tuple(entry for entry in assessment.progress if not _is_of(entry, done.step))
    return assessment.with_plan(left, at).with_progress(progress, at)


def with_step_ticked(assessment: Assessment, skill: str, to_level: int, on: date, at: datetime) -> Assessment:
    """The step that leads to `to_level` (1–4) is done, whatever sittings it took."""
    others = (entry for entry in assessment.progress if (entry.skill, entry.to_level) != (skill, to_level))
    return assessment.with_progress((*others, ProgressEntry(skill=skill, to_level=to_level, done_on=on)), at)


def with_step_unticked(assessment: Assessment, skill: str, to_level: int, at: datetime) -> Assessment:
    """The step is to be done again, with all its sittings."""
    progress = tuple(entry for entry in assessment.progress if (entry.skill, entry.to_level) != (skill, to_level))
    ids = {f"{skill}:{to_level}", f"{skill}:{StepKind.COURSE}"}
    left = tuple(done for done in assessment.plan.sessions_done if done.step not in ids)
    return assessment.with_progress(progress, at).with_plan(assessment.plan.model_copy(update={"sessions_done": left}), at)


def with_pin(assessment: Assessment, session: Session, day: date, at: datetime) -> Assessment:
    """The person wants the session on that day; an earlier pin of it goes."""
    pin = Pin(step=session.step.id, part=session.part, day=day)
    others = (old for old in assessment.plan.pins if old != session.pin and (old.step, old.part) != (pin.step, pin.part))
    return assessment.with_plan(assessment.plan.model_copy(update={"pins": (*others, pin)}), at)


def without_pin(assessment: Assessment, pin: Pin, at: datetime) -> Assessment:
    """The session may be on any day again."""
    return assessment.with_plan(assessment.plan.model_copy(update={"pins": tuple(old for old in assessment.plan.pins if old != pin)}), at)


def with_left_out(assessment: Assessment, skill: str, reason: str, at: datetime) -> Assessment:
    """The skill is left out of the plan on purpose; the reason may be empty."""
    others = (entry for entry in assessment.plan.left_out if entry.skill != skill)
    return assessment.with_plan(assessment.plan.model_copy(update={"left_out": (*others, LeftOut(skill=skill, reason=reason))}), at)


def without_left_out(assessment: Assessment, skill: str, at: datetime) -> Assessment:
    """The skill is planned again."""
    left = tuple(entry for entry in assessment.plan.left_out if entry.skill != skill)
    return assessment.with_plan(assessment.plan.model_copy(update={"left_out": left}), at)


def with_agreed(assessment: Assessment, plan: Plan, on: date, at: datetime) -> Assessment:
    """The person agrees to the plan, which was made of this assessment."""
    return assessment.with_plan(agree(assessment.plan, assessment.goal, plan, on), at)


def without_agreed(assessment: Assessment, at: datetime) -> Assessment:
    """No plan is agreed on, so that the next one is made anew; weeks are counted on."""
    nothing = {"agreed": (), "no_room": (), "rhythm": None, "agreed_on": None}
    return assessment.with_plan(assessment.plan.model_copy(update=nothing), at)


def agree(keeping: PlanKeeping, goal: Goal, plan: Plan, on: date) -> PlanKeeping:
    """What the document keeps of a plan made for `goal` that is agreed on: its sessions, and the steps that had no place in it."""
    agreed = tuple(
        Agreed(step=session.step.id, part=session.part, day=session.day, minutes=min(session.minutes, MOST_MINUTES))
        for session in plan.sessions
    )
    changes = {
        "agreed_on": on,
        "began": min(keeping.began or plan.start, plan.start),
        "rhythm": find_rhythm(goal),
        "agreed": agreed,
        "no_room": tuple(unplaced.step.id for unplaced in plan.unplaced),
    }
    return keeping.model_copy(update=changes)


def _put_first(agreed: Iterable[Agreed], session: Session) -> tuple[Agreed, ...]:
    """The agreed sessions, those of the step numbered anew so that the one that was ticked comes right after those ticked before."""
    entries = tuple(agreed)
    first = session.step.sessions_done + 1
    open_ = sorted((e for e in entries if e.step == session.step.id and e.part >= first), key=lambda entry: entry.part)
    ticked = next((e for e in open_ if e.day == session.day), next((e for e in open_ if e.part == session.part), None))
    if ticked is None:
        return entries
    numbers = {entry: first + number for number, entry in enumerate([ticked, *(entry for entry in open_ if entry != ticked)])}
    return tuple(entry.model_copy(update={"part": numbers.get(entry, entry.part)}) for entry in entries)


def _is_of(entry: ProgressEntry, step: str) -> bool:
    if entry.skill != skill_of(step):
        return False
    return kind_of(step) is StepKind.COURSE or entry.to_level == level_of(step)

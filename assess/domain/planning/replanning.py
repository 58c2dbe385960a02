"""Planning again: what moves, where to, and why."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from assess.domain.assessment import Assessment
from assess.domain.catalog import Catalog
from assess.domain.planning.done import Done, kind_of, level_of, skill_of
from assess.domain.planning.engine import Drawn, draw_up
from assess.domain.planning.hours import find_rhythm
from assess.domain.planning.keeping import Loss
from assess.domain.planning.values import MoveReason, Plan, Session, StepKind
from assess.domain.readiness import Readiness

GIVING_WAY: Final = {MoveReason.MUST_HAVE_FIRST, MoveReason.MADE_ROOM, MoveReason.PREREQUISITE_MOVED}


@dataclass(frozen=True)
class Move:
    """A session of a step that moved; `from_day` is None if it is new, `to_day` if it left the plan.

    `because` is the step that it waits for or that takes its place, if there is one.
    """

    step: str
    minutes: int
    from_day: date | None
    to_day: date | None
    reason: MoveReason
    because: str | None = None


@dataclass(frozen=True)
class Changes:
    """What is different from the plan that was agreed on, by the day it is about; `agreed_on` is None if there is no such plan."""

    agreed_on: date | None
    kept: int
    moves: tuple[Move, ...]


@dataclass(frozen=True)
class Replanned:
    """The plan as it is now, and what changed."""

    plan: Plan
    changes: Changes


def replan(assessment: Assessment, readiness: Readiness, catalog: Catalog, today: date, *, anew: bool = False) -> Replanned:
    """The plan from `today` on, the same as `make_plan` gives, and what moved in it since it was agreed on.

    Sessions keep the day agreed on wherever they can. With `anew` the plan is made as if none had been agreed on.
    """
    drawn = draw_up(assessment, readiness, catalog, today, anew=anew)
    comparison = _Comparison(assessment, catalog, drawn, today, anew=anew)
    return Replanned(drawn.plan, comparison.find_changes())


class _Comparison:
    def __init__(self, assessment: Assessment, catalog: Catalog, drawn: Drawn, today: date, *, anew: bool) -> None:
        self._keeping = assessment.plan
        self._done = Done(assessment, catalog)
        self._drawn = drawn
        self._today = today
        has_other_hours = self._keeping.rhythm != find_rhythm(assessment.goal)
        self._general = MoveReason.HOURS_CHANGED if has_other_hours and not anew else MoveReason.PLANNED_ANEW
        self._left_out = {entry.skill for entry in self._keeping.left_out}
        self._steps = {step.id: step for step in drawn.work.every_step()}
        self._now: dict[str, list[Session]] = {}
        for session in drawn.plan.sessions:
            self._now.setdefault(session.step.id, []).append(session)
        self._before: dict[str, list[tuple[date, int]]] = {}
        for entry in self._keeping.agreed:
            if not self._was_done(entry.step, entry.part):
                self._before.setdefault(entry.step, []).append((entry.day, entry.minutes))

    def find_changes(self) -> Changes:
        if self._keeping.agreed_on is None:
            return Changes(None, 0, ())
        moves = [*self._find_done_early()]
        kept = 0
        for step in dict.fromkeys((*self._before, *self._now)):
            before = sorted(self._before.get(step, ()))
            olds, news = _without_kept(before, self._now.get(step, ()))
            kept += len(before) - len(olds)
            moves += self._pair(step, olds, news)
        last = self._today
        order = sorted(_make_true(moves), key=lambda move: (move.from_day or move.to_day or last, move.step, move.to_day or last))
        return Changes(self._keeping.agreed_on, kept, tuple(order))

    def _was_done(self, step: str, part: int) -> bool:
        if part <= self._done.sittings.get(step, 0):
            return True
        return any(skill == skill_of(step) and (level == level_of(step) or _is_course(step)) for skill, level in self._done.ticked)

    def _find_done_early(self) -> Iterator[Move]:
        """Agreed sessions of days to come that are done already."""
        for entry in self._keeping.agreed:
            if entry.day >= self._today and self._was_done(entry.step, entry.part) and self._done_on(entry.step, entry.part) < entry.day:
                yield Move(entry.step, entry.minutes, entry.day, None, MoveReason.DONE_EARLY)

    def _done_on(self, step: str, part: int) -> date:
        days = [done.done_on for done in self._keeping.sessions_done if done.step == step]
        whole = (e.done_on for e in self._done.progress if e.skill == skill_of(step) and (e.to_level == level_of(step) or _is_course(step)))
        return days[part - 1] if part <= len(days) else max(whole, default=self._today)

    def _pair(self, step: str, olds: Sequence[tuple[date, int]], news: Sequence[Session]) -> Iterator[Move]:
        """Sessions in pairs, before and now; where there are more before or now, the step was cut otherwise, or it came or went."""
        for number in range(max(len(olds), len(news))):
            new = news[number] if number < len(news) else None
            if number < len(olds):
                day, minutes = olds[number]
                is_cut = new is None and step in self._now
                loss = Loss(MoveReason.CUT_OTHERWISE) if is_cut else self._find_loss(step, day, new)
                yield Move(step, new.minutes if new else minutes, day, new.day if new else None, loss.reason, loss.because)
            elif new is not None:
                came = MoveReason.CUT_OTHERWISE if step in self._before else MoveReason.NEW
                yield Move(step, new.minutes, None, new.day, MoveReason.PINNED if new.pin else came)

    def _find_loss(self, step: str, day: date, new: Session | None) -> Loss:  # noqa: C901, PLR0911 - one flat list of reasons
        """Why a session is not on the day agreed on: the first reason that applies."""
        key = (step, day.toordinal())
        if skill_of(step) in self._left_out:
            return Loss(MoveReason.LEFT_OUT)
        if step not in self._steps:
            return Loss(MoveReason.NOT_NEEDED)
        if new is not None and new.pin is not None:
            return Loss(MoveReason.PINNED)
        if day < self._today:
            return Loss(MoveReason.MISSED)
        if self._drawn.is_anew:
            return Loss(self._general)
        if key in self._drawn.kept.losses:
            return self._drawn.kept.losses[key]
        if key in self._drawn.schedule.waits:
            return Loss(MoveReason.PREREQUISITE_MOVED, self._drawn.schedule.waits[key] or None)
        put_first = self._drawn.schedule.put_first
        if put_first and step not in put_first and kind_of(step) is not StepKind.REVIEW:
            return Loss(MoveReason.MUST_HAVE_FIRST)
        return Loss(MoveReason.PREREQUISITE_MOVED, next(iter(self._steps[step].after), None))


def _make_true(moves: Sequence[Move]) -> Iterator[Move]:
    """The moves with reasons that hold: what comes sooner gives way to nothing, and what stayed where it was is no reason."""
    moved = {move.step for move in moves}
    for move in moves:
        if move.reason not in GIVING_WAY:
            yield move
        elif move.from_day and move.to_day and move.to_day < move.from_day:
            yield replace(move, reason=MoveReason.ROOM_SOONER, because=None)
        elif move.because in moved:
            yield move
        else:
            general = MoveReason.MADE_ROOM if move.reason is MoveReason.PREREQUISITE_MOVED else move.reason
            yield replace(move, reason=general, because=None)


def _without_kept(olds: Sequence[tuple[date, int]], news: Iterable[Session]) -> tuple[list[tuple[date, int]], list[Session]]:
    """What is left of the days before and of the sessions now without those of the same day."""
    left, moved = list(olds), []
    for session in news:
        same = next((old for old in left if old[0] == session.day), None)
        if same is None:
            moved.append(session)
        else:
            left.remove(same)
    return left, moved


def _is_course(step: str) -> bool:
    return kind_of(step) is StepKind.COURSE

"""The steps on their way through the calendar: what waits, what may be done, what is begun. Days are ordinals, times whole minutes."""

from bisect import bisect_left, insort
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from assess.domain.planning.calendar import OUT_OF_FOCUS, Booking, Calendar
from assess.domain.planning.cutting import can_split
from assess.domain.planning.later import Later
from assess.domain.planning.reviews import ReviewQueue
from assess.domain.planning.steps import Review
from assess.domain.planning.values import Step, StepKind
from assess.domain.skills import Setting


@dataclass(slots=True)
class OpenStep:
    """A step on its way: `left` are the minutes not yet booked, `free` those of them that no day is reserved for.

    It may be done from the day `opens` on, None while it waits for others. `pins` are days with the part that is pinned there,
    `promised` the minutes kept for it until the last day. `in_lab` and `in_focus` say which hours and limits it counts in.
    """

    rank: int
    step: Step
    left: int
    free: int
    next_part: int
    longest: int
    waits_for: set[str]
    in_lab: bool
    in_focus: bool
    opens: int | None = None
    promised: int = 0
    is_listed: bool = False
    is_scrap: bool = False
    pins: list[tuple[int, int]] = field(default_factory=list)

    @property
    def is_begun(self) -> bool:
        """Whether some of its minutes are booked, and not all."""
        return 0 < self.left < self.step.minutes

    @property
    def is_course(self) -> bool:
        """Whether it is booked whole."""
        return self.step.kind is StepKind.COURSE

    def room_before_pin(self, day: int, room: int, shortest: int) -> int:
        """What a session may take of `room` on a day without going past the part that is pinned to a later one."""
        part = next((part for pinned, part in self.pins if pinned > day), None)
        if part is None:
            return room
        between = part - 1 - self.next_part
        return min(room, self.free - between * shortest) if between >= 0 else 0


@dataclass(slots=True)
class Opening:
    """What a day still holds: minutes for study, in the lab, and the skills that its week is about if it can be about no other.

    A session of `lab_best` minutes at most leaves no rest of the week's lab hours that is too short for another.
    """

    study: int
    lab: int
    lab_best: int
    full_focus: Collection[str] | None
    left: tuple[int, int] | None = None

    def rooms_for(self, state: OpenStep) -> tuple[int, ...]:
        """How long a session of a step may be, the best choice first."""
        if state.in_focus and self.full_focus is not None and state.step.skill not in self.full_focus:
            return ()
        if not state.in_lab:
            return (self.study,)
        return (self.lab,) if self.lab_best == self.lab else (self.lab_best, self.lab)


class OpenSteps:
    """All steps of one pass over the calendar, by rank; those that may be done are in `ranks`, those of them that need no lab in `study`.

    `scraps` are those that may get a session shorter than the shortest. `courses` are the open ones. `resume` is the lowest rank
    that became open since it was last set.
    """

    def __init__(
        self,
        calendar: Calendar,
        steps: Sequence[Step],
        first: int,
        later: Later,
        reviews: tuple[ReviewQueue, Mapping[str, tuple[Review, ...]]],
    ) -> None:
        self._calendar = calendar
        self._first = first
        self._later = later
        self._queue, self._following = reviews
        self.all = [self._begin(rank, step) for rank, step in enumerate(steps)]
        self.by_name = {state.step.id: state for state in self.all if state.step.id not in calendar.done}
        self.ranks: list[int] = []
        self.study: list[int] = []
        self.scraps: list[int] = []
        self.courses: list[OpenStep] = []
        self.resume = 0
        self._unlocks: dict[str, list[OpenStep]] = {}
        for state in self.by_name.values():
            for name in state.waits_for:
                self._unlocks.setdefault(name, []).append(state)
            if not state.waits_for:
                self._unlock(state)

    def _begin(self, rank: int, step: Step) -> OpenStep:
        """A step that nothing is booked of yet; what is reserved for it in the calendar is not free."""
        calendar = self._calendar
        return OpenStep(
            rank=rank,
            step=step,
            left=step.minutes,
            free=step.minutes - calendar.held_minutes(step.id),
            next_part=step.sessions_done + 1,
            longest=calendar.capacity.usual.longest_session(step.setting),
            waits_for={name for name in step.after if name not in calendar.done},
            in_lab=step.setting is Setting.LAB,
            in_focus=step.kind not in OUT_OF_FOCUS,
        )

    def pin(self, entry: Booking) -> None:
        """Lets a step know which of its parts is pinned to a later day."""
        if entry.pin is not None and entry.step.id in self.by_name:
            insort(self.by_name[entry.step.id].pins, (entry.day, entry.pin.part))

    def book(self, state: OpenStep, booking: Booking) -> None:
        """Books minutes of a step; with the last ones it is done, and what waits for nothing else opens."""
        self._calendar.book(booking)
        state.left -= booking.minutes
        state.free -= booking.minutes
        state.next_part += 1
        self.relist(state)
        if state.left == 0:
            self._finish(state.step, booking.day)

    def relist(self, state: OpenStep) -> None:
        """Keeps the step among those that may be done while it has free minutes, and promises them once it is begun."""
        if state.opens is None:
            return
        if state.is_course:
            if state.free and state not in self.courses:
                self.courses.append(state)
            return
        self._list(state)
        promised = state.free if state.is_begun else 0
        if promised != state.promised:
            self._later.promise(promised - state.promised, in_lab=state.in_lab)
            state.promised = promised

    def _list(self, state: OpenStep) -> None:
        is_listed = state.free > 0
        if is_listed != state.is_listed:
            state.is_listed = is_listed
            for ranks in (self.ranks,) if state.in_lab else (self.ranks, self.study):
                _put(ranks, state.rank, is_in=is_listed)
            self.resume = min(self.resume, state.rank) if is_listed else self.resume
        is_scrap = is_listed and not self._is_cut_well(state)
        if is_scrap != state.is_scrap:
            state.is_scrap = is_scrap
            _put(self.scraps, state.rank, is_in=is_scrap)

    def _is_cut_well(self, state: OpenStep) -> bool:
        shortest = self._calendar.capacity.usual.shortest
        return state.free >= shortest and can_split(state.free, shortest, state.longest)

    def _finish(self, step: Step, day: int) -> None:
        self._calendar.done[step.id] = day
        for review in self._following.get(step.id, ()):
            self._queue.expect(review, day + review.days_after)
        for later in self._unlocks.get(step.id, ()):
            later.waits_for.discard(step.id)
            if not later.waits_for:
                self._unlock(later)

    def _unlock(self, state: OpenStep) -> None:
        if self._calendar.capacity.can_hold(state.step):
            state.opens = max((self._calendar.done.get(name, self._first) for name in state.step.after), default=self._first)
            self.relist(state)


def _put(ranks: list[int], rank: int, *, is_in: bool) -> None:
    """Puts a rank into a sorted list or takes it out."""
    if is_in:
        insort(ranks, rank)
    else:
        del ranks[bisect_left(ranks, rank)]

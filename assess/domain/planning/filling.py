"""Fills a calendar with steps in their order: day by day, the first step that may be done and fits. Days are ordinals."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Final

from assess.domain.planning.calendar import Booking, Calendar, deadline_of
from assess.domain.planning.cutting import can_split, session_minutes
from assess.domain.planning.hours import DAYS_A_WEEK, monday_of
from assess.domain.planning.later import Later
from assess.domain.planning.open_steps import Opening, OpenStep, OpenSteps
from assess.domain.planning.reviews import ReviewQueue
from assess.domain.planning.steps import Review
from assess.domain.planning.values import Step, StepKind

HORIZON_DAYS: Final = 60 * 366
WEEKS_OF_NOTICE: Final = 2


class Filling:
    """One pass over the calendar from `first` to `last`; with a last day, no step is begun that could not end by then.

    `waits` has the reserved sessions that had to give up their day, by step and day, with a step that was not done by then, if any.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - what to fill, with what, from when to when
        self,
        calendar: Calendar,
        steps: Sequence[Step],
        first: int,
        last: int | None,
        queue: ReviewQueue,
        following: Mapping[str, tuple[Review, ...]],
    ) -> None:
        self._calendar = calendar
        self._queue = queue
        self._first = first
        self._end = first + HORIZON_DAYS if last is None else min(last, first + HORIZON_DAYS)
        self._later = Later(calendar, first, last if last is not None and last <= self._end else None)
        self._shortest = calendar.capacity.usual.shortest
        self._steps = OpenSteps(calendar, steps, first, self._later, (queue, following))
        self._reserved: dict[int, list[Booking]] = {}
        self._called: set[str] = set()
        self.waits: dict[tuple[str, int], str] = {}
        self._take_reserved()

    def _take_reserved(self) -> None:
        """The reserved sessions of its steps, and of the reviews that follow them or what was done before."""
        for day, entries in self._calendar.reserved.items():
            for entry in entries:
                names = entry.step.after if entry.step.kind is StepKind.REVIEW else (entry.step.id,)
                if not names or names[0] in self._steps.by_name:
                    self._reserved.setdefault(day, []).append(entry)
                    self._steps.pin(entry)

    def run(self) -> set[str]:
        """Books what it can; the steps begun in vain: one that could not be ended after all keeps none of its sessions."""
        for monday in range(monday_of(self._first), self._end + 1, DAYS_A_WEEK):
            self._later.enter(monday)
            span = range(max(monday, self._first), min(monday + DAYS_A_WEEK, self._end + 1))
            holds = self._calendar.week(monday).holds
            days = [day for day in span if holds[day - monday]]
            self._fill_week(days)
            if self._is_over() or self._is_stuck(monday, days):
                break
        in_vain = {state.step.id for state in self._steps.by_name.values() if state.is_begun}
        self._calendar.drop(in_vain)
        return in_vain

    def _is_over(self) -> bool:
        return not (self._steps.ranks or self._steps.courses or self._queue.waiting or self._reserved)

    def _is_stuck(self, monday: int, days: Sequence[int]) -> bool:
        """Whether a whole free usual week changed nothing, so that none ever will."""
        capacity = self._calendar.capacity
        is_whole = len(days) == sum(minutes > 0 for minutes in capacity.usual.days) and not capacity.is_light(monday)
        waits = self._queue.waiting or self._steps.courses or self._reserved
        week = self._calendar.week(monday)
        return is_whole and week.left == week.hours.week and not waits

    def _fill_week(self, days: Sequence[int]) -> None:
        for number, day in enumerate(days):
            if day in self._reserved:
                self._honor(day)
            if self._steps.courses and self._calendar.room(day) > 0:
                self._book_course(day)
            if self._queue.waiting:
                self._book_reviews(day)
            if self._steps.study or self._steps.courses or (self._steps.ranks and self._calendar.week(monday_of(day)).lab_left > 0):
                self._book_steps(day, days[number:])

    def _honor(self, day: int) -> None:
        """Books the sessions that are reserved for the day, each as soon as it may be done; the others lose their day."""
        pending = self._reserved.pop(day)
        while ready := next((entry for entry in pending if self._is_ready(entry)), None):
            pending.remove(ready)
            self._release(ready)
            self._book_reserved(ready)
        for entry in pending:
            self._release(entry)
            self._give_up(entry)

    def _is_ready(self, entry: Booking) -> bool:
        if entry.step.kind is StepKind.REVIEW:
            return self._queue.is_due(entry)
        state = self._steps.by_name[entry.step.id]
        return state.opens is not None and state.opens <= entry.day

    def _release(self, entry: Booking) -> None:
        self._calendar.release(entry)
        if entry.step.kind is not StepKind.REVIEW:
            self._steps.by_name[entry.step.id].free += entry.minutes

    def _book_reserved(self, entry: Booking) -> None:
        if entry.step.kind is StepKind.REVIEW:
            self._queue.settle(entry, is_done=True)
            self._calendar.book(entry)
            self._calendar.done[entry.step.id] = entry.day
            return
        state = self._steps.by_name[entry.step.id]
        minutes = self._find_reserved_minutes(entry, state)
        if minutes:
            self._steps.book(state, Booking(entry.day, entry.step, minutes, entry.pin))
        else:
            self._give_up(entry)

    def _find_reserved_minutes(self, entry: Booking, state: OpenStep) -> int:
        """As long as agreed, unless that would leave a rest that is too short."""
        rest = state.free - entry.minutes
        if rest <= 0:
            return state.free
        if entry.pin is None and rest >= self._shortest and can_split(rest, self._shortest, state.longest):
            return entry.minutes
        opening = self._look_at(entry.day)
        room = max(entry.minutes, opening.lab if state.in_lab else opening.study)
        return session_minutes(state.free, room, self._shortest, state.longest)

    def _give_up(self, entry: Booking) -> None:
        if entry.step.kind is StepKind.REVIEW:
            self._queue.settle(entry, is_done=False)
            return
        state = self._steps.by_name[entry.step.id]
        self.waits[entry.step.id, entry.day] = min(state.waits_for, default="")
        self._steps.relist(state)

    def _book_course(self, day: int) -> None:
        """At most one course a day: one whose turn it is, or whose deadline is near."""
        for course in self._find_courses(day):
            if self._calendar.holds_course(course.step, day):
                self._steps.courses.remove(course)
                self._steps.book(course, Booking(day, course.step, course.left))
                return

    def _find_courses(self, day: int) -> list[OpenStep]:
        open_courses = [course for course in self._steps.courses if course.opens is not None and course.opens <= day]
        if not open_courses:
            return []
        courses = sorted((deadline_of(course.step) or self._end, course.rank) for course in open_courses)
        first = next((rank for rank in self._steps.ranks if (self._steps.all[rank].opens or 0) <= day), len(self._steps.all))
        soon = monday_of(day) + DAYS_A_WEEK * WEEKS_OF_NOTICE
        return [
            self._steps.all[rank]
            for number, (deadline, rank) in enumerate(courses)
            if rank < first
            or self._steps.all[rank].step.id in self._called
            or (self._steps.all[rank].step.deadline and deadline < soon + DAYS_A_WEEK * number)
        ]

    def _book_reviews(self, day: int) -> None:
        while review := self._queue.next(day, self._calendar.room(day)):
            self._calendar.book(Booking(day, review.step, review.step.minutes))
            self._calendar.done[review.step.id] = day

    def _book_steps(self, day: int, days_left: Sequence[int]) -> None:
        """Goes once through the open steps, and back whenever a better one opens; courses that come before a step are called."""
        least = 0
        is_last = len(days_left) == 1
        opening = self._look_at(day, is_last=is_last)
        while opening.study > 0 and (chosen := self._choose(opening, day, days_left, least)):
            state, minutes = chosen
            self._call(state.rank)
            self._steps.resume = state.rank
            self._steps.book(state, Booking(day, state.step, minutes))
            opening, least = self._look_at(day, is_last=is_last), self._steps.resume
        if opening.study > 0:
            self._call(len(self._steps.all))

    def _look_at(self, day: int, *, is_last: bool = False) -> Opening:
        """What the day holds; `is_last` if no other working day is left in its week."""
        monday = monday_of(day)
        week, weekday = self._calendar.week(monday), day - monday
        room = min(week.free[weekday], week.left)
        if room <= 0:
            return Opening(0, 0, 0, None)
        study, lab_days = week.hours.sittings
        lab = min(room, week.lab_left, lab_days[weekday])
        wastes = lab < week.lab_left < lab + self._shortest and week.lab_left >= 2 * self._shortest
        can_use_rest = not is_last or room >= week.lab_left
        best = week.lab_left - self._shortest if wastes and can_use_rest else lab
        return Opening(min(room, study[weekday]), lab, best, week.full_focus())

    def _choose(self, opening: Opening, day: int, days_left: Sequence[int], least: int) -> tuple[OpenStep, int] | None:
        """The first open step from the rank `least` on for which there is room, and for how long."""
        ranks = self._steps.ranks if opening.lab > 0 else self._steps.study
        ranks = self._steps.scraps if opening.study < self._shortest else ranks
        for at in range(bisect_left(ranks, least), len(ranks)):
            state = self._steps.all[ranks[at]]
            for room in opening.rooms_for(state):
                minutes = self._find_minutes(state, day, room)
                if minutes and self._can_end(state, opening, days_left):
                    return state, minutes
        return None

    def _find_minutes(self, state: OpenStep, day: int, room: int) -> int:
        """How long a session of the step may be on that day, 0 if there can be none."""
        if state.opens is None or state.opens > day:
            return 0
        if state.pins:
            room = state.room_before_pin(day, room, self._shortest)
        return session_minutes(state.free, room, self._shortest, state.longest) if room > 0 else 0

    def _can_end(self, state: OpenStep, opening: Opening, days_left: Sequence[int]) -> bool:
        """Whether the step is begun, or can still be ended by the last day."""
        if not self._later.is_bounded or state.is_begun:
            return True
        opening.left = opening.left or self._later.find_left(days_left, self._queue.minutes)
        return state.free <= min(opening.left[: 1 + state.in_lab])

    def _call(self, rank: int) -> None:
        if self._steps.courses:
            self._called.update(course.step.id for course in self._steps.courses if course.rank < rank)

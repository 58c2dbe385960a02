"""Finds a place soon for what was missed or is new: what is worth least in the weeks ahead gives way. Days are ordinals."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Final

from assess.domain.planning.calendar import Booking, Calendar, deadline_of
from assess.domain.planning.cutting import session_minutes
from assess.domain.planning.hours import DAYS_A_WEEK, monday_of
from assess.domain.planning.keeping import Kept
from assess.domain.planning.schedule import Task
from assess.domain.planning.values import MoveReason, Step, StepKind
from assess.domain.skills import Setting

PATIENCE: Final = DAYS_A_WEEK
MOST_PATIENCE: Final = 64 * DAYS_A_WEEK
DAY: Final = attrgetter("day")


class RoomMaker:
    """Goes over the steps in their order, with a calendar in which what keeps its day is reserved.

    A step with minutes that no day is reserved for should be done within a week of the day it was agreed on or, if it is new, of its
    turn; and before any agreed session of a step that waits for it. If there is no room by then, agreed sessions of steps further
    behind in the order give way, the last in order first. What gives way may wait twice as long: so one missed session moves few
    others, those of little worth the farthest.
    """

    def __init__(self, task: Task, calendar: Calendar, kept: Kept) -> None:
        self._task = task
        self._calendar = calendar
        self._kept = kept
        self._rank = {step.id: rank for rank, step in enumerate(task.order)}
        self._begins: dict[str, int] = {}
        self._ends: dict[str, int] = {}
        self._due: dict[str, int] = {}
        self._patience: dict[str, int] = {}
        self._dependants: dict[str, list[str]] = {}
        for entry in kept.bookings:
            self._note(entry)
        for name, day in kept.losses:
            self._due[name] = min(max(day, task.first), self._due.get(name, max(day, task.first)))
        for step in task.order:
            for name in step.after:
                self._dependants.setdefault(name, []).append(step.id)

    def make_room(self) -> None:
        """Takes their day from the sessions that have to give way."""
        minutes_before = 0
        week = max(1, self._calendar.capacity.usual.week)
        for step in self._task.order:
            turn = self._task.first + DAYS_A_WEEK * minutes_before // week
            minutes_before += step.minutes
            left = step.minutes - self._calendar.held_minutes(step.id)
            if left > 0 and self._calendar.capacity.can_hold(step):
                self._find_place(step, left, self._due.get(step.id, turn))

    def _find_place(self, step: Step, left: int, due: int) -> None:
        start = self._find_start(step)
        if start is None:
            return
        if step.id in self._task.settled:
            self._note_all(self._use_room(step, left, self._find_days(step, start, start + MOST_PATIENCE - 1)))
            return
        is_course, due = step.kind is StepKind.COURSE, max(start, due)
        for last in self._find_ends(step, due):
            span = range(start, last + 1)
            if self._fit_course_in(step, span, due) if is_course else self._fit_in(step, left, start, last):
                return
        if not is_course:
            self._note_all(self._use_room(step, left, self._find_days(step, start, start + MOST_PATIENCE - 1)))

    def _find_ends(self, step: Step, due: int) -> Iterator[int]:
        """The days by which to try to have it done: within its patience, and then later and later, but before what waits for it."""
        patience = self._patience.setdefault(step.id, PATIENCE)
        begun = [self._begins[name] for name in self._dependants.get(step.id, ()) if name in self._begins]
        latest = min([*begun, *([] if self._task.last is None else [self._task.last]), due + MOST_PATIENCE])
        while due + patience < latest:
            yield due + patience
            patience *= 2
        yield latest

    def _find_start(self, step: Step) -> int | None:
        """The first day on which all that it waits for is done, None if that is not known."""
        waited = [name for name in step.after if name in self._rank]
        if any(name not in self._ends for name in waited):
            return None
        return max([self._task.first, *(self._ends[name] for name in waited)])

    def _fit_in(self, step: Step, left: int, start: int, last: int) -> bool:
        """Whether the step can be done in that time, if need be with others giving way; nothing happens if it cannot."""
        placed = list(self._use_room(step, left, self._find_days(step, start, last)))
        gone: list[Booking] = []
        left -= sum(entry.minutes for entry in placed)
        for group in self._find_victims(step, start, last) if left else ():
            used = self._take_place(step, left, group)
            gone += [victim for victim in group if victim not in self._calendar.reserved.get(victim.day, ())]
            placed += used
            left -= sum(entry.minutes for entry in used)
            if left == 0:
                break
        if left:
            for entry in placed:
                self._calendar.release(entry)
            for victim in gone:
                self._calendar.reserve(victim)
            return False
        self._note_all(placed)
        for victim in gone:
            self._lose(victim, step)
        return True

    def _fit_course_in(self, step: Step, span: range, due: int) -> bool:
        """Whether a whole day can be had for a course in that time, the first from `due` on or else the last before it.

        A day on which nothing has to give way is better; nothing happens if there is none.
        """
        deadline = deadline_of(step)
        by_week: dict[int, list[Booking]] = {}
        for entry in self._kept.bookings:
            if self._gives_way(entry, step, to_course=True):
                by_week.setdefault(monday_of(entry.day), []).append(entry)
        working = (day for day in span if self._calendar.minutes_on(day) and (deadline is None or day <= deadline))
        days = sorted(working, key=lambda day: (day < due, abs(day - due)))
        is_free = any(self._clear_day(step, day, ()) for day in days)
        return is_free or any(self._clear_day(step, day, by_week.get(monday_of(day), ())) for day in days)

    def _clear_day(self, step: Step, day: int, of_week: Sequence[Booking]) -> bool:
        """Whether the course can be had on that day if sessions of its week give way, those of the day first; they do if it can.

        It keeps the day that they gave up, which other steps would take otherwise.
        """
        waiting = sorted(of_week, key=lambda entry: (entry.day == day, self._rank.get(entry.step.id, 0), entry.day))
        gone: list[Booking] = []
        while not self._calendar.holds_course(step, day) and waiting:
            gone.append(waiting.pop())
            self._calendar.release(gone[-1])
        if not self._calendar.holds_course(step, day):
            for victim in gone:
                self._calendar.reserve(victim)
            return False
        entry = Booking(day, step, step.minutes)
        self._calendar.reserve(entry)
        self._note(entry)
        for victim in gone:
            self._lose(victim, step)
        if gone:
            insort(self._kept.bookings, entry, key=DAY)
        return True

    def _lose(self, victim: Booking, step: Step) -> None:
        """A session gives way to a step, and has to be done within twice its patience."""
        reason = MoveReason.MUST_HAVE_FIRST if step.must_have and not victim.step.must_have else MoveReason.MADE_ROOM
        self._kept.lose(victim, reason, step.id)
        name = victim.step.id
        self._due[name] = min(victim.day, self._due.get(name, victim.day))
        self._patience[name] = min(MOST_PATIENCE, max(2 * self._patience[step.id], self._patience.get(name, 0)))

    def _take_place(self, step: Step, left: int, group: Sequence[Booking]) -> list[Booking]:
        """Reserves what the step needs of the days of a group; what still fits beside it stays, all of it if nothing is gained."""
        for victim in group:
            self._calendar.release(victim)
        used = list(self._use_room(step, left, sorted({victim.day for victim in group})))
        for victim in group:
            if self._calendar.can_reserve(victim):
                self._calendar.reserve(victim)
        return used

    def _find_victims(self, step: Step, start: int, last: int) -> Iterator[list[Booking]]:
        """Agreed sessions of the time that are of less use than the step, the last in order first.

        Where a week is about other skills, one of them leaves it altogether. Without lab hours, what needs none is of no use in the lab.
        """
        bookings = self._kept.bookings
        in_time = bookings[bisect_left(bookings, start, key=DAY) : bisect_right(bookings, last, key=DAY)]
        behind = [entry for entry in in_time if self._gives_way(entry, step)]
        by_skill: dict[tuple[int, str], list[Booking]] = {}
        for entry in behind:
            by_skill.setdefault((monday_of(entry.day), entry.step.skill), []).append(entry)
        for victim in sorted(behind, key=lambda entry: (-self._rank[entry.step.id], -entry.day)):
            monday = monday_of(victim.day)
            week = self._calendar.week(monday)
            group = [victim] if week.has_focus_for(step) else by_skill.pop((monday, victim.step.skill), [])
            if _in_lab(step) and week.lab_left <= 0 and not any(_in_lab(entry.step) for entry in group):
                continue
            yield [entry for entry in group if entry in self._calendar.reserved.get(entry.day, ())]

    def _gives_way(self, entry: Booking, step: Step, *, to_course: bool = False) -> bool:
        if entry.step.kind is StepKind.REVIEW:
            return to_course
        if entry.step.kind is StepKind.COURSE:
            return False
        spares_urgent = self._task.last is not None and step.id not in self._task.urgent
        is_behind = self._rank[entry.step.id] > self._rank[step.id] or step.deadline is not None
        return is_behind and not (spares_urgent and entry.step.id in self._task.urgent)

    def _use_room(self, step: Step, left: int, days: Iterable[int]) -> Iterator[Booking]:
        """Reserves what is free for the step on those days."""
        for day in days:
            minutes = self._find_minutes(step, left, day)
            if minutes:
                entry = Booking(day, step, minutes)
                self._calendar.reserve(entry)
                left -= minutes
                yield entry
            if left == 0:
                return

    def _find_days(self, step: Step, first: int, last: int) -> Iterator[int]:
        """The days of the weeks in which there may be room for the step."""
        for monday in range(monday_of(first), last + 1, DAYS_A_WEEK):
            week = self._calendar.week(monday)
            if week.left > 0 and (week.lab_left > 0 or not _in_lab(step)) and week.has_focus_for(step):
                yield from range(max(monday, first), min(monday + DAYS_A_WEEK, last + 1))

    def _find_minutes(self, step: Step, left: int, day: int) -> int:
        monday, in_lab = monday_of(day), _in_lab(step)
        week, weekday = self._calendar.week(monday), day - monday
        room = min(week.free[weekday], week.left, week.hours.sittings[in_lab][weekday])
        room = min(room, week.lab_left) if in_lab else room
        if room <= 0 or not week.has_focus_for(step):
            return 0
        return session_minutes(left, room, week.hours.shortest, self._calendar.capacity.usual.longest_session(step.setting))

    def _note_all(self, entries: Iterable[Booking]) -> None:
        for entry in entries:
            self._note(entry)

    def _note(self, entry: Booking) -> None:
        name = entry.step.id
        self._begins[name] = min(entry.day, self._begins.get(name, entry.day))
        self._ends[name] = max(entry.day, self._ends.get(name, entry.day))


def _in_lab(step: Step) -> bool:
    return step.setting is Setting.LAB

"""Fills a calendar with steps in their order: day by day, the first step that may be done and fits. Days are ordinals."""

from bisect import insort
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from assess.domain.planning.calendar import DAYS_A_WEEK, Calendar, is_in_focus, monday_of, session_minutes
from assess.domain.planning.steps import Review
from assess.domain.planning.values import Step, StepKind
from assess.domain.skills import Setting

HORIZON_DAYS: Final = 60 * 366
WEEKS_OF_NOTICE: Final = 2


@dataclass(order=True)
class OpenStep:
    """A step that may be done from `opens` on; `left` are the minutes not yet booked."""

    rank: int
    step: Step = field(compare=False)
    opens: int = field(compare=False)
    left: int = field(compare=False)
    is_lab: bool = field(compare=False)

    @property
    def deadline(self) -> int | None:
        """The last day for it, if it has one."""
        return self.step.deadline.toordinal() if self.step.deadline else None


@dataclass(order=True)
class DueReview:
    """A review that waits for the first day with room from `due` on."""

    due: int
    name: str
    step: Step = field(compare=False)


class Filling:
    """One pass over the calendar from `first` to `last`; with a last day, no step is begun that could not end by then."""

    def __init__(self, calendar: Calendar, steps: Sequence[Step], first: int, last: int | None) -> None:
        self._calendar = calendar
        self._first = first
        self._last = last
        self._end = first + HORIZON_DAYS if last is None else min(last, first + HORIZON_DAYS)
        self._behind_all = len(steps)
        ranked = [(rank, step) for rank, step in enumerate(steps) if step.id not in calendar.done]
        self._rank = {step.id: rank for rank, step in ranked}
        self._waits_for = {step.id: {name for name in step.after if name not in calendar.done} for _, step in ranked}
        self._unlocks: dict[str, list[Step]] = {}
        for _, step in ranked:
            for name in self._waits_for[step.id]:
                self._unlocks.setdefault(name, []).append(step)
        self._longest = {is_lab: calendar.capacity.longest(Setting.LAB if is_lab else Setting.STUDY) for is_lab in (False, True)}
        self._open: list[OpenStep] = []
        self._courses: list[OpenStep] = []
        self._called: set[str] = set()
        self._later = _Later(calendar, first, last if last is not None and last <= self._end else None)
        for _, step in ranked:
            if not self._waits_for[step.id]:
                self._unlock(step)

    def run(self, reviews: list[DueReview], following: Mapping[str, tuple[Review, ...]]) -> set[str]:
        """Books what it can, with the `reviews` that wait and those `following` finished steps; the steps begun in vain.

        A step that was begun and could not be ended after all keeps none of its sessions.
        """
        self._reviews = reviews
        self._following = following
        for monday in range(monday_of(self._first), self._end + 1, DAYS_A_WEEK):
            days = [d for d in range(max(monday, self._first), min(monday + DAYS_A_WEEK, self._end + 1)) if self._works(d)]
            self._later.enter(monday)
            for number, day in enumerate(days):
                self._fill_day(day, days[number:])
            if not (self._open or self._courses or self._reviews) or self._is_stuck(monday, days):
                break
        in_vain = {open_.step.id for open_ in self._open if open_.left < open_.step.minutes}
        self._calendar.drop(in_vain)
        return in_vain

    def _works(self, day: int) -> bool:
        return self._calendar.capacity.is_working_day(day)

    def _is_stuck(self, monday: int, days: Sequence[int]) -> bool:
        """Whether a whole free week changed nothing, so that none ever will."""
        is_whole = len(days) == len(self._calendar.capacity.weekdays)
        return is_whole and self._calendar.week_used(monday) == 0 and not self._reviews

    def _fill_day(self, day: int, days_left: Sequence[int]) -> None:
        if self._calendar.room(day) <= 0:
            return
        self._book_course(day)
        self._book_reviews(day)
        while chosen := self._choose(day, days_left):
            open_, minutes = chosen
            self._later.commit(open_, minutes)
            open_.left -= minutes
            self._calendar.book(day, open_.step, minutes)
            if open_.left == 0:
                self._open.remove(open_)
                self._finish(open_.step, day)

    def _choose(self, day: int, days_left: Sequence[int]) -> tuple[OpenStep, int] | None:
        """The first open step for which the day has room, and for how long; courses that come before it are called."""
        room = self._calendar.room(day)
        if room <= 0:
            return None
        chosen = self._choose_for(day, room, days_left)
        if self._courses:
            passed = chosen[0].rank if chosen else self._behind_all
            self._called.update(course.step.id for course in self._courses if course.rank < passed)
        return chosen

    def _choose_for(self, day: int, room: int, days_left: Sequence[int]) -> tuple[OpenStep, int] | None:
        monday = monday_of(day)
        lab_room = min(room, self._calendar.lab_left(monday))
        full_focus = self._calendar.full_focus(monday)
        for open_ in self._open:
            space = lab_room if open_.is_lab else room
            if space <= 0 or open_.opens > day or not is_in_focus(open_.step, full_focus):
                continue
            minutes = session_minutes(open_.left, space, self._longest[open_.is_lab])
            if minutes and self._may_go_on(open_, days_left):
                return open_, minutes
        return None

    def _may_go_on(self, open_: OpenStep, days_left: Sequence[int]) -> bool:
        """Whether the step is begun, or can still be ended by the last day."""
        reviews = sum(review.step.minutes for review in self._reviews)
        return open_.left < open_.step.minutes or self._later.can_finish(open_.step, reviews, days_left)

    def _finish(self, step: Step, day: int) -> None:
        self._calendar.done[step.id] = day
        for review in self._following.get(step.id, ()):
            if self._last is None or day + review.days_after <= self._last:
                insort(self._reviews, DueReview(day + review.days_after, review.step.id, review.step))
        for later in self._unlocks.get(step.id, ()):
            self._waits_for[later.id].discard(step.id)
            if not self._waits_for[later.id]:
                self._unlock(later)

    def _unlock(self, step: Step) -> None:
        if self._calendar.capacity.can_hold(step):
            opens = max((self._calendar.done.get(name, self._first) for name in step.after), default=self._first)
            open_ = OpenStep(self._rank[step.id], step, opens, step.minutes, is_lab=step.setting is Setting.LAB)
            insort(self._courses if step.kind is StepKind.COURSE else self._open, open_)

    def _book_reviews(self, day: int) -> None:
        while self._reviews and self._reviews[0].due <= day and self._calendar.room(day) >= self._reviews[0].step.minutes:
            review = self._reviews.pop(0)
            self._calendar.book(day, review.step, review.step.minutes)
            self._calendar.done[review.step.id] = day

    def _book_course(self, day: int) -> None:
        """At most one course a day: one whose turn it is, or whose deadline is near."""
        for course in self._find_courses(day):
            if self._calendar.holds_course(course.step, day):
                self._calendar.book(day, course.step, course.left)
                self._courses.remove(course)
                self._finish(course.step, day)
                return

    def _find_courses(self, day: int) -> list[OpenStep]:
        if not self._courses:
            return []
        courses = sorted((course.deadline or self._end, course) for course in self._courses if course.opens <= day)
        first = min((open_.rank for open_ in self._open if open_.opens <= day), default=self._behind_all)
        soon = monday_of(day) + DAYS_A_WEEK * WEEKS_OF_NOTICE
        return [
            course
            for number, (deadline, course) in enumerate(courses)
            if course.rank < first or course.step.id in self._called or (course.deadline and deadline < soon + DAYS_A_WEEK * number)
        ]


class _Later:
    """The minutes left until the last day after this week, less what is promised to steps that are begun."""

    def __init__(self, calendar: Calendar, first: int, last: int | None) -> None:
        self._calendar = calendar
        self._is_bounded = last is not None
        self._promised = {Setting.STUDY: 0, Setting.LAB: 0}
        self._monday = monday_of(first)
        self._weeks = list(self._find_weeks(first, last)) if last is not None else []
        self._left_all = sum(week for week, _ in self._weeks)
        self._left_lab = sum(lab for _, lab in self._weeks)

    def _find_weeks(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        capacity = self._calendar.capacity
        for monday in range(monday_of(first), last + 1, DAYS_A_WEEK):
            days = range(max(monday, first), min(monday + DAYS_A_WEEK, last + 1))
            room = sum(self._calendar.day_left(day) for day in days if capacity.is_working_day(day))
            room = min(room, capacity.week - self._calendar.week_used(monday))
            yield max(0, room), max(0, min(room, self._calendar.lab_left(monday)))

    def enter(self, monday: int) -> None:
        """Goes on to the week of `monday`, whose own minutes no longer lie ahead."""
        if self._is_bounded:
            self._monday = monday
            week, lab = self._weeks.pop(0)
            self._left_all -= week
            self._left_lab -= lab

    def commit(self, open_: OpenStep, minutes: int) -> None:
        """Keeps count of what begun steps still need, when `minutes` of one are about to be booked."""
        promised = -minutes if open_.left < open_.step.minutes else open_.left - minutes
        self._promised[open_.step.setting] += promised

    def can_finish(self, step: Step, reviews: int, days_left: Sequence[int]) -> bool:
        """Whether the minutes until the last day suffice for the step, the `reviews` and the steps begun before it."""
        if not self._is_bounded:
            return True
        week = self._calendar.capacity.week - self._calendar.week_used(self._monday)
        week = min(week, sum(self._calendar.day_left(day) for day in days_left))
        lab = min(week, self._calendar.lab_left(self._monday))
        needs_lab = step.minutes + self._promised[Setting.LAB]
        all_promised = reviews + sum(self._promised.values())
        if step.setting is Setting.LAB and needs_lab > self._left_lab + lab:
            return False
        return step.minutes + all_promised <= self._left_all + week

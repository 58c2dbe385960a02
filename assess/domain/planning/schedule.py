"""Tries the orders in which the steps could be done, and takes the best calendar. Days are ordinals."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from assess.domain.plan_keeping import Pin
from assess.domain.planning.calendar import Booking, Calendar, Spent, deadline_of
from assess.domain.planning.filling import Filling
from assess.domain.planning.hours import Capacity
from assess.domain.planning.ordering import order_steps
from assess.domain.planning.reviews import ReviewQueue, expect_all
from assess.domain.planning.steps import Work
from assess.domain.planning.values import Step, StepKind

Parts = Sequence[Sequence[Step]]


@dataclass(frozen=True)
class Schedule:
    """A filled calendar, and the reserved sessions that gave up their day (as in `Filling`).

    `late` are the must-haves and courses that are not done by the last day or their own deadline, `put_first` the
    steps that were booked before all others, if there are any, `without_room` the reviews that had no room until their last day.
    """

    order: tuple[Step, ...]
    calendar: Calendar
    queue: ReviewQueue
    waits: Mapping[tuple[str, int], str]
    late: frozenset[str]
    put_first: frozenset[str] = frozenset()
    without_room: tuple[Step, ...] = ()


@dataclass(frozen=True)
class Task:
    """What has to be done, in `order` by gain per hour, with what hours, from the day `first` until `last` if there is one.

    `pins` are sessions that the person wants on a day, `kept` those agreed on. `settled` are steps whose being late was agreed on too.
    """

    work: Work
    order: tuple[Step, ...]
    capacity: Capacity
    first: int
    last: int | None
    spent: tuple[Spent, ...] = ()
    pins: tuple[Booking, ...] = ()
    kept: tuple[Booking, ...] = ()
    settled: frozenset[str] = field(default_factory=frozenset)

    @cached_property
    def urgent(self) -> frozenset[str]:
        """The steps with a deadline, the must-haves, and all that they need."""
        return frozenset(self._with_ancestors({step.id for step in self.order if step.deadline or step.must_have}))

    def schedule(self) -> Schedule:
        """The calendar up to the last day and beyond.

        Steps go in their order; if that leaves a must-have or a deadline behind, or a pin, other orders are tried.
        """
        best = self._fill([self.order], self.kept)
        if best.late - self.settled:
            for other in self._try_urgent_first():
                best = other if self._is_better(other, best) else best
        if any(self.find_lost_pins(best).values()):
            other = self._fill(self._put_pinned_first(best), self.kept)
            is_better = len(self.find_lost_pins(other)) < len(self.find_lost_pins(best)) and not self._is_worse(other, best)
            best = other if is_better else best
        return best

    def go_on(self, schedule: Schedule) -> Schedule:
        """The same calendar filled beyond the last day, if there is one."""
        waiting = tuple(review.step for review in schedule.queue.waiting)
        if self.last is not None:
            Filling(schedule.calendar, schedule.order, max(self.first, self.last + 1), None, schedule.queue, {}).run()
        return replace(schedule, without_room=waiting)

    def find_lost_pins(self, tried: Schedule) -> dict[Pin, str]:
        """The pins whose session is not on its day in a calendar, with a step that was not done by then ("" if there is none)."""
        kept = {booking.pin for booking in tried.calendar.bookings if booking.pin is not None}
        lost = [entry for entry in self.pins if entry.pin is not None and entry.pin not in kept]
        return {entry.pin: tried.waits.get((entry.step.id, entry.day), "") for entry in lost if entry.pin is not None}

    def _is_better(self, other: Schedule, best: Schedule) -> bool:
        """Whether another order is to be preferred: where a plan is agreed on, only if less is late."""
        if self.kept:
            return self._count_late(other) < self._count_late(best)
        return other.late != best.late and not self._is_worse(other, best)

    def _is_worse(self, other: Schedule, best: Schedule) -> bool:
        return len(other.late) > len(best.late)

    def _count_late(self, schedule: Schedule) -> tuple[int, int]:
        """How many deadlines are missed, and how many steps are late in all."""
        return sum(step.id in schedule.late for step in self.order if step.deadline), len(schedule.late)

    def _try_urgent_first(self) -> Iterator[Schedule]:
        parts = self._put_urgent_first()
        if self.kept:
            yield self._fill(parts, self.kept)
        yield self._fill(parts, ())

    def _fill(self, parts: Parts, kept: Sequence[Booking]) -> Schedule:
        calendar = Calendar(self.capacity, self.spent)
        for pin in self.pins:
            calendar.reserve(pin)
        queue = ReviewQueue(calendar, self.last)
        waits: dict[tuple[str, int], str] = {}
        for number, part in enumerate(parts):
            _reserve_kept(calendar, kept, {step.id for step in part}, with_due_reviews=number == 0)
            if number == 0:
                expect_all(queue, self.work.due)
            self._fill_part(calendar, part, queue, waits)
        order = tuple(step for part in parts for step in part)
        put_first = frozenset(step.id for part in parts[:-1] for step in part)
        return Schedule(order, calendar, queue, waits, frozenset(self._find_late(calendar)), put_first)

    def _fill_part(self, calendar: Calendar, part: Sequence[Step], queue: ReviewQueue, waits: dict[tuple[str, int], str]) -> None:
        """Goes over the days again without the steps that were begun in vain, so that the others can be tried in the time they leave."""
        given_up: set[str] = set()
        while True:
            steps = [step for step in part if step.id not in given_up]
            filling = Filling(calendar, steps, self.first, self.last, queue, self.work.reviews)
            in_vain = filling.run()
            waits |= filling.waits
            if not in_vain or self.last is None:
                return
            given_up |= in_vain

    def _find_late(self, calendar: Calendar) -> Iterator[str]:
        for step in self.work.steps:
            if step.must_have or step.deadline:
                done, deadline = calendar.done.get(step.id), deadline_of(step)
                if done is None or (deadline is not None and done > deadline):
                    yield step.id

    def _put_urgent_first(self) -> Parts:
        """The steps with a deadline, then the must-haves, each after what they need; and all others."""
        dated = self._with_ancestors({step.id for step in self.order if step.deadline})
        first = order_steps([step for step in self.order if step.id in dated])
        second = order_steps([step for step in self.order if step.id in self.urgent - dated])
        return [(*first, *second), tuple(step for step in self.order if step.id not in self.urgent)]

    def _put_pinned_first(self, best: Schedule) -> Parts:
        """The order of the best calendar so far, after all that the lost pins wait for; in one pass, as pins hold for all."""
        wanted = self._with_ancestors({pin.step for pin, behind in self.find_lost_pins(best).items() if behind})
        first = order_steps([step for step in self.order if step.id in wanted])
        return [(*first, *(step for step in best.order if step.id not in wanted))]

    def _with_ancestors(self, names: Collection[str]) -> set[str]:
        after = {step.id: step.after for step in self.work.steps}
        found: set[str] = set()
        waiting = sorted(names)
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                waiting += after[name]
        return found


def _reserve_kept(calendar: Calendar, kept: Sequence[Booking], names: Collection[str], *, with_due_reviews: bool) -> None:
    """Reserves the agreed days of these steps and their reviews, as far as there still is room."""
    for entry in kept:
        name = entry.step.id if entry.step.kind is not StepKind.REVIEW else next(iter(entry.step.after), "")
        if (name in names or (not name and with_due_reviews)) and calendar.can_reserve(entry):
            calendar.reserve(entry)

"""The reviews that wait for their day while a calendar is filled. Days are ordinals."""

from bisect import insort
from collections.abc import Iterable
from dataclasses import dataclass, field

from assess.domain.planning.calendar import Booking, Calendar
from assess.domain.planning.steps import Review
from assess.domain.planning.values import Step


@dataclass(order=True)
class DueReview:
    """A review that waits for the first day with room from `due` on."""

    due: int
    name: str
    step: Step = field(compare=False)


class ReviewQueue:
    """The reviews that wait for room, and those that have a reserved day."""

    def __init__(self, calendar: Calendar, last: int | None) -> None:
        self._calendar = calendar
        self._last = last
        self._reserved: dict[str, DueReview] = {}
        self.waiting: list[DueReview] = []
        self.minutes = 0

    def expect(self, review: Review, due: int) -> None:
        """A review becomes due on a day, at its reserved day if that is not before; one after the last day is not wanted."""
        if self._last is not None and due > self._last:
            return
        entry = DueReview(due, review.step.id, review.step)
        if self._calendar.held_minutes(review.step.id):
            self._reserved[entry.name] = entry
        else:
            self._wait(entry)

    def is_due(self, wanted: Booking) -> bool:
        """Whether a reserved review may be done on its day."""
        entry = self._reserved.get(wanted.step.id)
        return entry is not None and entry.due <= wanted.day

    def settle(self, wanted: Booking, *, is_done: bool) -> None:
        """A reserved day has come: the review is done, or has to wait for room if it is known at all."""
        entry = self._reserved.pop(wanted.step.id, None)
        if entry is not None and not is_done:
            self._wait(entry)

    def next(self, day: int, room: int) -> DueReview | None:
        """Takes the first review that is due and fits, if there is one."""
        if not self.waiting or self.waiting[0].due > day or self.waiting[0].step.minutes > room:
            return None
        self.minutes -= self.waiting[0].step.minutes
        return self.waiting.pop(0)

    def _wait(self, entry: DueReview) -> None:
        self.minutes += entry.step.minutes
        insort(self.waiting, entry)


def expect_all(queue: ReviewQueue, reviews: Iterable[Review]) -> None:
    """Lets all reviews wait that have a day."""
    for review in reviews:
        if review.due is not None:
            queue.expect(review, review.due.toordinal())

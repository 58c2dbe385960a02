"""How many minutes there are until the last day, so that no step is begun that could not be ended. Days are ordinals."""

from collections.abc import Iterator, Sequence

from assess.domain.planning.calendar import Calendar
from assess.domain.planning.hours import DAYS_A_WEEK, monday_of


class Later:
    """The minutes left until the last day after this week, less what is promised to steps that are begun."""

    def __init__(self, calendar: Calendar, first: int, last: int | None) -> None:
        self._calendar = calendar
        self.is_bounded = last is not None
        self._promised = 0
        self._promised_lab = 0
        self._monday = monday_of(first)
        self._weeks = list(self._find_weeks(first, last))[::-1] if last is not None else []
        self._left_all = sum(week for week, _ in self._weeks)
        self._left_lab = sum(lab for _, lab in self._weeks)

    def _find_weeks(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        for monday in range(monday_of(first), last + 1, DAYS_A_WEEK):
            days = range(max(monday, first), min(monday + DAYS_A_WEEK, last + 1))
            week = self._calendar.week(monday)
            room = min(sum(self._calendar.day_left(day) for day in days), week.left)
            yield max(0, room), max(0, min(room, week.lab_left))

    def enter(self, monday: int) -> None:
        """Goes on to the week of `monday`, whose own minutes no longer lie ahead."""
        if self.is_bounded:
            self._monday = monday
            week, lab = self._weeks.pop()
            self._left_all -= week
            self._left_lab -= lab

    def promise(self, minutes: int, *, in_lab: bool) -> None:
        """Keeps count of what begun steps still need; fewer minutes if some of them are booked."""
        self._promised += minutes
        if in_lab:
            self._promised_lab += minutes

    def find_left(self, days_left: Sequence[int], reviews: int) -> tuple[int, int]:
        """The minutes until the last day that nothing is promised, in all and in the lab, beside minutes of `reviews` that wait."""
        week = self._calendar.week(self._monday)
        room = min(week.left, sum(self._calendar.day_left(day) for day in days_left))
        lab = min(room, week.lab_left)
        return self._left_all + room - self._promised - reviews, self._left_lab + lab - self._promised_lab

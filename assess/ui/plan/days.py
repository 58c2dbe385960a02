"""Days off as stretches: a week away is one line, not seven."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True)
class Stretch:
    """All days from `first` to `last`."""

    first: date
    last: date

    @property
    def days(self) -> tuple[date, ...]:
        """Every day of it."""
        return tuple(self.first + timedelta(days=number) for number in range((self.last - self.first).days + 1))


def stretches(days: Iterable[date]) -> tuple[Stretch, ...]:
    """`days` in order, neighbors joined."""
    found: list[Stretch] = []
    for day in sorted(set(days)):
        if found and day - found[-1].last == timedelta(days=1):
            found[-1] = Stretch(found[-1].first, day)
        else:
            found.append(Stretch(day, day))
    return tuple(found)

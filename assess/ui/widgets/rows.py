"""Rows that are made once and shown anew, so that a page redraws fast and the keyboard stays where it is."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QBoxLayout, QWidget

RowT = TypeVar("RowT", bound=QWidget)


class RowPool(Generic[RowT]):
    """As many rows as are wanted at the end of a layout; the others stay hidden for later."""

    def __init__(self, layout: QBoxLayout, make: Callable[[], RowT]) -> None:
        self._layout = layout
        self._make = make
        self._rows: list[RowT] = []

    def take(self, count: int) -> list[RowT]:
        """The first `count` rows, shown; all others are hidden."""
        while len(self._rows) < count:
            row = self._make()
            self._layout.addWidget(row)
            self._rows.append(row)
        for index, row in enumerate(self._rows):
            row.setVisible(index < count)
        return self._rows[:count]

"""Rows that are made once and shown anew, so that a page redraws fast and the keyboard stays where it is."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from assess.ui.widgets.unfolding import go_on_at, keep_in_sight

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


class FirstRows(Generic[RowT]):
    """The first of many rows, and all of them once the button beneath is pressed; `fill` takes the rows, `land` gets the keyboard."""

    def __init__(
        self, rows: RowPool[RowT], button: QPushButton, first: int, fill: Callable[[], None], land: Callable[[RowT], None] = go_on_at
    ) -> None:
        self._rows = rows
        self._button = button
        self._first = first
        self._fill = fill
        self._land = land
        self._shows_all = False
        self.shown: list[RowT] = []
        button.clicked.connect(self._on_clicked)

    def take(self, count: int, all_of_them: str, only_the_first: str) -> list[RowT]:
        """The rows to fill out of `count`, shown; the texts are those of the button."""
        self.shown = self._rows.take(count if self._shows_all else min(count, self._first))
        self._button.setVisible(count > self._first)
        self._button.setText(only_the_first if self._shows_all else all_of_them)
        return self.shown

    def _on_clicked(self) -> None:
        self._shows_all = not self._shows_all
        self._fill()
        if self._shows_all:
            self._land(self.shown[self._first])
        else:
            keep_in_sight(self._button)

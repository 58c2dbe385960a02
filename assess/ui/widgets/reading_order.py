"""Screen reader and Tab key go through a page as the eye does, whenever its rows were made."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def follow_layout(root: QWidget) -> None:
    """Puts everything in `root` into the order of its layouts: children, as they are read aloud, and Tab stops."""
    widgets = tuple(_in_order(root.layout()))
    for widget in widgets:
        widget.raise_()
    stops = [widget for widget in widgets if widget.focusPolicy() != Qt.FocusPolicy.NoFocus]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _in_order(layout: QLayout | None) -> Iterator[QWidget]:
    for index in range(layout.count() if layout else 0):
        item = layout.itemAt(index) if layout else None
        widget, inner = (item.widget(), item.layout()) if item else (None, None)
        if widget is not None:
            yield widget
            yield from _in_order(widget.layout())
        else:
            yield from _in_order(inner)

"""Columns that become one below the other where the window is narrow."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override


class Columns(QWidget):
    """Widgets side by side, stacked under `narrow` px; `stretches` shares out the width."""

    def __init__(self, widgets: Sequence[QWidget], narrow: int, stretches: Sequence[int] = ()) -> None:
        super().__init__()
        self._widgets = tuple(widgets)
        self._narrow = narrow
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(16)
        for widget, stretch in zip(widgets, stretches or (1,) * len(widgets), strict=True):
            self._box.addWidget(widget, stretch)

    @override
    def minimumSizeHint(self) -> QSize:
        """As wide as the widest column: columns that do not fit are stacked."""
        widest = max(max(column.minimumSizeHint().width(), column.minimumWidth()) for column in self._widgets)
        return QSize(widest, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        wanted = directions.TopToBottom if event.size().width() < self._narrow else directions.LeftToRight
        if self._box.direction() != wanted:
            self._box.setDirection(wanted)

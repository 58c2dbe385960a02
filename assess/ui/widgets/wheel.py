"""Keeps the mouse wheel for scrolling the page: it never changes a value that it happens to pass."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override


class WheelGuard(QObject):
    """Leaves the wheel of the guarded widgets to the page around them, and the keyboard where it is while it turns."""

    def guard(self, *widgets: QWidget) -> None:
        """Guards `widgets` from now on."""
        for widget in widgets:
            widget.installEventFilter(self)
            widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Wheel:
            event.ignore()
            return True
        return False

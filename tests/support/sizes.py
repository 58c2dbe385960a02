"""What of a window is cut off at the side."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QWidget

from assess.ui.widgets.text import ElidedButton

ROUNDING = 1


def cut_off(window: QWidget) -> list[str]:
    """What a person cannot see whole without scrolling sideways, a line each."""
    areas = [area for area in window.findChildren(QScrollArea) if area.isVisible()]
    return [*_too_wide(areas), *_outside(window), *_squeezed(window)]


def _too_wide(areas: list[QScrollArea]) -> list[str]:
    found = []
    for area in areas:
        content = area.widget()
        if content is not None and content.width() > area.viewport().width():
            found.append(f"{area.objectName()} holds {content.width()} px in {area.viewport().width()}")
    return found


def _outside(window: QWidget) -> list[str]:
    found = []
    for widget in _shown(window):
        parent = widget.parentWidget()
        if widget.isWindow() or parent is None:
            continue
        left, right = widget.mapTo(window, QPoint(0, 0)).x(), widget.mapTo(window, QPoint(widget.width(), 0)).x()
        if left < -ROUNDING or right > window.width() + ROUNDING:
            found.append(f"{_name(widget)} reaches from {left} to {right}")
    return found


def _squeezed(window: QWidget) -> list[str]:
    """Buttons that shorten their text, and labels that would need more width for their longest word."""
    return [
        f"{_name(widget)} has {widget.width()} px and needs {widget.minimumSizeHint().width()}"
        for widget in _shown(window)
        if not isinstance(widget, ElidedButton) and widget.minimumSizeHint().width() > widget.width() + ROUNDING
    ]


def _shown(window: QWidget) -> list[QLabel | QAbstractButton]:
    every: list[QLabel | QAbstractButton] = [*window.findChildren(QLabel), *window.findChildren(QAbstractButton)]
    return [widget for widget in every if widget.isVisible()]


def _name(widget: QLabel | QAbstractButton) -> str:
    return f"{type(widget).__name__} {widget.objectName()} “{widget.text()[:30]}”"

"""Tells a screen reader what has changed away from the keyboard."""

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget


def read_aloud(widget: QWidget) -> None:
    """What `widget` says now is read aloud, and the keyboard stays where it is."""
    QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Alert))

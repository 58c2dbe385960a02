"""What a person who uses the keyboard or a screen reader meets on a page."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QApplication, QButtonGroup, QComboBox, QWidget

MOST_STOPS = 600
LEAST_HEIGHT = 32


def controls(window: QWidget) -> list[QWidget]:
    """Everything in sight that can have the keyboard."""
    every = (widget for widget in window.findChildren(QWidget) if widget.isVisible() and widget.isEnabled())
    outer = (widget for widget in every if not isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox))
    return [widget for widget in outer if widget.focusPolicy() != Qt.FocusPolicy.NoFocus]


def nameless(window: QWidget) -> list[str]:
    """Controls of which a screen reader would say no name."""
    return [described(widget) for widget in controls(window) if not spoken_name(widget)]


def spoken_name(widget: QWidget) -> str:
    """What a screen reader calls it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip()


def stops() -> list[QWidget]:
    """Where the Tab key leads, once around; inside a date it leads from day to month to year."""
    found: list[QWidget] = []
    for _ in range(MOST_STOPS):
        focus = keyboard_owner()
        if focus in found[:-1]:
            return found
        found += [] if focus in found else [focus]
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    return found


def keyboard_owner() -> QWidget:
    """The widget that has the keyboard."""
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def unreachable(window: QWidget) -> list[str]:
    """Controls to which Tab does not lead, nor the arrow keys inside their group."""
    reached = stops()
    groups = [group.buttons() for group in window.findChildren(QButtonGroup)]
    by_arrows = [button for group in groups if any(button in reached for button in group) for button in group]
    return [described(widget) for widget in controls(window) if widget not in reached and widget not in by_arrows]


def too_low(window: QWidget) -> list[str]:
    """Buttons that a finger would miss."""
    buttons = [button for button in window.findChildren(QAbstractButton) if button.isVisible()]
    return [f"{described(button)} is {button.height()} px high" for button in buttons if button.height() < LEAST_HEIGHT]


def without_focus_rule(window: QWidget, sheet: str) -> list[str]:
    """Controls whose looks do not change when they have the keyboard."""
    ruled = set(re.findall(r"([#\w]+)(?:\[[^\]]*\])*:focus", sheet))
    return [described(widget) for widget in controls(window) if not ruled & _selectors(widget)]


def described(widget: QWidget) -> str:
    """Which one it is, for the message of a failed test."""
    return f"{type(widget).__name__} {widget.objectName()} {spoken_name(widget)!r}"


def _selectors(widget: QWidget) -> set[str]:
    return {kind.__name__ for kind in type(widget).__mro__} | {f"#{widget.objectName()}"}

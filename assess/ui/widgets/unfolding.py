"""Where the keyboard goes when a list shows all of its rows, or only the first ones again."""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

MARGIN = 24


def go_on_at(first_new: QWidget) -> None:
    """Rows appeared above the button that has the keyboard: it goes to the first of them, where the person is looking.

    A row without a control is read aloud as it stands; Tab leads on from it.
    """
    first_new.setFocus(Qt.FocusReason.OtherFocusReason)


def keep_in_sight(widget: QWidget) -> None:
    """Rows above `widget` are gone: scrolls the page around it to where it is now, once everything has its size."""
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is not None:
        QTimer.singleShot(0, widget, lambda: _scroll(area, widget))


def _scroll(area: QScrollArea, widget: QWidget) -> None:
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    area.ensureWidgetVisible(widget, 0, MARGIN)

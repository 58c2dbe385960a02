"""Lays out once for many changes: otherwise each widget that appears lays out everything around it."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLayout


@contextmanager
def laid_out_once(*layouts: QLayout) -> Iterator[None]:
    """Keeps `layouts` at rest for a while; Qt lays out what has changed once it is back at its events."""
    for layout in layouts:
        layout.setEnabled(False)
    try:
        yield
    finally:
        for layout in layouts:
            layout.setEnabled(True)
            if widget := layout.parentWidget():
                QApplication.postEvent(widget, QEvent(QEvent.Type.LayoutRequest))

"""Keeps what a person works on where they are looking, while the page around it changes."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea

HOLDING_MS: Final = 150


class HeldHeight(QObject):
    """Scrolls `area` so that the keyboard is as far down as it was; `then` follows whenever it did."""

    def __init__(self, area: QScrollArea, then: Callable[[], None]) -> None:
        super().__init__(area)
        self._area = area
        self._then = then
        self._height: int | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._on_laid_out)
        self._holding = QTimer(self, singleShot=True, interval=HOLDING_MS)
        area.verticalScrollBar().rangeChanged.connect(self._on_range_changed)

    def hold(self) -> None:
        """What has the keyboard once the event at hand is dealt with will be where the keyboard is now, if that is in sight."""
        height = self._find()
        if height is not None and 0 <= height < self._area.viewport().height():
            self.follow()

    def follow(self) -> None:
        """The same even if the keyboard is out of sight: it is brought there."""
        self._height = self._find()
        self._soon.start()
        self._holding.start()

    def _on_laid_out(self) -> None:
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self._scroll()

    def _on_range_changed(self) -> None:
        """Some sentences find their height late."""
        if self._holding.isActive():
            self._scroll()

    def _scroll(self) -> None:
        now, bar = self._find(), self._area.verticalScrollBar()
        if self._height is not None and now is not None:
            bar.setValue(bar.value() + now - self._height)
        self._then()

    def _find(self) -> int | None:
        """How far down the keyboard is in what is in sight, None if it is not in what scrolls."""
        content, focus = self._area.widget(), self._area.window().focusWidget()
        if content is None or not content.isAncestorOf(focus):
            return None
        return focus.mapTo(self._area.viewport(), QPoint(0, 0)).y()

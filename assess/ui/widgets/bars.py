"""The bars that the results are drawn with: filled is you, hatched is open, the line is the target."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from assess.ui.theme import tokens_of


@dataclass(frozen=True)
class BarValue:
    """What a bar shows, each from 0 to 100."""

    low: float
    high: float
    line: float | None = None


class BulletBar(QWidget):
    """A bar from 0 to 100; its accessible name says the same in words."""

    def __init__(self, height: int = 14, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = BarValue(0, 0)
        self._height = height
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_value(self, value: BarValue, words: str) -> None:
        """Draws `value`; `words` is what a screen reader says."""
        self._value = value
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self._height + 8)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, self._height + 8)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        self._fill(painter, 0, 100, QBrush(QColor(tokens.track)))
        if self._value.high > self._value.low:
            self._fill(painter, self._value.low, self._value.high, QBrush(QColor(tokens.accent), Qt.BrushStyle.BDiagPattern))
        self._fill(painter, 0, self._value.low, QBrush(QColor(tokens.accent)))
        if self._value.line is not None:
            painter.setPen(QPen(QColor(tokens.marker), 2))
            x = max(1.0, min(self.width() - 1.0, self.width() * self._value.line / 100))
            painter.drawLine(int(x), 0, int(x), self.height())

    def _fill(self, painter: QPainter, start: float, end: float, brush: QBrush) -> None:
        left = self.width() * start / 100
        painter.setBrush(brush)
        painter.drawRoundedRect(QRectF(left, 4, self.width() * (end - start) / 100, self._height), 3, 3)

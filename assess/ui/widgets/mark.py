"""The sign beside a status: a shape as well as a color, so that it reads without color vision."""

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from assess.ui.theme import tokens_of

MarkKind = Literal["alert", "open", "good"]


class Mark(QWidget):
    """A triangle with an exclamation mark, an open circle, or a circle with a tick; said in words by what stands beside it."""

    def __init__(self, kind: MarkKind = "open", side: int = 24) -> None:
        super().__init__()
        self._kind: MarkKind = kind
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_kind(self, kind: MarkKind) -> None:
        """Draws another sign."""
        self._kind = kind
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        color = QColor({"alert": tokens.alert, "open": tokens.muted, "good": tokens.good}[self._kind])
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._side / 24, self._side / 24)
        painter.setPen(QPen(color, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        if self._kind == "alert":
            painter.drawPolygon(QPolygonF([QPointF(12, 3), QPointF(22, 20), QPointF(2, 20)]))
            painter.drawLine(QPointF(12, 9), QPointF(12, 13.5))
            painter.drawPoint(QPointF(12, 17))
            return
        painter.drawEllipse(QRectF(2, 2, 20, 20))
        if self._kind == "good":
            painter.drawPolyline(QPolygonF([QPointF(7, 12.5), QPointF(10.5, 16), QPointF(17, 8.5)]))

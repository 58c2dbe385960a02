"""The projected index week by week, with the line of what the role asks."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from assess.ui.theme import Tokens, tokens_of

LEFT, RIGHT, TOP, BOTTOM = 36, 40, 14, 26
TEXT_HEIGHT = 16
GRID = (0, 50, 100)


@dataclass(frozen=True)
class CurveValue:
    """The index (0-100) at the start and at the end of each week, the line, and the words at both ends of the axis."""

    points: Sequence[float]
    line: float
    starts: str
    ends: str


class ProjectedCurve(QWidget):
    """A curve from today to the end of the plan; its accessible description says the same in words."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("curve")
        self._value = CurveValue((0.0,), 80, "", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Projected index"))

    def show_value(self, value: CurveValue, words: str) -> None:
        """Draws `value`; `words` is what a screen reader says."""
        self._value = value
        self.setAccessibleDescription(words)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(360, 190)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, 190)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPixelSize(12)
        painter.setFont(font)
        tokens = tokens_of(self)
        self._draw_grid(painter, tokens)
        self._draw_line(painter, tokens)
        self._draw_curve(painter, tokens)

    def _at(self, week: float, index: float) -> QPointF:
        last = max(1, len(self._value.points) - 1)
        width, height = self.width() - LEFT - RIGHT, self.height() - TOP - BOTTOM
        return QPointF(LEFT + width * week / last, TOP + height * (1 - index / 100))

    def _draw_grid(self, painter: QPainter, tokens: Tokens) -> None:
        last = max(1, len(self._value.points) - 1)
        for index in GRID:
            painter.setPen(QPen(QColor(tokens.border), 1))
            painter.drawLine(self._at(0, index), self._at(last, index))
            painter.setPen(QColor(tokens.muted))
            box = QRectF(0, self._at(0, index).y() - 8, LEFT - 8, 16)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(index))
        foot = QRectF(LEFT, self.height() - BOTTOM + 6, self.width() - LEFT - RIGHT, 16)
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, self._value.starts)
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight, self._value.ends)

    def _draw_line(self, painter: QPainter, tokens: Tokens) -> None:
        last = max(1, len(self._value.points) - 1)
        painter.setPen(QPen(QColor(tokens.marker), 1.5, Qt.PenStyle.DashLine))
        end = self._at(last, self._value.line)
        painter.drawLine(self._at(0, self._value.line), end)
        if abs(end.y() - self._at(last, self._value.points[-1]).y()) >= TEXT_HEIGHT:
            painter.setPen(QColor(tokens.muted))
            self._draw_figure(painter, end, self._value.line)

    def _draw_curve(self, painter: QPainter, tokens: Tokens) -> None:
        points = [self._at(week, index) for week, index in enumerate(self._value.points)]
        area = QPolygonF([QPointF(points[0].x(), self._at(0, 0).y()), *points, QPointF(points[-1].x(), self._at(0, 0).y())])
        fill = QColor(tokens.accent)
        fill.setAlphaF(0.14)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawPolygon(area)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.accent), 2.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.drawPolyline(QPolygonF(points))
        self._draw_end(painter, tokens, points[-1])

    def _draw_end(self, painter: QPainter, tokens: Tokens, end: QPointF) -> None:
        painter.setBrush(QColor(tokens.accent))
        painter.drawEllipse(end, 3, 3)
        painter.setPen(QColor(tokens.text))
        self._draw_figure(painter, end, self._value.points[-1])

    def _draw_figure(self, painter: QPainter, end: QPointF, index: float) -> None:
        """What a line stands at, beside its end."""
        box = QRectF(end.x() + 8, end.y() - TEXT_HEIGHT / 2, RIGHT, TEXT_HEIGHT)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, str(int(index + 0.5)))

"""A table to read: as high as its rows, nothing to edit, text that wraps."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QSizePolicy, QTableWidget, QTableWidgetItem
from typing_extensions import override

PADDING = 8
NARROWEST = 60


class DataTable(QTableWidget):
    """Rows of plain text under a header; the first column takes the room that is left."""

    def __init__(self, header: Sequence[str], name: str, spoken: str) -> None:
        super().__init__(0, len(header))
        self._header = tuple(header)
        self._texts: list[str] = []
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setHorizontalHeaderLabels(list(header))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self._dress_header()

    def show_rows(self, rows: Sequence[Sequence[str]], total: Sequence[str] = ()) -> None:
        """Shows `rows` and, in bold, the line that adds them up."""
        lines = [*rows, total] if total else list(rows)
        self.setRowCount(len(lines))
        for number, cells in enumerate(lines):
            for column, text in enumerate(cells):
                self.setItem(number, column, self._make_item(text, column, bold=bool(total) and number == len(rows)))
        self._texts = [cells[0] for cells in lines]
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        return QSize(200, self.horizontalHeader().sizeHint().height() + rows + 4)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        """Only the first column wraps; the header gives it what the others leave, but later than this is asked."""
        header = self.horizontalHeader()
        others = sum(max(self.sizeHintForColumn(column), header.sectionSizeHint(column)) for column in range(1, self.columnCount()))
        width = max(NARROWEST, self.viewport().width() - others - 2 * PADDING)
        for row, text in enumerate(self._texts):
            box = self.fontMetrics().boundingRect(0, 0, width, 10_000, Qt.TextFlag.TextWordWrap, text)
            self.setRowHeight(row, box.height() + 2 * PADDING)
        self.updateGeometry()

    def _dress_header(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def _make_item(self, text: str, column: int, *, bold: bool) -> QTableWidgetItem:
        item = QTableWidgetItem(text)
        item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{self._header[column]}: {text}")
        if bold:
            font = QFont(self.font())
            font.setBold(True)
            item.setFont(font)
        return item

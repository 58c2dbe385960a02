"""A box to tick in a row that another row follows as soon as it is ticked."""

from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox
from typing_extensions import override


class TickBox(QCheckBox):
    """A tick box for which a double click is one click: the second half of it would hit what took the row's place."""

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

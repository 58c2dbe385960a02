"""A quiet button that opens what stands beneath it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assess.ui.widgets.text import make_button, set_opened


class Disclosure(QWidget):
    """Text to click; `fill` puts the content into the layout it is given, when it is opened for the first time."""

    toggled = Signal()

    def __init__(self, text: str, name: str, fill: Callable[[QVBoxLayout], None]) -> None:
        super().__init__()
        self._fill = fill
        self._text = text
        self._is_filled = False
        self._is_open = False
        self._content = QWidget()
        self._inner = QVBoxLayout(self._content)
        self._inner.setContentsMargins(0, 4, 0, 4)
        self._inner.setSpacing(8)
        self._content.hide()
        self._button = make_button("", name, quiet=True)
        self._button.clicked.connect(self._on_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._content)
        self._show_text()

    @property
    def is_open(self) -> bool:
        """Whether the content is in sight."""
        return self._is_open

    def open(self) -> None:
        """Shows the content."""
        if not self.is_open:
            self._on_clicked()

    def take_focus(self) -> None:
        """Puts the keyboard on the button."""
        self._button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_text(self, text: str) -> None:
        """Gives the button another text."""
        self._text = text
        self._show_text()

    def _on_clicked(self) -> None:
        self._is_open = not self._is_open
        if self._is_open and not self._is_filled:
            self._is_filled = True
            self._fill(self._inner)
        self._content.setVisible(self._is_open)
        set_opened(self._button, opened=self._is_open)
        self._show_text()
        self.toggled.emit()

    def _show_text(self) -> None:
        mark = "▾" if self.is_open else "▸"
        self._button.setText(f"{mark}  {self._text}")
        self._button.setAccessibleName(self._text)
        state = self.tr("open") if self.is_open else self.tr("closed")
        self._button.setAccessibleDescription(state)

"""The line that asks why a skill does not apply."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from assess.domain.base import LONGEST_TEXT
from assess.ui.widgets.text import make_button


class ReasonEditor(QWidget):
    """Asks why a skill does not apply; without a reason nothing is stored."""

    given = Signal(str)
    declined = Signal()

    def __init__(self, skill_title: str) -> None:
        super().__init__()
        self._line = QLineEdit()
        self._line.setAcceptDrops(False)
        self._line.setObjectName("reason")
        self._line.setMaxLength(LONGEST_TEXT)
        self._line.setAccessibleName(self.tr("Why {skill} does not apply").format(skill=skill_title))
        self._line.setPlaceholderText(self.tr("Why does it not apply where you work?"))
        self._save = make_button(self.tr("Save reason"), "saveReason")
        row = QHBoxLayout()
        row.addWidget(self._line, 1)
        row.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        self.hide()
        self._line.returnPressed.connect(self._on_given)
        self._save.clicked.connect(self._on_given)
        self._line.textChanged.connect(lambda text: self._save.setEnabled(bool(text.strip())))
        self._save.setEnabled(False)

    def ask(self) -> None:
        """Opens the line and puts the keyboard on it."""
        self.show()
        self._line.setFocus()

    def show_reason(self, reason: str, *, is_answer: bool) -> None:
        """Shows the stored reason while it is the answer."""
        self.setVisible(is_answer)
        if self._line.text() != reason:
            self._line.setText(reason)

    def _on_given(self) -> None:
        if reason := self._line.text().strip():
            self.given.emit(reason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys typed into the line never rate the skill; Esc takes the question back."""
        event.accept()
        if event.key() == Qt.Key.Key_Escape:
            self.declined.emit()

"""The card: a bordered surface that holds one thing."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from assess.ui.widgets.text import make_label


class Card(QFrame):
    """A bordered surface with its content one below the other; `heading` may be empty."""

    def __init__(self, heading: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(20, 16, 20, 16)
        self.body.setSpacing(8)
        if heading:
            self.body.addWidget(make_label(heading, "heading"))
            self.setAccessibleName(heading)

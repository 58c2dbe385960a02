"""What must stay in sight while it is so, with the one thing to do about it."""

from PySide6.QtWidgets import QFrame, QHBoxLayout

from assess.ui.widgets.text import make_button, make_label


class Banner(QFrame):
    """A sentence and a button; hidden while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("banner")
        self._words = make_label(name="bannerText")
        self.action = make_button("", "bannerAction")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(16)
        row.addWidget(self._words, 1)
        row.addWidget(self.action)
        self.hide()

    def show_words(self, words: str, action: str) -> None:
        """Says `words`; `action` is what the button does."""
        self._words.setText(words)
        self.action.setText(action)
        self.show()

"""Fields for one line of text, for a number that may be left open, and for a choice; each is named for a screen reader."""

import re
from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QRegularExpression, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QComboBox, QLineEdit

LONGEST_LINE: Final = 2000
NUMBER_WIDTH: Final = 120
CHOICE_WIDTH: Final = 320
LEAST_LETTERS: Final = 12
NUMBER: Final = re.compile(r"\d+([.,]\d*)?")


class LineField(QLineEdit):
    """A line of text; `typed` carries it, and follows only the person."""

    typed = Signal(str)

    def __init__(self, name: str, spoken: str, example: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setPlaceholderText(example)
        self.setMaxLength(LONGEST_LINE)
        self.setAcceptDrops(False)
        self.textEdited.connect(self.typed)

    def show_text(self, text: str) -> None:
        """Shows `text`; what is being typed keeps its place."""
        if self.text() != text:
            self.setText(text)


class NumberField(LineField):
    """A number from 0 on, or nothing; `given` carries it, None for nothing, and follows only the person."""

    given = Signal(object)

    def __init__(self, name: str, spoken: str, *, decimals: bool = False) -> None:
        super().__init__(name, spoken)
        self.setMaximumWidth(NUMBER_WIDTH)
        pattern = r"\d{0,7}([.,]\d{0,2})?" if decimals else r"\d{0,7}"
        self.setValidator(QRegularExpressionValidator(QRegularExpression(pattern), self))
        self.typed.connect(lambda text: self.given.emit(read_number(text)))
        self.editingFinished.connect(self._on_finished)

    def show_number(self, number: float | None) -> None:
        """Shows `number`, or nothing; what is being typed stays as it was typed."""
        if read_number(self.text()) != number:
            self.setText("" if number is None else f"{number:.2f}".rstrip("0").rstrip("."))

    def _on_finished(self) -> None:
        """A point alone is no number, and does not stay as if it were."""
        if read_number(self.text()) is None:
            self.clear()


def read_number(text: str) -> float | None:
    """The number in `text`, with a point or a comma; None if there is none."""
    return float(text.replace(",", ".")) if NUMBER.fullmatch(text) else None


class ChoiceField(QComboBox):
    """One of several entries; `chosen` carries its key, and follows only the person."""

    chosen = Signal(str)

    def __init__(self, name: str, spoken: str, entries: Mapping[str, str]) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setMaximumWidth(CHOICE_WIDTH)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(LEAST_LETTERS)
        for key, text in entries.items():
            self.addItem(text, str(key))
        self.activated.connect(lambda: self.chosen.emit(self.currentData()))

    def show_choice(self, key: str) -> None:
        """Shows the entry of `key`."""
        self.setCurrentIndex(self.findData(str(key)))

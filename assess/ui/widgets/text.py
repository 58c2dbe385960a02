"""Labels and buttons in the app's roles: title, heading, muted text, primary and quiet buttons."""

from typing import Final, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

TextRole = Literal["title", "heading", "skill", "body", "muted", "small", "alert", "good", "figure"]
SIDE_PADDING: Final = 16


def make_label(text: str = "", role: TextRole = "body", *, name: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that wraps, shows its text as it is (never as markup) and can be selected."""
    label = QLabel(text, parent)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setObjectName(name)
    return label


def set_role(label: QLabel, role: TextRole) -> None:
    """Gives a label another role and repaints it so."""
    if label.property("role") != role:
        label.setProperty("role", role)
        restyle(label)


def restyle(widget: QWidget) -> None:
    """Applies the style sheet anew after a property that it asks for has changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def set_primary(button: QPushButton, *, primary: bool) -> None:
    """Makes a button the one action of its page, or one among others."""
    if button.property("primary") != primary:
        button.setProperty("primary", primary)
        restyle(button)


def set_opened(button: QPushButton, *, opened: bool) -> None:
    """Shows whether what a button opens is open; it stays a button for a screen reader, not a box to tick."""
    if bool(button.property("opened")) != opened:
        button.setProperty("opened", opened)
        restyle(button)


class Button(QPushButton):
    """A push button that Enter presses too, not only the space bar."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)


class ElidedButton(Button):
    """A button whose text is shortened in the middle where the window is narrow; pointing at it shows all."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__()
        self._text = text
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = max(0, event.size().width() - 2 * SIDE_PADDING)
        self.setText(self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideMiddle, room).replace("&", "&&"))


def make_button(text: str, name: str, *, primary: bool = False, quiet: bool = False, checkable: bool = False) -> QPushButton:
    """A push button; `primary` for the one action of a page, `quiet` for what stays in the background."""
    button = Button(text)
    button.setObjectName(name)
    button.setProperty("primary", primary)
    button.setProperty("quiet", quiet)
    button.setCheckable(checkable)
    button.setAutoDefault(False)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button

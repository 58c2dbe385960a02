"""An answer of two, with a way to take it back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton

from assess.ui.widgets.text import make_button
from assess.ui.widgets.wrapping_row import WrappingRow


class YesNo(WrappingRow):
    """Two buttons, of which none is chosen at first, and “Clear”; `answered` carries True, False or None, and follows only the person.

    `names` are the object names of the two and of “Clear”; `about` is what a screen reader says before each.
    """

    answered = Signal(object)

    def __init__(self, yes: str, no: str, about: str, names: tuple[str, str, str]) -> None:
        self._yes, self._no = QRadioButton(yes), QRadioButton(no)
        self._clear = make_button("", names[2], quiet=True)
        super().__init__(self._yes, self._no, self._clear, spacing=16)
        self._clear.setText(self.tr("Clear"))
        self._clear.setAccessibleName(self.tr("Clear the answer on {about}").format(about=about))
        self._group = QButtonGroup(self)
        for button, name in ((self._yes, names[0]), (self._no, names[1])):
            button.setObjectName(name)
            button.setAccessibleName(self.tr("{about}: {answer}").format(about=about, answer=button.text()))
            self._group.addButton(button)
        self._yes.clicked.connect(lambda: self.answered.emit(True))  # noqa: FBT003 - a signal's argument
        self._no.clicked.connect(lambda: self.answered.emit(False))  # noqa: FBT003
        self._clear.clicked.connect(self._on_cleared)

    def show_answer(self, answer: bool | None) -> None:  # noqa: FBT001 - it is the value that is shown
        """Shows the answer, or that there is none."""
        self._group.setExclusive(False)
        self._yes.setChecked(answer is True)
        self._no.setChecked(answer is False)
        self._group.setExclusive(True)
        self._clear.setVisible(answer is not None)

    def take_focus(self) -> None:
        """Puts the keyboard on the answer, or on the first choice."""
        (self._group.checkedButton() or self._yes).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_cleared(self) -> None:
        """The button goes with the answer, so the keyboard goes back to the choice."""
        self.answered.emit(None)
        self.take_focus()

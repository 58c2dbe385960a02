"""What the rows of all lists share: a title, fields, a sentence on what could not be, and a button that takes the row away."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assess.ui.widgets.text import make_button, make_label

LABEL_WIDTH: Final = 150
FIELD_SPACING: Final = 16


def make_form() -> QFormLayout:
    """A form whose long rows wrap where the window is narrow."""
    form = QFormLayout()
    form.setContentsMargins(0, 0, 0, 0)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
    form.setHorizontalSpacing(FIELD_SPACING)
    form.setVerticalSpacing(8)
    return form


def add_field(form: QFormLayout, text: str, field: QWidget) -> None:
    """A field behind its label."""
    label = QLabel(text)
    label.setMinimumWidth(LABEL_WIDTH)
    label.setBuddy(field)
    form.addRow(label, field)


class EntryRow(QFrame):
    """One entry of a list; `edited` carries it as the person wants it, `removed` that they do not want it any more."""

    edited = Signal(object)
    removed = Signal()

    def __init__(self, title: str, name: str) -> None:
        super().__init__()
        self.setObjectName("entry")
        self.setAccessibleName(title)
        self._title = title
        heading = make_label(title, name=f"{name}-title")
        heading.setProperty("weight", "strong")
        remove = make_button(self.tr("Remove"), f"{name}-remove", quiet=True)
        remove.setAccessibleName(self.tr("{title}: remove").format(title=title))
        remove.clicked.connect(self.removed)
        head = QHBoxLayout()
        head.addWidget(heading, 1)
        head.addWidget(remove)
        self._problem = make_label(role="alert", name=f"{name}-problem")
        self._problem.hide()
        self.form = make_form()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(self.form)
        column.addWidget(self._problem)

    def show_entry(self, entry: object) -> None:
        """Shows the entry as it is in the store."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Puts the keyboard on the first field."""
        raise NotImplementedError

    def spoken(self, field: str) -> str:
        """What a screen reader says of a field: which row it is in, and what it is."""
        return self.tr("{title}: {field}").format(title=self._title, field=field)

    def gone_words(self) -> str:
        """What is said once it is taken away."""
        return self.tr("{title} was removed.").format(title=self._title)

    def say(self, problem: str) -> None:
        """Says why the last change was left out; nothing if there is no problem."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

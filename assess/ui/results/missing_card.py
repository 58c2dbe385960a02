"""What is not answered yet, with the way there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assess.domain.readiness import Readiness
from assess.ui.results.missing import OpenStep, ratings_needed
from assess.ui.widgets.card import Card
from assess.ui.widgets.rows import RowPool
from assess.ui.widgets.text import make_button, make_label, set_primary


class OpenStepRow(QWidget):
    """How many skills of one step are unanswered, and a button that goes there."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._step = ""
        self._words = make_label()
        self._button = make_button("", "goToStep")
        self._button.clicked.connect(lambda: self.wanted.emit(self._step))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words, 1)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)

    def show_step(self, found: OpenStep, title: str, *, primary: bool) -> None:
        """Shows one step."""
        self._step = found.step
        one, many = self.tr("{step}: {n} skill is not answered."), self.tr("{step}: {n} skills are not answered.")
        self._words.setText((one if found.skills == 1 else many).format(step=title, n=found.skills))
        self._button.setText(self.tr("Go to {step}").format(step=title))
        self._button.setObjectName(f"go-{found.step}")
        set_primary(self._button, primary=primary)


class MissingCard(Card):
    """The steps with unanswered skills; `step_wanted` takes the person there."""

    step_wanted = Signal(str)
    full_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._heading = make_label(role="heading", name="missingHeading")
        self._needed = make_label(role="muted", name="ratingsNeeded")
        rows = QVBoxLayout()
        self._rows = RowPool(rows, self._make_row)
        self._quick = make_label(name="quickPathNote")
        self._full = make_button(self.tr("Ask the full checklist"), "askFull")
        self._full.clicked.connect(self.full_wanted)
        self.body.addWidget(self._heading)
        self.body.addWidget(self._needed)
        self.body.addLayout(rows)
        self.body.addWidget(self._quick)
        self.body.addWidget(self._full, 0, Qt.AlignmentFlag.AlignLeft)

    def show_missing(self, readiness: Readiness, found: tuple[tuple[OpenStep, str], ...], unasked: int) -> None:
        """Shows the steps in `found` with their titles, and how many skills the quick path leaves out."""
        self.setVisible(bool(found or unasked))
        needed = ratings_needed(readiness)
        heading = self._heading_words(readiness, needed)
        self._heading.setText(heading)
        self.setAccessibleName(heading)
        self._needed.setVisible(bool(needed))
        one = self.tr("An index takes ratings for half of the weight: rate at least {n} more skill.")
        many = self.tr("An index takes ratings for half of the weight: rate at least {n} more skills.")
        self._needed.setText((one if needed == 1 else many).format(n=needed))
        for index, (row, (step, title)) in enumerate(zip(self._rows.take(len(found)), found, strict=True)):
            row.show_step(step, title, primary=bool(needed) and index == 0)
        self._show_unasked(unasked)

    def _heading_words(self, readiness: Readiness, needed: int) -> str:
        if not readiness.rated:
            return self.tr("Nothing is rated yet")
        return self.tr("Not enough answers yet") if needed else self.tr("Not answered yet")

    def _show_unasked(self, unasked: int) -> None:
        self._quick.setVisible(bool(unasked))
        self._full.setVisible(bool(unasked))
        one = self.tr("The quick path leaves out {n} skill of the role.")
        many = self.tr("The quick path leaves out {n} skills of the role.")
        self._quick.setText((one if unasked == 1 else many).format(n=unasked))

    def _make_row(self) -> OpenStepRow:
        row = OpenStepRow()
        row.wanted.connect(self.step_wanted)
        return row

"""Your background: schooling, work, practice and place, below the cards of the credentials page."""

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assess.domain.background import Training, Work
from assess.ui.store import AssessmentStore
from assess.ui.widgets.card import Card
from assess.ui.widgets.text import make_label
from assess.ui.widgets.yes_no import YesNo
from assess.ui.wizard.background.entry_list import EntryList
from assess.ui.wizard.background.fields import LineField
from assess.ui.wizard.background.practice_card import PracticeCard
from assess.ui.wizard.background.training_row import TrainingRow
from assess.ui.wizard.background.work_row import WorkRow

DIPLOMA_NAMES: Final = ("diplomaYes", "diplomaNo", "diplomaClear")
HEADING_ROOM: Final = 12


class BackgroundPart(QWidget):
    """Everything in it is optional, and every change is in the store at once."""

    def __init__(self, store: AssessmentStore) -> None:
        super().__init__()
        self._store = store
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        heading = make_label(self.tr("Your background"), "heading", name="backgroundHeading")
        heading.setContentsMargins(0, HEADING_ROOM, 0, 0)
        purpose = self.tr("Optional. It tells which certifications you could sit; it does not change your score.")
        self._column.addWidget(heading)
        self._column.addWidget(make_label(purpose, "muted", name="backgroundPurpose"))
        self._build_schooling()
        self._build_work()
        self._practice = PracticeCard()
        self._practice.edited.connect(lambda practice: self._change(practice=practice))
        self._column.addWidget(self._practice)
        self._build_place()

    def redraw(self) -> None:
        """Shows the background as it is in the store."""
        background = self._store.assessment.background
        self._diploma.show_answer(background.diploma)
        self._programs.show_entries(background.training)
        self._jobs.show_entries(background.work)
        self._practice.show_practice(background.practice)
        self._place.show_text(background.place)
        self.setEnabled(not self._store.is_read_only)

    def _build_schooling(self) -> None:
        card = self._add_card(self.tr("School and training"))
        diploma = self.tr("High school diploma or its equivalent, such as the GED")
        self._diploma = YesNo(self.tr("I have it"), self.tr("I do not have it"), diploma, DIPLOMA_NAMES)
        self._diploma.answered.connect(lambda answer: self._change(diploma=answer))
        self._programs = EntryList("program", self.tr("Add a training program"), self._make_training_row, Training)
        self._programs.edited.connect(lambda entries: self._change(training=entries))
        card.body.addWidget(make_label(diploma))
        card.body.addWidget(self._diploma)
        card.body.addWidget(self._programs)

    def _build_work(self) -> None:
        card = self._add_card(self.tr("Work in health care"))
        self._jobs = EntryList("job", self.tr("Add a job"), self._make_work_row, lambda: Work(since=self._store.today))
        self._jobs.edited.connect(lambda entries: self._change(work=entries))
        card.body.addWidget(self._jobs)

    def _build_place(self) -> None:
        card = self._add_card(self.tr("Where you work or want to work"))
        card.body.addWidget(make_label(self.tr("It finds the pay published for that place."), "muted"))
        self._place = LineField("backgroundPlace", self.tr("Where you work or want to work"), self.tr("A town or a state"))
        self._place.typed.connect(lambda text: self._change(place=text))
        card.body.addWidget(self._place)

    def _add_card(self, heading: str) -> Card:
        card = Card()
        card.setAccessibleName(heading)
        card.body.addWidget(make_label(heading, "skill"))
        self._column.addWidget(card)
        return card

    def _make_training_row(self, number: int) -> TrainingRow:
        return TrainingRow(number, self._store.today)

    def _make_work_row(self, number: int) -> WorkRow:
        return WorkRow(number, self._store.today)

    def _change(self, **changes: object) -> None:
        self._store.set_background(self._store.assessment.background.model_copy(update=changes))

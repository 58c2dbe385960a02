"""How often a person has done what some certifying bodies count."""

from PySide6.QtCore import Signal

from assess.domain.background import MOST_TIMES, Practice
from assess.ui.widgets.card import Card
from assess.ui.widgets.text import make_label
from assess.ui.wizard.background.entry_row import add_field, make_form
from assess.ui.wizard.background.fields import NumberField
from assess.ui.wizard.background.words import practice_names


class PracticeCard(Card):
    """A number for each procedure, or nothing; `edited` carries them all."""

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        heading = self.tr("Done on live people")
        self.setAccessibleName(heading)
        self._practice = Practice()
        self.body.addWidget(make_label(heading, "skill"))
        self.body.addWidget(make_label(self.tr("Some exams ask how often you have done these."), "muted"))
        form = make_form()
        self._fields: dict[str, NumberField] = {}
        for key, text in practice_names().items():
            field = NumberField(f"practice-{key}", text)
            field.given.connect(lambda number, key=key: self._on_given(key, number))
            self._fields[key] = field
            add_field(form, text, field)
        self.body.addLayout(form)
        self._problem = make_label(role="alert", name="practice-problem")
        self.body.addWidget(self._problem)

    def show_practice(self, practice: Practice) -> None:
        """Shows the numbers as they are in the store."""
        self._practice = practice
        for key, field in self._fields.items():
            field.show_number(dict(practice)[key])
        self._problem.hide()

    def _on_given(self, key: str, number: float | None) -> None:
        if number is not None and number > MOST_TIMES:
            self.show_practice(self._practice)
            words = self.tr("More than {most} times cannot be entered, so the number was left as it was.")
            self._problem.setText(words.format(most=f"{MOST_TIMES:,}"))
            self._problem.show()
        else:
            self.edited.emit(Practice.model_validate({**dict(self._practice), key: None if number is None else int(number)}))

"""One training program."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from typing_extensions import override

from assess.domain.background import MOST_HOURS, Training
from assess.ui.widgets.optional_date import OptionalDate
from assess.ui.widgets.wheel import WheelGuard
from assess.ui.widgets.wrapping_row import WrappingRow
from assess.ui.wizard.background.entry_row import EntryRow, add_field
from assess.ui.wizard.background.fields import ChoiceField, LineField, NumberField
from assess.ui.wizard.background.words import accreditation_names, occupation_names


class TrainingRow(EntryRow):
    """What for, where, accredited by whom, until when, and of how many hours."""

    def __init__(self, number: int, today: date) -> None:
        name = f"program{number}"
        super().__init__(self.tr("Program {n}").format(n=number), name)
        self._entry = Training()
        self._make_fields(name, today)
        WheelGuard(self).guard(self._occupation, self._accreditation)
        self._occupation.chosen.connect(lambda key: self._change(occupation=key))
        self._school.typed.connect(lambda text: self._change(school=text))
        self._accreditation.chosen.connect(lambda key: self._change(accreditation=key))
        self._completed.edited.connect(lambda day: self._change(completed=day))
        self._hours.given.connect(lambda hours: self._change_hours(hours=hours))
        self._externship.given.connect(lambda hours: self._change_hours(externship_hours=hours))
        self._military.clicked.connect(lambda on: self._change(military=on))

    @override
    def show_entry(self, entry: object) -> None:
        if not isinstance(entry, Training):
            raise TypeError(entry)
        self._entry = entry
        self._occupation.show_choice(entry.occupation)
        self._school.show_text(entry.school)
        self._accreditation.show_choice(entry.accreditation)
        self._completed.show_date(entry.completed)
        self._hours.show_number(entry.hours)
        self._externship.show_number(entry.externship_hours)
        self._military.setChecked(entry.military)
        self.say("")

    @override
    def take_focus(self) -> None:
        self._occupation.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_fields(self, name: str, today: date) -> None:
        occupation, school, accreditation = self.tr("Trains for"), self.tr("School"), self.tr("Accredited by")
        completed, hours, externship = self.tr("Ended, or ends, on"), self.tr("Hours in all"), self.tr("Hours of externship")
        military = self.tr("It was a program of the armed forces")
        self._occupation = ChoiceField(f"{name}-occupation", self.spoken(occupation), occupation_names())
        self._school = LineField(f"{name}-school", self.spoken(school))
        self._accreditation = ChoiceField(f"{name}-accreditation", self.spoken(accreditation), accreditation_names())
        self._completed = OptionalDate(completed, f"{name}-completed", today, self.spoken(completed))
        self._hours = NumberField(f"{name}-hours", self.spoken(hours), decimals=True)
        self._externship = NumberField(f"{name}-externship", self.spoken(externship), decimals=True)
        self._military = QCheckBox(military)
        self._military.setObjectName(f"{name}-military")
        self._military.setAccessibleName(self.spoken(military))
        add_field(self.form, occupation, self._occupation)
        add_field(self.form, school, self._school)
        add_field(self.form, accreditation, self._accreditation)
        self.form.addRow(WrappingRow(self._completed))
        add_field(self.form, hours, self._hours)
        add_field(self.form, externship, self._externship)
        self.form.addRow(self._military)

    def _change_hours(self, **changes: float | None) -> None:
        if any(hours is not None and hours > MOST_HOURS for hours in changes.values()):
            self.show_entry(self._entry)
            self.say(self.tr("More than {most} hours cannot be entered, so they were left as they were.").format(most=MOST_HOURS))
        else:
            self._change(**changes)

    def _change(self, **changes: object) -> None:
        self.edited.emit(Training.model_validate({**dict(self._entry), **changes}))

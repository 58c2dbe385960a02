"""One job."""

from datetime import date

from PySide6.QtCore import QDate, Qt
from typing_extensions import override

from assess.domain.background import Work
from assess.domain.base import FIRST_DAY, LAST_DAY
from assess.ui.widgets.date_field import DateField
from assess.ui.widgets.hours_box import HoursBox
from assess.ui.widgets.optional_date import OptionalDate
from assess.ui.widgets.wheel import WheelGuard
from assess.ui.widgets.wrapping_row import WrappingRow
from assess.ui.wizard.background.entry_row import EntryRow, add_field
from assess.ui.wizard.background.fields import ChoiceField, LineField
from assess.ui.wizard.background.words import occupation_names

LEAST_HOURS = 0.5


class WorkRow(EntryRow):
    """What as, where, from when to when, and how many hours a week."""

    def __init__(self, number: int, today: date) -> None:
        name = f"job{number}"
        super().__init__(self.tr("Job {n}").format(n=number), name)
        self._entry = Work(since=today)
        self._make_fields(name, today)
        WheelGuard(self).guard(self._occupation, self._since, self._hours)
        self._occupation.chosen.connect(lambda key: self._change(occupation=key))
        self._employer.typed.connect(lambda text: self._change(employer=text))
        self._since.userDateChanged.connect(lambda day: self._change(since=day.toPython()))
        self._until.edited.connect(lambda day: self._change(until=day))
        self._hours.valueChanged.connect(lambda hours: self._change(hours_per_week=hours))

    @override
    def show_entry(self, entry: object) -> None:
        if not isinstance(entry, Work):
            raise TypeError(entry)
        self._entry = entry
        self._occupation.show_choice(entry.occupation)
        self._employer.show_text(entry.employer)
        for box in (self._since, self._hours):
            box.blockSignals(True)  # noqa: FBT003 - Qt's signature; these boxes have no signal for the person alone
        self._since.setDate(QDate(entry.since))
        if self._hours.value() != entry.hours_per_week:
            self._hours.setValue(entry.hours_per_week)
        for box in (self._since, self._hours):
            box.blockSignals(False)  # noqa: FBT003
        self._until.show_date(entry.until)
        self.say("")

    @override
    def take_focus(self) -> None:
        self._occupation.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_fields(self, name: str, today: date) -> None:
        occupation, employer, since = self.tr("Work in"), self.tr("Employer"), self.tr("Began on")
        until, hours = self.tr("Ended on"), self.tr("Hours a week")
        self._occupation = ChoiceField(f"{name}-occupation", self.spoken(occupation), occupation_names())
        self._employer = LineField(f"{name}-employer", self.spoken(employer))
        self._since = DateField(today)
        self._since.setObjectName(f"{name}-since")
        self._since.setAccessibleName(self.spoken(since))
        self._since.setDisplayFormat(self.tr("d MMM yyyy"))
        self._since.setDateRange(QDate(FIRST_DAY), QDate(LAST_DAY))
        self._since.setMaximumWidth(160)
        self._until = OptionalDate(until, f"{name}-until", today, self.spoken(until))
        self._hours = HoursBox(f"{name}-hours", self.spoken(hours))
        self._hours.setMinimum(LEAST_HOURS)
        add_field(self.form, occupation, self._occupation)
        add_field(self.form, employer, self._employer)
        add_field(self.form, since, self._since)
        self.form.addRow(WrappingRow(self._until))
        add_field(self.form, hours, self._hours)

    def _change(self, **changes: object) -> None:
        changed = {**dict(self._entry), **changes}
        since, until = changed["since"], changed["until"]
        if isinstance(since, date) and isinstance(until, date) and until < since:
            self.show_entry(self._entry)
            self.say(self.tr("A job cannot end before it began, so the date was left as it was."))
        else:
            self.edited.emit(Work.model_validate(changed))

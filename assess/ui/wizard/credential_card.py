"""The card on which a person says whether they hold a credential, until when, and who has seen it."""

from datetime import date
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from assess.domain.base import LAST_DAY
from assess.domain.credentials import CredentialRecord, CredentialType, lapse_date
from assess.reports.wording import ENGLISH
from assess.ui.store import AssessmentStore
from assess.ui.widgets.card import Card
from assess.ui.widgets.optional_date import OptionalDate
from assess.ui.widgets.text import make_label, set_role
from assess.ui.widgets.wrapping_row import WrappingRow
from assess.ui.widgets.yes_no import YesNo

BUTTON_NAMES: Final = ("held", "notHeld", "clear")


class CredentialCard(Card):
    """One credential: held or not, issued, expires, seen by."""

    def __init__(self, kind: CredentialType, store: AssessmentStore) -> None:
        super().__init__()
        self._kind = kind
        self._store = store
        self.setAccessibleName(kind.title)
        self.setProperty("credential", kind.id)
        self.body.addWidget(make_label(kind.title, "skill"))
        self.body.addWidget(make_label(kind.summary, "muted"))
        self._choice = YesNo(self.tr("I hold it"), self.tr("I do not have it"), kind.title, BUTTON_NAMES)
        self._choice.answered.connect(self._on_answered)
        self.body.addWidget(self._choice)
        self._details = self._make_details()
        self.body.addWidget(self._details)
        self._standing = make_label(name="cardStanding")
        self.body.addWidget(self._standing)

    def take_focus(self) -> None:
        """Puts the keyboard on the answer, or on the first choice."""
        self._choice.take_focus()

    def redraw(self) -> None:
        """Shows the record as it is in the store."""
        record = self._store.assessment.credentials.get(self._kind.id)
        self.setEnabled(not self._store.is_read_only)
        self._choice.show_answer(record.held if record is not None else None)
        self._details.setVisible(record is not None and record.held)
        shown = record or CredentialRecord()
        self._issued.show_date(shown.issued)
        self._expires.show_date(shown.expires)
        if self._seen_by.text() != shown.seen_by:
            self._seen_by.setText(shown.seen_by)
        self._show_standing(record)

    def _make_details(self) -> QWidget:
        today = self._store.today
        issued, expires, seen_by = self.tr("Issued on"), self.tr("Expires on"), self.tr("Seen by")
        self._issued = OptionalDate(issued, "issued", today, self._spoken(issued))
        self._expires = OptionalDate(expires, "expires", lapse_date(self._kind, today) or today, self._spoken(expires))
        self._seen_by = QLineEdit()
        self._seen_by.setObjectName("seenBy")
        self._seen_by.setPlaceholderText(self.tr("Instructor who has seen the card"))
        self._seen_by.setMaxLength(2000)
        self._seen_by.setAcceptDrops(False)
        self._issued.edited.connect(self._on_issued)
        self._expires.edited.connect(lambda day: self._change(expires=day))
        self._seen_by.textEdited.connect(lambda name: self._change(seen_by=name))
        label = QLabel(seen_by)
        label.setBuddy(self._seen_by)
        self._seen_by.setAccessibleName(self._spoken(seen_by))
        self._seen_by.setMinimumWidth(240)
        seen = QWidget()
        row = QHBoxLayout(seen)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label)
        row.addWidget(self._seen_by)
        return WrappingRow(self._issued, self._expires, seen, spacing=12)

    def _spoken(self, field: str) -> str:
        return self.tr("{credential}: {field}").format(credential=self._kind.title, field=field)

    def _on_answered(self, held: bool | None) -> None:  # noqa: FBT001 - a signal's slot
        if held is None:
            self._store.set_credential(self._kind.id, None)
        else:
            self._change(held=held)

    def _on_issued(self, day: date | None) -> None:
        """The usual date of expiry follows the date of issue, unless the person gave another."""
        record = self._store.assessment.credentials.get(self._kind.id) or CredentialRecord()
        if day is not None and record.expires in {None, self._usual_expiry(record.issued)}:
            self._change(issued=day, expires=self._usual_expiry(day))
        else:
            self._change(issued=day)

    def _usual_expiry(self, issued: date | None) -> date | None:
        lapses = lapse_date(self._kind, issued) if issued else None
        return lapses and min(lapses, LAST_DAY)

    def _change(self, **changes: object) -> None:
        record = self._store.assessment.credentials.get(self._kind.id) or CredentialRecord()
        changed = {**dict(record), **changes}
        issued, expires = changed["issued"], changed["expires"]
        if isinstance(issued, date) and isinstance(expires, date) and expires < issued:
            self.redraw()
            self._say(self.tr("It cannot expire before it was issued, so the date was left as it was."), alert=True)
            return
        self._store.set_credential(self._kind.id, CredentialRecord.model_validate(changed))

    def _show_standing(self, record: CredentialRecord | None) -> None:
        if record is None:
            self._say(self.tr("Not answered yet."), alert=False)
        elif not record.held:
            self._say(self.tr("Not held."), alert=False)
        elif record.expires is None:
            lapses = self._kind.valid_months is not None
            self._say(self.tr("Give the date on the card: without it nobody can tell whether it is valid.") if lapses else "", alert=lapses)
        else:
            self._show_validity(record, record.expires)

    def _show_validity(self, record: CredentialRecord, expires: date) -> None:
        day = ENGLISH.day(expires)
        needed = self._store.assessment.readiness_date(self._store.today)
        if not record.is_valid_on(self._store.today):
            self._say(self.tr("✕ Expired on {day}.").format(day=day), alert=True)
        elif not record.is_valid_on(needed):
            self._say(self.tr("✕ Valid today, but it expires on {day}, before your target date.").format(day=day), alert=True)
        else:
            self._say(self.tr("✓ Valid until {day}.").format(day=day), alert=False)

    def _say(self, words: str, *, alert: bool) -> None:
        self._standing.setText(words)
        set_role(self._standing, "alert" if alert else "muted")

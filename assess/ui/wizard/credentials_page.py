"""Credentials: which cards the person holds, until when, and who has seen them."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QLineEdit, QRadioButton, QWidget
from typing_extensions import override

from assess.domain import flow
from assess.domain.base import LAST_DAY
from assess.domain.credentials import CredentialRecord, CredentialType, lapse_date
from assess.domain.flow import StepId
from assess.reports.wording import ENGLISH
from assess.ui.store import AssessmentStore
from assess.ui.widgets.card import Card
from assess.ui.widgets.optional_date import OptionalDate
from assess.ui.widgets.text import make_button, make_label, set_role
from assess.ui.widgets.wrapping_row import WrappingRow
from assess.ui.wizard.page import AssessPage


class CredentialsPage(AssessPage):
    """First the credentials that count in the score, then the others a person may hold."""

    def __init__(self, store: AssessmentStore, order: dict[StepId, int]) -> None:
        super().__init__(store, flow.CREDENTIALS, order)
        self._cards: dict[str, CredentialCard] = {}

    @override
    def heading(self) -> str:
        return self.tr("Credentials")

    @override
    def intro(self) -> str:
        return self.tr("A card counts if it is valid on your target date. It is your word until an instructor has seen the card.")

    @override
    def build(self) -> None:
        self._asked = make_label(self.tr("Needed for your role"), "heading")
        self._others = make_label(self.tr("Others you may hold (these do not change the score)"), "heading")
        self.body.addStretch(1)

    @override
    def redraw(self) -> None:
        asked = flow.asked_credentials(self.store.assessment, self.store.catalog)
        others = tuple(credential for credential in self.store.catalog.credentials if credential not in asked)
        if tuple(self._cards) != (*asked, *others):
            self._rebuild(asked, others)
        for card in self._cards.values():
            card.redraw()

    @override
    def take_focus(self) -> None:
        next(iter(self._cards.values())).take_focus()

    def _rebuild(self, asked: tuple[str, ...], others: tuple[str, ...]) -> None:
        for card in self._cards.values():
            card.deleteLater()
        kinds = self.store.catalog.credentials
        self._cards = {id_: CredentialCard(kinds[id_], self.store) for id_ in (*asked, *others)}
        widgets: list[QWidget] = [self._cards[id_] for id_ in asked]
        widgets = [self._asked, *widgets] if asked else []
        widgets += [self._others, *(self._cards[id_] for id_ in others)] if others else []
        self._asked.setVisible(bool(asked))
        for widget in widgets:
            self.body.insertWidget(self.body.count() - 1, widget)
            widget.show()


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
        self.body.addLayout(self._make_choice())
        self._details = self._make_details()
        self.body.addWidget(self._details)
        self._standing = make_label(name="cardStanding")
        self.body.addWidget(self._standing)

    def take_focus(self) -> None:
        """Puts the keyboard on the answer, or on the first choice."""
        (self._group.checkedButton() or self._held).setFocus(Qt.FocusReason.OtherFocusReason)

    def redraw(self) -> None:
        """Shows the record as it is in the store."""
        record = self._store.assessment.credentials.get(self._kind.id)
        self.setEnabled(not self._store.is_read_only)
        self._group.setExclusive(False)
        self._held.setChecked(record is not None and record.held)
        self._not_held.setChecked(record is not None and not record.held)
        self._group.setExclusive(True)
        self._clear.setVisible(record is not None)
        self._details.setVisible(record is not None and record.held)
        shown = record or CredentialRecord()
        self._issued.show_date(shown.issued)
        self._expires.show_date(shown.expires)
        if self._seen_by.text() != shown.seen_by:
            self._seen_by.setText(shown.seen_by)
        self._show_standing(record)

    def _make_choice(self) -> QHBoxLayout:
        self._held = QRadioButton(self.tr("I hold it"))
        self._not_held = QRadioButton(self.tr("I do not have it"))
        self._clear = make_button(self.tr("Clear"), "clear", quiet=True)
        self._clear.setAccessibleName(self.tr("Clear the answer on {credential}").format(credential=self._kind.title))
        self._group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(16)
        for button, name in ((self._held, "held"), (self._not_held, "notHeld")):
            button.setObjectName(name)
            button.setAccessibleName(f"{self._kind.title}: {button.text()}")
            self._group.addButton(button)
            row.addWidget(button)
        row.addWidget(self._clear)
        row.addStretch(1)
        self._held.clicked.connect(lambda: self._change(held=True))
        self._not_held.clicked.connect(lambda: self._change(held=False))
        self._clear.clicked.connect(self._on_cleared)
        return row

    def _make_details(self) -> QWidget:
        today = self._store.today
        self._issued = OptionalDate(self.tr("Issued on"), "issued", today)
        self._expires = OptionalDate(self.tr("Expires on"), "expires", lapse_date(self._kind, today) or today)
        self._seen_by = QLineEdit()
        self._seen_by.setObjectName("seenBy")
        self._seen_by.setPlaceholderText(self.tr("Instructor who has seen the card"))
        self._seen_by.setMaxLength(2000)
        self._seen_by.setAcceptDrops(False)
        self._issued.edited.connect(self._on_issued)
        self._expires.edited.connect(lambda day: self._change(expires=day))
        self._seen_by.textEdited.connect(lambda name: self._change(seen_by=name))
        label = QLabel(self.tr("Seen by"))
        label.setBuddy(self._seen_by)
        self._seen_by.setMinimumWidth(240)
        seen = QWidget()
        row = QHBoxLayout(seen)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label)
        row.addWidget(self._seen_by)
        return WrappingRow(self._issued, self._expires, seen, spacing=12)

    def _on_cleared(self) -> None:
        """The button goes with the answer, so the keyboard goes back to the choice."""
        self._store.set_credential(self._kind.id, None)
        self.take_focus()

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

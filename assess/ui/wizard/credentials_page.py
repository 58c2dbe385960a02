"""Credentials: which cards the person holds, and what they bring along besides."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from assess.domain import flow
from assess.domain.flow import StepId
from assess.ui.store import AssessmentStore
from assess.ui.widgets.disclosure import Disclosure
from assess.ui.widgets.text import make_label
from assess.ui.wizard.background.part import BackgroundPart
from assess.ui.wizard.credential_card import CredentialCard
from assess.ui.wizard.page import AssessPage


class CredentialsPage(AssessPage):
    """First the credentials that count in the score, the others folded away, then the person's background."""

    def __init__(self, store: AssessmentStore, order: dict[StepId, int]) -> None:
        super().__init__(store, flow.CREDENTIALS, order)
        self._cards: dict[str, CredentialCard] = {}
        self._asked: tuple[str, ...] | None = None
        self._others: Disclosure | None = None

    @override
    def heading(self) -> str:
        return self.tr("Credentials")

    @override
    def intro(self) -> str:
        return self.tr("A card counts if it is valid on your target date. It is your word until an instructor has seen the card.")

    @override
    def build(self) -> None:
        self._top = QWidget()
        self._top_column = QVBoxLayout(self._top)
        self._top_column.setContentsMargins(0, 0, 0, 0)
        self._top_column.setSpacing(12)
        self._asked_heading = make_label(self.tr("Needed for your role"), "heading")
        self._top_column.addWidget(self._asked_heading)
        self.body.addWidget(self._top)
        self._background = BackgroundPart(self.store)
        self.body.addWidget(self._background)
        self.body.addStretch(1)

    @override
    def redraw(self) -> None:
        asked = flow.asked_credentials(self.store.assessment, self.store.catalog)
        if asked != self._asked:
            self._rebuild(asked)
        for card in self._cards.values():
            card.redraw()
        self._background.redraw()

    @override
    def take_focus(self) -> None:
        first = next((self._cards[credential] for credential in self._asked or ()), self._others)
        if first is not None:
            first.take_focus()

    def _rebuild(self, asked: tuple[str, ...]) -> None:
        for widget in (*self._cards.values(), *((self._others,) if self._others else ())):
            widget.hide()
            widget.deleteLater()
        self._asked, self._others = asked, None
        self._cards = {credential: CredentialCard(self.store.catalog.credentials[credential], self.store) for credential in asked}
        self._asked_heading.setVisible(bool(asked))
        for card in self._cards.values():
            self._top_column.addWidget(card)
            card.show()
        others = tuple(credential for credential in self.store.catalog.credentials if credential not in asked)
        if others:
            self._add_others(others)

    def _add_others(self, others: tuple[str, ...]) -> None:
        """Folded away until one is answered: none of them changes the score."""
        text = self.tr("Others you may hold ({n})").format(n=len(others))
        self._others = Disclosure(text, "otherCredentials", lambda layout: self._fill_others(layout, others))
        self._top_column.addWidget(self._others)
        self._others.show()
        if any(credential in self.store.assessment.credentials for credential in others):
            self._others.open()

    def _fill_others(self, layout: QVBoxLayout, others: tuple[str, ...]) -> None:
        layout.addWidget(make_label(self.tr("These do not change the score."), "muted"))
        for credential in others:
            card = CredentialCard(self.store.catalog.credentials[credential], self.store)
            card.redraw()
            self._cards[credential] = card
            layout.addWidget(card)

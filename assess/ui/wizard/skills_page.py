"""The page of one domain: a card for each skill that the checklist asks about."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from assess.domain import flow
from assess.domain.assessment import ResponseState
from assess.domain.flow import StepId
from assess.domain.skills import DomainName
from assess.ui.store import AssessmentStore
from assess.ui.widgets.skill_card import SkillCard
from assess.ui.widgets.text import make_label
from assess.ui.wizard.page import AssessPage


class SkillsPage(AssessPage):
    """Rates the skills of one domain; up and down move between them, Enter goes on."""

    def __init__(self, store: AssessmentStore, domain: DomainName, order: dict[StepId, int]) -> None:
        super().__init__(store, flow.domain_step(domain.id), order)
        self._domain = domain
        self._cards: dict[str, SkillCard] = {}
        self._current: SkillCard | None = None

    @override
    def heading(self) -> str:
        return self.tr("{domain} skills").format(domain=self._domain.title)

    @override
    def intro(self) -> str:
        return self._domain.intro + " " + self.tr("Nobody sees your answers unless you hand them in.")

    @override
    def build(self) -> None:
        self._keys = make_label(role="small", name="keys")
        self.body.addWidget(self._keys)
        self.body.addStretch(1)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]

    @override
    def redraw(self) -> None:
        wanted = [skill.id for skill in flow.asked_skills(self.store.assessment, self.store.catalog, self._domain.id)]
        expectations = self.store.role.by_skill
        if [(id_, card.expectation) for id_, card in self._cards.items()] != [(id_, expectations[id_]) for id_ in wanted]:
            self._rebuild(wanted)
            self._show_keys()
        for card in self._cards.values():
            card.redraw()

    @override
    def take_focus(self) -> None:
        cards = self._cards.values()
        unanswered = (card for card in cards if self.store.assessment.response(card.skill_id).state is ResponseState.UNANSWERED)
        first = next(unanswered, next(iter(cards), None))
        if first is not None:
            self._go_to(first)

    @override
    def show_keyboard(self) -> None:
        card = self._card_around(self.window().focusWidget())
        if card is not None:
            self._show_child(card)

    def _rebuild(self, wanted: list[str]) -> None:
        for card in self._cards.values():
            card.deleteLater()
        self._current = None
        self._cards = {id_: self._make_card(id_) for id_ in wanted}
        for index, card in enumerate(self._cards.values()):
            self.body.insertWidget(self.body.count() - 1, card)
            card.show()
            card.next_wanted.connect(lambda index=index: self._go_on(index + 1))
            card.below_wanted.connect(lambda index=index: self._move(index + 1))
            card.above_wanted.connect(lambda index=index: self._move(index - 1))

    def _show_keys(self) -> None:
        """The key for “does not apply” is named where some skill offers it."""
        offers = any(card.offers_not_applicable for card in self._cards.values())
        every = self.tr("Keys: 0 to 4 rate, N not sure, C no chance yet, X does not apply, arrows move, Enter goes on.")
        usual = self.tr("Keys: 0 to 4 rate, N not sure, C no chance yet, arrows move, Enter goes on.")
        self._keys.setText(every if offers else usual)

    def _make_card(self, skill: str) -> SkillCard:
        return SkillCard(self.store.catalog.skills[skill], self.store.role.by_skill[skill], self.store)

    def _move(self, index: int) -> None:
        cards = list(self._cards.values())
        if 0 <= index < len(cards):
            self._go_to(cards[index])

    def _go_on(self, index: int) -> None:
        if index < len(self._cards):
            self._move(index)
        else:
            self.wizard().next()

    def _go_to(self, card: SkillCard) -> None:
        card.take_focus()
        self._show_child(card)

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:  # noqa: ARG002 - the signal's signature
        card = self._card_around(new)
        if card is self._current:
            return
        if self._current is not None:
            self._current.show_focus(focused=False)
        self._current = card
        if card is not None:
            card.show_focus(focused=True)

    def _card_around(self, widget: QObject | None) -> SkillCard | None:
        while widget is not None and not isinstance(widget, SkillCard):
            widget = widget.parent()
        return widget if widget in self._cards.values() else None

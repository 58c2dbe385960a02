"""Results: where the person stands, what is missing, and what would change it."""

from PySide6.QtCore import Signal
from typing_extensions import override

from assess.domain import flow
from assess.domain.assessment import ChecklistPath
from assess.domain.flow import StepId
from assess.domain.readiness import Readiness
from assess.domain.scoring import closest_roles
from assess.reports.wording import ENGLISH, Wording
from assess.ui.results.domains_card import DomainsCard
from assess.ui.results.gaps_card import GapsCard
from assess.ui.results.missing import open_steps, unasked
from assess.ui.results.missing_card import MissingCard
from assess.ui.results.roles_card import RolesCard
from assess.ui.results.status_card import StatusCard
from assess.ui.results.what_if_card import WhatIfCard
from assess.ui.store import AssessmentStore
from assess.ui.widgets.card import Card
from assess.ui.widgets.columns import Columns
from assess.ui.widgets.text import make_label
from assess.ui.wizard.page import AssessPage

NARROW = 640


class ResultsPage(AssessPage):
    """Status first, then index, domains, gaps; `step_wanted` asks for the page where something is unanswered."""

    step_wanted = Signal(str)

    def __init__(self, store: AssessmentStore, order: dict[StepId, int], wording: Wording = ENGLISH) -> None:
        super().__init__(store, flow.RESULTS, order)
        self._wording = wording

    @override
    def heading(self) -> str:
        return self.tr("Where you stand")

    @override
    def build(self) -> None:
        wording, catalog = self._wording, self.store.catalog
        self._against = make_label(role="muted", name="against")
        self._status = StatusCard(wording)
        self._cautions = Card(self.tr("Good to know"))
        self._caution_words = make_label(name="cautions")
        self._cautions.body.addWidget(self._caution_words)
        self._missing = MissingCard()
        self._domains, self._gaps = DomainsCard(wording), GapsCard(wording)
        self._columns = Columns((self._domains, self._gaps), NARROW)
        self._what_if = WhatIfCard(wording, catalog, self.store.what_if)
        self._roles = RolesCard(wording)
        self._missing.step_wanted.connect(self.step_wanted)
        self._missing.full_wanted.connect(lambda: self.store.set_path(ChecklistPath.FULL))
        for card in (self._against, self._status, self._cautions, self._columns, self._what_if, self._missing, self._roles):
            self.body.addWidget(card)
        self.body.addStretch(1)

    @override
    def redraw(self) -> None:
        readiness = self.store.readiness()
        self._against.setText(
            self.tr("Against the role {role}. {disclaimer}").format(role=readiness.role.title, disclaimer=self._wording.disclaimer())
        )
        self._status.show_readiness(readiness)
        self._status.setVisible(readiness.rated > 0 or not readiness.applicable)
        self._show_cautions(readiness)
        self._show_missing(readiness)
        self._columns.setVisible(readiness.rated > 0)
        self._domains.show_readiness(readiness, {domain.id: domain.title for domain in self.store.catalog.domains})
        self._gaps.show_readiness(readiness)
        self._what_if.setVisible(readiness.figures.shows_index)
        if readiness.figures.shows_index:
            self._what_if.show_readiness(readiness)
        self._show_roles(readiness)

    def _show_cautions(self, readiness: Readiness) -> None:
        sentences = [self._wording.caution_sentence(caution, self.store.catalog) for caution in readiness.warnings]
        self._cautions.setVisible(bool(sentences))
        self._caution_words.setText("\n".join(sentences))

    def _show_missing(self, readiness: Readiness) -> None:
        assessment, catalog = self.store.assessment, self.store.catalog
        titles = {flow.domain_step(domain.id): domain.title for domain in catalog.domains} | {flow.CREDENTIALS: self.tr("Credentials")}
        found = tuple((step, titles[step.step]) for step in open_steps(assessment, catalog, readiness))
        self._missing.show_missing(readiness, found, unasked(assessment, catalog, readiness))
        self._place_missing(first=not readiness.figures.shows_index)

    def _place_missing(self, *, first: bool) -> None:
        """Without an index the way on comes right after the status."""
        neighbor = self._status if first else self._what_if
        self.body.removeWidget(self._missing)
        self.body.insertWidget(self.body.indexOf(neighbor) + 1, self._missing)

    def _show_roles(self, readiness: Readiness) -> None:
        roles = closest_roles(self.store.assessment, self.store.catalog, self.store.today) if readiness.rated else ()
        self._roles.show_roles(roles)

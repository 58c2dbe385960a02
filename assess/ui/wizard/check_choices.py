"""The ways to check several skills in one go."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from assess.domain import flow
from assess.domain.knowledge import count_answered, draw_missed, has_more
from assess.domain.skills import Skill
from assess.reports.wording import ENGLISH
from assess.ui.store import AssessmentStore
from assess.ui.widgets.card import Card
from assess.ui.widgets.text import make_button, make_label
from assess.ui.widgets.wrapping_row import WrappingRow


class CheckChoices(Card):
    """Strong claims, a domain, or what was missed; both signals carry the ids of the skills and the button."""

    wanted = Signal(object, object)
    again_wanted = Signal(object, object)

    def __init__(self, store: AssessmentStore) -> None:
        super().__init__()
        self._store = store
        heading = self.tr("Check several skills in one go")
        self.setAccessibleName(heading)
        self.body.addWidget(make_label(heading, "heading"))
        explained = self.tr("The questions come at random. Stop whenever you like: it goes on where you stopped.")
        self.body.addWidget(make_label(explained, "muted"))
        self._strong = make_button(self.tr("Check what I rated 3 or 4"), "checkStrong")
        self._missed = make_button(self.tr("Answer what I missed again"), "checkMissed")
        self._strong_words = make_label(role="small", name="strongStanding")
        self._missed_words = make_label(role="small", name="missedStanding")
        self._domains = {domain.id: self._make_domain(domain.id, domain.title) for domain in store.catalog.domains}
        by_domain = make_label(self.tr("Or every skill of one domain:"))
        for row in (WrappingRow(self._strong), self._strong_words, by_domain, WrappingRow(*self._domains.values())):
            self.body.addWidget(row)
        self._missed_row = WrappingRow(self._missed)
        self.body.addWidget(self._missed_row)
        self.body.addWidget(self._missed_words)
        self._strong.clicked.connect(lambda: self.wanted.emit(self._strong_skills(), self._strong))
        self._missed.clicked.connect(lambda: self.again_wanted.emit(self._skills(), self._missed))

    def first_button(self) -> QPushButton | None:
        """The first button that does something."""
        buttons = (self._strong, *self._domains.values(), self._missed)
        return next((button for button in buttons if button.isEnabled() and button.isVisibleTo(self)), None)

    def redraw(self) -> None:
        """Shows what there is to check; one skill alone needs no choice."""
        skills = flow.checked_skills(self._store.assessment, self._store.catalog)
        self.setVisible(len(skills) > 1)
        self.setEnabled(not self._store.is_read_only)
        self._show_strong(self._strong_skills())
        self._show_missed(_ids(skills))
        for domain, button in self._domains.items():
            found = self._skills(domain)
            button.setVisible(bool(found))
            button.setEnabled(has_more(self._store.assessment, self._store.catalog, found))

    def _show_strong(self, strong: tuple[str, ...]) -> None:
        assessment, catalog = self._store.assessment, self._store.catalog
        answered = count_answered(assessment, catalog, strong)
        is_open = has_more(assessment, catalog, strong)
        self._strong.setEnabled(is_open)
        if not strong:
            words = self.tr("You have not rated any skill 3 or 4 yet.")
        elif not is_open:
            words = self.tr("You have answered every question on what you rated 3 or 4.")
        else:
            words = self._how_far(len(strong), answered)
        self._strong_words.setText(words)

    def _how_far(self, skills: int, answered: int) -> str:
        words = [ENGLISH.plural(skills, self.tr("{n} skill."), self.tr("{n} skills."))]
        one, many = self.tr("{n} question answered so far."), self.tr("{n} questions answered so far.")
        words.append(ENGLISH.plural(answered, one, many) if answered else self.tr("Nothing answered yet."))
        return " ".join(words)

    def _show_missed(self, skills: tuple[str, ...]) -> None:
        missed = len(draw_missed(self._store.assessment, self._store.catalog, skills))
        self._missed_row.setVisible(bool(missed))
        self._missed_words.setVisible(bool(missed))
        one, many = self.tr("You missed {n} question the last time."), self.tr("You missed {n} questions the last time.")
        self._missed_words.setText(ENGLISH.plural(missed, one, many))

    def _make_domain(self, domain: str, title: str) -> QPushButton:
        button = make_button(self.tr("{domain} skills").format(domain=title), f"checkDomain-{domain}")
        button.setAccessibleName(self.tr("Check all {domain} skills").format(domain=title))
        button.clicked.connect(lambda: self.wanted.emit(self._skills(domain), button))
        return button

    def _skills(self, domain: str | None = None) -> tuple[str, ...]:
        catalog = self._store.catalog
        found = flow.checked_skills(self._store.assessment, catalog)
        return _ids([skill for skill in found if domain in {None, catalog.domain_of[skill.id]}])

    def _strong_skills(self) -> tuple[str, ...]:
        return _ids(flow.strong_claims(self._store.assessment, self._store.catalog))


def _ids(skills: Sequence[Skill]) -> tuple[str, ...]:
    return tuple(skill.id for skill in skills)

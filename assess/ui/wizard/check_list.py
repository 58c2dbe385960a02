"""All that can be checked: the ways to check several skills, then skill by skill, those first whose check counts."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assess.domain import flow
from assess.domain.skills import DomainName, Skill, SkillKind
from assess.ui.store import AssessmentStore
from assess.ui.widgets.card import Card
from assess.ui.widgets.disclosure import Disclosure
from assess.ui.widgets.text import make_label
from assess.ui.wizard.check_choices import CheckChoices
from assess.ui.wizard.check_row import CheckRow

HEADING_ROOM: Final = 12


class CheckList(QWidget):
    """Choices on top, knowledge below them, the rest folded away by domain; both signals carry the ids of the skills and the button."""

    wanted = Signal(object, object)
    again_wanted = Signal(object, object)

    def __init__(self, store: AssessmentStore) -> None:
        super().__init__()
        self._store = store
        self._skills: tuple[Skill, ...] = ()
        self._rows: list[CheckRow] = []
        self._groups: list[QWidget] = []
        self._begun_by: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._choices = CheckChoices(store)
        self._choices.wanted.connect(self.wanted)
        self._choices.again_wanted.connect(self.again_wanted)
        self._column.addWidget(self._choices)
        for signal in (self.wanted, self.again_wanted):
            signal.connect(self._remember)

    def take_focus(self) -> None:
        """Puts the keyboard back on the button that began the last check, or on the first that does something."""
        inside = [button for row in self._rows for button in (row.start, row.again)]
        candidates = (self._begun_by, self._choices.first_button(), *inside)
        target = next((widget for widget in candidates if widget is not None and widget.isEnabled() and widget.isVisibleTo(self)), None)
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def redraw(self) -> None:
        """Shows what can be checked, and how far it is."""
        skills = flow.checked_skills(self._store.assessment, self._store.catalog)
        if skills != self._skills:
            self._rebuild(skills)
        self._choices.redraw()
        for row in self._rows:
            row.redraw()

    def _remember(self, _: object, button: QWidget) -> None:
        self._begun_by = button

    def _rebuild(self, skills: tuple[Skill, ...]) -> None:
        for widget in self._groups:
            widget.hide()
            widget.deleteLater()
        self._skills, self._rows, self._groups, self._begun_by = skills, [], [], None
        counting = [skill for skill in skills if skill.kind is SkillKind.KNOWLEDGE]
        learning = [skill for skill in skills if skill.kind is not SkillKind.KNOWLEDGE]
        if counting:
            words = self.tr("Here you rated what you know. From five answers on, a check caps the level you gave yourself.")
            self._add_heading(self.tr("Checks that count"), words)
            self._add(self._make_card(counting))
        if learning:
            words = self.tr("Here doing is what counts. A check shows what you know about it, and does not change your level.")
            self._add_heading(self.tr("Checks to learn from"), words)
            for domain in self._store.catalog.domains:
                self._add_domain(domain, [skill for skill in learning if self._store.catalog.domain_of[skill.id] == domain.id])

    def _add_heading(self, title: str, words: str) -> None:
        heading = make_label(title, "heading")
        heading.setContentsMargins(0, HEADING_ROOM, 0, 0)
        self._add(heading)
        self._add(make_label(words, "muted"))

    def _add_domain(self, domain: DomainName, skills: Sequence[Skill]) -> None:
        if not skills:
            return
        words = self.tr("{domain}: {n} skill") if len(skills) == 1 else self.tr("{domain}: {n} skills")
        text = words.format(domain=domain.title, n=len(skills))
        disclosure = Disclosure(text, f"checkGroup-{domain.id}", lambda layout: layout.addWidget(self._make_card(skills)))
        self._add(disclosure)
        if any(self._store.assessment.check(skill.id).answers for skill in skills):
            disclosure.open()

    def _add(self, widget: QWidget) -> None:
        self._groups.append(widget)
        self._column.addWidget(widget)
        widget.show()

    def _make_card(self, skills: Sequence[Skill]) -> Card:
        card = Card()
        for skill in skills:
            row = CheckRow(skill, self._store)
            row.start.clicked.connect(lambda _, row=row: self.wanted.emit((row.skill,), row.start))
            row.again.clicked.connect(lambda _, row=row: self.again_wanted.emit((row.skill,), row.again))
            row.redraw()
            self._rows.append(row)
            card.body.addWidget(row)
        return card

"""Knowledge check: a few questions on one skill, with what is right and why after each answer."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget
from typing_extensions import override

from assess.domain import flow
from assess.domain.evidence import ANSWERS_FOR_A_CAP, CheckResult, mark_check
from assess.domain.flow import StepId
from assess.domain.knowledge import draw_missed, draw_question
from assess.domain.skills import Question, Skill, SkillKind
from assess.ui.store import AssessmentStore
from assess.ui.widgets.card import Card
from assess.ui.widgets.question_card import QuestionCard
from assess.ui.widgets.text import make_button, make_label
from assess.ui.wizard.page import AssessPage


class CheckPage(AssessPage):
    """Lists the skills that can be checked; taking one shows its questions one at a time."""

    def __init__(self, store: AssessmentStore, order: dict[StepId, int]) -> None:
        super().__init__(store, flow.CHECK, order)
        self._cards: dict[str, CheckCard] = {}
        self._question: QuestionCard | None = None
        self._missed: list[Question] | None = None
        self._number = 0

    @override
    def heading(self) -> str:
        return self.tr("Knowledge check")

    @override
    def intro(self) -> str:
        return self.tr(
            "Optional. A check can only lower a knowledge claim that it does not bear out, never raise one. It counts from five answers on."
        )

    @override
    def build(self) -> None:
        self.body.addStretch(1)

    @override
    def redraw(self) -> None:
        skills = flow.checked_skills(self.store.assessment, self.store.catalog)
        if self._question is not None and self._question.skill not in {skill.id for skill in skills}:
            self._drop_question()
        if tuple(self._cards) != tuple(skill.id for skill in skills):
            for card in self._cards.values():
                card.deleteLater()
            self._cards = {skill.id: self._make_card(skill) for skill in skills}
        for card in self._cards.values():
            card.redraw()
            card.setVisible(self._question is None)

    @override
    def take_focus(self) -> None:
        if self._question is not None:
            self._question.take_focus()
        elif self._cards:
            next(iter(self._cards.values())).take_focus()

    def _make_card(self, skill: Skill) -> "CheckCard":
        card = CheckCard(skill, self.store)
        self.body.insertWidget(self.body.count() - 1, card)
        card.start.clicked.connect(lambda: self._begin(skill.id))
        card.again.clicked.connect(lambda: self._begin_again(skill.id))
        return card

    def _begin(self, skill: str) -> None:
        self._missed = None
        self._number = mark_check(self.store.assessment.check(skill), self.store.catalog.questions[skill]).answered
        self._ask_next(skill)

    def _begin_again(self, skill: str) -> None:
        self._missed = list(draw_missed(self.store.assessment, self.store.catalog, skill))
        self._number = 0
        self._ask_next(skill)

    def _draw(self, skill: str) -> Question | None:
        if self._missed is None:
            return draw_question(self.store.assessment, self.store.catalog, skill)
        return self._missed.pop(0) if self._missed else None

    def _ask_next(self, skill: str) -> None:
        question = self._draw(skill)
        if question is None:
            self._close_question(skill)
            return
        self._drop_question()
        self._number += 1
        self._question = QuestionCard(self.store, skill, question, self._number)
        self._question.next_wanted.connect(lambda: self._ask_next(skill))
        self._question.end_wanted.connect(lambda: self._close_question(skill))
        self.body.insertWidget(self.body.count() - 1, self._question)
        self._question.show()
        self.redraw()
        self._question.take_focus()

    def _close_question(self, skill: str) -> None:
        self._drop_question()
        self.redraw()
        self._cards[skill].take_focus()

    def _drop_question(self) -> None:
        if self._question is not None:
            self.body.removeWidget(self._question)
            self._question.hide()
            self._question.deleteLater()
            self._question = None


class CheckCard(Card):
    """One skill that can be checked, how far its check is, and what it supports."""

    def __init__(self, skill: Skill, store: AssessmentStore) -> None:
        super().__init__()
        self._skill = skill
        self._store = store
        self.setAccessibleName(skill.title)
        self.setProperty("skill", skill.id)
        self.body.addWidget(make_label(skill.title, "skill"))
        self._standing = make_label(role="muted", name="checkStanding")
        self.body.addWidget(self._standing)
        self.start: QPushButton = make_button(self.tr("Start"), "startCheck")
        self.again: QPushButton = make_button(self.tr("Answer the missed ones again"), "answerAgain")
        row = QHBoxLayout()
        row.addWidget(self.start)
        row.addWidget(self.again)
        row.addStretch(1)
        self.body.addLayout(row)

    def take_focus(self) -> None:
        """Puts the keyboard on the first button that does something."""
        button: QWidget = self.start if not self.start.isHidden() else self.again
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def redraw(self) -> None:
        """Shows how far the check is."""
        self.setEnabled(not self._store.is_read_only)
        assessment, catalog = self._store.assessment, self._store.catalog
        questions = catalog.questions[self._skill.id]
        result = mark_check(assessment.check(self._skill.id), questions)
        self._standing.setText(self._standing_words(result, len(questions)))
        self.start.setText(self.tr("Go on") if result.answered else self.tr("Start"))
        self.start.setVisible(draw_question(assessment, catalog, self._skill.id) is not None)
        self.again.setVisible(bool(draw_missed(assessment, catalog, self._skill.id)))

    def _standing_words(self, result: CheckResult, total: int) -> str:
        level = self._store.assessment.response(self._skill.id).level
        rated = self.tr("Not rated yet.") if level is None else self.tr("You rated yourself at level {level}.").format(level=level)
        begun, fresh = self.tr("{answered} of {total} questions answered, {right} right."), self.tr("{total} questions, none answered yet.")
        words = [rated, (begun if result.answered else fresh).format(answered=result.answered, total=total, right=result.right)]
        if result.cap is None and result.answered:
            words.append(self.tr("It counts from {count} answers on.").format(count=ANSWERS_FOR_A_CAP))
        elif result.cap is not None and self._skill.kind is SkillKind.KNOWLEDGE:
            words.append(self.tr("That bears out level {cap}.").format(cap=result.cap))
        elif result.cap is not None:
            words.append(self.tr("It shows what you know; only an observation shows what you can do."))
        return " ".join(words)

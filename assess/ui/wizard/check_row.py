"""One skill in the list of the knowledge check."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from assess.domain.evidence import ANSWERS_FOR_A_CAP, mark_check
from assess.domain.knowledge import draw_missed, has_more
from assess.domain.skills import Skill, SkillKind
from assess.ui.store import AssessmentStore
from assess.ui.widgets.columns import Columns
from assess.ui.widgets.text import make_button, make_label
from assess.ui.widgets.wrapping_row import WrappingRow

NARROW: Final = 620


class CheckRow(QWidget):
    """How far the check of one skill is, what it supports, and the buttons that begin it; its questions are read once it is begun."""

    def __init__(self, skill: Skill, store: AssessmentStore) -> None:
        super().__init__()
        self._skill = skill
        self._store = store
        self.skill = skill.id
        self.start: QPushButton = make_button(self.tr("Start"), "startCheck")
        self.again: QPushButton = make_button(self.tr("Answer the missed ones again"), "answerAgain")
        self.again.setAccessibleName(self.tr("{skill}: answer the missed ones again").format(skill=skill.title))
        self._standing = make_label(role="muted", name="checkStanding")
        words = QWidget()
        texts = QVBoxLayout(words)
        texts.setContentsMargins(0, 0, 0, 0)
        texts.setSpacing(2)
        texts.addWidget(make_label(skill.title, "skill", name="checkTitle"))
        texts.addWidget(self._standing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.addWidget(Columns((words, WrappingRow(self.start, self.again)), NARROW, (1, 0)), 0, Qt.AlignmentFlag.AlignTop)

    def redraw(self) -> None:
        """Shows how far the check is."""
        self.setEnabled(not self._store.is_read_only)
        assessment, catalog, one = self._store.assessment, self._store.catalog, (self._skill.id,)
        is_begun = bool(assessment.check(self._skill.id).answers)
        begin = self.tr("Go on") if is_begun else self.tr("Start")
        self.start.setText(begin)
        self.start.setAccessibleName(self.tr("{skill}: {button}").format(skill=self._skill.title, button=begin))
        self.start.setVisible(has_more(assessment, catalog, one))
        self.again.setVisible(bool(draw_missed(assessment, catalog, one)))
        self._standing.setText(" ".join((self._rated_words(), *(self._begun_words() if is_begun else (self.tr("Not checked yet."),)))))

    def _rated_words(self) -> str:
        if self._skill.kind is SkillKind.CREDENTIAL:
            return self.tr("A card stands for it.")
        level = self._store.assessment.response(self._skill.id).level
        return self.tr("Not rated yet.") if level is None else self.tr("You rated yourself at level {level}.").format(level=level)

    def _begun_words(self) -> tuple[str, ...]:
        questions = self._store.catalog.questions[self._skill.id]
        result = mark_check(self._store.assessment.check(self._skill.id), questions)
        words = self.tr("{answered} of {total} questions answered, {right} right.")
        begun = words.format(answered=result.answered, total=len(questions), right=result.right)
        if self._skill.kind is not SkillKind.KNOWLEDGE or not result.answered:
            return (begun,)
        if result.cap is None:
            return begun, self.tr("It counts from {count} answers on.").format(count=ANSWERS_FOR_A_CAP)
        return begun, self.tr("That bears out level {cap}.").format(cap=result.cap)

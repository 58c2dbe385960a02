"""One question of the knowledge check, answered once, explained at once."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout
from typing_extensions import override

from assess.domain.knowledge import option_order
from assess.domain.skills import Question
from assess.ui.store import AssessmentStore
from assess.ui.widgets.card import Card
from assess.ui.widgets.text import make_button, make_label, set_role


class QuestionCard(Card):
    """Shows the options in this person's order; after the answer says what is right, why, and where it stands."""

    next_wanted = Signal()
    end_wanted = Signal()

    def __init__(self, store: AssessmentStore, skill: str, question: Question, number: int) -> None:
        super().__init__()
        self._store = store
        self._skill = skill
        self._question = question
        self._group = QButtonGroup(self)
        self.setAccessibleName(question.prompt)
        place = self.tr("{skill}, question {number}").format(skill=store.catalog.skills[skill].title, number=number)
        self.body.addWidget(make_label(place, "small", name="questionPlace"))
        self.body.addWidget(make_label(question.prompt, "skill", name="prompt"))
        self.body.addLayout(self._make_options())
        self._verdict = make_label(name="verdict")
        self._why = make_label(name="why")
        self._source = make_label(role="small", name="source")
        self.body.addLayout(self._make_buttons())
        for label in (self._verdict, self._why, self._source):
            label.hide()
            self.body.insertWidget(self.body.count() - 1, label)

    @property
    def skill(self) -> str:
        """The id of the skill that it asks about."""
        return self._skill

    def take_focus(self) -> None:
        """Puts the keyboard on the first option, or on the way on once answered."""
        target = self._next if self._next.isVisibleTo(self) else self._group.buttons()[0]
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < len(self._group.buttons()) and self._check.isVisibleTo(self):
            self._group.buttons()[number].click()
            self._group.buttons()[number].setFocus()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            (self._check if self._check.isVisibleTo(self) else self._next).click()
        elif event.key() == Qt.Key.Key_Escape:
            self._end.click()
        else:
            super().keyPressEvent(event)

    def _make_options(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        for shown, index in enumerate(option_order(self._store.assessment, self._question), start=1):
            option = self._question.options[index]
            row = QHBoxLayout()
            button = QRadioButton(f"{shown}")
            button.setObjectName(f"option{shown}")
            button.setAccessibleName(f"{shown}: {option.text}")
            label = make_label(option.text, name=f"optionText{shown}")
            label.setBuddy(button)
            label.mousePressEvent = lambda _, button=button: button.click()  # type: ignore[method-assign,misc]
            self._group.addButton(button, index)
            row.addWidget(button)
            row.addWidget(label, 1)
            column.addLayout(row)
        self._group.idClicked.connect(lambda _: self._check.setEnabled(True))
        return column

    def _make_buttons(self) -> QHBoxLayout:
        self._check = make_button(self.tr("Check my answer"), "checkAnswer", primary=True)
        self._check.setEnabled(False)
        self._next = make_button(self.tr("Next question"), "nextQuestion", primary=True)
        self._next.hide()
        self._end = make_button(self.tr("Back to the list"), "endCheck")
        self._check.clicked.connect(self._on_answered)
        self._next.clicked.connect(self.next_wanted)
        self._end.clicked.connect(self.end_wanted)
        row = QHBoxLayout()
        for button in (self._check, self._next, self._end):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _on_answered(self) -> None:
        choice = self._group.checkedId()
        for button in self._group.buttons():
            button.setEnabled(False)
        self._check.hide()
        self._next.show()
        self._explain(choice)
        self._next.setFocus(Qt.FocusReason.OtherFocusReason)
        self._store.answer_question(self._skill, self._question.id, choice)

    def _explain(self, choice: int) -> None:
        right = self._question.options[self._question.right]
        is_right = choice == self._question.right
        verdict = self.tr("✓ Right.") if is_right else self.tr("✕ Not quite. Right is: {answer}").format(answer=right.text)
        self._verdict.setText(verdict)
        set_role(self._verdict, "good" if is_right else "alert")
        chosen = self._question.options[choice].why
        self._why.setText(right.why if is_right else f"{chosen}\n{right.why}")
        source = self._question.source
        where = f"{source.authority}, {source.document}, {source.section}".removesuffix(", ")
        checked = self.tr("Source: {where}. Looked up on {day}.").format(where=where, day=source.checked.isoformat())
        self._source.setText(checked)
        for label in (self._verdict, self._why, self._source):
            label.show()

"""One question of the knowledge check, answered once, explained at once."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QRadioButton, QVBoxLayout
from typing_extensions import override

from assess.domain.knowledge import Drawn, option_order
from assess.reports.wording import ENGLISH
from assess.ui.store import AssessmentStore
from assess.ui.widgets.card import Card
from assess.ui.widgets.text import make_button, make_label, set_role


class QuestionCard(Card):
    """Shows the options in this person's order; after the answer says what is right, why, and where it stands.

    `answered` says whether the answer was right. The last question of a check leads on to its end alone.
    """

    answered = Signal(bool)
    next_wanted = Signal()
    end_wanted = Signal()

    def __init__(self, store: AssessmentStore, drawn: Drawn, number: int, total: int) -> None:
        super().__init__()
        self._store = store
        self._skill = drawn.skill
        self._question = drawn.question
        self._is_last = number >= total
        self._group = QButtonGroup(self)
        self._labels: dict[int, QLabel] = {}
        self.setAccessibleName(self._question.prompt)
        place = self.tr("Question {number} of {total}: {skill}")
        words = place.format(number=number, total=total, skill=store.catalog.skills[self._skill].title)
        self.body.addWidget(make_label(words, "small", name="questionPlace"))
        self.body.addWidget(make_label(self._question.prompt, "skill", name="prompt"))
        self.body.addLayout(self._make_options())
        self._verdict = make_label(name="verdict")
        self._why_not = make_label(name="whyNot")
        self._why = make_label(name="why")
        self._source = make_label(role="small", name="source")
        self.body.addLayout(self._make_buttons())
        for label in (self._verdict, self._why_not, self._why, self._source):
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
            self._labels[index] = label
            row.addWidget(button)
            row.addWidget(label, 1)
            column.addLayout(row)
        self._group.idClicked.connect(lambda _: self._check.setEnabled(True))
        return column

    def _make_buttons(self) -> QHBoxLayout:
        self._check = make_button(self.tr("Check my answer"), "checkAnswer", primary=True)
        self._check.setEnabled(False)
        onward = self.tr("Finish") if self._is_last else self.tr("Next question")
        self._next = make_button(onward, "nextQuestion", primary=True)
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
        self._end.setVisible(not self._is_last)
        self._explain(choice)
        self._next.setFocus(Qt.FocusReason.OtherFocusReason)
        self._store.answer_question(self._skill, self._question.id, choice)
        self.answered.emit(choice == self._question.right)

    def _explain(self, choice: int) -> None:
        question, is_right = self._question, choice == self._question.right
        right, chosen = question.options[question.right], question.options[choice]
        verdict = self.tr("✓ Right.") if is_right else self.tr("✕ Not quite. Right is: {answer}").format(answer=right.text)
        self._verdict.setText(verdict)
        set_role(self._verdict, "good" if is_right else "alert")
        self._why_not.setText(self.tr("You chose “{answer}”. {why}").format(answer=chosen.text, why=chosen.why))
        self._why.setText(right.why)
        source = question.source
        where = f"{source.authority}, {source.document}, {source.section}".removesuffix(", ")
        self._source.setText(self.tr("Source: {where}. Looked up on {day}.").format(where=where, day=ENGLISH.day(source.checked)))
        for label in (self._verdict, self._why, self._source):
            label.show()
        self._why_not.setVisible(not is_right)
        self._mark_options(choice)
        self._tell(is_right=is_right)

    def _mark_options(self, choice: int) -> None:
        """A sign and a color at what is right, and at the answer if it is not."""
        for index, sign, role in ((choice, "✕", "alert"), (self._question.right, "✓", "good")):
            label = self._labels[index]
            label.setText(f"{sign} {self._question.options[index].text}")
            set_role(label, "good" if role == "good" else "alert")

    def _tell(self, *, is_right: bool) -> None:
        """A screen reader reads the explanation with the button that goes on, to which the keyboard moves."""
        shown = (self._verdict, self._why, self._source) if is_right else (self._verdict, self._why_not, self._why, self._source)
        self._next.setAccessibleDescription(" ".join(label.text() for label in shown))
        QAccessible.updateAccessibility(QAccessibleEvent(self._verdict, QAccessible.Event.Alert))

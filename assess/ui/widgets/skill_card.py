"""The card with which one skill is answered."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QWidget
from typing_extensions import override

from assess.domain.assessment import ResponseState
from assess.domain.base import LONGEST_TEXT
from assess.domain.roles import Expectation
from assess.domain.skills import Skill
from assess.ui.store import AssessmentStore
from assess.ui.widgets.card import Card
from assess.ui.widgets.columns import Columns
from assess.ui.widgets.level_picker import LevelPicker
from assess.ui.widgets.reason_editor import ReasonEditor
from assess.ui.widgets.text import make_button, make_label, restyle, set_role

NARROW_HEAD: Final = 440
NARROW_ROW: Final = 560

_LETTERS = {
    Qt.Key.Key_N: ResponseState.NOT_SURE,
    Qt.Key.Key_C: ResponseState.NO_OPPORTUNITY,
    Qt.Key.Key_X: ResponseState.NOT_APPLICABLE,
}

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class SkillCard(Card):
    """Title, segments, the three quiet alternatives, note and flag; keys 0-4, N, C, X answer it."""

    next_wanted = Signal()
    below_wanted = Signal()
    above_wanted = Signal()
    focused = Signal()

    def __init__(self, skill: Skill, expectation: Expectation, store: AssessmentStore) -> None:
        super().__init__()
        self._skill = skill
        self._expectation = expectation
        self._store = store
        self.setAccessibleName(skill.title)
        self.setProperty("skill", skill.id)
        self._target = make_label(role="small", name="target")
        self._target.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._picker = LevelPicker(store.catalog.levels, skill.anchors, skill.title)
        self._anchor = make_label(name="anchor")
        self._reason = ReasonEditor(skill.title)
        self._note = QPlainTextEdit()
        self._build()
        self._connect()
        self.redraw()

    @property
    def skill_id(self) -> str:
        """The id of the skill that it answers."""
        return self._skill.id

    @property
    def expectation(self) -> Expectation:
        """What the role asks of the skill."""
        return self._expectation

    @property
    def offers_not_applicable(self) -> bool:
        """Whether the role lets a person say that the skill does not apply."""
        return self._expectation.not_applicable_allowed and not self._expectation.must_have

    def take_focus(self) -> None:
        """Puts the keyboard on the segments."""
        self._picker.take_focus()

    def redraw(self) -> None:
        """Shows the answer as it is in the store."""
        self.setEnabled(not self._store.is_read_only)
        response = self._store.assessment.response(self._skill.id)
        self._picker.show_level(response.level)
        for state, button in self._alternatives.items():
            button.setChecked(response.state is state)
        self._reason.show_reason(response.reason, is_answer=response.state is ResponseState.NOT_APPLICABLE)
        self._flag.setChecked(response.flagged)
        self._flag.setText(self.tr("⚑ Flagged") if response.flagged else self.tr("Flag"))
        if self._note.toPlainText() != response.note:
            self._note.setPlainText(response.note)
        if response.note:
            self._note_button.setChecked(True)
        self._note.setVisible(self._note_button.isChecked())
        self._show_anchor(response.level)
        self._show_target()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_4:
            self._store.rate(self._skill.id, event.key() - Qt.Key.Key_0)
            self._picker.take_focus()
        elif state := _LETTERS.get(Qt.Key(event.key())):
            self._press(state)
        elif event.key() in _ENTER and not event.isAutoRepeat():
            self.next_wanted.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.below_wanted.emit()
        elif event.key() == Qt.Key.Key_Up:
            self.above_wanted.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._picker.take_focus()
        super().focusInEvent(event)

    def show_focus(self, *, focused: bool) -> None:
        """Draws the border that says where the keyboard is."""
        if self.property("focused") != focused:
            self.setProperty("focused", focused)
            restyle(self)

    def _build(self) -> None:
        title = make_label(self._skill.title, "skill", name="skillTitle")
        self.body.addWidget(Columns((title, self._target), NARROW_HEAD, (1, 0)))
        self.body.addWidget(make_label(self._skill.summary, "muted"))
        self.body.addWidget(self._picker)
        self.body.addWidget(self._anchor)
        self.body.addWidget(self._make_alternatives())
        self.body.addWidget(self._reason)
        self._note.setObjectName("note")
        self._note.setAccessibleName(self.tr("Note on {skill}").format(skill=self._skill.title))
        self._note.setPlaceholderText(self.tr("What should you or your instructor remember about this?"))
        self._note.setFixedHeight(72)
        self._note.setTabChangesFocus(True)
        self._note.setAcceptDrops(False)
        self.body.addWidget(self._note)

    def _make_alternatives(self) -> Columns:
        texts = {
            ResponseState.NOT_SURE: (self.tr("Not sure"), "notSure"),
            ResponseState.NO_OPPORTUNITY: (self.tr("No chance yet"), "noChance"),
            ResponseState.NOT_APPLICABLE: (self.tr("Does not apply…"), "notApplicable"),
        }
        self._alternatives = {state: self._make_quiet(text, name) for state, (text, name) in texts.items()}
        self._note_button = self._make_quiet(self.tr("Add a note"), "noteButton")
        self._flag = self._make_quiet(self.tr("Flag"), "flag")
        row = Columns((_side_by_side(*self._alternatives.values()), _side_by_side(self._note_button, self._flag)), NARROW_ROW, (1, 0))
        self._alternatives[ResponseState.NOT_APPLICABLE].setVisible(self.offers_not_applicable)
        return row

    def _make_quiet(self, text: str, name: str) -> QPushButton:
        button = make_button(text, name, quiet=True, checkable=True)
        button.setAccessibleName(f"{self._skill.title}: {text}")
        return button

    def _connect(self) -> None:
        skill = self._skill.id
        self._picker.picked.connect(lambda level: self._store.rate(skill, level))
        self._picker.pointed_at.connect(self._show_anchor)
        self._picker.left.connect(lambda: self._show_anchor(self._store.assessment.response(skill).level))
        self._alternatives[ResponseState.NOT_SURE].clicked.connect(lambda on: self._toggle(ResponseState.NOT_SURE, on=on))
        self._alternatives[ResponseState.NO_OPPORTUNITY].clicked.connect(lambda on: self._toggle(ResponseState.NO_OPPORTUNITY, on=on))
        self._alternatives[ResponseState.NOT_APPLICABLE].clicked.connect(lambda on: self._toggle(ResponseState.NOT_APPLICABLE, on=on))
        self._reason.given.connect(self._on_reason_given)
        self._reason.declined.connect(self._on_reason_declined)
        self._note_button.clicked.connect(self._on_note_clicked)
        self._note.textChanged.connect(self._on_note_typed)
        self._flag.clicked.connect(lambda on: self._store.set_flag(skill, flagged=on))

    def _toggle(self, state: ResponseState, *, on: bool) -> None:
        if not on and self._store.assessment.response(self._skill.id).state is not state:
            self.redraw()
        elif not on:
            self._store.clear(self._skill.id)
        elif state is ResponseState.NOT_SURE:
            self._store.mark_not_sure(self._skill.id)
        elif state is ResponseState.NO_OPPORTUNITY:
            self._store.mark_no_opportunity(self._skill.id)
        else:
            self._reason.ask()

    def _press(self, state: ResponseState) -> None:
        """The same as a click; what is not offered cannot be pressed."""
        if not self._alternatives[state].isHidden():
            self._alternatives[state].click()

    def _on_reason_given(self, reason: str) -> None:
        self._store.mark_not_applicable(self._skill.id, reason)
        self.take_focus()

    def _on_reason_declined(self) -> None:
        self.redraw()
        self.take_focus()

    def _on_note_clicked(self, opened: bool) -> None:  # noqa: FBT001 - the signal's signature
        self._note.setVisible(opened or bool(self._note.toPlainText()))
        if opened:
            self._note.setFocus()

    def _on_note_typed(self) -> None:
        """A document holds no longer text than this."""
        if len(self._note.toPlainText()) > LONGEST_TEXT:
            self._note.setPlainText(self._note.toPlainText()[:LONGEST_TEXT])
            self._note.moveCursor(QTextCursor.MoveOperation.End)
        else:
            self._store.write_note(self._skill.id, self._note.toPlainText())

    def _show_anchor(self, level: int | None) -> None:
        self._anchor.setText("" if level is None else self._skill.anchor(level))
        chosen = self._store.assessment.response(self._skill.id).level
        set_role(self._anchor, "body" if level == chosen else "muted")

    def _show_target(self) -> None:
        """The target is shown after rating, so that it does not pull the answer."""
        level = self._store.assessment.response(self._skill.id).level
        words = [self.tr("Must-have")] if self._expectation.must_have else []
        if level is not None:
            words.append(self.tr("your role needs {target}").format(target=self._expectation.target))
            words.append(self.tr("✓ met") if level >= self._expectation.target else self.tr("not met yet"))
        text = " · ".join(words)
        self._target.setText(text[:1].upper() + text[1:])
        self._target.setMinimumWidth(self._target.fontMetrics().horizontalAdvance(self._target.text()) + 8)


def _side_by_side(*buttons: QPushButton) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return holder

"""What opens beneath a session: why it is here and now, another day for it, and leaving its skill out."""

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout
from typing_extensions import override

from assess.domain.base import LAST_DAY, LONGEST_TEXT
from assess.domain.planning import PinOutcome, Session
from assess.ui.plan.acts import LeaveOut, Move, PlanTools, Unpin
from assess.ui.widgets.date_field import DateField
from assess.ui.widgets.text import make_button, make_label
from assess.ui.widgets.wheel import WheelGuard
from assess.ui.widgets.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from assess.domain.plan_keeping import Pin


REASON_WIDTH: Final = 280


class SessionPanel(QFrame):
    """Shows one session; `wanted` carries what the person wants of it."""

    wanted = Signal(object)

    def __init__(self, tools: PlanTools) -> None:
        super().__init__()
        self.setObjectName("sessionPanel")
        self._tools = tools
        self._session: Session | None = None
        self._pin: Pin | None = None
        self._why = make_label(name="whyHere")
        self._outcome = make_label(name="pinOutcome")
        self._outcome.setProperty("weight", "strong")
        self._day = self._make_day()
        self._move = make_button(self.tr("Move"), "moveSession")
        self._unpin = make_button(self.tr("Let it move again"), "unpinSession", quiet=True)
        self._ask = make_button(self.tr("Leave this skill out of the plan…"), "leaveOut", quiet=True)
        self._reason = QLineEdit()
        self._effect = make_label(name="leaveOutEffect")
        self._leave = make_button(self.tr("Leave it out"), "leaveOutNow")
        self._keep = make_button(self.tr("Keep it in"), "keepIn", quiet=True)
        self._dress_reason()
        self._lay_out()
        self._connect()

    def show_session(self, session: Session, refused: PinOutcome | None, *, read_only: bool) -> None:
        """Shows a session, and what became of its pin if that could not be kept."""
        if self._session is None or session.step.skill != self._session.step.skill:
            self._show_question(asks=False)
        self._session = session
        self._pin = refused.pin if refused else session.pin
        talk, catalog = self._tools.talk, self._tools.catalog
        self._why.setText(" ".join(talk.explanation_sentences(self._tools.explain(session), session.step, catalog)))
        outcome = refused or (PinOutcome(session.pin) if session.pin else None)
        self._outcome.setText(talk.chosen_sentences(outcome, catalog) if outcome else "")
        self._outcome.setVisible(outcome is not None)
        self._unpin.setVisible(outcome is not None)
        self._show_day(self._pin.day if self._pin else session.day)
        self._name_all(talk.session_title(session, catalog))
        for part in (self._choosing, self._leaving):
            part.setVisible(not read_only)

    @property
    def outcome_words(self) -> str:
        """What is said of the day that the person chose, if they did."""
        return self._outcome.text()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what stands beside the field and Esc takes the question back; neither leaves the page."""
        if event.key() == Qt.Key.Key_Escape and self._reason.isVisible():
            self._on_kept()
        elif event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif self._day.hasFocus():
            self._on_move()

    def take_focus(self) -> None:
        """Puts the keyboard on the day."""
        self._day.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_day(self) -> DateField:
        edit = DateField(self._tools.today())
        edit.setObjectName("moveDay")
        edit.setDisplayFormat(self.tr("ddd d MMM yyyy"))
        edit.setDateRange(QDate(self._tools.today()), QDate(LAST_DAY))
        WheelGuard(self).guard(edit)
        return edit

    def _dress_reason(self) -> None:
        self._reason.setObjectName("leaveOutReason")
        self._reason.setMaxLength(LONGEST_TEXT)
        self._reason.setPlaceholderText(self.tr("Why? You may leave this empty."))
        self._reason.setMinimumWidth(REASON_WIDTH)
        self._reason.setAcceptDrops(False)

    def _lay_out(self) -> None:
        heading = make_label(self.tr("Why here, why now"))
        heading.setProperty("weight", "strong")
        to = QLabel(self.tr("Move it to"))
        to.setMinimumHeight(self._day.sizeHint().height())
        self._choosing = WrappingRow(to, self._day, self._move, self._unpin)
        self._leaving = WrappingRow(self._ask, self._reason, self._leave, self._keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(8)
        for widget in (heading, self._why, self._outcome, self._choosing, self._effect, self._leaving):
            column.addWidget(widget)

    def _connect(self) -> None:
        self._move.clicked.connect(self._on_move)
        self._unpin.clicked.connect(self._on_unpin)
        self._ask.clicked.connect(self._on_asked)
        self._keep.clicked.connect(self._on_kept)
        self._leave.clicked.connect(self._on_leave_out)
        self._reason.returnPressed.connect(self._on_leave_out)

    def _show_question(self, *, asks: bool) -> None:
        self._ask.setVisible(not asks)
        for widget in (self._effect, self._reason, self._leave, self._keep):
            widget.setVisible(asks)
        self._reason.clear()

    def _show_day(self, day: date) -> None:
        self._day.blockSignals(True)  # noqa: FBT003 - a date edit has no signal for the person alone
        self._day.setDate(QDate(max(day, self._tools.today())))
        self._day.blockSignals(False)  # noqa: FBT003

    def _name_all(self, title: str) -> None:
        skill = self._tools.wording.skill_title(self._session.step.skill, self._tools.catalog) if self._session else ""
        self.setAccessibleName(self.tr("More on {session}").format(session=title))
        self._day.setAccessibleName(self.tr("Another day for {session}").format(session=title))
        self._move.setAccessibleName(self.tr("Move {session}").format(session=title))
        self._unpin.setAccessibleName(self.tr("Let {session} move again").format(session=title))
        self._ask.setAccessibleName(self.tr("Leave {skill} out of the plan").format(skill=skill))
        self._reason.setAccessibleName(self.tr("Why {skill} is left out").format(skill=skill))
        self._leave.setAccessibleName(self.tr("Leave {skill} out now").format(skill=skill))
        self._keep.setAccessibleName(self.tr("Keep {skill} in the plan").format(skill=skill))

    def _on_move(self) -> None:
        if self._session is not None:
            self.wanted.emit(Move(self._session, self._day.day))

    def _on_unpin(self) -> None:
        if self._pin is not None:
            self.wanted.emit(Unpin(self._pin))

    def _on_asked(self) -> None:
        """What it would lead to is said before it is done, with the field for a screen reader."""
        if self._session is None:
            return
        effect = self._tools.explain_leaving_out(self._session.step.skill)
        words = self._tools.talk.left_out_sentences(effect, self._tools.catalog) if effect else ""
        where = self.tr("You can take it back below the weeks.")
        self._effect.setText(self.tr("{effect} {where}").format(effect=words, where=where) if words else where)
        self._reason.setAccessibleDescription(self._effect.text())
        self._show_question(asks=True)
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_kept(self) -> None:
        self._show_question(asks=False)
        self._ask.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_leave_out(self) -> None:
        if self._session is not None:
            self.wanted.emit(LeaveOut(self._session.step.skill, self._reason.text().strip()))

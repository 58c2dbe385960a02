"""What became of the plan that was agreed on: what was missed, what moved and why, and agreeing to the plan as it is now."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from assess.domain.plan_keeping import Agreed
from assess.domain.planning import Changes, Replanned
from assess.ui.plan.acts import PlanTools
from assess.ui.plan.missed import MissedRows
from assess.ui.widgets.aloud import read_aloud
from assess.ui.widgets.card import Card
from assess.ui.widgets.rows import FirstRows, RowPool
from assess.ui.widgets.text import make_button, make_label
from assess.ui.widgets.wrapping_row import WrappingRow

FIRST_SHOWN = 6


class ChangesCard(Card):
    """Says what changed; `agreed` carries the plan that is agreed to, None for the one that is shown; `wanted` a late tick."""

    wanted = Signal(object)
    agreed = Signal(object)

    def __init__(self, tools: PlanTools, plan_anew: Callable[[], Replanned]) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Keeping to the plan"))
        self._tools = tools
        self._plan_anew = plan_anew
        self._changes = Changes(None, 0, ())
        self._anew: Replanned | None = None
        self._sentence = make_label(name="changesSentence")
        self._missed = MissedRows(tools)
        moves = QVBoxLayout()
        moves.setSpacing(8)
        self._heading = make_label(tools.talk.moves_title, name="movesHeading")
        self._heading.setProperty("weight", "strong")
        self._all = make_button("", "allMoves", quiet=True)
        self._moves = FirstRows(RowPool(moves, lambda: make_label(name="moveSentence")), self._all, FIRST_SHOWN, self._show)
        self._agree = make_button("", "agree")
        self._ask_anew = make_button(self.tr("Plan everything anew…"), "planAnew", quiet=True)
        self._back = make_button(self.tr("Leave it as it is"), "notAnew", quiet=True)
        self._lay_out(moves)
        self._connect()

    def show_changes(self, changes: Changes, missed: Sequence[Agreed], *, read_only: bool) -> None:
        """Shows what moved since the plan was agreed on, and which sessions of days before today are open.

        A plan that was made anew is forgotten: it was made for what the person said before.
        """
        self._changes, self._anew = changes, None
        self._missed.show_entries(missed, read_only=read_only)
        self._buttons.setVisible(not read_only)
        self._show()

    def take_focus(self) -> None:
        """Puts the keyboard on the first thing to do."""
        if not self._missed.take_focus():
            self._take_button()

    def _lay_out(self, moves: QVBoxLayout) -> None:
        self._buttons = WrappingRow(self._agree, self._ask_anew, self._back)
        self.body.addWidget(make_label(self.accessibleName(), "heading"))
        self.body.addWidget(self._sentence)
        self.body.addWidget(self._missed)
        self.body.addWidget(self._heading)
        self.body.addLayout(moves)
        self.body.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._buttons)

    def _connect(self) -> None:
        self._missed.wanted.connect(self.wanted)
        self._missed.emptied.connect(self._take_button)
        self._agree.clicked.connect(self._on_agree_clicked)
        self._ask_anew.clicked.connect(self._on_anew_clicked)
        self._back.clicked.connect(self._on_back_clicked)

    def _show(self) -> None:
        talk, changes, is_anew = self._tools.talk, self._shown_changes, self._anew is not None
        self._sentence.setText(talk.anew_sentence(changes) if is_anew else " ".join(talk.agreement_sentences(changes)))
        self._heading.setVisible(bool(changes.moves))
        every = self.tr("Show all {n} changes").format(n=len(changes.moves))
        for row, move in zip(self._moves.take(len(changes.moves), every, self.tr("Show the first six")), changes.moves, strict=False):
            row.setText(talk.move_sentences(move, self._tools.catalog))
        self._agree.setText(self._agree_words(changes, is_anew=is_anew))
        self._agree.setVisible(changes.agreed_on is None or bool(changes.moves))
        self._ask_anew.setVisible(self._changes.agreed_on is not None and not is_anew)
        self._back.setVisible(is_anew)

    @property
    def _shown_changes(self) -> Changes:
        return self._anew.changes if self._anew else self._changes

    def _agree_words(self, changes: Changes, *, is_anew: bool) -> str:
        if is_anew:
            return self.tr("Agree to the new plan")
        return self.tr("Agree to this plan") if changes.agreed_on is None else self.tr("Agree to the changes")

    def _on_agree_clicked(self) -> None:
        """Afterwards there is nothing to agree to, so the keyboard goes on to the next button."""
        self.agreed.emit(self._anew)
        self._take_button()
        read_aloud(self._sentence)

    def _on_anew_clicked(self) -> None:
        self._anew = self._plan_anew()
        self._show()
        (self._back if self._agree.isHidden() else self._agree).setFocus(Qt.FocusReason.OtherFocusReason)
        read_aloud(self._sentence)

    def _on_back_clicked(self) -> None:
        self._anew = None
        self._show()
        self._ask_anew.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_button(self) -> None:
        (self._ask_anew if self._agree.isHidden() else self._agree).setFocus(Qt.FocusReason.OtherFocusReason)

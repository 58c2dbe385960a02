"""What the person decided about the plan: days they chose that cannot be kept, and skills they left out."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assess.domain.assessment import Assessment
from assess.domain.planning import LeftOutEffect, PinOutcome, Plan
from assess.reports.glyphs import breakable
from assess.ui.plan.acts import PlanAct, PlanTools, TakeBack, Unpin
from assess.ui.widgets.card import Card
from assess.ui.widgets.rows import RowPool
from assess.ui.widgets.text import make_button, make_label


class DecisionRow(QWidget):
    """A decision, what came of it, and a button that takes it back."""

    wanted = Signal(object)

    def __init__(self, button: str, name: str) -> None:
        super().__init__()
        self._act: TakeBack | Unpin | None = None
        self._title = make_label(name=f"{name}Title")
        self._words = make_label(role="muted", name=f"{name}Words")
        self._button = make_button(button, name, quiet=True)
        self._button.clicked.connect(self._on_clicked)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 8)
        row.addLayout(words, 1)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)

    def show_decision(self, act: TakeBack | Unpin, title: str, words: str, *, read_only: bool) -> None:
        """Shows what came of one decision, and more `words` on it; `act` takes it back."""
        self._act = act
        self._title.setText(title)
        self._words.setText(breakable(words))
        self._words.setVisible(bool(words))
        self._button.setEnabled(not read_only)
        self._button.setAccessibleName(self.tr("{button}: {what}").format(button=self._button.text(), what=title))

    def take_focus(self) -> None:
        """Puts the keyboard on its button."""
        self._button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_clicked(self) -> None:
        if self._act is not None:
            self.wanted.emit(self._act)


class DecisionsCard(Card):
    """Rows of decisions under two headings; without any it is hidden. `emptied` carries what took the last row away."""

    wanted = Signal(object)
    emptied = Signal(object)

    def __init__(self, tools: PlanTools) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("What you decided"))
        self._tools = tools
        pins, skills = QVBoxLayout(), QVBoxLayout()
        for layout in (pins, skills):
            layout.setSpacing(0)
        self._pins = RowPool(pins, lambda: self._make_row(self.tr("Let it move"), "refusedPin"))
        self._skills = RowPool(skills, lambda: self._make_row(self.tr("Take it back"), "takeBack"))
        self._shown: list[DecisionRow] = []
        self._pins_heading = make_label(self.tr("Days that you chose and that cannot be kept"), "heading", name="refusedPinsHeading")
        self._skills_heading = make_label(self.tr("Left out on purpose"), "heading", name="leftOutHeading")
        self.body.addWidget(self._pins_heading)
        self.body.addLayout(pins)
        self.body.addWidget(self._skills_heading)
        self.body.addLayout(skills)

    def show_plan(self, plan: Plan, assessment: Assessment, *, read_only: bool) -> None:
        """Shows what was decided and is not as it was wished, or keeps something open."""
        refused = [outcome for outcome in plan.pins if not outcome.is_kept]
        self._pins_heading.setVisible(bool(refused))
        self._skills_heading.setVisible(bool(plan.left_out))
        self.setVisible(bool(refused or plan.left_out))
        self._shown = [
            *self._show_pins(refused, read_only=read_only),
            *self._show_skills(plan.left_out, assessment, read_only=read_only),
        ]

    def take_focus(self, number: int = -1) -> bool:
        """Puts the keyboard on a row, the last one if there are fewer; False if there is none."""
        if self._shown:
            self._shown[min(number, len(self._shown) - 1)].take_focus()
        return bool(self._shown)

    def _show_pins(self, refused: Sequence[PinOutcome], *, read_only: bool) -> list[DecisionRow]:
        talk, catalog = self._tools.talk, self._tools.catalog
        rows = self._pins.take(len(refused))
        for row, outcome in zip(rows, refused, strict=True):
            row.show_decision(Unpin(outcome.pin), talk.pin_sentences(outcome, catalog), "", read_only=read_only)
        return rows

    def _show_skills(self, effects: Sequence[LeftOutEffect], assessment: Assessment, *, read_only: bool) -> list[DecisionRow]:
        talk, catalog = self._tools.talk, self._tools.catalog
        entries = {entry.skill: entry for entry in assessment.plan.left_out}
        rows = self._skills.take(len(effects))
        for row, effect in zip(rows, effects, strict=True):
            reason = entries[effect.skill].reason
            words = self.tr("Your reason: {reason}").format(reason=reason) if reason else ""
            row.show_decision(TakeBack(effect.skill), talk.left_out_sentences(effect, catalog), words, read_only=read_only)
        return rows

    def _make_row(self, button: str, name: str) -> DecisionRow:
        row = DecisionRow(button, name)
        row.wanted.connect(lambda act: self._on_wanted(row, act))
        return row

    def _on_wanted(self, row: DecisionRow, act: PlanAct) -> None:
        number = self._shown.index(row)
        self.wanted.emit(act)
        if not self.take_focus(number):
            self.emptied.emit(act)

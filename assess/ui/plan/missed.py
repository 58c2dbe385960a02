"""The sessions of days that are past and are not ticked, to tick if they were done then."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assess.domain.plan_keeping import Agreed
from assess.ui.plan.acts import PlanTools, TickMissed
from assess.ui.widgets.rows import FirstRows, RowPool
from assess.ui.widgets.text import make_button, make_label
from assess.ui.widgets.tick_box import TickBox

FIRST_SHOWN: Final = 5


class MissedRow(QWidget):
    """One session and the box to tick."""

    wanted = Signal(object)

    def __init__(self, tools: PlanTools) -> None:
        super().__init__()
        self._tools = tools
        self._entry: Agreed | None = None
        self._box = TickBox()
        self._words = make_label(name="missedSession")
        self._box.clicked.connect(self._on_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    def show_entry(self, entry: Agreed, *, read_only: bool) -> None:
        """Shows one session."""
        self._entry = entry
        words = self._tools.talk.missed_title(entry, self._tools.catalog)
        self._words.setText(words)
        self._box.setObjectName(f"missed-{entry.step}/{entry.part}")
        self._box.setAccessibleName(self.tr("Done on its day: {session}").format(session=words))
        self._box.setChecked(False)
        self._box.setEnabled(not read_only)

    def take_focus(self) -> None:
        """Puts the keyboard on its box."""
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_clicked(self) -> None:
        if self._entry is not None:
            self.wanted.emit(TickMissed(self._entry))


class MissedRows(QWidget):
    """All of them, the earliest first; `emptied` follows when the last one is ticked."""

    wanted = Signal(object)
    emptied = Signal()

    def __init__(self, tools: PlanTools) -> None:
        super().__init__()
        self._tools = tools
        self._entries: Sequence[Agreed] = ()
        self._read_only = False
        rows = QVBoxLayout()
        rows.setSpacing(0)
        button = make_button("", "allMissed", quiet=True)
        self._rows = FirstRows(RowPool(rows, self._make_row), button, FIRST_SHOWN, self._show, MissedRow.take_focus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(make_label(self.tr("Tick what you did on its day."), "muted", name="missedIntro"))
        column.addLayout(rows)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_entries(self, entries: Sequence[Agreed], *, read_only: bool) -> None:
        """Shows what was missed; nothing if there is nothing."""
        self._entries, self._read_only = entries, read_only
        self.setVisible(bool(entries))
        self._show()

    def take_focus(self, number: int = 0) -> bool:
        """Puts the keyboard on a row, the last one if there are fewer; False if there is none."""
        shown = self._rows.shown
        if shown:
            shown[min(number, len(shown) - 1)].take_focus()
        return bool(shown)

    def _show(self) -> None:
        every = self.tr("Show all {n} missed sessions").format(n=len(self._entries))
        for row, entry in zip(self._rows.take(len(self._entries), every, self.tr("Show the first five")), self._entries, strict=False):
            row.show_entry(entry, read_only=self._read_only)

    def _make_row(self) -> MissedRow:
        row = MissedRow(self._tools)
        row.wanted.connect(lambda act: self._on_wanted(row, act))
        return row

    def _on_wanted(self, row: MissedRow, act: TickMissed) -> None:
        number = self._rows.shown.index(row)
        self.wanted.emit(act)
        if not self.take_focus(number):
            self.emptied.emit()

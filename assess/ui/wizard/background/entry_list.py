"""Entries one below the other; each can be changed and removed, others added, and what was removed last comes back on demand."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assess.ui.widgets.rows import RowPool
from assess.ui.widgets.text import make_button, make_label
from assess.ui.widgets.wrapping_row import WrappingRow
from assess.ui.wizard.background.entry_row import EntryRow

MOST_ENTRIES: Final = 50


class EntryList(QWidget):
    """Rows made by `make_row` (numbered from 1), new entries by `make_entry`; `edited` carries all entries as they should be."""

    edited = Signal(object)

    def __init__(self, name: str, add_text: str, make_row: Callable[[int], EntryRow], make_entry: Callable[[], object]) -> None:
        super().__init__()
        self._entries: tuple[object, ...] = ()
        self._make_entry = make_entry
        self._new_row = make_row
        self._removed: tuple[int, object] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        rows = QVBoxLayout()
        rows.setSpacing(8)
        column.addLayout(rows)
        self._shown: list[EntryRow] = []
        self._rows = RowPool(rows, self._make_row)
        self._gone = make_label(name=f"{name}-gone")
        self._back = make_button(self.tr("Bring it back"), f"{name}-back")
        self._back.clicked.connect(self._on_back)
        self._add = make_button(add_text, f"{name}-add")
        self._add.clicked.connect(self._on_add)
        self._back_row = WrappingRow(self._back)
        for widget in (self._gone, self._back_row, WrappingRow(self._add)):
            column.addWidget(widget)
        self._show_removed()

    def show_entries(self, entries: tuple[object, ...]) -> None:
        """Shows the entries as they are in the store."""
        self._entries = entries
        for row, entry in zip(self._rows.take(len(entries)), entries, strict=True):
            row.show_entry(entry)
        self._add.setEnabled(len(entries) < MOST_ENTRIES)

    def _make_row(self) -> EntryRow:
        index = len(self._shown)
        row = self._new_row(index + 1)
        row.edited.connect(lambda entry: self._on_edited(index, entry))
        row.removed.connect(lambda: self._on_removed(index))
        self._shown.append(row)
        return row

    def _on_edited(self, index: int, entry: object) -> None:
        self.edited.emit((*self._entries[:index], entry, *self._entries[index + 1 :]))

    def _on_add(self) -> None:
        self.edited.emit((*self._entries, self._make_entry()))
        self._shown[len(self._entries) - 1].take_focus()

    def _on_removed(self, index: int) -> None:
        """The button goes with its row, so the keyboard goes to the one that brings it back."""
        self._removed = index, self._entries[index]
        self.edited.emit((*self._entries[:index], *self._entries[index + 1 :]))
        self._show_removed()
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_back(self) -> None:
        if self._removed is None:
            return
        index, entry = self._removed
        self._removed = None
        self.edited.emit((*self._entries[:index], entry, *self._entries[index:]))
        self._shown[min(index, len(self._entries) - 1)].take_focus()
        self._show_removed()

    def _show_removed(self) -> None:
        is_there = self._removed is not None
        self._gone.setVisible(is_there)
        self._back_row.setVisible(is_there)
        self._gone.setText(self._shown[self._removed[0]].gone_words() if self._removed else "")

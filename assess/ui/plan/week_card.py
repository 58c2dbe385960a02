"""One week of the plan as a card."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from assess.domain.plan_keeping import SessionDone
from assess.domain.planning import Week
from assess.ui.plan.acts import PlanTools
from assess.ui.plan.done import DoneRows
from assess.ui.plan.session_row import SessionRow, ShownSession
from assess.ui.widgets.card import Card
from assess.ui.widgets.laying_out import laid_out_once
from assess.ui.widgets.rows import RowPool
from assess.ui.widgets.text import make_button, make_label

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True)
class ShownWeek:
    """A week, its sessions as they are shown, and what was ticked of it while it was in sight."""

    week: Week
    sessions: tuple[ShownSession, ...]
    done: tuple[SessionDone, ...] = ()
    endings: Sequence[SessionDone] = ()


class WeekCard(Card):
    """When a week starts, how long it takes, where it leads, and its sessions; a folded one has a button that asks for them.

    `used` carries a row and what the person does there, `wanted` a tick that is taken back, `emptied` the last one's.
    """

    used = Signal(object, object)
    wanted = Signal(object)
    emptied = Signal(object)
    session_opened = Signal(str)
    fold_clicked = Signal(object)

    def __init__(self, tools: PlanTools, *, folds: bool) -> None:
        super().__init__()
        self._tools = tools
        self._starts: date | None = None
        self._heading = make_label(role="body" if folds else "heading", name="weekTitle")
        self._detail = make_label(role="muted", name="weekDetail")
        self._fold = make_button("", "foldWeek", quiet=True)
        if not folds:
            self._fold.hide()
        self._fold.clicked.connect(lambda: self.fold_clicked.emit(self._starts))
        rows = QVBoxLayout()
        rows.setSpacing(0)
        self._rows = RowPool(rows, self._make_row)
        self._done = DoneRows(tools)
        self._done.wanted.connect(self.wanted)
        self._done.emptied.connect(self.emptied)
        self.shown_rows: list[SessionRow] = []
        self.body.addLayout(self._make_head())
        self.body.addLayout(rows)
        self.body.addWidget(self._done)

    @property
    def starts(self) -> "date | None":
        """The Monday of the week that is shown."""
        return self._starts

    def show_week(self, shown: ShownWeek, *, read_only: bool) -> None:
        """Shows a week; one that is folded has no sessions to show."""
        week, wording = shown.week, self._tools.wording
        self._starts = week.starts
        title = wording.week_title(week.number, week.starts)
        self.setAccessibleName(title)
        self._heading.setText(title)
        detail = wording.week_detail(week.minutes, wording.whole(week.index))
        self._detail.setText(self.tr("{detail}. A light week.").format(detail=detail) if week.is_light else detail)
        with laid_out_once(self.body):
            self.shown_rows = self._rows.take(len(shown.sessions))
            for row, session in zip(self.shown_rows, shown.sessions, strict=True):
                row.show_session(session, read_only=read_only)
        self._done.setVisible(bool(shown.done))
        self._done.show_entries(shown.done, shown.endings, read_only=read_only)
        is_open = bool(shown.sessions)
        self._fold.setText(self.tr("Hide its sessions") if is_open else self.tr("Show its sessions"))
        spoken = self.tr("Hide the sessions of {week}") if is_open else self.tr("Show the sessions of {week}")
        self._fold.setAccessibleName(spoken.format(week=title))

    def _make_head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._heading)
        words.addWidget(self._detail)
        head = QHBoxLayout()
        head.addLayout(words, 1)
        head.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _make_row(self) -> SessionRow:
        row = SessionRow(self._tools)
        row.wanted.connect(lambda act: self.used.emit(row, act))
        row.opened.connect(self.session_opened)
        return row

"""The weeks of the plan: the first ones in full, the others as lines that open."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assess.domain.assessment import ProgressEntry
from assess.domain.catalog import Catalog
from assess.domain.planning.values import Week
from assess.reports.wording import Wording
from assess.ui.plan.lists import DoneRow
from assess.ui.plan.session_row import SessionRow
from assess.ui.widgets.card import Card
from assess.ui.widgets.rows import RowPool
from assess.ui.widgets.text import make_button, make_label

FIRST_SHOWN = 4


class WeekCard(Card):
    """One week: when it starts, how long it takes, where it leads, and its sessions; a folded week shows them on a click."""

    ticked = Signal(str, int)
    unticked = Signal(str, int)

    def __init__(self, wording: Wording, catalog: Catalog, *, folded: bool) -> None:
        super().__init__()
        self._wording = wording
        self._catalog = catalog
        self._is_folded = folded
        self._is_open = not folded
        self._week: Week | None = None
        self._read_only = False
        self._heading = make_label(role="heading" if not folded else "body", name="weekTitle")
        self._detail = make_label(role="muted", name="weekDetail")
        self._fold = make_button("", "foldWeek", quiet=True)
        if not folded:
            self._fold.hide()
        self._fold.clicked.connect(self._on_fold_clicked)
        self._done_here: list[tuple[str, int]] = []
        rows, done = QVBoxLayout(), QVBoxLayout()
        rows.setSpacing(0)
        self._rows = RowPool(rows, self._make_row)
        self._done = RowPool(done, self._make_done_row)
        self.body.addLayout(self._make_head())
        self.body.addLayout(rows)
        self.body.addLayout(done)

    def show_week(self, week: Week, progress: Sequence[ProgressEntry], *, read_only: bool) -> None:
        """Shows one week, and those of its steps that were ticked while it was in sight."""
        self._week, self._read_only = week, read_only
        title = self._wording.week_title(week.number, week.starts)
        self.setAccessibleName(title)
        self._heading.setText(title)
        self._detail.setText(self._wording.week_detail(week.minutes, self._wording.whole(week.index)))
        self._show_sessions()
        here = [entry for entry in progress if (entry.skill, entry.to_level) in self._done_here]
        for row, entry in zip(self._done.take(len(here)), here, strict=True):
            row.show_entry(entry, read_only=read_only)

    def _make_head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._heading)
        words.addWidget(self._detail)
        head = QHBoxLayout()
        head.addLayout(words, 1)
        head.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _show_sessions(self) -> None:
        sessions = self._week.sessions if self._week and self._is_open else ()
        begun: set[str] = set()
        for row, session in zip(self._rows.take(len(sessions)), sessions, strict=True):
            row.show_session(session, is_first=session.step.id not in begun, read_only=self._read_only)
            begun.add(session.step.id)
        self._fold.setText(self.tr("Hide its sessions") if self._is_open else self.tr("Show its sessions"))

    def _on_fold_clicked(self) -> None:
        self._is_open = not self._is_open
        self._show_sessions()

    def _make_row(self) -> SessionRow:
        row = SessionRow(self._wording, self._catalog)
        row.ticked.connect(self._on_ticked)
        return row

    def _make_done_row(self) -> DoneRow:
        row = DoneRow(self._wording, self._catalog)
        row.unticked.connect(self.unticked)
        return row

    def _on_ticked(self, skill: str, level: int) -> None:
        self._done_here.append((skill, level))
        self.ticked.emit(skill, level)


class Weeks(QWidget):
    """All weeks; those after the first four only when they are asked for."""

    ticked = Signal(str, int)
    unticked = Signal(str, int)

    def __init__(self, wording: Wording, catalog: Catalog) -> None:
        super().__init__()
        self._wording = wording
        self._catalog = catalog
        self._weeks: Sequence[Week] = ()
        self._progress: Sequence[ProgressEntry] = ()
        self._read_only = False
        self._shows_all = False
        first, later = QVBoxLayout(), QVBoxLayout()
        first.setSpacing(16)
        later.setSpacing(8)
        self._first = RowPool(first, lambda: self._make_card(folded=False))
        self._later = RowPool(later, lambda: self._make_card(folded=True))
        self._more = make_button("", "moreWeeks")
        self._more.clicked.connect(self._on_more_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(first)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(later)

    def show_weeks(self, weeks: Sequence[Week], progress: Sequence[ProgressEntry], *, read_only: bool) -> None:
        """Shows the weeks of a plan."""
        self._weeks, self._progress, self._read_only = weeks, progress, read_only
        self.setVisible(bool(weeks))
        self._show()

    def _show(self) -> None:
        first, later = self._weeks[:FIRST_SHOWN], self._weeks[FIRST_SHOWN:]
        shown = later if self._shows_all else ()
        for pool, weeks in ((self._first, first), (self._later, shown)):
            for card, week in zip(pool.take(len(weeks)), weeks, strict=True):
                card.show_week(week, self._progress, read_only=self._read_only)
        self._more.setVisible(bool(later))
        one, many = self.tr("Show the other week"), self.tr("Show the other {n} weeks").format(n=len(later))
        every = one if len(later) == 1 else many
        self._more.setText(self.tr("Show the first four weeks") if self._shows_all else every)

    def _on_more_clicked(self) -> None:
        self._shows_all = not self._shows_all
        self._show()

    def _make_card(self, *, folded: bool) -> WeekCard:
        card = WeekCard(self._wording, self._catalog, folded=folded)
        card.ticked.connect(self.ticked)
        card.unticked.connect(self.unticked)
        return card

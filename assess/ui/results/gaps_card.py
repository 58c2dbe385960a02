"""The gaps in order, and why they stand in it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from assess.domain.readiness import Gap, Readiness
from assess.reports.wording import Wording
from assess.ui.widgets.card import Card
from assess.ui.widgets.disclosure import Disclosure
from assess.ui.widgets.rows import RowPool
from assess.ui.widgets.text import make_button, make_label

FIRST_SHOWN = 5


class GapRow(QWidget):
    """One gap: number and title, level now and target, and the must-have word."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._title = make_label(name="gapTitle")
        self._levels = make_label(role="muted", name="gapLevels")
        self._levels.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._reason = make_label(role="small", name="gapReason")
        self._arithmetic = make_label(role="small", name="gapArithmetic")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 4)
        grid.setVerticalSpacing(0)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._title, 0, 0)
        grid.addWidget(self._levels, 0, 1)
        grid.addWidget(self._reason, 1, 0, 1, 2)
        grid.addWidget(self._arithmetic, 2, 0, 1, 2)

    def show_gap(self, number: int, gap: Gap, *, explained: bool) -> None:
        """Shows a gap, with its arithmetic if `explained`."""
        wording, standing = self._wording, gap.standing
        self._title.setText(self.tr("{number}. {skill}").format(number=number, skill=standing.skill.title))
        now, needed = wording.level_now(standing), wording.level_needed(standing)
        self._levels.setText(self.tr("{now} → {target}").format(now=now, target=needed))
        self._levels.setAccessibleName(self.tr("now {now}, needed {target}").format(now=now, target=needed))
        self._levels.setMinimumWidth(min(140, self._levels.fontMetrics().horizontalAdvance(self._levels.text()) + 8))
        self._reason.setText(wording.gap_reason(gap))
        self._arithmetic.setVisible(explained)
        self._arithmetic.setText(self.tr("Priority {arithmetic}").format(arithmetic=wording.gap_arithmetic(gap)))


class GapsCard(Card):
    """All gaps, the largest first; five until more are asked for."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        heading = self.tr("Largest gaps")
        self.setAccessibleName(heading)
        self.body.addWidget(make_label(heading, "heading"))
        self._wording = wording
        self._readiness: Readiness | None = None
        self._shows_all = False
        self._none = make_label(role="muted", name="noGaps")
        rows = QVBoxLayout()
        rows.setSpacing(4)
        self._rows = RowPool(rows, lambda: GapRow(wording))
        self._all = make_button("", "allGaps")
        self._all.clicked.connect(self._on_all_clicked)
        self._why = Disclosure(self.tr("Why this order?"), "whyOrder", self._fill_why)
        self._why.toggled.connect(self._show_rows)
        self.body.addWidget(self._none)
        self.body.addLayout(rows)
        self.body.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._why)
        self.body.addStretch(1)

    def show_readiness(self, readiness: Readiness) -> None:
        """Shows the gaps of `readiness`."""
        self._readiness = readiness
        self._show_rows()

    def _fill_why(self, layout: QVBoxLayout) -> None:
        layout.addWidget(make_label(self._wording.gaps_intro(), "muted", name="orderIntro"))

    def _on_all_clicked(self) -> None:
        self._shows_all = not self._shows_all
        self._show_rows()

    def _show_rows(self) -> None:
        gaps = self._readiness.gaps if self._readiness else ()
        shown = gaps if self._shows_all else gaps[:FIRST_SHOWN]
        for number, (row, gap) in enumerate(zip(self._rows.take(len(shown)), shown, strict=True), start=1):
            row.show_gap(number, gap, explained=self._why.is_open)
        self._none.setVisible(not gaps)
        if self._readiness:
            self._none.setText(self._wording.no_gaps(self._readiness))
        self._all.setVisible(len(gaps) > FIRST_SHOWN)
        every = self.tr("Show all {n} gaps").format(n=len(gaps))
        self._all.setText(self.tr("Show the first five") if self._shows_all else every)
        self._why.setVisible(bool(gaps))

"""The status with its reasons, and the index with its range."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assess.domain.explain import explain_index
from assess.domain.readiness import COVERAGE_FOR_AN_INDEX, MustHave, MustHaveReason, Readiness, Status
from assess.reports.wording import Wording
from assess.ui.widgets.bars import BarValue, BulletBar
from assess.ui.widgets.card import Card
from assess.ui.widgets.data_table import DataTable
from assess.ui.widgets.disclosure import Disclosure
from assess.ui.widgets.mark import Mark, MarkKind
from assess.ui.widgets.rows import RowPool
from assess.ui.widgets.text import TextRole, make_button, make_label, set_role

FIRST_REASONS: Final = 4

LOOKS: dict[Status, tuple[MarkKind, TextRole]] = {
    Status.NOT_READY: ("alert", "alert"),
    Status.INCOMPLETE: ("open", "heading"),
    Status.DEVELOPING: ("open", "heading"),
    Status.READY_SELF_REPORTED: ("good", "good"),
    Status.READY_VERIFIED: ("good", "good"),
}


class ReasonRow(QWidget):
    """A must-have and why it does not stand."""

    def __init__(self) -> None:
        super().__init__()
        self._title = make_label(role="body")
        self._title.setProperty("weight", "strong")
        self._reason = make_label(role="muted", name="mustHaveReason")
        row = QHBoxLayout(self)
        row.setContentsMargins(36, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._title, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._reason, 1, Qt.AlignmentFlag.AlignTop)

    def show_reason(self, title: str, reason: str) -> None:
        """Shows one must-have."""
        self._title.setText(title)
        self._reason.setText(reason)


class StatusCard(Card):
    """What comes first: where the person stands."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Status"))
        self._wording = wording
        self._readiness: Readiness | None = None
        self._table: DataTable | None = None
        self._sum: QLabel | None = None
        self._shows_all = False
        self._build()

    def show_readiness(self, readiness: Readiness) -> None:
        """Shows status, reasons and index."""
        self._readiness = readiness
        kind, role = LOOKS[readiness.status]
        self._mark.show_kind(kind)
        self._status.setText(self._wording.status_sentence(readiness))
        set_role(self._status, role)
        self._show_reasons(readiness)
        self._show_index(readiness)
        self._fill_table()

    def _build(self) -> None:
        self._mark = Mark()
        self._status = make_label(role="heading", name="status")
        self._status.setProperty("scale", "big")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._status, 1)
        self.body.addLayout(head)
        self.body.addLayout(self._make_index())
        reasons = QVBoxLayout()
        reasons.setSpacing(4)
        self._reasons = RowPool(reasons, ReasonRow)
        self.body.addLayout(reasons)
        self._unrated = make_label(role="muted", name="unratedMustHaves")
        self._unrated.setContentsMargins(36, 0, 0, 0)
        self.body.addWidget(self._unrated)
        self._all_reasons = make_button("", "allReasons", quiet=True)
        self._all_reasons.clicked.connect(self._on_all_reasons)
        self.body.addWidget(self._all_reasons, 0, Qt.AlignmentFlag.AlignLeft)
        self._why = Disclosure(self.tr("Why this number?"), "whyIndex", self._make_table)
        self.body.addWidget(self._why)

    def _on_all_reasons(self) -> None:
        self._shows_all = True
        if self._readiness is not None:
            self._show_reasons(self._readiness)

    def _make_index(self) -> QHBoxLayout:
        self._figure = make_label(role="figure", name="index")
        self._figure.setWordWrap(False)
        self._bar = BulletBar(18)
        self._bar.setObjectName("indexBar")
        self._sentence = make_label(role="small", name="indexSentence")
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addStretch(1)
        column.addWidget(self._bar)
        column.addWidget(self._sentence)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._figure)
        row.addLayout(column, 1)
        return row

    def _show_reasons(self, readiness: Readiness) -> None:
        failing = [must_have for must_have in readiness.must_haves if _needs_a_line(must_have)]
        shown = failing if self._shows_all else failing[:FIRST_REASONS]
        self._all_reasons.setVisible(len(shown) < len(failing))
        self._all_reasons.setText(self.tr("Show the other {count} must-haves").format(count=len(failing) - len(shown)))
        for row, must_have in zip(self._reasons.take(len(shown)), shown, strict=True):
            row.show_reason(must_have.standing.skill.title, self._wording.must_have_sentence(must_have))
        unrated = tuple(m.standing.skill.title for m in readiness.must_haves if m.reason is MustHaveReason.UNRATED)
        self._unrated.setVisible(bool(unrated))
        self._unrated.setText(self.tr("Must-haves without a rating: {skills}.").format(skills=self._wording.titles(unrated)))

    def _show_index(self, readiness: Readiness) -> None:
        figures, sentence = readiness.figures, self._wording.index_sentence(readiness)
        shows = figures.shows_index
        self._figure.setVisible(shows)
        self._figure.setText(self._wording.whole(figures.low))
        self._figure.setAccessibleName(self.tr("Readiness index {index}").format(index=self._wording.whole(figures.low)))
        index = BarValue(float(figures.low), float(figures.high), readiness.role.ready_index)
        coverage = BarValue(float(100 * figures.coverage), float(100 * figures.coverage), float(100 * COVERAGE_FOR_AN_INDEX))
        self._bar.show_value(index if shows else coverage, sentence)
        self._bar.setVisible(readiness.applicable > 0)
        self._sentence.setText(sentence)
        self._why.setVisible(shows)

    def _make_table(self, layout: QVBoxLayout) -> None:
        header = (*self._wording.header("terms"), self.tr("Points"))
        self._table = DataTable(header, "terms", self.tr("Every term of the index"))
        self._sum = make_label(role="muted", name="sumSentence")
        layout.addWidget(self._sum)
        layout.addWidget(self._table)
        self._fill_table()

    def _fill_table(self) -> None:
        readiness, wording = self._readiness, self._wording
        if readiness is None or self._table is None or self._sum is None or not readiness.figures.shows_index:
            return
        explanation = explain_index(readiness)
        standings = {standing.skill.id: standing for standing in readiness.standings}
        rows = [
            (
                standings[term.skill].skill.title,
                wording.basis_name(standings[term.skill].basis),
                str(term.weight),
                wording.level_now(standings[term.skill]),
                str(term.target),
                wording.mixed(term.amount),
                wording.number(term.share),
            )
            for term in explanation.terms
        ]
        gained, points = wording.mixed(explanation.gained), wording.number(explanation.total)
        self._table.show_rows(rows, (self.tr("Sum"), "", str(explanation.weight), "", "", gained, points))
        self._sum.setText(wording.sum_sentence(explanation))


def _needs_a_line(must_have: MustHave) -> bool:
    return not must_have.is_met and must_have.reason is not MustHaveReason.UNRATED

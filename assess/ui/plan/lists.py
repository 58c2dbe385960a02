"""The lists around the weeks: what is done, what is reached when, what does not fit."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from assess.domain.assessment import ProgressEntry
from assess.domain.catalog import Catalog
from assess.domain.planning.values import Plan, Unplaced
from assess.domain.readiness import Readiness
from assess.reports.wording import Wording
from assess.ui.widgets.card import Card
from assess.ui.widgets.rows import RowPool
from assess.ui.widgets.text import make_button, make_label

FIRST_SHOWN = 5


class DoneRow(QWidget):
    """A step that is done; its tick can be taken back."""

    unticked = Signal(str, int)

    def __init__(self, wording: Wording, catalog: Catalog) -> None:
        super().__init__()
        self._wording = wording
        self._catalog = catalog
        self._entry: ProgressEntry | None = None
        self._box = QCheckBox()
        self._box.clicked.connect(self._on_clicked)
        self._words = make_label(name="doneStep")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    def show_entry(self, entry: ProgressEntry, *, read_only: bool) -> None:
        """Shows one step that is done."""
        self._entry = entry
        title = self._wording.skill_title(entry.skill, self._catalog)
        words = self.tr("{skill} to level {level}, done on {day}")
        self._words.setText(words.format(skill=title, level=entry.to_level, day=self._wording.day(entry.done_on)))
        self._box.setObjectName(f"undo-{entry.skill}-{entry.to_level}")
        self._box.setChecked(True)
        self._box.setEnabled(not read_only)
        self._box.setAccessibleName(self._words.text())

    def _on_clicked(self) -> None:
        if self._entry is not None:
            self.unticked.emit(self._entry.skill, self._entry.to_level)


class DoneCard(Card):
    """The steps that are done, the latest first."""

    unticked = Signal(str, int)

    def __init__(self, wording: Wording, catalog: Catalog) -> None:
        super().__init__()
        heading = self.tr("Done so far")
        self.setAccessibleName(heading)
        self._entries: tuple[ProgressEntry, ...] = ()
        self._read_only = False
        self._shows_all = False
        rows = QVBoxLayout()
        rows.setSpacing(0)
        self._rows = RowPool(rows, lambda: self._make_row(wording, catalog))
        self._all = make_button("", "allDone", quiet=True)
        self._all.clicked.connect(self._on_all_clicked)
        self.body.addWidget(make_label(heading, "heading"))
        intro = self.tr("A step that you tick counts in the plan. Rate the skill again to see it in the index.")
        self.body.addWidget(make_label(intro, "muted"))
        self.body.addLayout(rows)
        self.body.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)

    def show_entries(self, entries: tuple[ProgressEntry, ...], *, read_only: bool) -> None:
        """Shows what is ticked."""
        latest_first = sorted(entries, key=lambda entry: entry.done_on)[::-1]
        self._entries, self._read_only = tuple(latest_first), read_only
        self.setVisible(bool(entries))
        self._show()

    def _show(self) -> None:
        shown = self._entries if self._shows_all else self._entries[:FIRST_SHOWN]
        for row, entry in zip(self._rows.take(len(shown)), shown, strict=True):
            row.show_entry(entry, read_only=self._read_only)
        self._all.setVisible(len(self._entries) > FIRST_SHOWN)
        every = self.tr("Show all {n} steps").format(n=len(self._entries))
        self._all.setText(self.tr("Show the latest five") if self._shows_all else every)

    def _on_all_clicked(self) -> None:
        self._shows_all = not self._shows_all
        self._show()

    def _make_row(self, wording: Wording, catalog: Catalog) -> DoneRow:
        row = DoneRow(wording, catalog)
        row.unticked.connect(self.unticked)
        return row


class MilestonesCard(Card):
    """What is reached, and when."""

    def __init__(self, wording: Wording, catalog: Catalog) -> None:
        super().__init__(wording.milestones)
        self._wording = wording
        self._catalog = catalog
        rows = QVBoxLayout()
        rows.setSpacing(8)
        self._rows = RowPool(rows, lambda: make_label(name="milestone"))
        self.body.addLayout(rows)
        self.body.addStretch(1)

    def show_plan(self, plan: Plan, readiness: Readiness) -> None:
        """Shows the milestones of `plan` in the order of their days."""
        self.setVisible(bool(plan.milestones))
        for row, milestone in zip(self._rows.take(len(plan.milestones)), plan.milestones, strict=True):
            row.setText(self._wording.milestone_sentence(milestone, readiness, self._catalog))


class UnplacedRow(QWidget):
    """A step that has no place, how long it takes, and why."""

    def __init__(self, wording: Wording, catalog: Catalog) -> None:
        super().__init__()
        self._wording = wording
        self._catalog = catalog
        self._title = make_label(name="unplacedStep")
        self._time = make_label(role="muted")
        self._time.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._why = make_label(role="small", name="unplacedWhy")
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._time)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._why)

    def show_unplaced(self, unplaced: Unplaced) -> None:
        """Shows one step."""
        self._title.setText(self._wording.step_title(unplaced.step, self._catalog))
        self._time.setText(self._wording.duration(unplaced.step.minutes))
        self._time.setMinimumWidth(self._time.fontMetrics().horizontalAdvance(self._time.text()) + 8)
        self._why.setText(self._wording.unplaced_sentence(unplaced))


class UnplacedCard(Card):
    """What does not fit before the target date: never squeezed in silently."""

    def __init__(self, wording: Wording, catalog: Catalog) -> None:
        super().__init__()
        self._wording = wording
        self._unplaced: tuple[Unplaced, ...] = ()
        self._shows_all = False
        self._heading = make_label(role="heading", name="unplacedHeading")
        self._sum = make_label(role="muted", name="unplacedSum")
        rows = QVBoxLayout()
        rows.setSpacing(0)
        self._rows = RowPool(rows, lambda: UnplacedRow(wording, catalog))
        self._all = make_button("", "allUnplaced")
        self._all.clicked.connect(self._on_all_clicked)
        self.body.addWidget(self._heading)
        self.body.addWidget(self._sum)
        self.body.addLayout(rows)
        self.body.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)

    def show_plan(self, plan: Plan) -> None:
        """Shows what has no place in `plan`."""
        self._unplaced = plan.unplaced
        self.setVisible(bool(plan.unplaced))
        before = self.tr("What does not fit before {day}")
        heading = before.format(day=self._wording.day(plan.target)) if plan.target else self._wording.does_not_fit
        self._heading.setText(heading)
        self.setAccessibleName(heading)
        self._sum.setText(self._wording.fit_sentence(plan))
        self._show()

    def _show(self) -> None:
        shown = self._unplaced if self._shows_all else self._unplaced[:FIRST_SHOWN]
        for row, unplaced in zip(self._rows.take(len(shown)), shown, strict=True):
            row.show_unplaced(unplaced)
        self._all.setVisible(len(self._unplaced) > FIRST_SHOWN)
        every = self.tr("Show all {n} steps").format(n=len(self._unplaced))
        self._all.setText(self.tr("Show the first five") if self._shows_all else every)

    def _on_all_clicked(self) -> None:
        self._shows_all = not self._shows_all
        self._show()

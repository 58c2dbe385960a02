"""The lists around the weeks: what is reached when, what does not fit."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assess.domain.catalog import Catalog
from assess.domain.planning.values import Plan, Unplaced
from assess.domain.readiness import Readiness
from assess.reports.wording import Wording
from assess.ui.widgets.card import Card
from assess.ui.widgets.rows import FirstRows, RowPool
from assess.ui.widgets.text import make_button, make_label
from assess.ui.widgets.unfolding import go_on_at

FIRST_SHOWN = 5


class MilestonesCard(Card):
    """What is reached, and when: the first ones, and all on demand."""

    def __init__(self, wording: Wording, catalog: Catalog) -> None:
        super().__init__(wording.milestones)
        self._wording = wording
        self._catalog = catalog
        self._sentences: tuple[str, ...] = ()
        rows = QVBoxLayout()
        rows.setSpacing(8)
        button = make_button("", "allMilestones", quiet=True)
        self._rows = FirstRows(RowPool(rows, lambda: make_label(name="milestone")), button, FIRST_SHOWN, self._show)
        self.body.addLayout(rows)
        self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)

    def show_plan(self, plan: Plan, readiness: Readiness) -> None:
        """Shows the milestones of `plan` in the order of their days."""
        self.setVisible(bool(plan.milestones))
        self._sentences = tuple(self._wording.milestone_sentence(found, readiness, self._catalog) for found in plan.milestones)
        self._show()

    def _show(self) -> None:
        every = self.tr("Show all {n} milestones").format(n=len(self._sentences))
        rows = self._rows.take(len(self._sentences), every, self.tr("Show the first five"))
        for row, sentence in zip(rows, self._sentences, strict=False):
            row.setText(sentence)


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

    def take_focus(self) -> None:
        """Puts the keyboard on its title, to be read aloud from there."""
        go_on_at(self._title)

    def show_unplaced(self, unplaced: Unplaced) -> None:
        """Shows one step."""
        self._title.setText(self._wording.step_title(unplaced.step, self._catalog))
        self._time.setText(self._wording.duration(unplaced.step.minutes))
        self._time.setMinimumWidth(self._time.fontMetrics().horizontalAdvance(self._time.text()) + 8)
        self._why.setText(self._wording.unplaced_sentence(unplaced, self._catalog))


class UnplacedCard(Card):
    """What does not fit before the target date: never squeezed in silently."""

    def __init__(self, wording: Wording, catalog: Catalog) -> None:
        super().__init__()
        self._wording = wording
        self._unplaced: tuple[Unplaced, ...] = ()
        self._heading = make_label(role="heading", name="unplacedHeading")
        self._sum = make_label(role="muted", name="unplacedSum")
        rows = QVBoxLayout()
        rows.setSpacing(0)
        button = make_button("", "allUnplaced")
        pool = RowPool(rows, lambda: UnplacedRow(wording, catalog))
        self._rows = FirstRows(pool, button, FIRST_SHOWN, self._show, UnplacedRow.take_focus)
        self.body.addWidget(self._heading)
        self.body.addWidget(self._sum)
        self.body.addLayout(rows)
        self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

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
        every = self.tr("Show all {n} steps").format(n=len(self._unplaced))
        for row, unplaced in zip(self._rows.take(len(self._unplaced), every, self.tr("Show the first five")), self._unplaced, strict=False):
            row.show_unplaced(unplaced)

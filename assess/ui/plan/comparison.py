"""Plans side by side: what other hours a week would come to."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from assess.domain.assessment import Goal
from assess.domain.planning import PlanFigures, weekly_hours, with_weekly_hours
from assess.reports.wording_plan_reasons import PlanReasonWording
from assess.ui.widgets.hours_box import HoursBox
from assess.ui.widgets.text import make_button, make_label
from assess.ui.widgets.wheel import WheelGuard

Compare = Callable[[Sequence[Goal]], tuple[PlanFigures, ...]]

ROWS: Final = 4
LESS, MORE = 0.6, 1.5
COLUMN_WIDTH: Final = 88


class HoursComparison(QWidget):
    """The plan as it is, and two for other hours; `chosen` carries the goal whose hours the person takes."""

    chosen = Signal(object)

    def __init__(self, talk: PlanReasonWording, compare: Compare, today: date) -> None:
        super().__init__()
        self._talk = talk
        self._compare = compare
        self._today = today
        self._goal: Goal | None = None
        self._ready_index = 0
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._redraw)
        self._now = self._make_head()
        first, second = self.tr("Hours a week to compare with, first"), self.tr("Hours a week to compare with, second")
        self._boxes = (HoursBox("compareHours0", first), HoursBox("compareHours1", second))
        self._titles = [make_label(role="muted", name="compareTitle") for _ in range(ROWS)]
        self._cells = [[make_label(name=f"compare{column}") for column in range(len(self._boxes) + 1)] for _ in range(ROWS)]
        self._take = tuple(make_button(self.tr("Use these"), f"useHours{number}") for number in range(len(self._boxes)))
        WheelGuard(self).guard(*self._boxes)
        self._lay_out()
        for box, button in zip(self._boxes, self._take, strict=True):
            box.valueChanged.connect(self._soon.start)
            button.clicked.connect(lambda _=False, box=box: self._on_taken(box.value()))

    def show_goal(self, goal: Goal, ready_index: int, *, read_only: bool) -> None:
        """Compares with `goal`, once the plan itself is painted; the other hours are suggested once."""
        if self._goal is None:
            hours = weekly_hours(goal) or 5.0
            for box, factor in zip(self._boxes, (LESS, MORE), strict=True):
                box.setValue(max(0.5, round(2 * hours * factor) / 2))
        self._goal, self._ready_index = goal, ready_index
        for button in self._take:
            button.setVisible(not read_only)
        self._soon.start()

    def _make_head(self) -> QLabel:
        head = make_label(name="compareNow")
        head.setProperty("weight", "strong")
        return head

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.addWidget(make_label(self.tr("Hours a week"), "muted"), 0, 0)
        grid.addWidget(self._now, 0, 1)
        for column, box in enumerate(self._boxes, start=2):
            box.setFixedWidth(COLUMN_WIDTH)
            grid.addWidget(box, 0, column)
            grid.addWidget(self._take[column - 2], ROWS + 1, column)
        for row, (title, cells) in enumerate(zip(self._titles, self._cells, strict=True), start=1):
            grid.addWidget(title, row, 0)
            for column, cell in enumerate(cells, start=1):
                grid.addWidget(cell, row, column)
        for column in range(1, len(self._boxes) + 2):
            grid.setColumnMinimumWidth(column, COLUMN_WIDTH)
        grid.setColumnStretch(len(self._boxes) + 2, 1)

    def _redraw(self) -> None:
        goal = self._goal
        if goal is None:
            return
        others = [with_weekly_hours(goal, box.value()) for box in self._boxes]
        figures = self._compare([goal, *others])
        now = f"{weekly_hours(goal):.1f}".removesuffix(".0")
        self._now.setText(self.tr("{hours} (now)").format(hours=now))
        for number, (title, values) in enumerate(self._talk.comparison_rows(figures, self._ready_index, self._today)):
            self._titles[number].setText(title)
            for cell, value, plan in zip(self._cells[number], values, figures, strict=True):
                cell.setText(value)
                spoken = self.tr("{title} at {hours}: {value}")
                cell.setAccessibleName(spoken.format(title=title, hours=self._talk.hours_a_week(plan.hours), value=value))
        for button, box in zip(self._take, self._boxes, strict=True):
            button.setAccessibleName(self.tr("Use {hours}").format(hours=self._talk.hours_a_week(box.value())))

    def _on_taken(self, hours: float) -> None:
        if self._goal is not None:
            self.chosen.emit(with_weekly_hours(self._goal, hours))

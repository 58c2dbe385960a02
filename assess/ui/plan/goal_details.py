"""What else there is to say of the time a person has: each day's hours, days off, holidays, session lengths, light weeks."""

from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from assess.domain.assessment import Goal, Holidays
from assess.reports.wording import Wording
from assess.ui.plan.day_hours import DayHours, spread, with_day_hours, without_day_hours
from assess.ui.plan.days_off import DaysOff
from assess.ui.widgets.hours_box import INNER_MARGIN
from assess.ui.widgets.wheel import WheelGuard
from assess.ui.widgets.wrapping_row import WrappingRow

SHORTEST: Final = (15, 60)
LONGEST: Final = (25, 180)
MINUTES_STEP: Final = 5
RAREST_LIGHT_WEEK: Final = 12
FIELD_WIDTH: Final = 112
LIST_WIDTH: Final = 180


class GoalDetails(QWidget):
    """The rarer wishes; `edited` carries the goal as the person wants it."""

    edited = Signal(object)

    def __init__(self, wording: Wording, today: date) -> None:
        super().__init__()
        self._goal = Goal()
        self._by_day = QCheckBox(self.tr("Different hours each day"))
        self._by_day.setObjectName("differentHours")
        self._day_hours = DayHours()
        self._days_off = DaysOff(wording, today)
        self._holidays = QCheckBox(self.tr("US federal holidays are days off"))
        self._holidays.setObjectName("usHolidays")
        self._shortest = self._make_minutes("shortestSession", self.tr("Shortest session in minutes"), SHORTEST)
        self._longest = self._make_minutes("longestSession", self.tr("Longest session in minutes"), LONGEST)
        self._light = self._make_light_weeks()
        WheelGuard(self).guard(self._shortest, self._longest, self._light)
        self._lay_out()
        self._connect()

    def show_goal(self, goal: Goal) -> None:
        """Shows the goal as it is in the store."""
        self._goal = goal
        self._by_day.setChecked(bool(goal.hours_by_weekday))
        self._day_hours.setVisible(bool(goal.hours_by_weekday))
        self._day_hours.show_hours(goal.hours_by_weekday)
        self._days_off.show_days(goal.days_off)
        self._holidays.setChecked(goal.holidays is Holidays.US)
        for box, minutes in ((self._shortest, goal.shortest_session), (self._longest, goal.longest_session)):
            box.blockSignals(True)  # noqa: FBT003 - Qt's signature; spin boxes have no signal for the person alone
            if box.value() != minutes:
                box.setValue(minutes)
            box.blockSignals(False)  # noqa: FBT003
        self._light.setCurrentIndex(self._light.findData(goal.light_week_every))

    def _make_minutes(self, name: str, spoken: str, limits: tuple[int, int]) -> QSpinBox:
        box = QSpinBox()
        box.setObjectName(name)
        box.setAccessibleName(spoken)
        box.setRange(*limits)
        box.setSingleStep(MINUTES_STEP)
        box.setSuffix(self.tr(" min"))
        box.setKeyboardTracking(False)
        box.setFixedWidth(FIELD_WIDTH)
        box.lineEdit().setTextMargins(INNER_MARGIN, 0, 0, 0)
        return box

    def _make_light_weeks(self) -> QComboBox:
        box = QComboBox()
        box.setObjectName("lightWeeks")
        box.setAccessibleName(self.tr("Light weeks with half the hours"))
        box.setMaximumWidth(LIST_WIDTH)
        box.addItem(self.tr("None"), None)
        for weeks in range(2, RAREST_LIGHT_WEEK + 1):
            box.addItem(self.tr("Every {n} weeks").format(n=weeks), weeks)
        return box

    def _lay_out(self) -> None:
        to = QLabel(self.tr("to"))
        to.setMinimumHeight(self._shortest.sizeHint().height())
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(8)
        form.addRow(QLabel(self.tr("Days off")), self._days_off)
        form.addRow(QLabel(self.tr("Holidays")), self._holidays)
        form.addRow(QLabel(self.tr("Sessions of")), WrappingRow(self._shortest, to, self._longest))
        light = QLabel(self.tr("Light weeks"))
        light.setBuddy(self._light)
        form.addRow(light, self._light)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._by_day)
        column.addWidget(self._day_hours)
        column.addLayout(form)

    def _connect(self) -> None:
        self._by_day.clicked.connect(self._on_by_day_clicked)
        self._day_hours.edited.connect(lambda hours: self.edited.emit(with_day_hours(self._goal, hours)))
        self._days_off.edited.connect(lambda days: self._edit(days_off=days))
        self._holidays.clicked.connect(lambda: self._edit(holidays=Holidays.US if self._holidays.isChecked() else Holidays.NONE))
        self._shortest.valueChanged.connect(self._on_shortest_edited)
        self._longest.valueChanged.connect(self._on_longest_edited)
        self._light.activated.connect(lambda: self._edit(light_week_every=self._light.currentData()))

    def _on_by_day_clicked(self) -> None:
        goal = self._goal
        self.edited.emit(with_day_hours(goal, spread(goal)) if self._by_day.isChecked() else without_day_hours(goal))

    def _on_shortest_edited(self, minutes: int) -> None:
        """The longest session is never shorter than the shortest."""
        self._edit(shortest_session=minutes, longest_session=max(minutes, self._goal.longest_session))

    def _on_longest_edited(self, minutes: int) -> None:
        self._edit(longest_session=minutes, shortest_session=min(minutes, self._goal.shortest_session))

    def _edit(self, **changes: object) -> None:
        self.edited.emit(self._goal.model_copy(update=changes))

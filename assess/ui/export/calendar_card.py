"""When the sessions of the calendar file begin, in which time zone, and when it reminds of them."""

from collections.abc import Callable
from datetime import time
from typing import Final

from PySide6.QtCore import QTime, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QTimeEdit, QVBoxLayout, QWidget

from assess.domain.assessment import Goal
from assess.ui.export.time_zones import fill_zones, show_zone, system_zone
from assess.ui.widgets.card import Card
from assess.ui.widgets.disclosure import Disclosure
from assess.ui.widgets.hours_box import INNER_MARGIN
from assess.ui.widgets.text import make_label
from assess.ui.widgets.wheel import WheelGuard

USUAL_START: Final = time(18)
FIELD_WIDTH: Final = 140
ALARMS: Final = (None, 0, 10, 30, 60, 24 * 60)


class CalendarFields(QWidget):
    """The controls; `edited` carries the goal as the person wants it, `alarm_chosen` minutes before a session or None."""

    edited = Signal(object)
    alarm_chosen = Signal(object)

    def __init__(self, find_system_zone: Callable[[], str]) -> None:
        super().__init__()
        self._find_system_zone = find_system_zone
        self._goal = Goal()
        self._has_time = QCheckBox(self.tr("Sessions &begin at"))
        self._has_time.setObjectName("hasStartTime")
        self._time = QTimeEdit()
        self._time.setObjectName("startTime")
        self._time.setAccessibleName(self.tr("When the first session of a day begins"))
        self._time.setDisplayFormat(self.tr("h:mm AP"))
        self._time.setMaximumWidth(FIELD_WIDTH)
        self._time.lineEdit().setTextMargins(INNER_MARGIN, 0, 0, 0)
        self._time.setKeyboardTracking(False)
        self._zone = self._make_box("timeZone", self.tr("Time zone"))
        self._alarm = self._make_box("alarm", self.tr("When the calendar reminds of a session"))
        self._hint = make_label(role="small", name="calendarHint")
        fill_zones(self._zone)
        self._fill_alarms()
        WheelGuard(self).guard(self._time, self._zone, self._alarm)
        self._lay_out()
        self._connect()

    def show_goal(self, goal: Goal, alarm_minutes: int | None, *, read_only: bool) -> None:
        """Shows when sessions begin, and the alarm."""
        self._goal = goal
        has_time = goal.starts_at is not None
        self._has_time.setChecked(has_time)
        self._has_time.setEnabled(not read_only)
        begins = goal.starts_at or USUAL_START
        self._time.blockSignals(True)  # noqa: FBT003 - Qt's signature; there is no signal for the person alone
        self._time.setTime(QTime(begins.hour, begins.minute))
        self._time.blockSignals(False)  # noqa: FBT003
        show_zone(self._zone, goal.time_zone or self._find_system_zone() or "America/New_York")
        for widget in (self._time, self._zone):
            widget.setEnabled(has_time and not read_only)
        self._alarm.setCurrentIndex(ALARMS.index(alarm_minutes) if alarm_minutes in ALARMS else 0)
        follow = self.tr("Sessions of one day follow one another.")
        whole = self.tr("Without a time, entries stand for the whole day, and reminders come at 8 in the morning.")
        self._hint.setText(follow if has_time else whole)

    def _make_box(self, name: str, spoken: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setAccessibleName(spoken)
        box.setMinimumContentsLength(10)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        return box

    def _fill_alarms(self) -> None:
        words = (
            self.tr("No reminder"),
            self.tr("When it begins"),
            self.tr("10 minutes before"),
            self.tr("30 minutes before"),
            self.tr("1 hour before"),
            self.tr("1 day before"),
        )
        for text, minutes in zip(words, ALARMS, strict=True):
            self._alarm.addItem(text, minutes)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._has_time)
        column.addWidget(self._time)
        for text, box in ((self.tr("Time &zone"), self._zone), (self.tr("&Reminder"), self._alarm)):
            label = QLabel(text)
            label.setBuddy(box)
            column.addWidget(label)
            column.addWidget(box)
        column.addWidget(self._hint)

    def _connect(self) -> None:
        self._has_time.clicked.connect(self._on_edited)
        self._time.timeChanged.connect(self._on_edited)
        self._zone.activated.connect(self._on_edited)
        self._alarm.activated.connect(lambda: self.alarm_chosen.emit(self._alarm.currentData()))

    def _on_edited(self) -> None:
        chosen = self._time.time()
        starts_at = time(chosen.hour(), chosen.minute()) if self._has_time.isChecked() else None
        zone = self._zone.currentData() if starts_at is not None else self._goal.time_zone
        self.edited.emit(self._goal.model_copy(update={"starts_at": starts_at, "time_zone": zone}))


class CalendarCard(Card):
    """Folded away; the fields are made when they are asked for. Its signals are those of the fields."""

    edited = Signal(object)
    alarm_chosen = Signal(object)

    def __init__(self, find_system_zone: Callable[[], str] = system_zone) -> None:
        super().__init__()
        heading = self.tr("Calendar entries")
        self.setAccessibleName(heading)
        self._find_system_zone = find_system_zone
        self._fields: CalendarFields | None = None
        self._shown: tuple[Goal, int | None, bool] = (Goal(), None, False)
        self.body.addWidget(make_label(heading, "heading"))
        self.body.addWidget(Disclosure(self.tr("Times and reminders"), "calendarTimes", self._fill))

    def show_goal(self, goal: Goal, alarm_minutes: int | None, *, read_only: bool) -> None:
        """Shows when sessions begin, and the alarm."""
        self._shown = (goal, alarm_minutes, read_only)
        if self._fields is not None:
            self._fields.show_goal(goal, alarm_minutes, read_only=read_only)

    def _fill(self, column: QVBoxLayout) -> None:
        goal, alarm_minutes, read_only = self._shown
        self._fields = CalendarFields(self._find_system_zone)
        self._fields.edited.connect(self.edited)
        self._fields.alarm_chosen.connect(self.alarm_chosen)
        self._fields.show_goal(goal, alarm_minutes, read_only=read_only)
        column.addWidget(self._fields)

"""The time a person has, on the plan page: hours by day, holidays, session lengths, light weeks, plans side by side."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDoubleSpinBox, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from assess.domain.assessment import Holidays, Weekday
from assess.domain.planning import weekly_hours
from assess.ui.store import AssessmentStore
from tests.support.plan_page import long_plan, open_page
from tests.support.ui import click, find, is_shown, pick, press, text, texts, turn_wheel, type_number


def hours_of_days(store: AssessmentStore) -> list[float]:
    return [store.assessment.goal.hours_by_weekday.get(day, 0) for day in Weekday]


def test_each_day_can_have_hours_of_its_own(qtbot: QtBot) -> None:
    store = long_plan()
    page = open_page(qtbot, store)
    click(page, "moreGoal")
    click(page, "differentHours")
    assert hours_of_days(store) == [1, 1, 1, 1, 1, 0, 0]
    type_number(find(page, QDoubleSpinBox, "hours-sat"), "4")
    assert hours_of_days(store) == [1, 1, 1, 1, 1, 4, 0]
    assert text(page, "planSentence").startswith("At 9 hours a week")
    assert find(page, QDoubleSpinBox, "planHours").value() == 9
    assert any(session.day == date(2026, 3, 7) for session in store.plan().sessions)


def test_the_hours_a_week_stretch_the_hours_of_the_days(qtbot: QtBot) -> None:
    store = long_plan()
    page = open_page(qtbot, store)
    click(page, "moreGoal")
    click(page, "differentHours")
    type_number(find(page, QDoubleSpinBox, "planHours"), "10")
    assert hours_of_days(store) == [2, 2, 2, 2, 2, 0, 0]


def test_even_hours_come_back_with_as_many_a_week(qtbot: QtBot) -> None:
    store = long_plan()
    page = open_page(qtbot, store)
    click(page, "moreGoal")
    click(page, "differentHours")
    type_number(find(page, QDoubleSpinBox, "hours-sun"), "3")
    click(page, "differentHours")
    goal = store.assessment.goal
    assert not goal.hours_by_weekday
    assert weekly_hours(goal) == 8
    assert Weekday.SUNDAY in goal.weekdays
    assert not is_shown(page, "hours-sun")


def test_holidays_are_days_off(qtbot: QtBot) -> None:
    store = long_plan()
    page = open_page(qtbot, store)
    memorial_day = date(2026, 5, 25)
    assert any(session.day == memorial_day for session in store.plan().sessions)
    click(page, "moreGoal")
    click(page, "usHolidays")
    assert store.assessment.goal.holidays == Holidays.US
    assert not any(session.day == memorial_day for session in store.plan().sessions)
    click(page, "usHolidays")
    assert any(session.day == memorial_day for session in store.plan().sessions)


@pytest.mark.parametrize(("box", "typed", "expected"), [("longestSession", "30", (25, 30)), ("shortestSession", "60", (60, 90))])
def test_sessions_are_as_long_as_wished(qtbot: QtBot, box: str, typed: str, expected: tuple[int, int]) -> None:
    store = long_plan(hours_per_week=10.0)
    page = open_page(qtbot, store)
    click(page, "moreGoal")
    field = find(page, QSpinBox, box)
    field.selectAll()
    for key in typed:
        press(field, getattr(Qt.Key, f"Key_{key}"))
    press(field, Qt.Key.Key_Return)
    goal = store.assessment.goal
    assert (goal.shortest_session, goal.longest_session) == expected
    assert max(session.minutes for session in store.plan().sessions) <= goal.longest_session


def test_the_shortest_session_is_never_longer_than_the_longest(qtbot: QtBot) -> None:
    store = long_plan(longest_session=25)
    page = open_page(qtbot, store)
    click(page, "moreGoal")
    press(find(page, QSpinBox, "shortestSession"), Qt.Key.Key_Up)
    goal = store.assessment.goal
    assert goal.shortest_session == goal.longest_session == 30


def test_a_light_week_now_and_then(qtbot: QtBot) -> None:
    store = long_plan()
    page = open_page(qtbot, store)
    click(page, "moreGoal")
    pick(find(page, QComboBox, "lightWeeks"), "Every 2 weeks")
    assert store.assessment.goal.light_week_every == 2
    assert [week.is_light for week in store.plan().weeks[:4]] == [False, True, False, True]
    pick(find(page, QComboBox, "lightWeeks"), "None")
    assert store.assessment.goal.light_week_every is None


@pytest.mark.parametrize("name", ["shortestSession", "longestSession", "lightWeeks", "hours-mon"])
def test_the_wheel_changes_nothing_here(qtbot: QtBot, name: str) -> None:
    store = long_plan()
    page = open_page(qtbot, store)
    click(page, "moreGoal")
    click(page, "differentHours")
    goal = store.assessment.goal
    kinds = {"lightWeeks": QComboBox, "hours-mon": QDoubleSpinBox}
    turn_wheel(find(page, kinds.get(name, QSpinBox), name))
    assert store.assessment.goal == goal


def column(page: QWidget, number: int) -> list[str]:
    QApplication.processEvents()
    return texts(page, f"compare{number}")


def test_plans_for_other_hours_stand_side_by_side(qtbot: QtBot) -> None:
    store = long_plan(6)
    page = open_page(qtbot, store)
    click(page, "compareHours")
    assert column(page, 0)
    assert texts(page, "compareTitle") == ["All done", "Every must-have met", "Index 80 reached", "Index after 12 weeks"]
    now, less, more = (column(page, number) for number in range(3))
    assert int(less[-1]) < int(now[-1]) < int(more[-1])
    type_number(find(page, QDoubleSpinBox, "compareHours1"), "20")
    assert column(page, 2)[0] == "26 March 2026"


def test_the_comparison_follows_the_target_date(qtbot: QtBot) -> None:
    store = long_plan(6, target_date=date(2026, 4, 1))
    page = open_page(qtbot, store)
    click(page, "compareHours")
    assert column(page, 0)[1] == "now"
    assert texts(page, "compareTitle")[-1] == "Index on your target date"


def test_other_hours_can_be_taken(qtbot: QtBot) -> None:
    store = long_plan(6)
    page = open_page(qtbot, store)
    click(page, "compareHours")
    type_number(find(page, QDoubleSpinBox, "compareHours0"), "3")
    click(page, "useHours0")
    assert store.assessment.goal.hours_per_week == 3
    assert find(page, QDoubleSpinBox, "planHours").value() == 3
    QApplication.processEvents()
    assert text(page, "compareNow") == "3 (now)"


def test_reading_only_compares_hours_and_shows_the_days(qtbot: QtBot) -> None:
    store = long_plan(6, read_only=True, days_off=(date(2026, 3, 10),))
    page = open_page(qtbot, store)
    goal = store.assessment.goal
    click(page, "moreGoal")
    assert texts(page, "dayOff") == ["10 March 2026"]
    assert not find(page, QAbstractButton, "removeDayOff").isEnabled()
    assert not find(page, QComboBox, "lightWeeks").isEnabled()
    click(page, "compareHours")
    assert column(page, 2)
    assert not is_shown(page, "useHours0")
    assert store.assessment.goal == goal


def test_a_comparison_that_is_closed_is_up_to_date_when_it_is_opened_again(qtbot: QtBot) -> None:
    page = open_page(qtbot, long_plan(6))
    click(page, "compareHours")
    click(page, "compareHours")
    type_number(find(page, QDoubleSpinBox, "planHours"), "9")
    click(page, "compareHours")
    QApplication.processEvents()
    assert text(page, "compareNow") == "9 (now)"

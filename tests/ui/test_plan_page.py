"""The plan: what a person reads, changes and ticks there."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDateEdit, QDoubleSpinBox, QLabel, QPushButton, QWidget, QWizard, QWizardPage
from pytestqt.qtbot import QtBot

from assess.ui.plan.days import Stretch, stretches
from assess.ui.plan.plan_page import PlanPage
from tests.support.builders import TODAY, expect, make_assessment, make_catalog, make_role, make_skill, rated
from tests.support.plan_page import long_plan, open_page, tick_boxes
from tests.support.ui import (
    click,
    click_on,
    find,
    is_shown,
    keyboard,
    make_store,
    page_numbers,
    press,
    text,
    texts,
    turn_wheel,
    type_number,
)


def test_more_hours_re_plan_at_once(qtbot: QtBot) -> None:
    store = long_plan()
    page = open_page(qtbot, store)
    weeks = len(store.plan().weeks)
    type_number(find(page, QDoubleSpinBox, "planHours"), "20")
    assert store.assessment.goal.hours_per_week == 20
    assert text(page, "planSentence").startswith("At 20 hours a week")
    assert len(store.plan().weeks) < weeks


def test_the_keyboard_stays_in_the_box_while_the_plan_changes(qtbot: QtBot) -> None:
    page = open_page(qtbot, long_plan())
    type_number(find(page, QDoubleSpinBox, "planHours"), "12")
    assert find(page, QDoubleSpinBox, "planHours").value() == 12


def test_enter_in_a_number_does_not_leave_the_page(qtbot: QtBot) -> None:
    store = make_store()
    wizard = QWizard()
    qtbot.addWidget(wizard)
    page = PlanPage(store, page_numbers(store.catalog))
    numbers = page_numbers(store.catalog)
    wizard.setPage(numbers["plan"], page)
    wizard.setPage(numbers["export"], QWizardPage())
    page.enter()
    wizard.show()
    press(find(page, QDoubleSpinBox, "planHours"), Qt.Key.Key_Return)
    assert wizard.currentId() == numbers["plan"]


def test_a_target_date_too_near_says_what_does_not_fit(qtbot: QtBot) -> None:
    store = long_plan()
    page = open_page(qtbot, store)
    assert not is_shown(page, "unplacedHeading")
    click(page, "planHasTarget")
    find(page, QDateEdit, "planTarget").setDate(QDate(TODAY + timedelta(days=20)))
    assert store.assessment.goal.target_date == TODAY + timedelta(days=20)
    assert text(page, "unplacedHeading") == "What does not fit before 22 March 2026"
    assert "does not fit before 22 March 2026; it would be done by" in text(page, "fitSentence")
    assert len(texts(page, "unplacedStep")) == 5
    click(page, "allUnplaced")
    assert len(texts(page, "unplacedStep")) == len(store.plan().unplaced)


def test_a_target_date_can_be_taken_away(qtbot: QtBot) -> None:
    store = make_store()
    page = open_page(qtbot, store)
    click(page, "planHasTarget")
    assert store.assessment.goal.target_date is None
    assert not find(page, QDateEdit, "planTarget").isEnabled()


def test_days_off_are_added_and_removed_as_a_stretch(qtbot: QtBot) -> None:
    store = make_store()
    page = open_page(qtbot, store)
    click(page, "moreGoal")
    find(page, QDateEdit, "dayOffFirst").setDate(QDate(2026, 3, 9))
    find(page, QDateEdit, "dayOffLast").setDate(QDate(2026, 3, 15))
    click(page, "addDayOff")
    assert texts(page, "dayOff") == ["9 March 2026 to 15 March 2026"]
    assert len(store.assessment.goal.days_off) == 7
    assert find(page, QPushButton, "moreGoal").accessibleName() == "Days, holidays and session lengths: 7 days off"
    assert not [session for session in store.plan().sessions if date(2026, 3, 9) <= session.day <= date(2026, 3, 15)]
    click(page, "removeDayOff")
    assert not store.assessment.goal.days_off
    assert texts(page, "dayOff") == []


def test_the_last_day_off_is_never_before_the_first(qtbot: QtBot) -> None:
    store = make_store()
    page = open_page(qtbot, store)
    click(page, "moreGoal")
    find(page, QDateEdit, "dayOffFirst").setDate(QDate(2026, 5, 4))
    click(page, "addDayOff")
    assert store.assessment.goal.days_off == (date(2026, 5, 4),)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ((), ()),
        ((TODAY,), (Stretch(TODAY, TODAY),)),
        ((TODAY + timedelta(1), TODAY), (Stretch(TODAY, TODAY + timedelta(1)),)),
        ((TODAY, TODAY + timedelta(2)), (Stretch(TODAY, TODAY), Stretch(TODAY + timedelta(2), TODAY + timedelta(2)))),
    ],
)
def test_neighboring_days_off_are_one_stretch(days: tuple[date, ...], expected: tuple[Stretch, ...]) -> None:
    assert stretches(days) == expected


def text_of_first(page: QWidget, name: str) -> str:
    return texts(page, name)[0]


def test_a_session_says_what_when_where_and_how_long(qtbot: QtBot) -> None:
    store = long_plan(1)
    page = open_page(qtbot, store)
    first = store.plan().sessions[0]
    assert text_of_first(page, "sessionTitle").startswith("Skill 00 0 → 1")
    assert text_of_first(page, "sessionActivity") == "Practice."
    assert text_of_first(page, "sessionPlace") == f"alone · {first.minutes} min"
    assert text_of_first(page, "sessionResources") == "Where to learn it: Clean hands"
    assert text_of_first(page, "sessionDay").split()[1] == str(first.day.day)


def test_the_first_four_weeks_are_shown_and_the_others_on_request(qtbot: QtBot) -> None:
    store = long_plan()
    weeks = len(store.plan().weeks)
    page = open_page(qtbot, store)
    assert len(texts(page, "weekTitle")) == 4
    click(page, "moreWeeks")
    assert len(texts(page, "weekTitle")) == weeks
    assert texts(page, "weekTitle")[4].startswith("Week 5, from ")
    sessions = len(texts(page, "sessionTitle"))
    click_on(next(button for button in page.findChildren(QPushButton, "foldWeek") if button.isVisible()))
    assert len(texts(page, "sessionTitle")) == sessions + len(store.plan().weeks[4].sessions)


def test_the_curve_says_in_words_what_it_shows(qtbot: QtBot) -> None:
    page = open_page(qtbot, long_plan(2))
    words = find(page, QWidget, "curve").accessibleDescription()
    assert words.startswith("The projected index goes from 0 to 100 on ")
    assert "The dashed line is at 80" in words
    assert text(page, "curveWords") == words


def test_milestones_are_dated(qtbot: QtBot) -> None:
    page = open_page(qtbot, make_store())
    assert "Every must-have is met on 17 March 2026." in texts(page, "milestone")


def test_many_milestones_are_shown_on_request(qtbot: QtBot) -> None:
    names = [f"skill-{number}" for number in range(9)]
    role = make_role("assistant", [expect(name, 1, 3, must_have=True) for name in names])
    catalog = make_catalog({"clinical": [make_skill(name) for name in names]}, (role,))
    store = make_store(make_assessment(dict.fromkeys(names, rated(0)), target_date=None), catalog)
    page = open_page(qtbot, store)
    assert len(texts(page, "milestone")) == 5
    click(page, "allMilestones")
    assert len(texts(page, "milestone")) == len(store.plan().milestones) > 9
    assert keyboard(page) in page.findChildren(QLabel, "milestone")


def test_reading_only_changes_nothing(qtbot: QtBot) -> None:
    page = open_page(qtbot, make_store(read_only=True))
    assert not find(page, QDoubleSpinBox, "planHours").isEnabled()
    assert not any(box.isEnabled() for box in tick_boxes(page, "done-"))


@pytest.mark.parametrize("name", ["planHours", "planLabHours"])
def test_the_wheel_changes_no_hours(qtbot: QtBot, name: str) -> None:
    store = make_store()
    goal = store.assessment.goal
    turn_wheel(find(open_page(qtbot, store), QDoubleSpinBox, name))
    assert store.assessment.goal == goal

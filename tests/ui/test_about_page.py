"""About you: name, role, path, the time there is, and where the answers are kept."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QDateEdit, QDoubleSpinBox, QLabel, QLineEdit, QRadioButton
from pytestqt.qtbot import QtBot

from assess.domain.assessment import ChecklistPath, Weekday
from assess.domain.catalog import Catalog
from assess.domain.roles import ExpectationChange, Overlay
from assess.ui.plan.plan_page import PlanPage
from assess.ui.store import AssessmentStore
from assess.ui.wizard.about_page import AboutPage
from tests.support.builders import EXAMPLE_ROLE, example_assessment, example_catalog, expect, make_assessment, make_role
from tests.support.ui import (
    click,
    find,
    is_shown,
    keyboard,
    make_store,
    page_numbers,
    pick,
    press,
    show_page,
    text,
    turn_wheel,
    type_number,
    type_words,
)

OTHER = make_role("office-lead", [expect("ehr", 2, 4)])


def open_page(qtbot: QtBot, store: AssessmentStore) -> AboutPage:
    return show_page(qtbot, AboutPage(store, page_numbers(store.catalog)))


def test_the_keyboard_begins_at_the_name(qtbot: QtBot) -> None:
    store = make_store()
    page = open_page(qtbot, store)
    assert keyboard(page).objectName() == "name"
    type_words(page, "Ana Lopez")
    assert store.assessment.learner.name == "Ana Lopez"


def test_correcting_the_name_in_the_middle_keeps_the_place(qtbot: QtBot) -> None:
    store = make_store()
    page = open_page(qtbot, store)
    type_words(page, "Aa")
    press(find(page, QLineEdit, "name"), Qt.Key.Key_Left)
    type_words(page, "nn")
    assert store.assessment.learner.name == "Anna"


def test_another_role_is_chosen_and_no_answer_is_lost(qtbot: QtBot) -> None:
    store = make_store(example_assessment(), example_catalog(EXAMPLE_ROLE, OTHER))
    page = open_page(qtbot, store)
    responses = store.assessment.responses
    pick(find(page, QComboBox, "role"), "Office lead")
    assert store.assessment.role == "office-lead"
    assert store.assessment.responses == responses
    assert text(page, "roleSummary") == "Works in a clinic."
    pick(find(page, QComboBox, "role"), "Assistant")
    assert store.assessment.role == "assistant"


def specialty(name: str, summary: str, *bases: str) -> Overlay:
    change = ExpectationChange(skill="ehr", target=4, reason="Charts matter.")
    return Overlay(id=name, version="1", title=f"in {name}", summary=summary, bases=bases, sources=("A book.",), change=(change,))


def specialized() -> Catalog:
    """Two roles that can be specialized in pediatrics, one in podiatry too, and one that cannot be."""
    both = specialty("pediatrics", "Works with children.", "assistant", "senior")
    one = specialty("podiatry", "Works with feet.", "assistant")
    roles = (EXAMPLE_ROLE, EXAMPLE_ROLE.model_copy(update={"id": "senior", "title": "Senior"}), OTHER)
    return replace(example_catalog(*roles), overlays={"pediatrics": both, "podiatry": one})


def offered(page: AboutPage) -> list[str]:
    box = find(page, QComboBox, "specialty")
    return [box.itemText(index) for index in range(box.count())]


def test_a_specialty_is_chosen_and_left_again(qtbot: QtBot) -> None:
    store = make_store(example_assessment(), specialized())
    page = open_page(qtbot, store)
    assert offered(page) == ["None", "In pediatrics", "In podiatry"]
    assert find(page, QComboBox, "specialty").currentText() == "None"
    pick(find(page, QComboBox, "specialty"), "In podiatry")
    assert store.assessment.role == "assistant-in-podiatry"
    assert find(page, QComboBox, "role").currentText() == "Assistant"
    assert text(page, "roleSummary") == "Works with feet."
    pick(find(page, QComboBox, "specialty"), "None")
    assert store.assessment.role == "assistant"
    assert text(page, "roleSummary") == "Works in a clinic."


def test_a_specialty_stays_where_the_next_role_offers_it(qtbot: QtBot) -> None:
    store = make_store(example_assessment().model_copy(update={"role": "assistant-in-pediatrics"}), specialized())
    page = open_page(qtbot, store)
    assert find(page, QComboBox, "specialty").currentText() == "In pediatrics"
    pick(find(page, QComboBox, "role"), "Senior")
    assert store.assessment.role == "senior-in-pediatrics"
    assert offered(page) == ["None", "In pediatrics"]
    pick(find(page, QComboBox, "role"), "Office lead")
    assert store.assessment.role == "office-lead"


def test_a_role_without_specialties_does_not_ask_for_one(qtbot: QtBot) -> None:
    store = make_store(example_assessment(), specialized())
    page = open_page(qtbot, store)
    store.set_role("office-lead")
    assert not is_shown(page, "specialty")
    store.set_role("assistant")
    assert is_shown(page, "specialty")


def test_what_is_from_ones_own_content_says_from_where(qtbot: QtBot) -> None:
    origins = {"role/senior": "roles/mine.toml", "overlay/pediatrics": "overlays/kids.toml"}
    store = make_store(example_assessment(), replace(specialized(), origins=origins))
    page = open_page(qtbot, store)
    assert text(page, "roleSummary") == "Works in a clinic."
    pick(find(page, QComboBox, "role"), "Senior")
    assert text(page, "roleSummary") == "Works in a clinic.\nFrom your own content: roles/mine.toml"
    pick(find(page, QComboBox, "specialty"), "In pediatrics")
    assert text(page, "roleSummary").splitlines()[1:] == [
        "From your own content: overlays/kids.toml",
        "From your own content: roles/mine.toml",
    ]


def test_the_path_is_chosen(qtbot: QtBot) -> None:
    store = make_store()
    page = open_page(qtbot, store)
    assert find(page, QRadioButton, "fullPath").isChecked()
    chosen = []
    for name in ("quickPath", "fullPath"):
        click(page, name)
        chosen.append(store.assessment.path)
    assert chosen == [ChecklistPath.QUICK, ChecklistPath.FULL]


def test_a_target_date_is_set_and_taken_away(qtbot: QtBot) -> None:
    store = make_store(make_assessment(target_date=None))
    page = open_page(qtbot, store)
    assert not find(page, QDateEdit, "targetDate").isEnabled()
    click(page, "hasTarget")
    assert store.assessment.goal.target_date == date(2026, 5, 31)
    find(page, QDateEdit, "targetDate").setDate(QDate(2026, 9, 15))
    assert store.assessment.goal.target_date == date(2026, 9, 15)
    click(page, "hasTarget")
    assert store.assessment.goal.target_date is None


def test_the_suggested_date_is_no_answer(qtbot: QtBot) -> None:
    store = make_store(make_assessment(target_date=None))
    before = store.assessment
    open_page(qtbot, store)
    assert store.assessment == before


def test_hours_and_days(qtbot: QtBot) -> None:
    store = make_store()
    page = open_page(qtbot, store)
    type_number(find(page, QDoubleSpinBox, "hoursPerWeek"), "12")
    type_number(find(page, QDoubleSpinBox, "labHoursPerWeek"), "3")
    click(page, "day-sat")
    click(page, "day-mon")
    goal = store.assessment.goal
    assert (goal.hours_per_week, goal.lab_hours_per_week) == (12, 3)
    assert goal.weekdays == (Weekday.TUESDAY, Weekday.WEDNESDAY, Weekday.THURSDAY, Weekday.FRIDAY, Weekday.SATURDAY)


@pytest.mark.parametrize("name", ["role", "specialty", "hoursPerWeek", "targetDate"])
def test_the_wheel_changes_nothing(qtbot: QtBot, name: str) -> None:
    store = make_store(example_assessment(), specialized())
    before = store.assessment
    page = open_page(qtbot, store)
    kinds = {"role": QComboBox, "specialty": QComboBox, "hoursPerWeek": QDoubleSpinBox, "targetDate": QDateEdit}
    turn_wheel(find(page, kinds[name], name))
    assert store.assessment == before


def test_where_the_answers_are_kept(qtbot: QtBot) -> None:
    page = open_page(qtbot, make_store())
    page.show_place(Path("/home/ana/ana.assess.json"))
    assert text(page, "place") == "Every answer is saved at once in /home/ana/ana.assess.json"
    with qtbot.waitSignal(page.elsewhere_wanted):
        click(page, "elsewhere")


def test_reading_only_leaves_nothing_to_change_but_the_way_to_a_copy(qtbot: QtBot) -> None:
    store = make_store(read_only=True)
    page = open_page(qtbot, store)
    assert [button.objectName() for button in page.findChildren(QAbstractButton) if button.isEnabled()] == ["elsewhere"]
    assert not find(page, QLineEdit, "name").isEnabled()
    page.show_place(Path("/mnt/ana.assess.json"))
    assert text(page, "place") == "This is read from /mnt/ana.assess.json"


def test_what_the_role_is_stands_right_below_it(qtbot: QtBot) -> None:
    page = open_page(qtbot, make_store())
    summary, role = find(page, QLabel, "roleSummary"), find(page, QComboBox, "role")
    assert summary.height() <= summary.heightForWidth(summary.width()) + 2
    assert summary.mapTo(page, summary.rect().topLeft()).y() - role.mapTo(page, role.rect().bottomLeft()).y() <= 12


def test_a_target_date_of_long_ago_stays_when_the_hours_change(qtbot: QtBot) -> None:
    assessment = example_assessment()
    old = assessment.goal.model_copy(update={"target_date": date(1950, 5, 17)})
    store = make_store(assessment.with_goal(old, assessment.updated))
    page = open_page(qtbot, store)
    find(page, QDoubleSpinBox, "hoursPerWeek").setValue(9)
    assert store.assessment.goal.hours_per_week == 9
    assert store.assessment.goal.target_date == date(1950, 5, 17)


def test_this_page_and_the_plan_suggest_the_same_target_date(qtbot: QtBot) -> None:
    store = make_store(make_assessment(target_date=None))
    plan = show_page(qtbot, PlanPage(store, page_numbers(store.catalog)))
    page = open_page(qtbot, store)
    assert find(page, QDateEdit, "targetDate").date() == find(plan, QDateEdit, "planTarget").date()


def test_hours_of_single_days_are_changed_on_the_plan(qtbot: QtBot) -> None:
    hours = {Weekday.MONDAY: 2.0, Weekday.SATURDAY: 4.0}
    assessment = make_assessment()
    store = make_store(assessment.with_goal(assessment.goal.model_copy(update={"hours_by_weekday": hours}), assessment.updated))
    page = open_page(qtbot, store)
    assert find(page, QDoubleSpinBox, "hoursPerWeek").value() == 6
    assert is_shown(page, "ownHours")
    assert find(page, QCheckBox, "day-sat").isChecked()
    assert not find(page, QCheckBox, "day-sat").isEnabled()
    type_number(find(page, QDoubleSpinBox, "hoursPerWeek"), "3")
    assert store.assessment.goal.hours_by_weekday == {Weekday.MONDAY: 1.0, Weekday.SATURDAY: 2.0}

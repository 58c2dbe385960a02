"""The plan in short: one sentence, and what to do where there is no plan yet."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QDoubleSpinBox
from pytestqt.qtbot import QtBot

from assess.domain.credentials import CredentialRecord
from tests.support.builders import TODAY, example_assessment, expect, make_assessment, make_catalog, make_role, make_skill, rated
from tests.support.plan_page import long_plan, open_page, with_goal
from tests.support.planning_catalog import HANDS_ON
from tests.support.planning_catalog import make_skill as make_planned_skill
from tests.support.ui import click, find, is_shown, keyboard, make_store, text, type_number

VALID_CARD = {"bls": CredentialRecord(issued=date(2025, 9, 1), expires=date(2027, 9, 1))}


def test_the_plan_is_said_in_one_sentence(qtbot: QtBot) -> None:
    store = make_store()
    page = open_page(qtbot, store)
    assert text(page, "planSentence") == "At 5 hours a week you reach 80 by 9 March and meet every must-have by 17 March."
    assert text(page, "unansweredSentence") == "1 skill without an answer is in no step of the plan."


def test_no_hours_asks_for_them(qtbot: QtBot) -> None:
    page = open_page(qtbot, make_store(with_goal(example_assessment(), hours_per_week=0.0)))
    assert text(page, "planSentence") == "No step fits into this plan."
    assert text(page, "planHelp").startswith("The plan has no hours a week.")
    click(page, "planGoOn")
    type_number(find(page, QDoubleSpinBox, "planHours"), "5")
    assert is_shown(page, "weekTitle")
    assert not is_shown(page, "planHelp")


@pytest.mark.parametrize("days_ago", [1, 400])
def test_a_target_date_that_is_past_asks_for_another(qtbot: QtBot, days_ago: int) -> None:
    page = open_page(qtbot, make_store(with_goal(example_assessment(), target_date=TODAY - timedelta(days=days_ago))))
    assert text(page, "planHelp") == "Your target date is past. Choose a later one, and the weeks appear at once."
    click(page, "planGoOn")
    date_box = find(page, QDateEdit, "planTarget")
    assert keyboard(page) is date_box
    date_box.setDate(QDate(TODAY + timedelta(days=60)))
    assert is_shown(page, "weekTitle")
    assert not is_shown(page, "planHelp")


def test_no_lab_hours_for_what_needs_them_asks_for_them(qtbot: QtBot) -> None:
    answers = make_assessment({skill: rated(0) for skill in ("phlebotomy", "ehr")})
    role, skills = (
        make_role("assistant", [expect("ehr", 1, 3), expect("phlebotomy", 1, 3)]),
        [make_skill("ehr"), make_planned_skill("phlebotomy", settings=HANDS_ON)],
    )
    catalog = make_catalog({"clinical": skills}, (role,))
    page = open_page(qtbot, make_store(with_goal(answers, lab_hours_per_week=0.0), catalog))
    assert "the plan has no lab hours" in text(page, "planHelp")
    click(page, "planGoOn")
    assert keyboard(page) is find(page, QDoubleSpinBox, "planLabHours")
    type_number(find(page, QDoubleSpinBox, "planLabHours"), "2")
    assert not is_shown(page, "planHelp")


def test_no_days_of_the_week_leads_to_where_they_are_chosen(qtbot: QtBot) -> None:
    page = open_page(qtbot, make_store(with_goal(example_assessment(), weekdays=())))
    with qtbot.waitSignal(page.step_wanted) as wanted:
        click(page, "planGoOn")
    assert wanted.args == ["about"]


def test_everything_done_says_so(qtbot: QtBot) -> None:
    answers = {skill: rated(3) for skill in ("hipaa", "phlebotomy", "ehr", "billing")}
    page = open_page(qtbot, make_store(make_assessment(answers, credentials=VALID_CARD)))
    assert text(page, "planSentence") == "There is nothing left to plan: every skill is at its target."
    assert not is_shown(page, "weekTitle")
    assert not is_shown(page, "curve")
    assert not is_shown(page, "planGoOn")


def test_everything_left_out_is_not_said_to_be_done(qtbot: QtBot) -> None:
    store = long_plan(1)
    page = open_page(qtbot, store)
    store.leave_out("skill-00", "")
    assert text(page, "planSentence") == "There is nothing left to plan but what you left out on purpose."


def test_everything_ticked_asks_for_ratings(qtbot: QtBot) -> None:
    store = long_plan(1)
    while store.plan().sessions:
        store.tick_session(store.plan().sessions[0])
    page = open_page(qtbot, store)
    assert text(page, "planSentence").endswith("every step is done. Rate the skills again to see it in the index.")


def test_nothing_answered_leads_to_the_checklist(qtbot: QtBot) -> None:
    page = open_page(qtbot, make_store(make_assessment()))
    assert text(page, "planSentence") == "There is nothing to plan yet: answer more of the checklist first."
    with qtbot.waitSignal(page.step_wanted) as wanted:
        click(page, "planGoOn")
    assert wanted.args == ["credentials"]

"""The weekly sheet: one page with every session of the week."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from assess.domain.assessment import Goal
from assess.domain.planning import Plan, Week, make_plan
from assess.domain.prospects import Prospects
from assess.domain.scoring import score_assessment
from assess.reports.material import Material
from assess.reports.pdf import make_week_pdf
from assess.reports.week_sheet import WeekSheet, build_week_sheet
from assess.reports.wording import ENGLISH
from assess.storage.catalog import shipped_catalog
from tests.support.builders import TODAY, example_assessment, example_catalog, make_assessment, rated
from tests.support.reports import EMPTY_PLAN, pdf_words, read_pdf, scored, small_plan, words_of


def sheet_of(plan: Plan, day: date = TODAY) -> WeekSheet:
    assessment = example_assessment()
    return build_week_sheet(Material(assessment, scored(assessment), plan, example_catalog(), ENGLISH, Prospects()), day)


def test_the_sheet_is_about_the_week_of_the_day() -> None:
    assert [day.title for day in sheet_of(small_plan()).days] == ["Tuesday, 3 March"]
    later = sheet_of(small_plan(), date(2026, 3, 9))
    assert [day.title for day in later.days] == ["Tuesday, 10 March", "Thursday, 12 March"]
    assert later.total == "2 sessions, 2 h 30 min in all. The index is about 91 when they are done."


def test_a_week_without_sessions_gives_the_next_one() -> None:
    plan = small_plan()
    assert [day.title for day in sheet_of(replace(plan, weeks=plan.weeks[1:])).days] == ["Tuesday, 10 March", "Thursday, 12 March"]


def test_what_to_do_is_said_once() -> None:
    first, second = (day.sessions[0] for day in sheet_of(small_plan(), date(2026, 3, 9)).days)
    assert first.activity == "Five supervised draws."
    assert second.activity == ""


def test_an_empty_plan_is_a_sheet_that_says_so() -> None:
    pdf = make_week_pdf(sheet_of(EMPTY_PLAN))
    assert words_of("There is nothing planned in this week.") in pdf_words(pdf)


@pytest.mark.parametrize("hours", [2, 10, 40, 80])
def test_the_fullest_week_fits_on_one_page(hours: int) -> None:
    catalog = shipped_catalog()
    goal = Goal(hours_per_week=hours, lab_hours_per_week=hours)
    answers = {skill: rated(0) for skill in catalog.skills}
    assessment = make_assessment(answers).model_copy(update={"role": "medical-assistant", "goal": goal})
    readiness = score_assessment(assessment, catalog.roles["medical-assistant"], catalog, TODAY)
    plan = make_plan(assessment, readiness, catalog, TODAY)
    fullest: Week = max(plan.weeks, key=lambda week: len(week.sessions))
    material = Material(assessment, readiness, plan, catalog, ENGLISH, Prospects())
    sheet = build_week_sheet(material, fullest.starts)
    pdf = make_week_pdf(sheet)
    assert len(read_pdf(pdf).pages) == 1
    words = pdf_words(pdf)
    assert all(words_of(session.title) in words for day in sheet.days for session in day.sessions)
    assert sum(len(day.sessions) for day in sheet.days) == len(fullest.sessions)


def test_a_week_that_is_over_is_not_printed_again() -> None:
    assert sheet_of(small_plan(), date(2026, 3, 12) + timedelta(days=7)).days == ()

"""What tests of the plan page share: the page, plans of any length, and what stands in them."""

from datetime import date, timedelta

from PySide6.QtWidgets import QAbstractButton, QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from assess.domain.assessment import Assessment, Goal
from assess.domain.plan_keeping import Agreed
from assess.domain.planning import Session, make_plan, with_agreed
from assess.domain.scoring import score_assessment
from assess.ui.plan.plan_page import PlanPage
from assess.ui.plan.session_row import SessionRow
from assess.ui.store import AssessmentStore
from tests.support.builders import NOW, TODAY, expect, make_assessment, make_catalog, make_role, make_skill, rated
from tests.support.ui import click_on, make_store, page_numbers, show_page


def open_page(qtbot: QtBot, store: AssessmentStore, width: int = 920) -> PlanPage:
    """The page in a window of its own."""
    return show_page(qtbot, PlanPage(store, page_numbers(store.catalog)), width)


def with_goal(assessment: Assessment, **goal: object) -> Assessment:
    """The assessment with some of its goal changed."""
    return assessment.model_copy(update={"goal": Goal.model_validate({**dict(assessment.goal), **goal})})


def long_plan(skills: int = 24, *, agreed_days_ago: int | None = None, read_only: bool = False, **goal: object) -> AssessmentStore:
    """A plan of equal skills from level 0 to 3, at 5 hours a week; agreed on so many days ago, if at all."""
    names = [f"skill-{number:02}" for number in range(skills)]
    role = make_role("assistant", [expect(name, 1, 3) for name in names])
    catalog = make_catalog({"clinical": [make_skill(name, resources=("cdc-clean-hands",)) for name in names]}, (role,))
    answers = make_assessment({name: rated(0) for name in names}, target_date=None)
    answers = with_goal(answers, **{"hours_per_week": 5.0, **goal})
    if agreed_days_ago is not None:
        day = TODAY - timedelta(days=agreed_days_ago)
        plan = make_plan(answers, score_assessment(answers, role, catalog, day), catalog, day)
        answers = with_agreed(answers, plan, day, NOW)
    return make_store(answers, catalog, read_only=read_only)


def tick_boxes(page: QWidget, kind: str) -> list[QCheckBox]:
    """The boxes in sight whose object names begin so."""
    return [box for box in page.findChildren(QCheckBox) if box.objectName().startswith(kind) and box.isVisible()]


def session_rows(page: QWidget) -> list[SessionRow]:
    """The sessions in sight, from top to bottom."""
    return [row for row in page.findChildren(SessionRow) if row.isVisible()]


def open_more(page: QWidget, number: int = 0) -> SessionRow:
    """Opens what is beneath a session."""
    row = session_rows(page)[number]
    button = row.findChild(QAbstractButton, "moreOnSession")
    assert isinstance(button, QAbstractButton)
    click_on(button)
    return row


def missed_before(store: AssessmentStore, day: date = TODAY) -> list[Agreed]:
    """The sessions that were agreed on for days before `day`."""
    return [entry for entry in store.assessment.plan.agreed if entry.day < day]


def must_have_first() -> AssessmentStore:
    """A plan in which a skill rests on a must-have."""
    role = make_role("assistant", [expect("basic", 2, 3, must_have=True), expect("advanced", 1, 3)])
    catalog = make_catalog({"clinical": [make_skill("basic"), make_skill("advanced", needs={"basic": 2})]}, (role,))
    return make_store(make_assessment({"basic": rated(0), "advanced": rated(0)}, target_date=None), catalog)


def sessions_of(store: AssessmentStore, step: str) -> list[Session]:
    """The sessions of a step, by its id."""
    return [session for session in store.plan().sessions if session.step.id == step]

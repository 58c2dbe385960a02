"""The list of steps: done, current and left, how far one is, and when it was saved."""

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QAbstractButton, QProgressBar
from pytestqt.qtbot import QtBot

from assess.domain.assessment import ChecklistPath, Learner
from assess.domain.credentials import CredentialRecord
from assess.ui.store import AssessmentStore
from assess.ui.wizard.step_list import StepList
from tests.support.builders import make_assessment, not_applicable, rated
from tests.support.ui import click, find, is_shown, make_store, text

STEPS = ("about", "credentials", "domain:clinical", "domain:administrative", "check", "results", "plan", "export")


def open_list(qtbot: QtBot, store: AssessmentStore) -> StepList:
    steps = StepList(store)
    qtbot.addWidget(steps)
    steps.resize(264, 700)
    steps.show()
    return steps


def spoken(steps: StepList, step: str) -> str:
    return find(steps, QAbstractButton, f"step-{step}").accessibleName()


@pytest.mark.parametrize("step", STEPS)
def test_a_click_asks_for_the_step(qtbot: QtBot, step: str) -> None:
    steps = open_list(qtbot, make_store())
    with qtbot.waitSignal(steps.wanted) as wanted:
        click(steps, f"step-{step}")
    assert wanted.args == [step]


def test_the_current_step_is_said(qtbot: QtBot) -> None:
    steps = open_list(qtbot, make_store())
    steps.show_current("results")
    assert spoken(steps, "results") == "Results, current step"
    steps.show_current("plan")
    assert spoken(steps, "results") == "Results"


def test_what_is_done_and_left_follows_the_answers(qtbot: QtBot) -> None:
    store = make_store(make_assessment())
    steps = open_list(qtbot, store)
    steps.show_current("results")
    assert spoken(steps, "domain:administrative") == "Administrative 0 of 3"
    assert spoken(steps, "credentials") == "Credentials"
    store.rate("hipaa", 3)
    store.mark_not_sure("ehr")
    assert spoken(steps, "domain:administrative") == "Administrative 2 of 3"
    store.mark_not_applicable("billing", "Not here")
    store.set_credential("bls", CredentialRecord(held=False))
    assert spoken(steps, "domain:administrative") == "Administrative ✓ 3 of 3"
    assert spoken(steps, "credentials") == "Credentials ✓"


def test_progress_counts_what_is_rated(qtbot: QtBot) -> None:
    answers = {"hipaa": rated(3), "phlebotomy": rated(1), "billing": not_applicable()}
    steps = open_list(qtbot, make_store(make_assessment(answers)))
    assert text(steps, "progress") == "2 of 4 rated"
    bar = steps.findChild(QProgressBar)
    assert bar is not None
    assert (bar.value(), bar.maximum()) == (2, 4)


def test_the_quick_path_has_fewer_steps(qtbot: QtBot) -> None:
    store = make_store(make_assessment())
    steps = open_list(qtbot, store)
    store.set_path(ChecklistPath.QUICK)
    qtbot.waitUntil(lambda: is_shown(steps, "step-check"))
    assert spoken(steps, "domain:administrative") == "Administrative 0 of 1"
    assert text(steps, "progress") == "0 of 3 rated on the quick path"


def test_saved_and_not_saved(qtbot: QtBot) -> None:
    steps = open_list(qtbot, make_store())
    assert text(steps, "saved") == ""
    steps.show_saved(datetime(2026, 3, 2, 9, 5, tzinfo=UTC))
    assert text(steps, "saved") == "Saved 09:05"
    steps.show_problem("Not saved.")
    assert text(steps, "saved") == "Not saved."
    steps.show_saved(datetime(2026, 3, 2, 9, 6, tzinfo=UTC))
    assert text(steps, "saved") == "Saved 09:06"


def test_about_you_is_done_once_there_is_a_name(qtbot: QtBot) -> None:
    store = make_store(make_assessment())
    steps = open_list(qtbot, store)
    store.set_learner(Learner(id="", name=""))
    assert "✓" not in spoken(steps, "about")
    store.set_learner(Learner(id="", name="Ana"))
    assert "✓" in spoken(steps, "about")

"""The store: one signal a change, undo of answers and plan only, nothing changes while reading only."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from assess.domain.assessment import ChecklistPath, Goal, Learner, ResponseState
from assess.domain.background import Background
from assess.domain.credentials import CredentialRecord
from assess.ui.store import AssessmentStore
from tests.support.builders import EXAMPLE_ROLE, example_catalog, expect, make_assessment, make_role, rated
from tests.support.ui import make_store

Change = Callable[[AssessmentStore], None]
CHANGES: dict[str, Change] = {
    "rate": lambda store: store.rate("ehr", 2),
    "not sure": lambda store: store.mark_not_sure("ehr"),
    "no chance": lambda store: store.mark_no_opportunity("ehr"),
    "does not apply": lambda store: store.mark_not_applicable("ehr", "Not here"),
    "note": lambda store: store.write_note("ehr", "Remember"),
    "flag": lambda store: store.set_flag("ehr", flagged=True),
    "question": lambda store: store.answer_question("hipaa", "hipaa-1", 0),
    "credential": lambda store: store.set_credential("bls", CredentialRecord(held=False)),
    "background": lambda store: store.set_background(Background(diploma=True)),
    "learner": lambda store: store.set_learner(Learner(name="Ana")),
    "path": lambda store: store.set_path(ChecklistPath.QUICK),
    "goal": lambda store: store.set_goal(Goal(hours_per_week=9)),
    "step done": lambda store: store.set_step_done("ehr", 1, done=True),
}
UNDOABLE = ("rate", "not sure", "no chance", "does not apply", "note", "flag", "goal", "step done")


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_is_told_once_and_the_same_again_not(qtbot: QtBot, name: str) -> None:
    store = make_store(make_assessment())
    with qtbot.waitSignal(store.changed):
        CHANGES[name](store)
    if name == "question":
        return
    with qtbot.assertNotEmitted(store.changed):
        CHANGES[name](store)


@pytest.mark.parametrize("name", CHANGES)
def test_only_answers_plan_and_goal_can_be_undone(name: str) -> None:
    store = make_store(make_assessment())
    CHANGES[name](store)
    assert store.can_undo is (name in UNDOABLE)


@pytest.mark.parametrize("name", CHANGES)
def test_reading_only_changes_nothing_and_tells_nobody(qtbot: QtBot, name: str) -> None:
    store = make_store(make_assessment(), read_only=True)
    before = store.assessment
    with qtbot.assertNotEmitted(store.changed):
        CHANGES[name](store)
        store.undo()
        store.redo()
    assert store.assessment == before


def test_undo_of_nothing_is_nothing(qtbot: QtBot) -> None:
    store = make_store()
    with qtbot.assertNotEmitted(store.changed):
        store.undo()
        store.redo()


def test_an_answer_after_undo_leaves_nothing_to_redo() -> None:
    store = make_store(make_assessment())
    store.rate("ehr", 2)
    store.undo()
    store.rate("ehr", 4)
    assert not store.can_redo
    store.undo()
    assert store.assessment.response("ehr").state is ResponseState.UNANSWERED


def test_undo_keeps_what_was_changed_besides_the_answers() -> None:
    store = make_store(make_assessment({"ehr": rated(1)}))
    store.rate("ehr", 3)
    store.set_learner(Learner(name="Ana"))
    store.set_credential("bls", CredentialRecord(held=False))
    store.set_background(Background(place="Portland"))
    store.undo()
    assert store.assessment.learner.name == "Ana"
    assert store.assessment.credentials["bls"].held is False
    assert store.assessment.background.place == "Portland"
    assert store.assessment.response("ehr").level == 1


def test_redo_never_brings_back_what_the_role_forbids() -> None:
    strict = make_role("strict", [expect("ehr", 2, 3, must_have=True)])
    store = make_store(make_assessment({"ehr": rated(1)}), example_catalog(EXAMPLE_ROLE, strict))
    store.mark_not_applicable("ehr", "Not here")
    store.undo()
    store.set_role("strict")
    store.redo()
    assert store.assessment.response("ehr").state is ResponseState.UNANSWERED


def test_a_note_taken_up_again_after_undo_is_a_step_of_its_own() -> None:
    store = make_store(make_assessment())
    for note in ("a", "ab"):
        store.write_note("ehr", note)
    store.undo()
    store.redo()
    store.write_note("ehr", "abc")
    store.undo()
    assert store.assessment.response("ehr").note == "ab"


def test_figures_follow_the_answers() -> None:
    store = make_store()
    before = store.readiness(), store.plan()
    store.rate("billing", 0)
    assert store.readiness().rated == before[0].rated + 1
    assert len(store.plan().sessions) > len(before[1].sessions)

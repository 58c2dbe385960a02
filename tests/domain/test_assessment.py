"""An assessment is a value: one change alters one thing and nothing else."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from assess.domain.assessment import Assessment, ChecklistPath, Goal, Learner, ProgressEntry, Response, ResponseState
from assess.domain.credentials import CredentialRecord
from tests.support.builders import (
    NOW,
    TARGET_DATE,
    TODAY,
    example_assessment,
    expect,
    make_assessment,
    make_check,
    make_role,
    not_applicable,
    rated,
)
from tests.support.strategies import RATED_SKILLS, assessments, responses

LATER = NOW + timedelta(hours=1)
DONE = (ProgressEntry(skill="ehr", to_level=2, done_on=date(2026, 3, 1)),)
LEAD = make_role("lead", (expect("hipaa", 3, 3, must_have=True), expect("ehr", 1, 2)))
Change = Callable[[Assessment], Assessment]


@given(assessments(), st.sampled_from(RATED_SKILLS), responses())
def test_one_answer_never_alters_another_or_any_other_field(assessment: Assessment, skill: str, response: Response) -> None:
    changed = assessment.with_response(skill, response, LATER)
    assert changed.response(skill) == response
    assert all(changed.response(other) == assessment.response(other) for other in RATED_SKILLS if other != skill)
    assert _fields_that_differ(assessment, changed) <= {"responses", "updated"}


@pytest.mark.parametrize(
    ("change", "field"),
    [
        (lambda a: a.with_response("billing", rated(1), LATER), "responses"),
        (lambda a: a.with_check("hipaa", make_check(1, 0), LATER), "checks"),
        (lambda a: a.with_credential("bls", None, LATER), "credentials"),
        (lambda a: a.with_credential("cma", CredentialRecord(), LATER), "credentials"),
        (lambda a: a.with_learner(Learner(name="Ngọc Anh"), LATER), "learner"),
        (lambda a: a.with_goal(Goal(hours_per_week=3), LATER), "goal"),
        (lambda a: a.with_role(LEAD, LATER), "role"),
        (lambda a: a.with_path(ChecklistPath.QUICK, LATER), "path"),
        (lambda a: a.with_progress(DONE, LATER), "progress"),
    ],
)
def test_each_change_alters_its_own_field_only(change: Change, field: str) -> None:
    before = example_assessment()
    after = change(before)
    assert _fields_that_differ(before, after) == {field, "updated"}
    assert before == example_assessment()
    assert after.updated == LATER


def _fields_that_differ(one: Assessment, other: Assessment) -> set[str]:
    return {field for field in Assessment.model_fields if getattr(one, field) != getattr(other, field)}


def test_a_clock_set_back_never_puts_the_last_change_before_the_first() -> None:
    assert make_assessment().with_role(LEAD, NOW - timedelta(days=9)).updated == NOW


def test_a_role_that_forbids_does_not_apply_asks_again() -> None:
    answers = {skill: not_applicable("We use paper.") for skill in ("hipaa", "ehr", "fax")}
    moved = make_assessment({**answers, "billing": rated(1)}).with_role(LEAD, LATER)
    assert (moved.role, moved.response("hipaa").state, moved.response("hipaa").reason) == (
        "lead",
        ResponseState.UNANSWERED,
        "We use paper.",
    )
    assert {skill: moved.response(skill) for skill in ("ehr", "fax", "billing")} == {
        "ehr": answers["ehr"],
        "fax": answers["fax"],
        "billing": rated(1),
    }


def test_a_document_written_and_read_is_the_same() -> None:
    assessment = example_assessment().with_progress(DONE, LATER)
    assert Assessment.model_validate_json(assessment.model_dump_json()) == assessment


@pytest.mark.parametrize("field", ["responses", "checks", "credentials", "observations"])
def test_nothing_can_be_changed_in_place(field: str) -> None:
    for assessment in (example_assessment(), Assessment.model_validate(make_assessment().model_dump(exclude={field}))):
        with pytest.raises(TypeError):
            getattr(assessment, field)["ehr"] = None


@pytest.mark.parametrize(
    "fields",
    [
        {"state": "rated"},
        {"state": "unanswered", "level": 3},
        {"state": "rated", "level": 5},
        {"state": "rated", "level": True},
        {"state": "not_applicable"},
        {"state": "not_applicable", "reason": "  "},
        {"state": "perhaps"},
        {"rating": 3},
    ],
)
def test_an_answer_that_makes_no_sense_is_refused(fields: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Response.model_validate(fields)


@pytest.mark.parametrize(
    "fields",
    [{"updated": NOW - timedelta(days=1)}, {"updated": datetime(2026, 3, 2)}, {"version": 2}, {"role": "Aide"}],  # noqa: DTZ001
)
def test_a_document_that_makes_no_sense_is_refused(fields: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Assessment.model_validate({**make_assessment().model_dump(), **fields})


@pytest.mark.parametrize(
    ("target_date", "needed"),
    [(None, TODAY), (TARGET_DATE, TARGET_DATE), (TODAY - timedelta(days=1), TODAY)],
    ids=["none", "to-come", "past"],
)
def test_credentials_have_to_be_valid_on_the_target_date_or_today(target_date: date | None, needed: date) -> None:
    assert make_assessment(target_date=target_date).readiness_date(TODAY) == needed


def test_a_skill_nobody_spoke_of_is_unanswered() -> None:
    assert make_assessment().response("billing").state is ResponseState.UNANSWERED
    assert make_assessment().check("billing").answers == ()

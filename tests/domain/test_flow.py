"""The order of the wizard, asked of the assessment alone."""

from dataclasses import replace
from itertools import pairwise

import pytest

from assess.domain import flow
from assess.domain.assessment import Assessment, Check, ChecklistPath
from assess.domain.credentials import CredentialRecord
from tests.support.bank import bank_catalog
from tests.support.builders import (
    EXAMPLE_ROLE,
    NO_OPPORTUNITY,
    NOT_SURE,
    NOW,
    example_catalog,
    expect,
    make_assessment,
    make_check,
    make_role,
    not_applicable,
    rated,
)

CATALOG = example_catalog()
EVERY_STEP = ("about", "credentials", "domain:clinical", "domain:administrative", "check", "results", "plan", "export")
ALL_RATED = {skill: rated(3) for skill in ("hipaa", "phlebotomy", "ehr", "billing")}
CARD = {"bls": CredentialRecord(held=False)}


def skill_ids(assessment: Assessment, domain: str | None = None) -> list[str]:
    return [skill.id for skill in flow.asked_skills(assessment, CATALOG, domain)]


def test_a_domain_has_a_step_only_if_the_role_has_skills_to_rate_there() -> None:
    assert flow.steps(make_assessment(), CATALOG) == EVERY_STEP


def test_the_quick_path_asks_only_the_basic_skills() -> None:
    catalog = example_catalog(make_role("assistant", (expect("ehr", 2, 3, quick=True), expect("phlebotomy", 3, 3), expect("hipaa", 2, 3))))
    quick = make_assessment(path=ChecklistPath.QUICK)
    assert [skill.id for skill in flow.asked_skills(quick, catalog)] == ["ehr"]
    assert flow.steps(quick, catalog) == ("about", "credentials", "domain:administrative", "results", "plan", "export")


def test_no_knowledge_check_without_questions() -> None:
    assert "check" not in flow.steps(make_assessment(), replace(CATALOG, questions={}))


def test_every_step_leads_to_the_next() -> None:
    assessment = make_assessment()
    for earlier, later in pairwise(EVERY_STEP):
        assert flow.next_step(assessment, CATALOG, earlier) == later
    assert flow.next_step(assessment, CATALOG, "export") is None


def test_a_step_that_left_the_checklist_still_leads_on() -> None:
    catalog = example_catalog(make_role("assistant", (expect("ehr", 2, 3),)))
    assert flow.next_step(make_assessment(), catalog, "domain:clinical") == "domain:administrative"


def test_a_step_that_never_was_is_an_error() -> None:
    with pytest.raises(ValueError, match="not in"):
        flow.next_step(make_assessment(), CATALOG, "lunch")


def test_skills_are_asked_in_the_catalogs_order_and_credentials_elsewhere() -> None:
    assert skill_ids(make_assessment()) == ["phlebotomy", "hipaa", "ehr", "billing"]
    assert skill_ids(make_assessment(), "administrative") == ["hipaa", "ehr", "billing"]
    assert flow.asked_credentials(make_assessment(), CATALOG) == ("bls",)


def test_an_unknown_role_keeps_a_person_on_about_you() -> None:
    lost = make_assessment(role="astronaut")
    assert not flow.is_complete(lost, CATALOG, "about")
    assert flow.resume_step(lost, CATALOG) == "about"
    assert flow.asked_skills(lost, CATALOG) == ()


@pytest.mark.parametrize("step", EVERY_STEP)
def test_with_a_role_every_page_can_be_left(step: str) -> None:
    assert flow.is_complete(make_assessment(), CATALOG, step)


def test_progress_counts_every_kind_of_answer_and_ratings_apart() -> None:
    assessment = make_assessment({"phlebotomy": NO_OPPORTUNITY, "hipaa": NOT_SURE, "ehr": rated(0)})
    assert flow.progress(assessment, CATALOG) == flow.Progress(answered=3, rated=1, total=4)
    assert flow.progress(assessment, CATALOG, "administrative") == flow.Progress(answered=2, rated=1, total=3)
    billing = assessment.with_response("billing", not_applicable(), NOW)
    assert flow.progress(billing, CATALOG).is_finished


@pytest.mark.parametrize(
    ("assessment", "step"),
    [
        (make_assessment(), "credentials"),
        (make_assessment(credentials=CARD), "domain:clinical"),
        (make_assessment({"phlebotomy": rated(0)}, credentials=CARD), "domain:administrative"),
        (make_assessment(ALL_RATED, credentials=CARD), "results"),
        (make_assessment(ALL_RATED, credentials=CARD, checks={"hipaa": make_check(1, 1)}), "check"),
        (make_assessment(ALL_RATED, credentials=CARD, checks={"hipaa": make_check(5, 0)}), "results"),
        (make_assessment(ALL_RATED, credentials=CARD, checks={"hipaa": Check()}), "results"),
    ],
)
def test_resuming_goes_to_the_first_step_that_is_not_finished(assessment: Assessment, step: str) -> None:
    assert flow.resume_step(assessment, CATALOG) == step


def test_the_example_role_is_asked_about_in_full() -> None:
    asked = {skill.id for skill in flow.asked_skills(make_assessment(), CATALOG)}
    assert asked == set(EXAMPLE_ROLE.by_skill) - {"cpr"}


def test_what_is_checked_are_all_skills_of_the_role_with_questions_cards_too() -> None:
    catalog, _ = bank_catalog()
    assert [skill.id for skill in flow.checked_skills(make_assessment(), catalog)] == list(catalog.questions)
    assert flow.checked_skills(make_assessment(role="astronaut"), catalog) == ()


def test_strong_claims_are_those_rated_3_or_4_that_can_be_checked() -> None:
    catalog, bank = bank_catalog()
    levels = {"hand-hygiene": 4, "ecg": 2, "anatomy": 3, "vital-signs": 0}
    responses = {skill: rated(level) for skill, level in levels.items()} | {"teamwork": NOT_SURE, "phlebotomy": rated(4)}
    strong = flow.strong_claims(make_assessment(responses), catalog)
    assert [skill.id for skill in strong] == ["hand-hygiene", "anatomy"]
    assert bank.read == []


def test_only_a_check_that_counts_is_left_over_and_only_what_is_begun_is_read() -> None:
    catalog, bank = bank_catalog()
    for skill, finished in (("ecg", True), ("teamwork", True), ("cpr", True), ("hipaa", False)):
        begun = make_assessment(checks={skill: make_check(2, 1, skill=skill)})
        assert flow.is_finished(begun, catalog, "check") is finished
    assert set(bank.read) == {"hipaa"}

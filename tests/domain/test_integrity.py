"""Each fault is told in one sentence that names what, where, and what to do."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from assess.domain.assessment import Assessment, Check, CheckAnswer, ProgressEntry
from assess.domain.catalog import Catalog
from assess.domain.credentials import CredentialRecord
from assess.domain.integrity import find_faults_in_assessment, find_faults_in_catalog, find_faults_in_profile
from assess.domain.roles import Expectation
from assess.domain.skills import DomainName, SkillKind
from tests.support.builders import (
    EXAMPLE_ROLE,
    HIPAA_QUESTIONS,
    NOW,
    TODAY,
    example_assessment,
    example_catalog,
    expect,
    make_assessment,
    make_question,
    make_role,
    make_skill,
    not_applicable,
    observed,
    rated,
    with_skills,
)

SOUND = example_catalog()
EHR = SOUND.skills["ehr"]
NEEDS_HIPAA = make_skill("ehr", needs={"hipaa": 1}).prerequisites
CPR = SOUND.skills["cpr"]
STRAY = DomainName(id="stray", title="Stray", intro="Empty.", order=9)
TWICE = HIPAA_QUESTIONS[0].model_copy(update={"options": (HIPAA_QUESTIONS[0].options[0],) * 2})


def with_card(**changes: object) -> Catalog:
    return replace(SOUND, credentials={**SOUND.credentials, "bls": SOUND.credentials["bls"].model_copy(update=changes)})


def test_a_sound_catalog_has_no_faults() -> None:
    assert list(find_faults_in_catalog(SOUND)) == []


@pytest.mark.parametrize(
    ("catalog", "words"),
    [
        (replace(SOUND, levels=SOUND.levels[:4]), ("level names", "0 to 4")),
        (replace(SOUND, domains=(*SOUND.domains, SOUND.domains[0])), ("more than one domain", "safety")),
        (replace(SOUND, domains=(*SOUND.domains, STRAY)), ("stray", "no skills")),
        (with_skills(SOUND, make_skill("ehr", needs={"typing": 1})), ("ehr", "needs “typing” first")),
        (
            with_skills(SOUND, EHR.model_copy(update={"prerequisites": make_skill("x", needs={"hipaa": 1}).prerequisites * 2})),
            ("ehr", "hipaa"),
        ),
        (with_skills(SOUND, make_skill("ehr", needs={"billing": 1})), ("“ehr”, “billing”", "circle")),
        (with_skills(SOUND, make_skill("phlebotomy", needs={"phlebotomy": 1})), ("“phlebotomy”", "circle")),
        (with_skills(SOUND, make_skill("cpr", SkillKind.CREDENTIAL)), ("cpr", "does not say which")),
        (with_skills(SOUND, make_skill("cpr", SkillKind.CREDENTIAL, credential="acls")), ("cpr", "acls")),
        (with_skills(SOUND, make_skill("ehr", credential="bls")), ("ehr", "performance")),
        (with_card(course_hours=None), ("bls", "no course")),
        (with_card(course_activity=" "), ("bls", "no course")),
        (with_skills(SOUND, make_skill("ehr", resources=("gone",))), ("ehr", "gone")),
        (with_skills(SOUND, EHR.model_copy(update={"steps": EHR.steps[:3]})), ("ehr", "1, 2, 3 and 4")),
        (with_skills(SOUND, EHR.model_copy(update={"steps": (*EHR.steps, EHR.steps[3])})), ("ehr", "once each")),
        (with_skills(SOUND, EHR.model_copy(update={"steps": EHR.steps[::-1]})), ("ehr", "in order")),
        (with_skills(SOUND, CPR.model_copy(update={"steps": EHR.steps})), ("cpr", "has steps")),
        (replace(SOUND, questions={"fax": HIPAA_QUESTIONS}), ("fax", "which there is not")),
        (replace(SOUND, questions={"hipaa": ()}), ("hipaa", "no questions")),
        (replace(SOUND, questions={"hipaa": HIPAA_QUESTIONS[:1] * 2}), ("hipaa", "more than one question “hipaa-1”")),
        (replace(SOUND, questions={"hipaa": (make_question("hipaa-1", right=4),)}), ("hipaa-1", "option 4")),
        (replace(SOUND, questions={"hipaa": (TWICE,)}), ("hipaa-1", "answer 0")),
    ],
)
def test_a_fault_of_the_catalog_is_one_sentence(catalog: Catalog, words: tuple[str, ...]) -> None:
    _assert_one_sentence(list(find_faults_in_catalog(catalog)), words)


def asking(*changed: Expectation) -> tuple[Expectation, ...]:
    wanted = {expectation.skill: expectation for expectation in (*EXAMPLE_ROLE.expectation, *changed)}
    return tuple(wanted.values())


@pytest.mark.parametrize(
    ("expectations", "words"),
    [
        ((), ("assistant", "asks for no skill")),
        (asking(expect("typing", 1, 2)), ("assistant", "typing", "which there is not")),
        ((*EXAMPLE_ROLE.expectation, expect("ehr", 1, 2)), ("ehr", "more than once")),
        (asking(EXAMPLE_ROLE.expectation[0].model_copy(update={"not_applicable_allowed": True})), ("hipaa", "does not apply")),
        (asking(EXAMPLE_ROLE.expectation[0].model_copy(update={"quick": False})), ("quick path", "hipaa")),
        (asking(expect("ehr", 2, 1)), ("“ehr” at level 1 only", "billing", "at level 2")),
        ((expect("ehr", 2, 3), expect("billing", 1, 2, quick=True)), ("quick path", "1 of 3")),
    ],
)
def test_a_fault_of_a_profile_is_one_sentence(expectations: tuple[Expectation, ...], words: tuple[str, ...]) -> None:
    _assert_one_sentence(list(find_faults_in_profile(make_role("assistant", expectations), SOUND)), words)


def test_half_of_the_weight_is_enough_for_a_quick_path_and_cards_are_always_asked() -> None:
    card = make_role("aide", (expect("cpr", 1, 3), expect("phlebotomy", 1, 3)))
    assert list(find_faults_in_profile(card, SOUND)) == []


def test_a_sound_document_has_no_faults() -> None:
    assert list(find_faults_in_assessment(example_assessment(), SOUND)) == []


DAY_AFTER_TOMORROW = TODAY + timedelta(days=2)
DONE = ProgressEntry(skill="ehr", to_level=2, done_on=TODAY)


def chosen(item: str, choice: int) -> dict[str, Check]:
    return {"hipaa": Check(answers=(CheckAnswer(item=item, choice=choice, at=NOW),))}


@pytest.mark.parametrize(
    ("assessment", "words"),
    [
        (make_assessment(role="astronaut"), ("role: ", "astronaut", "assistant")),
        (make_assessment({"phlebotomy": not_applicable()}), ("responses.phlebotomy: ", "assistant")),
        (make_assessment({"fax": rated(2)}), ("responses.fax: ", "kept")),
        (make_assessment(checks={"fax": Check()}), ("checks.fax: ", "kept")),
        (make_assessment(observations={"fax": ()}), ("observations.fax: ", "kept")),
        (make_assessment(credentials={"acls": CredentialRecord()}), ("credentials.acls: ", "kept")),
        (make_assessment().with_progress((DONE.model_copy(update={"skill": "fax"}),), NOW), ("progress.fax: ", "kept")),
        (make_assessment().with_progress((DONE, DONE), NOW), ("progress: ", "level 2 of “ehr”", "twice")),
        (make_assessment(checks=chosen("hipaa-99", 0)), ("checks.hipaa: ", "hipaa-99")),
        (make_assessment(checks=chosen("hipaa-1", 4)), ("checks.hipaa: ", "choice 4 of “hipaa-1”", "0 to 3")),
        (make_assessment(observations={"ehr": (observed(2, DAY_AFTER_TOMORROW),)}), ("observations.ehr: ", "2026-03-04", "2026-03-02")),
        (make_assessment(observations={"ehr": (observed(2, date(2199, 12, 31)),)}), ("observations.ehr: ", "2199-12-31")),
        (make_assessment(credentials={"bls": CredentialRecord(issued=DAY_AFTER_TOMORROW)}), ("credentials.bls.issued: ", "2026-03-04")),
        (
            make_assessment().with_progress((DONE.model_copy(update={"done_on": DAY_AFTER_TOMORROW}),), NOW),
            ("progress.ehr: ", "2026-03-04"),
        ),
    ],
)
def test_a_fault_of_a_document_is_one_sentence(assessment: Assessment, words: tuple[str, ...]) -> None:
    _assert_one_sentence(list(find_faults_in_assessment(assessment, SOUND)), words)


@pytest.mark.parametrize("skill", ["ehr", "billing"])
def test_not_applicable_is_no_fault_where_the_role_allows_it(skill: str) -> None:
    assert list(find_faults_in_assessment(make_assessment({skill: not_applicable()}), SOUND)) == []


def test_a_day_that_has_begun_elsewhere_is_no_fault() -> None:
    tomorrow = make_assessment(observations={"ehr": (observed(2, TODAY + timedelta(days=1)),)})
    assert list(find_faults_in_assessment(tomorrow, SOUND)) == []


def test_several_faults_are_all_told() -> None:
    assert len(list(find_faults_in_assessment(make_assessment({"fax": rated(1), "phlebotomy": not_applicable()}), SOUND))) == 2


def _assert_one_sentence(faults: list[str], words: tuple[str, ...]) -> None:
    assert len(faults) == 1, faults
    assert all(word in faults[0] for word in words), faults[0]
    assert faults[0].endswith(".")
    assert "\n" not in faults[0]

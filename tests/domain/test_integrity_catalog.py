"""Each fault of a catalogue or a profile is told in one sentence that names what, where, and what to do."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from assess.domain.catalog import Catalog
from assess.domain.faults import Fault
from assess.domain.integrity_catalog import find_faults_in_catalog, find_faults_in_profile
from assess.domain.roles import Expectation
from assess.domain.skills import DomainName, SkillKind
from tests.support.builders import (
    EXAMPLE_ROLE,
    HIPAA_QUESTIONS,
    example_catalog,
    expect,
    make_question,
    make_role,
    make_skill,
    with_skills,
)
from tests.support.faults import one_sentence

SOUND = example_catalog()
EHR = SOUND.skills["ehr"]
NEEDS_HIPAA = make_skill("ehr", needs={"hipaa": 1}).prerequisites
CPR = SOUND.skills["cpr"]
STRAY = DomainName(id="stray", title="Stray", intro="Empty.", order=9)
TWICE = HIPAA_QUESTIONS[0].model_copy(update={"options": (HIPAA_QUESTIONS[0].options[0],) * 2})
FIRST = HIPAA_QUESTIONS[0].options[0]
UNREASONED = HIPAA_QUESTIONS[0].model_copy(update={"options": (FIRST.model_copy(update={"why": " "}), *HIPAA_QUESTIONS[0].options[1:])})


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
        (replace(SOUND, domain_of={**SOUND.domain_of, "ehr": "office"}), ("ehr", "domain “office”, which there is not")),
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
        (replace(SOUND, questions={"hipaa": HIPAA_QUESTIONS[:1], "ehr": HIPAA_QUESTIONS[:1]}), ("hipaa-1", "skills “hipaa” and “ehr”")),
        (replace(SOUND, questions={"hipaa": (UNREASONED,)}), ("hipaa-1", "without words")),
    ],
)
def test_a_fault_of_the_catalog_is_one_sentence(catalog: Catalog, words: tuple[str, ...]) -> None:
    assert_one(find_faults_in_catalog(catalog), words)


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
    assert_one(find_faults_in_profile(make_role("assistant", expectations), SOUND), words)


def test_half_of_the_weight_is_enough_for_a_quick_path_and_cards_are_always_asked() -> None:
    card = make_role("aide", (expect("cpr", 1, 3), expect("phlebotomy", 1, 3)))
    assert list(find_faults_in_profile(card, SOUND)) == []


def test_a_fault_names_the_entry_that_it_is_about() -> None:
    faults = find_faults_in_catalog(replace(SOUND, questions={"hipaa": (TWICE, make_question("hipaa-2", right=4))}))
    assert [fault.about for fault in faults] == ["question/hipaa-1", "question/hipaa-2"]


def assert_one(faults: Iterable[Fault], words: tuple[str, ...]) -> None:
    sentence = one_sentence(fault.sentence for fault in faults)
    assert all(word in sentence for word in words), sentence

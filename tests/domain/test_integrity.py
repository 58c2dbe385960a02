"""Each fault of a document is told in one sentence that names what, where, and what to do."""

from datetime import date, timedelta

import pytest

from assess.domain.assessment import Assessment, Check, CheckAnswer, ProgressEntry
from assess.domain.credentials import CredentialRecord
from assess.domain.integrity import find_faults_in_assessment
from tests.support.builders import (
    NOW,
    TODAY,
    example_assessment,
    example_catalog,
    make_assessment,
    not_applicable,
    observed,
    rated,
)
from tests.support.faults import one_sentence

SOUND = example_catalog()


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
    sentence = one_sentence(find_faults_in_assessment(assessment, SOUND))
    assert all(word in sentence for word in words), sentence


@pytest.mark.parametrize("skill", ["ehr", "billing"])
def test_not_applicable_is_no_fault_where_the_role_allows_it(skill: str) -> None:
    assert list(find_faults_in_assessment(make_assessment({skill: not_applicable()}), SOUND)) == []


def test_a_day_that_has_begun_elsewhere_is_no_fault() -> None:
    tomorrow = make_assessment(observations={"ehr": (observed(2, TODAY + timedelta(days=1)),)})
    assert list(find_faults_in_assessment(tomorrow, SOUND)) == []


def test_several_faults_are_all_told() -> None:
    assert len(list(find_faults_in_assessment(make_assessment({"fax": rated(1), "phlebotomy": not_applicable()}), SOUND))) == 2

"""The made-up assessment: valid, varied, and the same for the same seed."""

from datetime import timedelta

import pytest

from assess.domain.assessment import Assessment, ResponseState
from assess.domain.errors import RoleUnknown
from assess.domain.evidence import CardStanding
from assess.domain.example import make_example
from assess.domain.integrity import find_faults_in_assessment
from assess.domain.readiness import Status, Warned
from assess.domain.scoring import score_assessment
from assess.storage.catalog import shipped_catalog
from tests.support.builders import NOW, TODAY, example_catalog, expect, make_role

ROLES = tuple(shipped_catalog().roles)
EXAMPLES = tuple(make_example(shipped_catalog(), ROLES[seed % len(ROLES)], seed, NOW) for seed in range(50))


def test_all_are_valid_and_can_be_scored() -> None:
    catalog = shipped_catalog()
    for example in EXAMPLES:
        assert list(find_faults_in_assessment(example, catalog)) == []
        assert Assessment.model_validate_json(example.model_dump_json()) == example
        readiness = score_assessment(example, catalog.roles[example.role], catalog, TODAY)
        assert readiness.figures.shows_index
        assert not {caution.code for caution in readiness.warnings} - {Warned.THIN_EVIDENCE}


def test_each_holds_something_of_everything() -> None:
    for example in EXAMPLES:
        assert {response.state for response in example.responses.values()} == set(ResponseState)
        assert any(response.note for response in example.responses.values())
        assert any(response.flagged for response in example.responses.values())
        assert example.observations
        assert example.progress
        assert example.learner.name
        assert example.goal.target_date is not None
        assert example.goal.weekdays


def test_together_they_show_every_way_things_can_stand() -> None:
    catalog = shipped_catalog()
    scored = [score_assessment(example, catalog.roles[example.role], catalog, TODAY) for example in EXAMPLES]
    assert {readiness.status for readiness in scored} >= {Status.NOT_READY, Status.INCOMPLETE, Status.READY_SELF_REPORTED}
    cards = {standing.card for readiness in scored for standing in readiness.standings if standing.card}
    assert cards >= {CardStanding.VALID, CardStanding.LAPSED, CardStanding.LAPSES_EARLY, CardStanding.NOT_HELD}
    assert any(example.checks for example in EXAMPLES)
    assert len({example.learner.name for example in EXAMPLES}) > 8


def test_the_same_seed_and_day_give_the_same_and_another_seed_another() -> None:
    same, other, later = (
        make_example(shipped_catalog(), ROLES[1], seed, now) for seed, now in ((1, NOW), (2, NOW), (1, NOW + timedelta(days=1)))
    )
    assert same == EXAMPLES[1]
    assert other.responses != same.responses
    assert {skill: response.level for skill, response in later.responses.items()} == {
        skill: response.level for skill, response in same.responses.items()
    }


def test_a_small_role_is_enough() -> None:
    role = make_role("aide", (expect("phlebotomy", 3, 3, must_have=True),))
    example = make_example(example_catalog(role), "aide", 7, NOW)
    assert list(find_faults_in_assessment(example, example_catalog(role))) == []


def test_an_unknown_role_is_refused_with_those_there_are() -> None:
    with pytest.raises(RoleUnknown) as caught:
        make_example(example_catalog(), "astronaut", 1, NOW)
    assert (caught.value.role, caught.value.known) == ("astronaut", ("assistant",))

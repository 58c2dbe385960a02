"""Made-up assessments over the shipped catalogue: valid, and together they show everything."""

from assess.domain.assessment import Assessment, ResponseState
from assess.domain.evidence import CardStanding
from assess.domain.example import make_example
from assess.domain.integrity import find_faults_in_assessment
from assess.domain.readiness import Status, Warned
from assess.domain.scoring import score_assessment
from assess.storage.catalog import shipped_catalog
from tests.support.builders import NOW, TODAY

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
        if sum(e.allows_not_applicable for e in shipped_catalog().roles[example.role].expectation) >= len(ResponseState):
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

"""The made-up assessment: valid for any role, and the same for the same seed."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from assess.domain.base import FIRST_DAY, LAST_DAY
from assess.domain.errors import RoleUnknown
from assess.domain.example import make_example
from assess.domain.integrity import find_faults_in_assessment
from tests.support.builders import NOW, example_catalog, expect, make_role

CATALOG = example_catalog()


def test_the_same_seed_and_day_give_the_same_and_another_seed_another() -> None:
    same, again, other, later = (
        make_example(CATALOG, "assistant", seed, now) for seed, now in ((1, NOW), (1, NOW), (2, NOW), (1, NOW + timedelta(days=1)))
    )
    assert same == again
    assert other.responses != same.responses
    assert {skill: response.level for skill, response in later.responses.items()} == {
        skill: response.level for skill, response in same.responses.items()
    }


@pytest.mark.parametrize("day", [FIRST_DAY, LAST_DAY])
def test_the_first_and_the_last_day_there_are_will_do(day: date) -> None:
    for seed in range(9):
        example = make_example(CATALOG, "assistant", seed, datetime.combine(day, time(12), tzinfo=UTC))
        assert list(find_faults_in_assessment(example, CATALOG)) == []


def test_a_small_role_is_enough() -> None:
    role = make_role("aide", (expect("phlebotomy", 3, 3, must_have=True),))
    example = make_example(example_catalog(role), "aide", 7, NOW)
    assert list(find_faults_in_assessment(example, example_catalog(role))) == []


def test_an_unknown_role_is_refused_with_those_there_are() -> None:
    with pytest.raises(RoleUnknown) as caught:
        make_example(example_catalog(), "astronaut", 1, NOW)
    assert (caught.value.role, caught.value.known) == ("astronaut", ("assistant",))

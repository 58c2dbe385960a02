"""Which occupations matter to whom."""

import pytest

from assess.domain.careers import CareerKind
from assess.domain.occupations import find_close_titles, match_occupations, neighboring_occupations, occupations_from
from tests.support.pay import ASSISTANTS, CAREERS, NURSES, PHLEBOTOMISTS, SUPERVISORS, make_pay_table
from tests.support.prospects import make_career

OCCUPATIONS = make_pay_table().occupations


@pytest.mark.parametrize(
    ("role", "codes"),
    [
        ("assistant", (ASSISTANTS, NURSES, SUPERVISORS)),
        ("assistant-in-cardiology", (ASSISTANTS, NURSES, SUPERVISORS)),
        ("senior", (ASSISTANTS, SUPERVISORS, NURSES)),
        ("coordinator", (SUPERVISORS, NURSES)),
        ("drawer", (PHLEBOTOMISTS,)),
        ("a-role-of-ones-own", (ASSISTANTS,)),
    ],
)
def test_the_role_comes_first_then_what_follows_it_the_nearest_first(role: str, codes: tuple[str, ...]) -> None:
    assert occupations_from(role, CAREERS) == codes


def test_careers_that_follow_each_other_in_a_circle_end() -> None:
    circle = (
        make_career("a", CareerKind.LADDER, role="a", follows=("b",), code="11-1111"),
        make_career("b", CareerKind.LADDER, follows=("a",), code="22-2222"),
    )
    assert occupations_from("a", circle) == ("11-1111", "22-2222")


def test_without_a_role_it_is_medical_assisting_and_its_neighbors() -> None:
    assert neighboring_occupations(CAREERS) == (ASSISTANTS, PHLEBOTOMISTS)


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("31-9097", (PHLEBOTOMISTS,)),
        ("phlebotomist", (PHLEBOTOMISTS,)),
        ("Registered NURSES", (NURSES,)),
        ("blood drawer", (PHLEBOTOMISTS,)),
        ("coordinator", (SUPERVISORS,)),
        ("astronaut", ()),
        ("11-1111", ()),
        (" ", ()),
    ],
)
def test_an_occupation_is_found_by_code_title_or_career(words: str, codes: tuple[str, ...]) -> None:
    assert match_occupations(words, OCCUPATIONS, CAREERS) == codes


def test_a_slip_of_the_keys_names_the_occupation() -> None:
    assert find_close_titles("flebotomist", OCCUPATIONS, CAREERS) == ("Phlebotomists",)
    assert find_close_titles("zzzz", OCCUPATIONS, CAREERS) == ()

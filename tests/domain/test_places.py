"""Finding places by what somebody types, and what is published there."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.domain.pay import AreaKind
from assess.domain.places import find_areas, find_close_names, find_pay
from tests.support.pay import ASSISTANTS, NURSES, PHLEBOTOMISTS, SUPERVISORS, make_pay_table

TABLE = make_pay_table()


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("Portland", "Portland-Vancouver-Hillsboro, OR-WA"),
        ("portland, me", "Portland-South Portland, ME"),
        ("Portland Maine", "Portland-South Portland, ME"),
        ("Oregon, Portland", "Portland-Vancouver-Hillsboro, OR-WA"),
        ("vancouver", "Portland-Vancouver-Hillsboro, OR-WA"),
        ("Washington", "Washington"),
        ("Washington, D.C.", "Washington-Arlington-Alexandria, DC-VA-WV"),
        ("DC", "District of Columbia"),
        ("New York", "New York"),
        ("New York, NY", "New York-Newark-Jersey City, NY"),
        ("new york city", "New York-Newark-Jersey City, NY"),
        ("West Virginia", "West Virginia"),
        ("virginia", "Virginia"),
        ("SAN JOSÉ", "San Jose-Sunnyvale-Santa Clara, CA"),
        ("Saint Helens", "St. Helens, OR"),
        ("rural Oregon", "Coast Oregon nonmetropolitan area"),
        ("USA", "United States"),
        ("the United States", "United States"),
    ],
)
def test_a_place_is_found_by_what_people_call_it(words: str, first: str) -> None:
    assert find_areas(TABLE, words)[0].name == first


@pytest.mark.parametrize("words", ["", "  ", "Gotham", "Portland, CA", "?!", "Oregon California"])
def test_what_fits_no_place_finds_none(words: str) -> None:
    assert find_areas(TABLE, words) == ()


@pytest.mark.parametrize(
    ("words", "others"),
    [
        ("Portland", ["Portland-South Portland, ME"]),
        ("Washington", ["Washington-Arlington-Alexandria, DC-VA-WV"]),
        ("Virginia", []),
        ("Oregon", []),
    ],
)
def test_further_places_are_those_that_the_words_could_mean(words: str, others: list[str]) -> None:
    assert [area.name for area in find_pay(TABLE, words, (ASSISTANTS,)).others] == others


@pytest.mark.parametrize(
    ("words", "close"),
    [
        ("Portlnad", "Portland-Vancouver-Hillsboro, OR-WA"),
        ("Orgeon", "Oregon"),
        ("Gresham, Oregon", "Oregon"),
        ("new yorck", "New York"),
    ],
)
def test_a_slip_of_the_keys_names_the_place(words: str, close: str) -> None:
    assert close in find_close_names(TABLE, words)


NICKNAMES = {"0035620": ("NYC", "Brooklyn"), "5300000": ("Wash", "Washington State")}
NAMED = replace(TABLE, areas={key: area.model_copy(update={"also": NICKNAMES.get(key, ())}) for key, area in TABLE.areas.items()})


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("nyc", ["New York-Newark-Jersey City, NY"]),
        ("Brooklyn, New York", ["New York-Newark-Jersey City, NY"]),
        ("washington state", ["Washington"]),
        ("Wash.", ["Washington"]),
        ("Vancouver, Wash.", ["Portland-Vancouver-Hillsboro, OR-WA"]),
    ],
)
def test_a_place_is_found_by_what_it_is_called_besides(words: str, found: list[str]) -> None:
    assert [area.name for area in find_areas(NAMED, words)] == found


def test_a_slip_in_what_a_place_is_called_besides_names_it() -> None:
    assert "New York-Newark-Jersey City, NY" in find_close_names(NAMED, "Brooklin")


def test_the_state_of_the_main_town_comes_first() -> None:
    view = find_pay(TABLE, "Washington DC", (ASSISTANTS,))
    assert [area.name for area in view.areas[1:]] == ["District of Columbia", "Virginia", "West Virginia", "United States"]
    flipped = replace(TABLE, areas={**TABLE.areas, "0038900": TABLE.areas["0038900"].model_copy(update={"states": ("WA", "OR")})})
    assert [area.name for area in find_pay(flipped, "Vancouver", (ASSISTANTS,)).areas[1:3]] == ["Washington", "Oregon"]


def test_pay_is_shown_in_the_place_its_states_and_the_nation() -> None:
    view = find_pay(TABLE, "Portland OR", (ASSISTANTS,))
    assert [area.name for area in view.areas] == ["Portland-Vancouver-Hillsboro, OR-WA", "Oregon", "Washington", "United States"]
    assert [entry.row.employment for entry in view.pay if entry.row] == [6_390, 100, 100, 100]
    assert view.is_found


@pytest.mark.parametrize(("words", "found"), [("", True), ("Gotham", False)])
def test_without_a_place_the_nation_is_shown(words: str, found: bool) -> None:  # noqa: FBT001
    view = find_pay(TABLE, words, (ASSISTANTS,))
    assert [area.kind for area in view.areas] == [AreaKind.NATION]
    assert view.is_found is found


def test_a_figure_that_nobody_publishes_is_there_as_none_and_one_that_we_lack_is_not() -> None:
    view = find_pay(TABLE, "Portland ME", (ASSISTANTS, PHLEBOTOMISTS, SUPERVISORS, NURSES, "99-9999"))
    shown = [(entry.occupation.code, entry.area.name, entry.row is not None) for entry in view.pay]
    assert shown == [
        (ASSISTANTS, "Portland-South Portland, ME", True),
        (ASSISTANTS, "Maine", True),
        (ASSISTANTS, "United States", True),
        (PHLEBOTOMISTS, "Maine", False),
        (PHLEBOTOMISTS, "United States", True),
        (SUPERVISORS, "United States", True),
    ]
    assert [entry.code for entry in view.occupations] == [ASSISTANTS, PHLEBOTOMISTS, SUPERVISORS, NURSES]
    assert [entry.code for entry, _ in view.outlook] == [ASSISTANTS, PHLEBOTOMISTS, SUPERVISORS, NURSES]


def test_workplaces_and_past_figures_come_with_their_occupation_only() -> None:
    assert find_pay(TABLE, "", (ASSISTANTS,)).industries
    nurses = find_pay(TABLE, "", (NURSES,))
    assert (nurses.industries, nurses.past) == ((), ())


@given(st.text(max_size=30))
def test_whatever_is_typed_ends_with_the_nation(words: str) -> None:
    view = find_pay(TABLE, words, (ASSISTANTS,))
    assert view.areas[-1].kind is AreaKind.NATION
    assert view.is_found == (bool(find_areas(TABLE, words)) or not words.strip())


@given(st.sampled_from([area.name for area in TABLE.areas.values()]))
def test_the_full_name_of_a_place_always_finds_it(name: str) -> None:
    assert find_areas(TABLE, name)[0].name == name

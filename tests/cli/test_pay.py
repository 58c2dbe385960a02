"""`pay`: places and occupations by what people call them, every figure with its year and source."""

import json
from pathlib import Path
from typing import Any

import pytest

from assess.domain.background import Background
from assess.domain.prospects import Prospect, gather_prospects
from assess.domain.scoring import score_assessment
from assess.reports.content_pay import pay_blocks
from assess.reports.content_values import Text
from assess.storage.catalog import shipped_catalog
from assess.storage.library import shipped_library
from tests.support.commands import Commands
from tests.support.documents import MADE, make_assessment, write_document

SURVEY = "Occupational Employment and Wage Statistics, May 2025."
MEDICAL_ASSISTANTS = "31-9092"


def pay(commands: Commands, *arguments: object) -> dict[str, Any]:
    """The JSON that `pay` prints."""
    outcome = commands.run("pay", *arguments, "--json")
    assert (outcome.code, outcome.err) == (0, "")
    found: dict[str, Any] = json.loads(outcome.out)
    return found


def document(folder: Path, role: str = "medical-assistant", place: str = "") -> Path:
    """An assessment for that role by somebody who lives there."""
    return write_document(folder, make_assessment(role).with_background(Background(place=place), MADE))


def test_a_town_its_states_and_the_nation(commands: Commands) -> None:
    found = pay(commands, "--place", "Portland, OR")
    assert [area["name"] for area in found["place"]["areas"]] == [
        "Portland-Vancouver-Hillsboro, OR-WA",
        "Oregon",
        "Washington",
        "United States",
    ]
    rows = [row for row in found["pay"]["rows"] if row["code"] == MEDICAL_ASSISTANTS]
    assert [row["median"] for row in rows] == [56_240, 50_410, 59_290, 45_690]
    assert set(rows[0]) == {"code", "title", "area", "employment", "mean", "p10", "p25", "median", "p75", "p90"}


@pytest.mark.parametrize(
    ("words", "first", "others"),
    [
        ("St. Louis", ["St. Louis, MO-IL", "Missouri", "Illinois"], []),
        ("st louis mo", ["St. Louis, MO-IL", "Missouri", "Illinois"], []),
        ("NYC", ["New York-Newark-Jersey City, NY-NJ", "New York", "New Jersey"], []),
        ("Brooklyn NY", ["New York-Newark-Jersey City, NY-NJ", "New York", "New Jersey"], []),
        ("Manhattan", ["New York-Newark-Jersey City, NY-NJ", "New York", "New Jersey"], ["Manhattan, KS"]),
        ("washington state", ["Washington", "United States"], []),
        ("Calif.", ["California", "United States"], []),
        ("L.A.", ["Louisiana", "United States"], ["Los Angeles-Long Beach-Anaheim, CA", "La Crosse-Onalaska, WI-MN"]),
        ("Puerto Rico", ["Puerto Rico", "United States"], []),
    ],
)
def test_places_as_people_type_them(commands: Commands, words: str, first: list[str], others: list[str]) -> None:
    place = pay(commands, "--place", *words.split())["place"]
    assert [area["name"] for area in place["areas"]][: len(first)] == first
    assert [area["name"] for area in place["others"]] == others


def test_every_table_says_its_year_and_source(commands: Commands) -> None:
    found = pay(commands, "--place", "Ohio")
    assert (found["format"], found["version"]) == ("assess/pay", 1)
    assert {found[table]["period"] for table in ("pay", "industries")} == {"May 2025"}
    assert (found["outlook"]["period"], found["outlook"]["first_year"], found["outlook"]["last_year"]) == ("2024–34", 2024, 2034)
    assert all(found[table]["source"]["checked"] for table in ("pay", "industries", "outlook"))
    assert all(figure["year"] and figure["source"]["authority"] for figure in found["past"])


def test_the_text_names_survey_and_source_over_every_table(commands: Commands) -> None:
    out = commands.run("pay", "--place", "Portland").out
    assert out.count(SURVEY) == 5
    assert out.count("Employment Projections, 2024–34. Source: U.S. Bureau of Labor Statistics") == 1
    assert "Portland-Vancouver-Hillsboro, OR-WA. Jobs: 6,390; " in out
    assert "“Portland” is taken as Portland-Vancouver-Hillsboro, OR-WA. It could also mean: Portland-South Portland, ME." in out
    assert "Certified and uncertified people are not compared here, because the figures cannot tell" in out
    assert "Medical assistants. Jobs in 2024: 811,000; Jobs in 2034: 912,200; Growth: +12.5%; Openings a year: 112,300" in out
    assert "2012. Figure: Medical assistants: median pay a year, $29,370" in out


@pytest.mark.parametrize(
    ("place", "first"),
    [(["Portland", "ME"], "Portland-South Portland, ME"), (["USA"], "United States"), (["New", "York"], "New York")],
)
def test_a_place_needs_no_quotation_marks(commands: Commands, place: list[str], first: str) -> None:
    assert pay(commands, "--place", *place)["place"]["areas"][0]["name"] == first


def test_without_a_file_it_is_medical_assisting_and_its_neighbors(commands: Commands) -> None:
    codes = {row["code"] for row in pay(commands)["pay"]["rows"]}
    assert {MEDICAL_ASSISTANTS, "31-9097", "31-1131"} <= codes
    assert "29-1141" not in codes


@pytest.mark.parametrize(
    ("role", "first", "follows"),
    [
        ("medical-assistant", MEDICAL_ASSISTANTS, "29-1141"),
        ("administrative-medical-assistant", "43-6013", None),
        ("lead-medical-assistant", MEDICAL_ASSISTANTS, "11-9111"),
    ],
)
def test_with_a_file_the_role_comes_first_and_then_what_follows(
    commands: Commands, tmp_path: Path, role: str, first: str, follows: str | None
) -> None:
    codes = [row["code"] for row in pay(commands, document(tmp_path, role))["pay"]["rows"]]
    assert codes[0] == first
    assert follows is None or follows in codes


def test_the_place_is_the_one_in_the_file_unless_another_is_named(commands: Commands, tmp_path: Path) -> None:
    path = document(tmp_path, place="Seattle")
    assert pay(commands, path)["place"]["areas"][0]["name"].startswith("Seattle")
    assert pay(commands, path, "--place", "Ohio")["place"]["areas"][0]["name"] == "Ohio"
    assert pay(commands, "--place", "Ohio", path)["pay"]["rows"][-1]["code"] != "31-9097"


def test_a_place_in_the_file_that_nobody_knows_shows_the_nation_and_says_so(commands: Commands, tmp_path: Path) -> None:
    path = document(tmp_path, place="Seatle")
    found = pay(commands, path)["place"]
    assert (found["found"], [area["name"] for area in found["areas"]]) == (False, ["United States"])
    assert (
        "There are no pay figures for a place “Seatle”, so only the nation is shown. Close to it: Seattle" in commands.run("pay", path).out
    )


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--place", "Bosten"], "no pay figures for a place “Bosten”. Close to it: Boston-Cambridge-Newton, MA-NH"),
        (["--place", "Gresham", "OR"], "Close to it: Oregon"),
        (["--place", "Xyzzy"], "name the nearest larger one, or its state"),
        (["--occupation", "flebotomist"], "no figures for an occupation “flebotomist”. Close to it: Phlebotomist"),
        (["--occupation", "12-3456"], "no figures for an occupation “12-3456”"),
    ],
)
def test_what_is_not_there_is_one_sentence_with_close_names(commands: Commands, arguments: list[str], words: str) -> None:
    outcome = commands.run("pay", *arguments)
    assert (outcome.code, outcome.out) == (1, "")
    assert words in outcome.complaint()


def test_occupations_can_be_named_by_code_title_or_career(commands: Commands) -> None:
    found = pay(commands, "--occupation", "29-1141", "dental assistant", "--occupation", "ECG technician")
    assert list(dict.fromkeys(row["code"] for row in found["pay"]["rows"])) == ["29-1141", "31-9091", "29-2031"]
    assert found["industries"]["rows"] == []


def test_what_we_lack_is_said_and_never_called_unpublished(commands: Commands) -> None:
    out = commands.run("pay", "--place", "Portland OR", "--occupation", "phlebotomists", "29-9021").out
    assert "For metropolitan areas and regions, Assess has no figures of these occupations: Phlebotomists; Health information" in out
    assert "not published" not in out


def test_the_report_says_what_the_command_says(commands: Commands, tmp_path: Path) -> None:
    path = document(tmp_path, place="Portland OR")
    catalog, assessment = shipped_catalog(), make_assessment().with_background(Background(place="Portland OR"), MADE)
    readiness = score_assessment(assessment, catalog.profile(assessment.role), catalog, MADE.date())
    found = gather_prospects(assessment, readiness, catalog, shipped_library(), {Prospect.PAY})
    assert found.pay is not None
    texts = [block.text for block in pay_blocks(found.pay) if isinstance(block, Text)]
    out = commands.run("pay", path).out
    assert [text for text in texts if text not in out] == []

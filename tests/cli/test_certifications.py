"""`certifications`: the shipped ones, held against the examples and against a full background, as text and as JSON."""

import json
from typing import Any, Final

import pytest

from tests.support.commands import DAY, EXAMPLES, NEARLY_READY, Commands

BACKGROUND: Final = {
    "diploma": True,
    "training": [
        {"occupation": "medical-assisting", "accreditation": "caahep", "completed": "2026-12-15", "hours": 900, "externship_hours": 160}
    ],
    "work": [{"occupation": "phlebotomy", "since": "2026-05-01"}],
    "practice": {"venipunctures": 60, "capillary_punctures": 12},
}
NAMED: Final = ("bls", "cma-aama", "rma-amt", "ccma-nha", "ncma-ncct")


def with_background(name: str = "nearly-ready", **credentials: object) -> bytes:
    document = json.loads((EXAMPLES / f"{name}.assess.json").read_bytes())
    return json.dumps({**document, "background": BACKGROUND, "credentials": {**document["credentials"], **credentials}}).encode()


def certifications(commands: Commands, *arguments: object, given: bytes | None = None) -> dict[str, Any]:
    outcome = commands.run("certifications", *arguments, "--on", DAY, "--json", given=given)
    assert (outcome.code, outcome.err) == (0, "")
    found: dict[str, Any] = json.loads(outcome.out)
    return found


def by_credential(found: dict[str, Any]) -> dict[str, Any]:
    return {row["credential"]: row for row in found["certifications"]}


def test_the_keys_are_those_that_are_documented(commands: Commands) -> None:
    found = certifications(commands, NEARLY_READY)
    assert set(found) == {"format", "version", "on", "held", "certifications"}
    assert (found["format"], found["version"], found["on"]) == ("assess/certifications", 1, DAY)
    assert set(found["held"][0]) == {"credential", "valid", "lapses", "days_left"}
    certification = by_credential(found)["cma-aama"]
    assert set(certification["routes"][0]["requirements"][0]) == {"kind", "met", "lack", "have", "need", "on"}
    assert {fact["source"]["checked"] != "" for fact in certification["facts"]} == {True}


def test_every_certification_that_was_asked_for_is_there(commands: Commands) -> None:
    found = by_credential(certifications(commands, NEARLY_READY))
    assert set(NAMED) <= set(found)
    assert [credential for credential, row in found.items() if not row["routes"]] == []


def test_a_program_that_ends_in_december_opens_its_routes_then(commands: Commands) -> None:
    found = by_credential(certifications(commands, given=with_background()))
    cma = found["cma-aama"]
    assert (cma["eligibility"], cma["routes"][0]["id"]) == ("open", "cma-aama-category-1")
    assert (found["ccma-nha"]["eligibility"], found["ccma-nha"]["routes"][0]["open_from"]) == ("later", "2026-12-15")


def test_a_new_graduate_is_not_called_one_of_long_ago(commands: Commands) -> None:
    routes = {route["id"]: route for route in by_credential(certifications(commands, NEARLY_READY))["cma-aama"]["routes"]}
    assert (routes["cma-aama-category-1"]["eligibility"], routes["cma-aama-category-2"]["eligibility"]) == ("open", "later")
    assert routes["cma-aama-category-2"]["open_from"] == "2027-08-29"
    assert routes["cma-aama-category-4"]["eligibility"] == "confirm"


def test_what_is_held_is_listed_with_its_lapse_in_the_order_of_the_days(commands: Commands) -> None:
    given = with_background("strong-expired-cpr", **{"rma-amt": {"held": True}})
    found = certifications(commands, given=given)
    assert [row["credential"] for row in found["held"]] == ["bls", "bloodborne-pathogens-training", "cma-aama", "rma-amt"]
    assert [row["days_left"] for row in found["held"]] == [-21, 101, 587, None]
    assert [row["eligibility"] for row in found["certifications"]][:2] == ["held", "held"]


def test_estimates_are_between_nothing_and_everything_and_marked_with_their_source(commands: Commands) -> None:
    estimates = [row["estimate"] for row in certifications(commands, NEARLY_READY)["certifications"] if row["estimate"]]
    assert len(estimates) >= 4
    assert all(0 <= estimate["low"] <= estimate["high"] <= 100 and 0 <= estimate["reach"] <= 1 for estimate in estimates)
    assert all(estimate["source"]["url"].startswith("https://") and estimate["certainty"] for estimate in estimates)
    assert all(abs(sum(area["share"] for area in estimate["areas"]) - 1) < 1e-9 for estimate in estimates)


@pytest.mark.parametrize("name", ["beginner", "nearly-ready", "strong-expired-cpr"])
def test_the_text_names_every_certification_and_what_is_held(commands: Commands, name: str) -> None:
    given = with_background(name)
    short, said = (commands.run("certifications", "--on", DAY, *wanted, given=given).out for wanted in ((), ("--all",)))
    found = certifications(commands, given=given)
    open_ones = [row for row in found["certifications"] if row["eligibility"] != "held"]
    assert [fact["unit"] for row in open_ones for fact in row["facts"] if fact["unit"] not in said] == []
    titles = ("CPR/BLS card", "CMA (AAMA)", "RMA (AMT)", "CCMA (NHA)", "NCMA (NCCT)")
    assert [title for title in titles if title not in said or title not in short] == []
    assert len(short) < 0.7 * len(said)
    assert "You have entered no schooling" not in said
    assert [mark for mark in ("..", "None", " .", "()") if mark in said] == []


def test_without_a_background_the_text_says_where_to_enter_it(commands: Commands) -> None:
    example = commands.run("example").out.encode()
    said = commands.run("certifications", "--on", DAY, given=example).out
    assert "Enter them on the page Credentials" in said


@pytest.mark.parametrize("command", ["certifications", "careers", "jobkit"])
@pytest.mark.parametrize("path", ["nowhere.json", "README.md"])
def test_a_wrong_file_is_one_sentence(commands: Commands, command: str, path: str) -> None:
    outcome = commands.run(command, path)
    assert outcome.code == 1
    assert path in outcome.complaint()

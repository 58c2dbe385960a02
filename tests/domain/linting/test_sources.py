"""Sources are fresh, dated, and at an address that can be one."""

from datetime import date, timedelta

import pytest

from assess.domain.linting.sources import is_web_address, lint_figures, lint_resource, lint_sources
from assess.domain.skills import StudyResource
from tests.support.builders import SOURCE, TODAY
from tests.support.content import make_yardstick
from tests.support.faults import one_sentence


@pytest.mark.parametrize(
    "address",
    ["https://www.cdc.gov", "https://www.osha.gov/laws#1910.1030", "https://cpr.heart.org:8443/en/?a=b%20c", "https://xn--caf-dma.example"],
)
def test_an_address_is_one(address: str) -> None:
    assert is_web_address(address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "www.cdc.gov",
        "http://www.cdc.gov",
        "https://localhost/x",
        "https://.com",
        "https://www..gov/x",
        "https://-cdc.gov",
        "https://192.168.0.1",
        "https://www.cdc.gov:port/",
        "https://www.cdc.gov/hand hygiene",
        "https://[cdc.gov]/",
        "https:///page.html",
    ],
)
def test_an_address_is_none(address: str) -> None:
    assert not is_web_address(address)


def sentences(on: date, **changes: object) -> list[str]:
    return [fault.sentence for fault in lint_sources("question/x", "The question “x”", [SOURCE.model_copy(update=changes)], on)]


@pytest.mark.parametrize(
    ("checked", "words"),
    [
        (date(2024, 3, 2), ""),
        (date(2024, 3, 1), "over 24 months ago"),
        (TODAY + timedelta(days=1), ""),
        (TODAY + timedelta(days=2), "still to come"),
    ],
)
def test_a_source_is_fresh_for_two_years(checked: date, words: str) -> None:
    found = sentences(TODAY, checked=checked)
    if words:
        assert words in one_sentence(found)
        assert checked.isoformat() in found[0]
    else:
        assert found == []


def test_an_address_that_is_none_is_a_fault() -> None:
    assert "“https://cdc..gov”" in one_sentence(sentences(TODAY, url="https://cdc..gov"))


def test_a_source_that_is_named_twice_is_one_fault() -> None:
    stale = SOURCE.model_copy(update={"checked": date(2020, 1, 1)})
    assert len(list(lint_sources("detail/x", "It", [stale, stale], TODAY))) == 1


def test_a_study_resource_says_when_it_was_found() -> None:
    resource = StudyResource(id="cdc", title="CDC", publisher="CDC", url="https://www.cdc.gov")
    assert "does not say when" in one_sentence(fault.sentence for fault in lint_resource(resource, make_yardstick()))
    assert list(lint_resource(resource.model_copy(update={"checked": TODAY}), make_yardstick())) == []


@pytest.mark.parametrize(
    ("text", "faults"), [("It costs $125.", 1), ("It cost $125 in 2025.", 0), ("It costs a fee.", 0), ("Take $1910 along.", 1)]
)
def test_an_amount_of_money_has_its_year(text: str, faults: int) -> None:
    assert len(list(lint_figures("career/x", "The career step “x”", [text]))) == faults

"""Merging two states of a framework: nothing is lost, newer wins, and doing it again changes nothing."""

import copy
import json
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from assess.domain.competencies import EntryFate
from assess.storage.case.merging import Merged, merge_packages
from assess.storage.case.reading import parse_package
from assess.storage.case.structure import find_entries
from tests.support.case_packages import POOL, Json, every_key, packages

OLDER = "2020-01-01T00:00:00Z"
NEWER = "2030-01-01T00:00:00Z"
SAME_MOMENT = "2025-03-13T02:00:00+02:00"
KEPT = every_key()
ENTRIES = sum(1 for _ in find_entries(KEPT))


def merge(new: Json, kept: Json | None = None) -> Merged:
    return merge_packages(copy.deepcopy(kept or KEPT), new)


def changed(change: Callable[[Any], object]) -> Json:
    package = copy.deepcopy(KEPT)
    change(package)
    return package


def reversed_keys(package: Json) -> Json:
    pairs = json.loads(json.dumps(package), object_pairs_hook=lambda found: dict(reversed(found)))
    return {**pairs}


def dates_by_entry(package: Json) -> Iterator[tuple[tuple[str, str], datetime]]:
    for placed in find_entries(package):
        kind = "/".join(part for part in placed.place.split(".") if not part.isdigit())
        yield (kind, placed.identifier), datetime.fromisoformat(str(placed.entry["lastChangeDateTime"]))


@given(packages(POOL[0]), packages(POOL[0]))
def test_merging_twice_changes_nothing_more(kept: Json, new: Json) -> None:
    once = merge_packages(kept, new).value
    twice = merge_packages(once, new)
    assert twice.value == once
    assert twice.entries.get(EntryFate.ADDED, 0) == twice.entries.get(EntryFate.CHANGED, 0) == 0


@given(packages(POOL[0]), packages(POOL[0]))
def test_no_entry_is_ever_deleted_and_the_result_is_a_package(kept: Json, new: Json) -> None:
    merged = merge_packages(kept, new).value
    there = {key for key, _ in dates_by_entry(merged)}
    assert there >= {key for key, _ in dates_by_entry(kept)}
    assert there >= {key for key, _ in dates_by_entry(new)}
    parse_package(json.dumps(merged).encode(), Path("merged"))


@given(packages(POOL[0]), packages(POOL[0]))
def test_no_entry_gets_an_older_date(kept: Json, new: Json) -> None:
    dates = dict(dates_by_entry(merge_packages(kept, new).value))
    assert all(dates[key] >= date or key not in dict(dates_by_entry(kept)) for key, date in dates_by_entry(kept))


@given(packages(POOL[0]), packages(POOL[0]))
def test_the_order_of_keys_does_not_matter(kept: Json, new: Json) -> None:
    assert merge_packages(reversed_keys(kept), reversed_keys(new)).value == merge_packages(kept, new).value


@given(packages(POOL[0]), packages(POOL[0]))
def test_every_entry_is_counted_once(kept: Json, new: Json) -> None:
    merged = merge_packages(kept, new)
    assert sum(merged.entries.values()) == sum(1 for _ in find_entries(merged.value))


@given(packages(POOL[0]))
def test_merging_a_package_with_itself_changes_nothing(package: Json) -> None:
    merged = merge_packages(package, package)
    assert merged.value == package
    assert set(merged.entries) == {EntryFate.SAME}


@pytest.mark.parametrize(
    "leave_out",
    [
        lambda p: p["CFItems"].clear(),
        lambda p: p["CFItems"].pop(),
        lambda p: p.pop("CFAssociations"),
        lambda p: p.update(CFAssociations=None, CFDefinitions=None, CFRubrics=[]),
        lambda p: p["CFDefinitions"].pop("CFLicenses"),
        lambda p: p["CFRubrics"][0]["CFRubricCriteria"][1].pop("CFRubricCriterionLevels"),
        lambda p: p["CFRubrics"][0].update(CFRubricCriteria=None),
        lambda p: p.pop("extensions"),
        lambda p: p["CFItems"][0].update(
            extensions={}, notes=None, conceptKeywords=[], lastChangeDateTime=KEPT["CFItems"][0]["lastChangeDateTime"]
        ),
        lambda p: p["CFItems"][0]["extensions"].clear(),
        lambda p: p["CFItems"][0]["extensions"]["org.example"].update(deep=None),
        lambda p: [p["CFItems"][0].pop(key) for key in ("notes", "licenseURI", "educationLevel", "extensions")],
    ],
)
def test_what_is_left_out_stays(leave_out: Callable[[Any], object]) -> None:
    assert merge(changed(leave_out)).value == KEPT


def test_what_is_left_out_is_counted() -> None:
    merged = merge(changed(lambda p: (p["CFItems"].pop(), p["CFRubrics"].pop())))
    assert merged.entries == {EntryFate.SAME: ENTRIES - 8, EntryFate.ABSENT: 8}


def test_a_new_entry_is_added_at_the_end() -> None:
    item = {**KEPT["CFItems"][0], "identifier": POOL[0], "lastChangeDateTime": OLDER}
    merged = merge(changed(lambda p: p["CFItems"].insert(0, item)))
    assert merged.value == {**KEPT, "CFItems": [*KEPT["CFItems"], item]}
    assert merged.entries == {EntryFate.SAME: ENTRIES, EntryFate.ADDED: 1}


@pytest.mark.parametrize("date", [NEWER, SAME_MOMENT])
def test_an_entry_that_is_not_older_is_changed(date: str) -> None:
    merged = merge(changed(lambda p: p["CFItems"][0].update(fullStatement="New words.", lastChangeDateTime=date)))
    assert merged.value["CFItems"] == [
        {**KEPT["CFItems"][0], "fullStatement": "New words.", "lastChangeDateTime": date},
        KEPT["CFItems"][1],
    ]
    assert merged.entries == {EntryFate.SAME: ENTRIES - 1, EntryFate.CHANGED: 1}


def test_an_older_entry_changes_nothing_and_is_counted() -> None:
    merged = merge(changed(lambda p: p["CFItems"][0].update(fullStatement="Old words.", lastChangeDateTime=OLDER)))
    assert merged.value == KEPT
    assert merged.entries == {EntryFate.SAME: ENTRIES - 1, EntryFate.OLDER: 1}


def test_the_levels_of_an_older_criterion_may_be_newer() -> None:
    def change(package: Json) -> None:
        criterion = package["CFRubrics"][0]["CFRubricCriteria"][0]
        criterion.update(description="Old words.", lastChangeDateTime=OLDER)
        criterion["CFRubricCriterionLevels"][1].update(description="New words.", lastChangeDateTime=NEWER)

    merged: Any = merge(changed(change)).value
    criterion = merged["CFRubrics"][0]["CFRubricCriteria"][0]
    assert criterion["description"] == KEPT["CFRubrics"][0]["CFRubricCriteria"][0]["description"]
    assert criterion["CFRubricCriterionLevels"][1]["description"] == "New words."


def test_extensions_of_two_tools_live_side_by_side() -> None:
    merged: Any = merge(changed(lambda p: p["CFItems"][0].update(extensions={"other": 1, "org.example": {"more": 2}}))).value
    assert merged["CFItems"][0]["extensions"] == {"org.example": {**KEPT["CFItems"][0]["extensions"]["org.example"], "more": 2}, "other": 1}


def test_a_link_changes_as_a_whole() -> None:
    end = {"title": "Elsewhere", "identifier": "x", "uri": "urn:x"}
    merged: Any = merge(changed(lambda p: p["CFAssociations"][0].update(destinationNodeURI=end))).value
    assert merged["CFAssociations"][0]["destinationNodeURI"] == end


def test_identifiers_are_the_same_in_capitals() -> None:
    merged = merge(changed(lambda p: p["CFItems"][0].update(identifier=p["CFItems"][0]["identifier"].upper())))
    assert merged.entries.get(EntryFate.ADDED, 0) == 0


def test_a_cleared_text_is_no_omission() -> None:
    merged: Any = merge(changed(lambda p: p["CFItems"][0].update(notes=""))).value
    assert merged["CFItems"][0]["notes"] == ""

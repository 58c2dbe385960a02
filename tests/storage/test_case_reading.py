"""Reading CASE packages: everything is kept, whatever is wrong is named with its place."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from assess.domain import errors
from assess.domain.errors import FileProblem
from assess.reports.sentences import error_sentence
from assess.storage.case import reading
from assess.storage.case.reading import find_strangers, find_unknown_keys, package_bytes, parse_package, read_package
from tests.support.case_format import find_violations
from tests.support.case_packages import Json, every_key, packages

PATH = Path("folder") / "standards.json"


def read(value: object) -> reading.Package:
    return parse_package(json.dumps(value).encode(), PATH)


def changed(change: Callable[[Any], object]) -> Json:
    package = copy.deepcopy(every_key())
    change(package)
    return package


def test_a_package_with_every_key_is_kept_to_the_last_one() -> None:
    package = every_key()
    assert list(find_violations(package)) == []
    found = read(package)
    assert json.loads(package_bytes(found.value)) == package
    assert list(find_unknown_keys(found.content)) == []


@given(packages())
def test_any_package_is_kept_as_it_is(package: Json) -> None:
    assert json.loads(package_bytes(read(package).value)) == package


def test_numbers_and_the_order_of_keys_stay_as_they_were() -> None:
    text = json.dumps(every_key(), indent=2, ensure_ascii=False) + "\n"
    assert package_bytes(parse_package(text.encode(), PATH).value).decode() == text


def test_an_envelope_is_taken_off_and_what_lies_beside_the_package_is_kept() -> None:
    package = every_key()
    assert read({"CFPackage": package}).value == package
    assert read({"@context": "https://example.org", "CFPackage": package}).value == {"@context": "https://example.org", **package}


def test_a_byte_order_mark_does_no_harm() -> None:
    assert parse_package(b"\xef\xbb\xbf" + json.dumps(every_key()).encode(), PATH).value == every_key()


@pytest.mark.parametrize(
    "change",
    [
        lambda p: p["CFDocument"].update(subject="Nursing", statusStartDate="2018-01-03T07:35:38+00:00"),
        lambda p: p["CFDocument"].pop("caseVersion"),
        lambda p: p["CFDocument"].update(CFPackageURI=p["CFDocument"]["licenseURI"], language=None),
        lambda p: p["CFItems"][0].update(CFDocumentURI=p["CFDocument"]["licenseURI"], educationLevel="12", conceptKeywords=None),
        lambda p: p["CFItems"][0].update(identifier="D0000000-0000-0000-0000-000000000000", statusEndDate=None, CFItemTypeURI=None),
        lambda p: p["CFAssociations"][0].update(lastChangeDateTime="2018-01-03T07:35:38", CFAssociationGroupingURI=None),
        lambda p: p["CFDefinitions"]["CFItemTypes"][0].pop("description"),
        lambda p: p["CFDefinitions"]["CFConcepts"][0].pop("hierarchyCode"),
        lambda p: p.update(CFRubrics=None, CFDefinitions=None),
    ],
)
def test_what_case_1_0_files_of_the_wild_have_is_read_and_kept(change: Callable[[Any], object]) -> None:
    package = changed(change)
    found = read(package)
    assert found.value == package
    assert list(find_unknown_keys(found.content)) == []


def test_unknown_keys_are_kept_and_told_with_their_places() -> None:
    package = changed(lambda p: (p.update(x=1), p["CFItems"][1].update(frobnicate={"a": 1}), p["CFItems"][0]["licenseURI"].update(y=2)))
    assert list(find_unknown_keys(read(package).content)) == ["x", "CFItems.0.licenseURI.y", "CFItems.1.frobnicate"]


def test_associations_that_lead_out_of_the_package_are_told() -> None:
    package = every_key()
    inside = {"title": "", "uri": "urn:x", "identifier": package["CFItems"][0]["identifier"].upper()}
    for end in ("originNodeURI", "destinationNodeURI"):
        package["CFAssociations"][0][end] = inside
    assert list(find_strangers(read(package))) == [package["CFAssociations"][1]["identifier"]]


@pytest.mark.parametrize(
    ("change", "place", "words"),
    [
        (lambda p: p["CFItems"][1].pop("identifier"), "CFItems.1.identifier", "missing"),
        (lambda p: p["CFItems"][1].update(identifier="7"), "CFItems.1.identifier", "a UUID"),
        (lambda p: p["CFItems"][1].update(identifier=7), "CFItems.1.identifier", "a UUID"),
        (lambda p: p["CFItems"][1].pop("fullStatement"), "CFItems.1.fullStatement", "missing"),
        (lambda p: p["CFItems"].append(p["CFItems"][0]), "CFItems.2.identifier", "CFItems.0"),
        (
            lambda p: p["CFRubrics"][1]["CFRubricCriteria"][0]["CFRubricCriterionLevels"].append(
                p["CFRubrics"][1]["CFRubricCriteria"][0]["CFRubricCriterionLevels"][0]
            ),
            "CFRubrics.1.CFRubricCriteria.0.CFRubricCriterionLevels.2.identifier",
            "would be lost",
        ),
        (lambda p: p["CFDefinitions"]["CFSubjects"].append(p["CFDefinitions"]["CFSubjects"][0]), "CFDefinitions.CFSubjects.2", "lost"),
        (lambda p: p["CFDocument"].update(title=None), "CFDocument.title", "text"),
        (lambda p: p["CFDocument"].update(lastChangeDateTime="yesterday"), "CFDocument.lastChangeDateTime", "“yesterday”"),
        (lambda p: p["CFDocument"].update(statusStartDate="soon"), "CFDocument.statusStartDate", "“soon”"),
        (lambda p: p["CFItems"][0].update(educationLevel=[7]), "CFItems.0.educationLevel.0", "text"),
        (lambda p: p["CFItems"][0].update(extensions=[1]), "CFItems.0.extensions", "curly braces"),
        (lambda p: p["CFAssociations"][0].update(associationType="teaches"), "CFAssociations.0.associationType", "isChildOf"),
        (lambda p: p["CFAssociations"][0].update(sequenceNumber="1"), "CFAssociations.0.sequenceNumber", "whole number"),
        (lambda p: p["CFAssociations"][0].pop("originNodeURI"), "CFAssociations.0.originNodeURI", "missing"),
        (lambda p: p["CFAssociations"][0]["originNodeURI"].update(targetType="Skill"), "originNodeURI.targetType", "“ext:”"),
        (lambda p: p["CFRubrics"][0]["CFRubricCriteria"][0].update(weight="heavy"), "CFRubrics.0.CFRubricCriteria.0.weight", "number"),
        (lambda p: p.update(CFItems={}), "CFItems", "square brackets"),
        (lambda p: p.update(extensions={"far": float("inf")}), "extensions.far", "infinite"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(change: Callable[[Any], object], place: str, words: str) -> None:
    with pytest.raises(errors.FieldProblem) as problem:
        read(changed(change))
    sentence = error_sentence(problem.value)
    assert sentence.startswith(f"{PATH}: ")
    assert place in sentence
    assert words in sentence


def nested(depth: int) -> object:
    return [nested(depth - 1)] if depth else 1


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", errors.FileEmpty),
        (b"CFDocument", errors.NotJson),
        (b'{"CFDocument": {', errors.NotJson),
        (b"[]", errors.NotAFramework),
        (b"7", errors.NotAFramework),
        (b'{"format": "assess/assessment"}', errors.NotAFramework),
        (b'{"CFDocuments": []}', errors.NotAFramework),
        (b'{"CFDocument": []}', errors.NotAFramework),
        (b'{"CFPackage": []}', errors.NotAFramework),
        (b'{"CFDocument": 1, "CFDocument": 2}', errors.DuplicateKey),
        (b"\xff\xfe{}", errors.NotText),
        (json.dumps({"CFDocument": {}, "x": "\ud800"}).encode(), errors.NotText),
        (json.dumps({**every_key(), "extensions": {"x": nested(70)}}).encode(), errors.NestedTooDeeply),
        (b'{"CFDocument":' * 50_000, errors.NestedTooDeeply),
    ],
)
def test_what_is_no_package_is_refused(data: bytes, error: type[FileProblem]) -> None:
    with pytest.raises(error) as problem:
        parse_package(data, PATH)
    assert problem.value.path == PATH


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "large.json"
    path.write_bytes(package_bytes(every_key()))
    monkeypatch.setattr(reading, "LARGEST", 1_000)
    with pytest.raises(errors.FileTooLarge):
        read_package(path)

from collections.abc import Iterator
from pathlib import Path

import pytest

from assess.domain import errors
from assess.domain.errors import AssessError
from assess.reports.sentences import error_sentence

PATH = Path("folder") / "ana.assess.json"
ERRORS: list[tuple[AssessError, tuple[str, ...]]] = [
    (errors.FileMissing(PATH), ("no such file",)),
    (errors.FolderGiven(PATH), ("folder",)),
    (errors.NotReadable(PATH, "Permission denied"), ("Permission denied",)),
    (errors.NotWritable(PATH, "Read-only file system"), ("Read-only file system", "another folder")),
    (errors.DiskFull(PATH), ("no room",)),
    (errors.InUse(PATH), ("read only",)),
    (errors.ChangedOutside(PATH), ("another name",)),
    (errors.FileEmpty(PATH), ("empty",)),
    (errors.FileTooLarge(PATH, 52_428_800, 10_000_000), ("52.4 MB", "10 MB")),
    (errors.NotText(PATH), ("UTF-8",)),
    (errors.NotJson(PATH, 3, 14, cut_off=False), ("line 3", "column 14")),
    (errors.NotJson(PATH, 3, 14, cut_off=True), ("line 3", "ends in the middle")),
    (errors.NestedTooDeeply(PATH), ("nested",)),
    (errors.DuplicateKey(PATH, "responses"), ("“responses”", "twice")),
    (errors.NotAnAssessment(PATH), (".assess.json",)),
    (errors.NotAFramework(PATH), ("CFDocument",)),
    (errors.FrameworkUnknown("maerb", ("maerb-2022", "abhes")), ("“maerb”", "maerb-2022, abhes")),
    (errors.TableProblem(PATH, "row 2, cost", "“much” is no amount"), ("row 2, cost: “much” is no amount.",)),
    (errors.TableProblem(PATH, "row 2, cost", "“much” is no amount", 1), ("There is one more place like this.",)),
    (errors.TableProblem(PATH, "", "this is not text", 4), ("this is not text.", "There are 4 more places like this.")),
    (errors.PlaceUnknown("Bosten", ("Boston", "Austin")), ("“Bosten”", "Close to it: Boston; Austin.", "its state")),
    (errors.PlaceUnknown("Xyzzy", ()), ("“Xyzzy”. For a small town",)),
    (errors.OccupationUnknown("nurze", ("Registered nurses",)), ("“nurze”", "Close to it: Registered nurses.")),
    (errors.OccupationUnknown("x", ()), ("by its code",)),
    (errors.VersionTooNew(PATH, 9, 1), ("version 9", "update Assess")),
    (errors.FieldProblem(PATH, "responses.ehr.level", "Input should be less than or equal to 4"), ("responses.ehr.level", "4")),
    (errors.FieldProblem(PATH, "learner.nmae", "Extra inputs", unknown=True), ("learner.nmae", "key")),
    (errors.RoleUnknown("nurse", ("medical-assistant", "lead")), ("“nurse”", "medical-assistant, lead")),
    (errors.RoleUnknown("nurse", ("medical-assistant",), PATH), (str(PATH), "role")),
    (errors.NotApplicableRefused(PATH, "hipaa", "medical-assistant"), ("responses.hipaa", "medical-assistant")),
    (errors.CatalogProblem(PATH, "skill.3.kind", "Input should be 'knowledge'"), ("skill.3.kind",)),
    (errors.CatalogProblem(PATH, "", "Invalid statement (at line 3)"), ("line 3", "correct it there")),
    (errors.CatalogProblem(PATH, "", "there is no such file", "add it"), ("no such file: add it.",)),
    (errors.ReportFailed("typst says no"), ("log",)),
    (errors.NothingPlanned(), ("no sessions", "later target date")),
]


def leaves(kind: type[AssessError]) -> Iterator[type[AssessError]]:
    for child in kind.__subclasses__():
        if child.__subclasses__():
            yield from leaves(child)
        elif child.__module__ == errors.__name__:
            yield child


@pytest.mark.parametrize(("error", "parts"), ERRORS, ids=lambda value: type(value).__name__)
def test_sentence_says_what_where_and_what_to_do(error: AssessError, parts: tuple[str, ...]) -> None:
    sentence = error_sentence(error)
    assert all(part in sentence for part in parts)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    if isinstance(error, errors.FileProblem):
        assert sentence.startswith(f"{PATH}: ")


def test_no_failure_is_without_a_sentence() -> None:
    assert set(leaves(AssessError)) == {type(error) for error, _ in ERRORS}


def test_hostile_names_stay_in_one_line() -> None:
    assert error_sentence(errors.DuplicateKey(PATH, "a\n\x1b[31mb\u2028c")).count("\n") == 0
    assert "\x1b" not in error_sentence(errors.DuplicateKey(PATH, "a\n\x1b[31mb"))

"""Reading and writing documents."""

import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assess.domain.assessment import Learner, Response, ResponseState
from assess.domain.errors import (
    FieldProblem,
    FileMissing,
    FileProblem,
    FolderGiven,
    NotApplicableRefused,
    NotJson,
    NotReadable,
    RoleUnknown,
)
from assess.reports.sentences import error_sentence
from assess.storage.catalog import load_catalog
from assess.storage.documents import document_bytes, parse_document, read_document, require_role
from tests.support.bad_documents import BAD_DOCUMENTS, GOOD, BadDocument
from tests.support.documents import MADE, changed_document, make_assessment, write_document

DATA = Path(__file__).parent / "data"


@pytest.mark.parametrize("bad", BAD_DOCUMENTS, ids=lambda bad: bad.case)
def test_a_bad_document_is_refused_with_its_place(tmp_path: Path, bad: BadDocument) -> None:
    path = tmp_path / "ana.assess.json"
    path.write_bytes(bad.data)

    with pytest.raises(FileProblem) as raised:
        read_document(path)

    assert type(raised.value) is bad.error
    sentence = error_sentence(raised.value)
    assert str(path) in sentence
    assert bad.named in sentence
    assert "\n" not in sentence
    assert path.read_bytes() == bad.data


def test_json_faults_name_line_and_column(tmp_path: Path) -> None:
    path = tmp_path / "x.assess.json"
    path.write_text('{\n  "format": oops\n}')
    with pytest.raises(NotJson) as raised:
        read_document(path)
    assert (raised.value.line, raised.value.column, raised.value.cut_off) == (2, 13, False)


def test_a_file_that_just_ends_too_early_is_called_cut_off() -> None:
    for end in range(2, len(GOOD) - 2, 7):
        with pytest.raises(NotJson) as raised:
            parse_document(GOOD[:end], Path("x"))
        assert raised.value.cut_off, GOOD[:end][-20:]


@pytest.mark.parametrize(
    ("level", "words"),
    [(7, "it has to be 4 or less, not 7"), ("3", "it has to be a whole number, not “3”"), (None, "a level belongs to the state 'rated'")],
)
def test_the_problem_is_said_in_plain_words(level: object, words: str) -> None:
    data = json.dumps({**json.loads(GOOD), "responses": {"phlebotomy": {"state": "rated", "level": level}}}).encode()
    with pytest.raises(FieldProblem) as raised:
        parse_document(data, Path("x"))
    assert words in raised.value.problem
    assert "pydantic" not in raised.value.problem


def test_a_missing_file_a_folder_and_a_name_that_cannot_be(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        read_document(tmp_path / "none.assess.json")
    with pytest.raises(FolderGiven):
        read_document(tmp_path)
    with pytest.raises(NotReadable):
        read_document(tmp_path / ("x" * 300))
    with pytest.raises(NotReadable):
        read_document(Path("a\0b"))


def test_a_document_reads_back_as_it_was(tmp_path: Path) -> None:
    assessment = make_assessment(phlebotomy=3, vital_signs=4).with_learner(Learner(id="07", name="Ana Nguyễn 王小明"), MADE)
    assert read_document(write_document(tmp_path, assessment)) == assessment


def test_a_byte_order_mark_is_accepted() -> None:
    assert parse_document(b"\xef\xbb\xbf" + GOOD, Path("x")) == make_assessment(phlebotomy=3)


def test_the_file_is_readable_by_a_person() -> None:
    text = document_bytes(make_assessment(phlebotomy=3).with_learner(Learner(name="Nguyễn"), MADE)).decode()
    assert list(json.loads(text))[:4] == ["format", "version", "id", "learner"]
    assert "Nguyễn" in text
    assert text.startswith('{\n  "format"')
    assert text.endswith("}\n")


@settings(max_examples=40, deadline=None)
@given(note=st.text(max_size=60), state=st.sampled_from([ResponseState.NOT_SURE, ResponseState.NO_OPPORTUNITY, ResponseState.UNANSWERED]))
def test_any_note_survives_the_file(note: str, state: ResponseState) -> None:
    assessment = make_assessment().with_response("phlebotomy", Response(state=state, note=note), MADE)
    assert parse_document(document_bytes(assessment), Path("x")).responses == assessment.responses


@settings(max_examples=60, deadline=None)
@given(position=st.integers(0, len(GOOD) - 1), byte=st.integers(0, 255))
def test_no_damage_to_a_byte_escapes_as_anything_but_a_file_problem(position: int, byte: int) -> None:
    damaged = GOOD[:position] + bytes([byte]) + GOOD[position + 1 :]
    with suppress(FileProblem):
        parse_document(damaged, Path("x"))


def test_a_role_that_is_not_in_the_catalogue_is_refused_with_those_that_are(tmp_path: Path) -> None:
    path = write_document(tmp_path, make_assessment(role="astronaut"))
    with pytest.raises(RoleUnknown) as raised:
        require_role(read_document(path), load_catalog(), path)
    assert raised.value.path == path
    assert "medical-assistant" in raised.value.known


def test_not_applicable_on_a_must_have_is_refused(tmp_path: Path) -> None:
    catalog = load_catalog()
    needed = next(e.skill for e in catalog.roles["medical-assistant"].expectation if e.must_have)
    response = Response(state=ResponseState.NOT_APPLICABLE, reason="We have none.")
    path = write_document(tmp_path, make_assessment().with_response(needed, response, MADE))
    with pytest.raises(NotApplicableRefused) as raised:
        require_role(read_document(path), catalog, path)
    assert (raised.value.skill, raised.value.role) == (needed, "medical-assistant")


@pytest.mark.parametrize(("day", "words"), [("2300-01-01", "2199-12-31 or earlier"), ("1850-01-01", "1900-01-01 or later")])
def test_a_day_outside_the_calendar_is_said_in_words_for_days(tmp_path: Path, day: str, words: str) -> None:
    path = tmp_path / "ana.assess.json"
    path.write_bytes(changed_document(lambda document: document["goal"].update(target_date=day)))
    with pytest.raises(FieldProblem) as raised:
        read_document(path)
    assert words in raised.value.problem

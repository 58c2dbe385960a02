"""Documents of every version that ever was still open."""

import json
import shutil
from pathlib import Path

import pytest

from assess.domain.assessment import ChecklistPath, ResponseState
from assess.domain.errors import FieldProblem
from assess.storage.document_file import DocumentFile
from assess.storage.documents import parse_document, read_document

VERSION_0 = Path(__file__).parent / "data" / "version-0.assess.json"


def test_a_draft_of_version_0_opens_with_every_answer() -> None:
    assessment = read_document(VERSION_0)
    assert assessment.version == 1
    assert assessment.learner.name == "Rosa Delgado"
    assert assessment.path is ChecklistPath.FULL
    assert {skill: assessment.response(skill).level for skill in assessment.responses} == {
        "hand-hygiene-asepsis": 3,
        "phlebotomy": 1,
        "hipaa-privacy-security": 2,
        "injections": None,
    }
    assert assessment.response("injections").state is ResponseState.UNANSWERED
    assert assessment.credentials["bls"].expires is not None


@pytest.mark.parametrize(("responses", "place"), [({"phlebotomy": 7}, "responses.phlebotomy.level"), ([1], "responses")])
def test_a_fault_in_a_draft_is_named_like_any_other(responses: object, place: str) -> None:
    draft = {**json.loads(VERSION_0.read_text(encoding="utf-8")), "responses": responses}
    with pytest.raises(FieldProblem) as raised:
        parse_document(json.dumps(draft).encode(), Path("x"))
    assert raised.value.place == place


def test_the_draft_is_kept_beside_the_document_when_that_is_first_saved(tmp_path: Path) -> None:
    path = tmp_path / "rosa.assess.json"
    shutil.copy(VERSION_0, path)
    file, assessment = DocumentFile.open(path)
    with file:
        assert path.read_bytes() == VERSION_0.read_bytes()
        file.save(assessment)
        file.save(assessment)
    assert read_document(path) == assessment
    assert sorted(item.name for item in tmp_path.iterdir()) == ["rosa.assess.json", "rosa.assess.json.v0.bak"]
    assert (tmp_path / "rosa.assess.json.v0.bak").read_bytes() == VERSION_0.read_bytes()


def test_the_same_draft_is_kept_once_however_often_it_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "rosa.assess.json"
    for _ in range(2):
        shutil.copy(VERSION_0, path)
        file, assessment = DocumentFile.open(path)
        with file:
            file.save(assessment)
    assert sorted(item.name for item in tmp_path.iterdir()) == ["rosa.assess.json", "rosa.assess.json.v0.bak"]


def test_a_backup_of_something_else_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "rosa.assess.json"
    shutil.copy(VERSION_0, path)
    (tmp_path / "rosa.assess.json.v0.bak").write_text("an older draft")
    file, assessment = DocumentFile.open(path)
    with file:
        file.save(assessment)
    assert (tmp_path / "rosa.assess.json.v0.bak").read_text() == "an older draft"
    assert (tmp_path / "rosa.assess.json.v0.2.bak").read_bytes() == VERSION_0.read_bytes()

"""Whatever is wrong with a file: one sentence with file and place, exit 1, nothing overwritten."""

import errno
import json
import os
from pathlib import Path

import pytest

from assess.storage.catalog import shipped_catalog
from assess.storage.document_file import DocumentFile
from tests.support.bad_documents import BAD_DOCUMENTS, GOOD, BadDocument
from tests.support.commands import DAY, NEARLY_READY, Commands


def with_response(skill: str, response: dict[str, object]) -> bytes:
    """The document of someone who answered `skill` like that."""
    return json.dumps({**json.loads(GOOD), "responses": {skill: response}}).encode()


def must_have() -> str:
    """A skill that a medical assistant must have."""
    return next(e.skill for e in shipped_catalog().roles["medical-assistant"].expectation if e.must_have and e.skill != "bls-cpr")


@pytest.mark.parametrize("bad", BAD_DOCUMENTS, ids=lambda bad: bad.case)
def test_score_names_file_and_place(commands: Commands, tmp_path: Path, bad: BadDocument) -> None:
    path = tmp_path / "ana.assess.json"
    path.write_bytes(bad.data)
    outcome = commands.run("score", path)
    assert outcome.code == 1
    assert outcome.out == ""
    assert str(path) in outcome.complaint()
    assert bad.named in outcome.complaint()
    assert path.read_bytes() == bad.data


@pytest.mark.parametrize("bad", BAD_DOCUMENTS[::6], ids=lambda bad: bad.case)
@pytest.mark.parametrize("command", [("plan", "--ics"), ("plan", "--csv"), ("plan", "--sheet"), ("report", "--pdf")], ids="".join)
def test_no_output_is_begun_for_a_bad_document(commands: Commands, tmp_path: Path, command: tuple[str, str], bad: BadDocument) -> None:
    path, out = tmp_path / "ana.assess.json", tmp_path / "out"
    path.write_bytes(bad.data)
    out.write_text("of last week")
    outcome = commands.run(command[0], path, command[1], out)
    assert outcome.code == 1
    assert bad.named in outcome.complaint()
    assert out.read_text() == "of last week"


@pytest.mark.parametrize("bad", BAD_DOCUMENTS[::9], ids=lambda bad: bad.case)
def test_standard_input_is_named_where_it_is_bad(commands: Commands, bad: BadDocument) -> None:
    outcome = commands.run("score", "-", given=bad.data)
    assert outcome.code == 1
    assert outcome.complaint().startswith("standard input: ")


def test_a_missing_file_and_a_folder(commands: Commands, tmp_path: Path) -> None:
    assert "no such file" in commands.run("score", tmp_path / "none.assess.json").complaint()
    assert "folder" in commands.run("score", tmp_path).complaint()
    assert commands.run("score", tmp_path).code == 1


def test_an_unknown_role_is_answered_with_those_there_are(commands: Commands, tmp_path: Path) -> None:
    path = tmp_path / "ana.assess.json"
    path.write_bytes(GOOD.replace(b'"medical-assistant"', b'"astronaut"'))
    for arguments in (("score", path), ("score", NEARLY_READY, "--role", "astronaut"), ("example", "--role", "astronaut")):
        outcome = commands.run(*arguments)
        assert outcome.code == 1
        assert "astronaut" in outcome.complaint()
        assert "clinical-medical-assistant" in outcome.complaint()


def test_not_applicable_on_a_must_have_is_refused(commands: Commands, tmp_path: Path) -> None:
    path = tmp_path / "ana.assess.json"
    path.write_bytes(with_response(must_have(), {"state": "not_applicable", "reason": "We never do it."}))
    outcome = commands.run("score", path)
    assert outcome.code == 1
    assert f"responses.{must_have()}" in outcome.complaint()


def test_a_file_of_version_0_is_read_and_left_as_it_is(commands: Commands) -> None:
    path = Path(__file__).parents[1] / "storage" / "data" / "version-0.assess.json"
    before = path.read_bytes()
    outcome = commands.run("score", path, "--on", DAY)
    assert outcome.code == 0
    assert "Rosa Delgado" in outcome.out
    assert path.read_bytes() == before


def test_a_name_with_a_line_break_still_makes_one_line(commands: Commands, tmp_path: Path) -> None:
    assert "no such file" in commands.run("score", tmp_path / "a\nb\x1b[31m.assess.json").complaint()


@pytest.mark.parametrize(("number", "words"), [(errno.ENOSPC, "no room left"), (errno.EROFS, "nothing can be written")])
def test_a_full_disk_or_a_read_only_folder_keeps_the_old_report(
    commands: Commands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    out = tmp_path / "plan.csv"
    out.write_text("of last week")
    really_open = os.open

    def refuse_new_files(name: str, flags: int, mode: int = 0o777) -> int:
        if flags & os.O_CREAT and str(name).startswith(str(tmp_path)):
            raise OSError(number, os.strerror(number))
        return really_open(name, flags, mode)

    monkeypatch.setattr(os, "open", refuse_new_files)
    outcome = commands.run("plan", NEARLY_READY, "--on", DAY, "--csv", out)
    assert outcome.code == 1
    assert words in outcome.complaint()
    assert str(out) in outcome.complaint()
    assert out.read_text() == "of last week"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no such device")
def test_a_device_without_room(commands: Commands) -> None:
    outcome = commands.run("checklist", "--role", "medical-assistant", "--pdf", "/dev/full")
    assert outcome.code == 1
    assert outcome.complaint().startswith("/dev/full: there is no room left")


def test_an_output_that_is_a_folder_or_in_none(commands: Commands, tmp_path: Path) -> None:
    assert "this is a folder" in commands.run("report", NEARLY_READY, "--on", DAY, "--pdf", tmp_path).complaint()
    assert "nothing can be written" in commands.run("report", NEARLY_READY, "--on", DAY, "--pdf", tmp_path / "none" / "a.pdf").complaint()


@pytest.mark.parametrize("command", [("report", "--pdf"), ("plan", "--ics"), ("plan", "--csv")], ids="".join)
def test_no_output_replaces_the_assessment_itself(commands: Commands, tmp_path: Path, command: tuple[str, str]) -> None:
    path = tmp_path / "ana.assess.json"
    path.write_bytes(NEARLY_READY.read_bytes())
    outcome = commands.run(command[0], path, command[1], path)
    assert outcome.code == 2
    assert "the assessment itself" in outcome.complaint()
    assert path.read_bytes() == NEARLY_READY.read_bytes()


def test_a_document_that_is_open_in_a_window_can_still_be_scored(commands: Commands, tmp_path: Path) -> None:
    path = tmp_path / "ana.assess.json"
    path.write_bytes(NEARLY_READY.read_bytes())
    file, _ = DocumentFile.open(path)
    with file:
        assert commands.run("score", path).code == 0


def test_what_nobody_expected_is_one_sentence_and_a_log(commands: Commands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def explode(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("assess.cli.inputs.score_assessment", explode)
    outcome = commands.run("score", NEARLY_READY)
    assert outcome.code == 1
    log = tmp_path / "state" / "assess.log"
    assert str(log) in outcome.complaint()
    assert "ZeroDivisionError" in log.read_text()


def test_what_nobody_expected_where_no_log_can_be_written(commands: Commands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def explode(*_: object) -> None:
        raise ZeroDivisionError

    (tmp_path / "state").write_text("in the way")
    monkeypatch.setattr("assess.cli.inputs.score_assessment", explode)
    assert "ZeroDivisionError" in commands.run("score", NEARLY_READY).complaint()

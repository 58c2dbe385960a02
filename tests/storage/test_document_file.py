"""A document that is open: locked, watched, saved."""

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from assess.domain.errors import ChangedOutside, DiskFull, FileMissing, InUse, NotJson, NotWritable
from assess.storage.document_file import DocumentFile
from assess.storage.documents import read_document
from tests.support.documents import make_assessment, write_document
from tests.support.permissions import NEEDS_PERMISSIONS

ONE = make_assessment(phlebotomy=1)
TWO = make_assessment(phlebotomy=2)
THREE = make_assessment(phlebotomy=3)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return write_document(tmp_path, ONE)


@pytest.fixture
def opened(path: Path) -> Iterator[DocumentFile]:
    file, _ = DocumentFile.open(path)
    with file:
        yield file


def names(folder: Path) -> list[str]:
    return sorted(item.name for item in folder.iterdir())


def test_what_is_saved_is_read_again_and_nothing_is_left_behind(path: Path) -> None:
    file, assessment = DocumentFile.open(path)
    assert assessment == ONE
    file.save(TWO)
    file.save(THREE)
    file.close()
    assert read_document(path) == THREE
    assert names(path.parent) == ["ana.assess.json"]


def test_a_document_open_elsewhere_is_in_use_and_opens_for_reading_only(opened: DocumentFile, path: Path) -> None:
    with pytest.raises(InUse):
        DocumentFile.open(path)
    reader, assessment = DocumentFile.open(path, read_only=True)
    assert assessment == ONE
    assert reader.is_read_only
    with pytest.raises(NotWritable):
        reader.save(TWO)
    reader.close()
    opened.save(THREE)
    assert read_document(path) == THREE


def test_a_closed_document_can_be_opened_again(opened: DocumentFile, path: Path) -> None:
    opened.close()
    again, _ = DocumentFile.open(path)
    again.save(TWO)
    again.close()


@pytest.mark.usefixtures("opened")
def test_the_lock_file_says_nothing_about_anybody(path: Path) -> None:
    assert [item.read_bytes() for item in path.parent.iterdir() if item != path] == [b""]


HOLDER = """
import sys
from pathlib import Path
from assess.storage.document_file import DocumentFile
file, _ = DocumentFile.open(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
"""


def test_another_process_holds_the_document_until_it_dies(path: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"open"
        with pytest.raises(InUse):
            DocumentFile.open(path)
        holder.kill()
        holder.wait()
    file, _ = DocumentFile.open(path)
    assert not file.is_read_only
    file.close()
    assert names(path.parent) == ["ana.assess.json"]


def test_a_change_by_somebody_else_is_not_written_over(opened: DocumentFile, path: Path) -> None:
    write_document(path.parent, THREE)
    with pytest.raises(ChangedOutside):
        opened.save(TWO)
    assert read_document(path) == THREE
    assert opened.reload() == THREE
    opened.save(TWO)
    assert read_document(path) == TWO


def test_a_person_may_choose_to_write_over_a_change(opened: DocumentFile, path: Path) -> None:
    path.write_text("something else")
    with pytest.raises(ChangedOutside):
        opened.save(TWO)
    opened.save(TWO, over_changes=True)
    assert read_document(path) == TWO


def test_a_file_that_was_only_touched_or_taken_away_is_saved_again(opened: DocumentFile, path: Path) -> None:
    os.utime(path, (1, 1))
    opened.save(TWO)
    path.unlink()
    opened.save(THREE)
    assert read_document(path) == THREE


def test_a_full_disk_leaves_the_last_answers(opened: DocumentFile, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", full)
        with pytest.raises(DiskFull):
            opened.save(TWO)
    assert read_document(path) == ONE
    opened.save(THREE)
    assert read_document(path) == THREE


@pytest.mark.parametrize("number", [errno.EROFS, errno.EACCES, errno.EPERM])
def test_a_document_in_a_folder_that_cannot_be_written_opens_for_reading_only(
    path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    really_open = os.open

    def refuse_new_files(name: str, flags: int, mode: int = 0o777) -> int:
        if flags & os.O_CREAT:
            raise OSError(number, os.strerror(number))
        return really_open(name, flags, mode)

    monkeypatch.setattr(os, "open", refuse_new_files)
    file, assessment = DocumentFile.open(path)
    assert assessment == ONE
    assert file.is_read_only


@NEEDS_PERMISSIONS
def test_a_read_only_file_opens_for_reading_only(path: Path) -> None:
    path.chmod(0o444)
    file, _ = DocumentFile.open(path)
    assert file.is_read_only


@NEEDS_PERMISSIONS
def test_a_document_in_a_read_only_folder_opens_for_reading_only(path: Path) -> None:
    path.parent.chmod(0o555)
    file, assessment = DocumentFile.open(path)
    path.parent.chmod(0o755)
    assert assessment == ONE
    assert file.is_read_only


def test_a_new_document_is_made_in_a_new_folder_and_never_over_another(tmp_path: Path) -> None:
    path = tmp_path / "Assess" / "new.assess.json"
    DocumentFile.create(path, ONE).close()
    with pytest.raises(NotWritable):
        DocumentFile.create(path, TWO)
    assert read_document(path) == ONE
    DocumentFile.create(path, TWO, replace=True).close()
    assert read_document(path) == TWO
    assert names(path.parent) == ["new.assess.json"]


@pytest.mark.usefixtures("opened")
def test_a_new_document_does_not_replace_one_that_is_open(path: Path) -> None:
    with pytest.raises(InUse):
        DocumentFile.create(path, TWO, replace=True)
    assert read_document(path) == ONE


def test_a_document_that_cannot_be_read_stays_unlocked(tmp_path: Path) -> None:
    bad = tmp_path / "bad.assess.json"
    bad.write_text("{")
    with pytest.raises(NotJson):
        DocumentFile.open(bad)
    with pytest.raises(FileMissing):
        DocumentFile.open(tmp_path / "none.assess.json")
    assert names(tmp_path) == ["bad.assess.json"]

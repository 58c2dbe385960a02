"""Files are written whole or not at all."""

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from assess.domain.errors import DiskFull, FileProblem, FolderGiven, NotWritable
from assess.storage.atomic import remove_leftovers, write_atomically
from tests.support.permissions import NEEDS_PERMISSIONS


def fail_with(number: int) -> Callable[..., NoReturn]:
    """A system call that fails."""

    def fail(*_: object, **__: object) -> NoReturn:
        raise OSError(number, os.strerror(number))

    return fail


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_new_and_old_files_get_the_data_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    for data in (b"first", b"second, longer", b""):
        write_atomically(path, data)
        assert path.read_bytes() == data
    assert names(tmp_path) == ["a.json"]


@pytest.mark.parametrize("call", ["open", "write", "fsync", "replace"])
@pytest.mark.parametrize(
    ("number", "error"),
    [(errno.ENOSPC, DiskFull), (errno.EDQUOT, DiskFull), (errno.EROFS, NotWritable), (errno.EACCES, NotWritable), (errno.EIO, NotWritable)],
)
def test_the_old_file_is_whole_after_every_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, error: type[FileProblem]
) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    with monkeypatch.context() as broken:
        broken.setattr(os, call, fail_with(number))
        with pytest.raises(error) as raised:
            write_atomically(path, b"new")
    assert raised.value.path == path
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a.json"]


def test_a_write_that_the_system_cuts_short_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: write(descriptor, data[:3]))
    write_atomically(tmp_path / "a", b"0123456789")
    assert (tmp_path / "a").read_bytes() == b"0123456789"


def test_a_folder_or_a_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FolderGiven):
        write_atomically(tmp_path, b"x")
    with pytest.raises(NotWritable):
        write_atomically(tmp_path / "none" / "a", b"x")
    with pytest.raises(NotWritable):
        write_atomically(Path("a\0b"), b"x")
    assert names(tmp_path) == []


@NEEDS_PERMISSIONS
def test_read_only_folders_and_files_are_respected(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(NotWritable):
        write_atomically(path, b"new")
    tmp_path.chmod(0o555)
    with pytest.raises(NotWritable):
        write_atomically(tmp_path / "b", b"new")
    tmp_path.chmod(0o755)
    assert path.read_bytes() == b"old"


@pytest.mark.skipif(os.name == "nt", reason="permissions are others there")
def test_permissions_and_links_stay(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "real").chmod(0o640)
    (tmp_path / "link").symlink_to("real")
    write_atomically(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"
    assert stat.S_IMODE((tmp_path / "real").stat().st_mode) == 0o640


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no such device")
def test_a_device_is_written_into_and_not_replaced() -> None:
    write_atomically(Path(os.devnull), b"x")
    assert Path(os.devnull).is_char_device()
    with pytest.raises(DiskFull):
        write_atomically(Path("/dev/full"), b"x")


KILLED = """
import os, sys
from pathlib import Path
from assess.storage.atomic import write_atomically
os.replace = lambda *_: os.kill(os.getpid(), 9)
write_atomically(Path(sys.argv[1]), b"new")
"""


@pytest.mark.skipif(os.name == "nt", reason="needs kill")
def test_a_process_killed_while_writing_leaves_the_old_file_and_what_it_left_can_be_removed(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    subprocess.run([sys.executable, "-c", KILLED, str(path)], check=False)
    assert path.read_bytes() == b"old"
    assert len(names(tmp_path)) == 2
    remove_leftovers(path)
    assert names(tmp_path) == ["a.json"]

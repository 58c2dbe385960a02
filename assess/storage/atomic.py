"""Writes a file whole or not at all."""

import errno
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from typing import Final

from assess.domain.errors import DiskFull, FileProblem, FolderGiven, NotWritable

NO_ROOM: Final = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
SUFFIX: Final = ".assess-tmp"
NO_FILE_MODE: Final = -1


def write_atomically(path: Path, data: bytes) -> None:
    """Replaces what is at `path` by `data`, which is on the disk when this returns.

    Raises NotWritable, DiskFull or FolderGiven; the old file is whole then, and nothing else is left behind.
    """
    with writing_errors(path):
        target, mode = _target(path)
        if mode == NO_FILE_MODE:
            _write_into(target, data)
            return
        folder = os.path.dirname(target) or "."  # noqa: PTH120 (strings all through: Path doubles what this adds to the system's time)
        temporary = f"{folder}/{_prefix(target)}{secrets.token_hex(4)}{SUFFIX}"
        try:
            _write_synced(temporary, data, mode)
            os.replace(temporary, target)  # noqa: PTH105
        except BaseException:
            with suppress(OSError):
                os.unlink(temporary)  # noqa: PTH108
            raise
        _sync_folder(folder)


def remove_leftovers(path: Path) -> None:
    """Removes what a process that was killed in the middle of writing `path` left; only for the one who holds its lock."""
    target = os.path.realpath(path)
    with suppress(OSError):
        for leftover in Path(target).parent.glob(f"{_prefix(target)}*{SUFFIX}"):
            leftover.unlink(missing_ok=True)


@contextmanager
def writing_errors(path: Path) -> Iterator[None]:
    """Turns what the system says about writing `path` into errors of ours."""
    try:
        yield
    except OSError as error:
        raise _as_problem(path, error) from error
    except ValueError as error:
        raise NotWritable(path, str(error)) from error


def _as_problem(path: Path, error: OSError) -> FileProblem:
    if error.errno in NO_ROOM:
        return DiskFull(path)
    if isinstance(error, IsADirectoryError) or path.is_dir():
        return FolderGiven(path)
    return NotWritable(path, error.strerror or str(error))


def _prefix(target: str) -> str:
    name = os.path.basename(target)  # noqa: PTH119
    return f".{blake2b(os.fsencode(name), digest_size=6).hexdigest()}-"


def _target(path: Path) -> tuple[str, int | None]:
    """What to replace, links followed, and its permissions: None if it is new, NO_FILE_MODE if it is a pipe or a device."""
    target = os.fspath(path)
    try:
        status = os.lstat(target)
        if stat.S_ISLNK(status.st_mode):
            target = os.path.realpath(target)
            status = os.stat(target)  # noqa: PTH116
    except FileNotFoundError:
        return target, None
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return target, stat.S_IMODE(status.st_mode) if stat.S_ISREG(status.st_mode) else NO_FILE_MODE


def _write_into(target: str, data: bytes) -> None:
    """For a pipe or a device such as /dev/stdout, which must not be replaced by a file."""
    descriptor = os.open(target, os.O_WRONLY)
    try:
        _write_all(descriptor, data)
    finally:
        os.close(descriptor)


def _write_synced(path: str, data: bytes, mode: int | None) -> None:
    descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o666)
    try:
        _write_all(descriptor, data)
        _keep_mode(descriptor, mode)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _write_all(descriptor: int, data: bytes) -> None:
    written = os.write(descriptor, data)
    while written < len(data):
        written += os.write(descriptor, data[written:])


def _keep_mode(descriptor: int, mode: int | None) -> None:
    if mode is None or not hasattr(os, "fchmod") or stat.S_IMODE(os.fstat(descriptor).st_mode) == mode:
        return
    with suppress(OSError):
        os.fchmod(descriptor, mode)


def _sync_folder(folder: str) -> None:
    """Makes the renaming last, where the system can; the file itself is whole either way."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

"""A document that is open: locked, watched for changes by others, saved whole."""

import os
import threading
from pathlib import Path
from types import TracebackType
from typing import Final, Self, TypeAlias

from assess.domain.assessment import VERSION, Assessment
from assess.domain.errors import ChangedOutside, FileMissing, FileProblem, InUse, NotWritable
from assess.storage.atomic import remove_leftovers, write_atomically, writing_errors
from assess.storage.documents import document_bytes, parse_versioned, read_bytes
from assess.storage.lock import DocumentLock, LockOutcome

READ_ONLY: Final = "the document is open for reading only"
ALREADY_THERE: Final = "a file of that name is already there"

Stamp: TypeAlias = tuple[int, int, int]


class DocumentFile:
    """The file behind one window, usable from any thread; `close` it to let others in."""

    def __init__(self, path: Path, lock: DocumentLock | None) -> None:
        self.path = path
        self._lock = lock
        self._one_at_a_time = threading.Lock()
        self._data: bytes | None = None
        self._stamp: Stamp | None = None
        self._outdated: tuple[int, bytes] | None = None

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> tuple[Self, Assessment]:
        """The document at `path` and what is in it; InUse if another Assess has it open.

        Where the system lets us only read the file or its folder, it opens for reading only, as with `read_only`.
        """
        read_bytes(path)
        lock = None if read_only or not os.access(path, os.W_OK) else _take_lock(path)
        file = cls(path, lock)
        try:
            return file, file.reload()
        except BaseException:
            file.close()
            raise

    @classmethod
    def create(cls, path: Path, assessment: Assessment, *, replace: bool = False) -> Self:
        """A new document at `path`, saved; refuses to overwrite a file unless `replace` says that a person agreed to it."""
        with writing_errors(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            if path.is_file() and not replace:
                raise NotWritable(path, ALREADY_THERE)
        file = cls(path, _take_lock(path))
        try:
            file.save(assessment)
        except BaseException:
            file.close()
            raise
        return file

    @property
    def is_read_only(self) -> bool:
        """Whether `save` would refuse."""
        return self._lock is None

    def reload(self) -> Assessment:
        """What is on the disk now; from here on that is what `save` expects to find there."""
        with self._one_at_a_time:
            stamp = _stamp(self.path)
            data = read_bytes(self.path)
            assessment, version = parse_versioned(data, self.path)
            self._data, self._stamp = data, stamp
            self._outdated = (version, data) if version < VERSION else None
            return assessment

    def save(self, assessment: Assessment, *, over_changes: bool = False) -> None:
        """Puts `assessment` on the disk; ChangedOutside if somebody else changed the file, unless a person agreed to write over that."""
        with self._one_at_a_time:
            if self.is_read_only:
                raise NotWritable(self.path, READ_ONLY)
            if not over_changes and self._is_changed_outside():
                raise ChangedOutside(self.path)
            self._keep_outdated()
            data = document_bytes(assessment)
            write_atomically(self.path, data)
            self._data, self._stamp = data, _stamp(self.path)

    def close(self) -> None:
        """Lets others open the document."""
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Self:
        """The file itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Closes it."""
        self.close()

    def _is_changed_outside(self) -> bool:
        """A file that is gone counts as unchanged: writing it again overwrites nothing."""
        if self._data is None or (self._stamp is not None and _stamp(self.path) == self._stamp):
            return False
        try:
            return read_bytes(self.path) != self._data
        except FileMissing:
            return False
        except FileProblem:
            return True

    def _keep_outdated(self) -> None:
        """Before a migrated document is first saved, its old self is put beside it."""
        if self._outdated is None:
            return
        version, data = self._outdated
        with writing_errors(self.path):
            number = 1
            while (backup := _backup_path(self.path, version, number)).exists() and backup.read_bytes() != data:
                number += 1
            if not backup.exists():
                write_atomically(backup, data)
        self._outdated = None


def _take_lock(path: Path) -> DocumentLock | None:
    """The lock of the document at `path`, None where we may only read; raises InUse."""
    lock = DocumentLock(Path(os.path.realpath(path)))
    match lock.take():
        case LockOutcome.IN_USE:
            raise InUse(path)
        case LockOutcome.FOLDER_READ_ONLY:
            return None
        case LockOutcome.HELD:
            remove_leftovers(path)
        case LockOutcome.NOT_SUPPORTED:
            pass
    return lock


def _backup_path(path: Path, version: int, number: int) -> Path:
    extension = f".v{version}.bak" if number == 1 else f".v{version}.{number}.bak"
    return path.with_name(path.name + extension)


def _stamp(path: Path) -> Stamp | None:
    try:
        status = os.stat(path)  # noqa: PTH116 (the cheapest way)
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino

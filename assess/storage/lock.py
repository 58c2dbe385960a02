"""The lock that keeps two windows from writing the same document."""

import errno
from contextlib import suppress
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from filelock import BaseFileLock

REFUSED: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


class LockOutcome(Enum):
    """What came of asking for the lock."""

    HELD = auto()
    IN_USE = auto()
    FOLDER_READ_ONLY = auto()
    NOT_SUPPORTED = auto()


class DocumentLock:
    """An empty hidden file beside the document, locked as long as this process has the document open."""

    def __init__(self, document: Path) -> None:
        self._path = document.parent / f".{document.name}.lock"
        from filelock import FileLock  # noqa: PLC0415 (needed only once a document is opened)

        self._lock: BaseFileLock = FileLock(self._path, timeout=0, thread_local=False, fallback_to_soft=False)

    def take(self) -> LockOutcome:
        """Tries once; a file system that knows no locks is no reason not to work."""
        from filelock import Timeout  # noqa: PLC0415

        try:
            self._lock.acquire()
        except Timeout:
            return LockOutcome.IN_USE
        except OSError as error:
            return LockOutcome.FOLDER_READ_ONLY if error.errno in REFUSED else LockOutcome.NOT_SUPPORTED
        except NotImplementedError:
            return LockOutcome.NOT_SUPPORTED
        return LockOutcome.HELD

    def release(self) -> None:
        """Lets others in, and takes the lock file away where the system allows it."""
        if not self._lock.is_locked:
            return
        removed = self._remove()
        with suppress(OSError):
            self._lock.release()
        if not removed:
            self._remove()

    def _remove(self) -> bool:
        """Unix lets go of a file that is open, and only then is it surely ours; Windows only of a closed one that nobody else has."""
        try:
            self._path.unlink()
        except OSError:
            return False
        return True

"""What Assess remembers between two starts: recent documents, where one stopped, looks, paper and reminders."""

import json
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import Final

from pydantic import ConfigDict, ValidationError

from assess.domain.base import Frozen
from assess.domain.errors import FileMissing, FileProblem
from assess.storage.atomic import write_atomically
from assess.storage.documents import read_bytes

FILE_NAME: Final = "settings.json"
LONGEST_LIST: Final = 10
LARGEST: Final = 1024 * 1024


class Theme(StrEnum):
    """The colors of the window."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class PaperSize(StrEnum):
    """The paper that reports are made for."""

    LETTER = "us-letter"
    A4 = "a4"


class LastSession(Frozen):
    """The document that was open, and the id of the wizard's step; there is one only if the app did not end properly."""

    document: Path
    step: str = ""


class Settings(Frozen):
    """One person's settings on one computer; what a newer Assess put there is passed over."""

    model_config = ConfigDict(extra="ignore")

    recent: tuple[Path, ...] = ()
    last_session: LastSession | None = None
    theme: Theme = Theme.SYSTEM
    paper: PaperSize = PaperSize.LETTER
    alarm_minutes: int | None = None

    def with_recent(self, document: Path) -> "Settings":
        """A copy with `document` first among the recent ones."""
        others = tuple(path for path in self.recent if path != document)
        return self.model_copy(update={"recent": (document, *others)[:LONGEST_LIST]})

    def without_recent(self, document: Path) -> "Settings":
        """A copy that does not list `document`."""
        return self.model_copy(update={"recent": tuple(path for path in self.recent if path != document)})

    def with_session(self, session: LastSession | None) -> "Settings":
        """A copy that remembers where the person is; None once they are done."""
        return self.model_copy(update={"last_session": session})

    def with_theme(self, theme: Theme) -> "Settings":
        """A copy in other colors."""
        return self.model_copy(update={"theme": theme})

    def with_paper(self, paper: PaperSize) -> "Settings":
        """A copy for other paper."""
        return self.model_copy(update={"paper": paper})

    def with_alarm(self, minutes: int | None) -> "Settings":
        """A copy whose calendar files remind so many minutes before a session; None is no reminder."""
        return self.model_copy(update={"alarm_minutes": minutes})


class SettingsFile:
    """`settings.json` in the state folder; nothing wrong with it ever stops the app."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE_NAME

    def load(self) -> Settings:
        """The settings; the usual ones if there are none, or if they are damaged, which are then kept aside as `.damaged`."""
        try:
            return Settings.model_validate(json.loads(read_bytes(self.path, LARGEST).decode("utf-8-sig")))
        except FileMissing:
            return Settings()
        except (FileProblem, ValueError, ValidationError, RecursionError):
            self._keep_aside()
            return Settings()

    def save(self, settings: Settings) -> None:
        """Writes them; raises NotWritable or DiskFull."""
        with suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(settings.model_dump(), indent=2, default=str)
        write_atomically(self.path, text.encode() + b"\n")

    def _keep_aside(self) -> None:
        with suppress(OSError):
            self.path.replace(self.path.with_name(self.path.name + ".damaged"))

"""The log of what nobody expected: the state folder's `assess.log`."""

import traceback
from datetime import datetime
from pathlib import Path
from typing import Final

from assess.storage.paths import state_folder

FILE_NAME: Final = "assess.log"
LARGEST: Final = 1024 * 1024


def log_exception(error: BaseException) -> Path | None:
    """Adds the traceback of `error` and returns where it is, None if nothing can be written there."""
    path = state_folder() / FILE_NAME
    when = datetime.now().astimezone().isoformat(timespec="seconds")
    entry = f"{when}\n{''.join(traceback.format_exception(error))}\n"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > LARGEST:
            path.replace(path.with_name(f"{FILE_NAME}.1"))
        with path.open("a", encoding="utf-8", errors="replace") as file:
            file.write(entry)
    except OSError:
        return None
    return path

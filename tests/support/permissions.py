"""Whether the system keeps this account from writing where it should not; an administrator may write anywhere."""

import os
import tempfile
from pathlib import Path
from typing import Final

import pytest


def may_write_anywhere() -> bool:
    """Whether a read-only folder can be written all the same."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o555)
        return os.name == "nt" or os.access(folder, os.W_OK)


NEEDS_PERMISSIONS: Final = pytest.mark.skipif(may_write_anywhere(), reason="the system lets this account write anywhere")

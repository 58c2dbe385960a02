"""Where things live: what ships with the app, and the folders of the person who uses it."""

import os
from pathlib import Path
from typing import Final

import platformdirs

APP_NAME: Final = "Assess"
RESOURCES: Final = Path(__file__).resolve().parents[2] / "resources"
CATALOG: Final = RESOURCES / "catalog"
PAY: Final = RESOURCES / "pay"
ICON: Final = RESOURCES / "icons" / "assess.svg"


def documents_folder() -> Path:
    """Where new documents are suggested to go."""
    return Path(platformdirs.user_documents_dir()) / APP_NAME


def content_folder() -> Path:
    """Where one's own content is looked for; the environment variable ASSESS_CONTENT may name another folder, such as a shared one."""
    if elsewhere := os.environ.get("ASSESS_CONTENT"):
        return Path(elsewhere)
    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False)) / "content"


def state_folder() -> Path:
    """Where settings, the list of recent documents and the log are kept; the environment variable ASSESS_STATE may name another folder."""
    if elsewhere := os.environ.get("ASSESS_STATE"):
        return Path(elsewhere)
    return Path(platformdirs.user_state_dir(APP_NAME, appauthor=False))

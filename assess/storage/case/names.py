"""Ids and file names made from titles and codes."""

import re
import unicodedata
from collections.abc import Container
from typing import Final

LONGEST: Final = 60
IDENTIFIER: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST_IDENTIFIER: Final = 80


def is_identifier(text: str) -> bool:
    """Whether `text` can be an id as it stands."""
    return len(text) <= LONGEST_IDENTIFIER and IDENTIFIER.fullmatch(text) is not None


def make_name(text: str, otherwise: str) -> str:
    """`text` as lower-case words joined by hyphens, `otherwise` if no letter of it can stand there."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")[:LONGEST].rstrip("-") or otherwise


def free_name(name: str, taken: Container[str]) -> str:
    """`name`, or `name-2` and so on if it is taken."""
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    return free

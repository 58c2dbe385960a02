"""Identifiers that follow from our ids, so that the same entry has the same one in every export."""

from typing import Final
from uuid import UUID, uuid5

NAMESPACE: Final = UUID("f79eb1be-e676-485e-9029-e2b8c2dc123b")
SKILLS: Final = ("document", "skills")


def identify(*parts: str) -> str:
    """The identifier of the entry that `parts` name, such as "skill" and its id; the last part alone may hold a slash."""
    return str(uuid5(NAMESPACE, "/".join(parts)))


def address(identifier: str) -> str:
    """The URI of an entry; Assess has no server, so it names the entry and leads nowhere."""
    return f"urn:uuid:{identifier}"

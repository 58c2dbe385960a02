"""Numbered migrations: each takes a document, as read from JSON, one version up."""

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

from assess.domain.assessment import VERSION

Document: TypeAlias = dict[str, Any]


def migrate(document: Document, version: int) -> Document:
    """`document` of `version` as one of the newest version; what is wrong with it is left for validation to say."""
    for number in range(version, VERSION):
        document = MIGRATIONS[number](document)
    return document


def _from_0(document: Document) -> Document:
    """Drafts before the first release: a response was a level or null, and every checklist was the full one."""
    migrated = {**document, "version": 1}
    migrated.setdefault("path", "full")
    responses = document.get("responses", {})
    if isinstance(responses, dict):
        migrated["responses"] = {skill: _response_from_0(level) for skill, level in responses.items()}
    return migrated


def _response_from_0(level: object) -> object:
    if level is None:
        return {"state": "unanswered"}
    return {"state": "rated", "level": level}


MIGRATIONS: Final[Mapping[int, Callable[[Document], Document]]] = {0: _from_0}

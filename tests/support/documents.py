"""Documents as files, good and bad."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from assess.domain.assessment import Assessment, Response, ResponseState
from assess.storage.documents import document_bytes

MADE: Final = datetime(2026, 11, 21, 10, 42, tzinfo=UTC)


def make_assessment(role: str = "medical-assistant", **levels: int) -> Assessment:
    """An assessment with `levels`; underscores in the names stand for hyphens."""
    responses = {
        skill.replace("_", "-"): Response(state=ResponseState.RATED, level=level, rated_at=MADE) for skill, level in levels.items()
    }
    return Assessment(id=UUID(int=7), role=role, catalog_version="2026.1", created=MADE, updated=MADE, responses=responses)


def write_document(folder: Path, assessment: Assessment, name: str = "ana.assess.json") -> Path:
    """The file of `assessment`."""
    path = folder / name
    path.write_bytes(document_bytes(assessment))
    return path


def changed_document(change: Callable[[dict[str, Any]], object]) -> bytes:
    """A valid document with one change made to its JSON."""
    document = json.loads(document_bytes(make_assessment(phlebotomy=3)))
    change(document)
    return json.dumps(document, ensure_ascii=False, indent=2).encode()

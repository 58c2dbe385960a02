"""What a command reads: an assessment from a file or from standard input, a role, today."""

import sys
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Final

from assess.cli.problems import UsageProblem
from assess.domain.assessment import Assessment
from assess.domain.catalog import Catalog
from assess.domain.readiness import Readiness
from assess.domain.roles import RoleProfile
from assess.domain.scoring import score_assessment
from assess.storage.current_catalog import current_catalog
from assess.storage.documents import parse_document, read_bytes, read_stream, require_role

STANDARD_INPUT: Final = Path("standard input")
NO_FILE: Final = "Name the FILE of an assessment, or pipe one in, as in `python main.py example | python main.py score`."


@dataclass(frozen=True)
class Scored:
    """An assessment that was read, and its figures as of one day."""

    assessment: Assessment
    readiness: Readiness
    catalog: Catalog


def read_scored(file: str | None, on: date | None, role: str | None = None) -> Scored:
    """The assessment in `file` scored against `role`, or against its own; raises UsageProblem or an AssessError."""
    catalog = current_catalog()
    assessment = read_assessment(file, catalog, role)
    profile = find_role(role or assessment.role, catalog)
    return Scored(assessment, score_assessment(assessment, profile, catalog, on or today()), catalog)


def read_assessment(file: str | None, catalog: Catalog, role: str | None) -> Assessment:
    """The assessment in `file`, which has to fit its own role unless another one is asked about."""
    path = STANDARD_INPUT if file in {None, "-"} else Path(str(file))
    assessment = parse_document(_read_standard_input() if path is STANDARD_INPUT else read_bytes(path), path)
    if role in {None, assessment.role}:
        require_role(assessment, catalog, path)
    return assessment


def find_role(role: str, catalog: Catalog) -> RoleProfile:
    """The role profile; raises RoleUnknown."""
    return catalog.profile(role)


def today() -> date:
    """Today, where this computer is."""
    return datetime.now().astimezone().date()


def moment(on: date | None) -> datetime:
    """Now; at noon of the day `on` if there is one, so that the same words make the same bytes."""
    return datetime.combine(on, time(12), tzinfo=UTC) if on else datetime.now().astimezone()


def _read_standard_input() -> bytes:
    if sys.stdin is None or sys.stdin.isatty():
        raise UsageProblem(NO_FILE)
    return read_stream(sys.stdin.buffer, STANDARD_INPUT)

"""Reads and writes assessments as JSON text; `document_file` keeps one open and locked."""

import json
import os
import re
import stat
from pathlib import Path
from typing import Any, BinaryIO, Final

from pydantic import ValidationError

from assess.domain.assessment import FORMAT, VERSION, Assessment, ResponseState
from assess.domain.catalog import Catalog
from assess.domain.errors import (
    DuplicateKey,
    FieldProblem,
    FileEmpty,
    FileMissing,
    FileProblem,
    FileTooLarge,
    FolderGiven,
    NestedTooDeeply,
    NotAnAssessment,
    NotApplicableRefused,
    NotJson,
    NotReadable,
    NotText,
    RoleUnknown,
    VersionTooNew,
)
from assess.storage.migrations import Document, migrate
from assess.storage.problems import first_problem, quoted, tidy

SUFFIX: Final = ".assess.json"
LARGEST: Final = 8 * 1024 * 1024
LONGEST_NUMBER: Final = 4300


def read_document(path: Path) -> Assessment:
    """The assessment in the file at `path`; raises a FileProblem that says what is wrong and where."""
    return parse_document(read_bytes(path), path)


def require_role(assessment: Assessment, catalog: Catalog, path: Path) -> None:
    """Raises RoleUnknown or NotApplicableRefused if `assessment` does not fit its own role."""
    role = catalog.role(assessment.role)
    if role is None:
        raise RoleUnknown(assessment.role, tuple(catalog.roles), path)
    for expectation in role.expectation:
        is_left_out = assessment.response(expectation.skill).state is ResponseState.NOT_APPLICABLE
        if is_left_out and not expectation.allows_not_applicable:
            raise NotApplicableRefused(path, expectation.skill, role.id)


def document_bytes(assessment: Assessment) -> bytes:
    """The document as it stands in its file: indented JSON, UTF-8, keys in the model's order."""
    return assessment.model_dump_json(indent=2).encode() + b"\n"


def read_bytes(path: Path, limit: int = LARGEST) -> bytes:
    """What is in the file; raises a FileProblem, FileTooLarge before reading anything."""
    try:
        with path.open("rb") as file:
            return read_stream(file, path, limit)
    except (OSError, ValueError) as error:
        raise _as_problem(path, error) from error


def read_stream(file: BinaryIO, path: Path, limit: int = LARGEST) -> bytes:
    """What is in an open file or pipe that errors call `path`."""
    size = _size(file)
    if size > limit:
        raise FileTooLarge(path, size, limit)
    data = file.read(limit + 1)
    if len(data) > limit:
        raise FileTooLarge(path, len(data), limit)
    return data


def parse_document(data: bytes, path: Path) -> Assessment:
    """The assessment in `data`, brought to the newest version; raises a FileProblem about `path`."""
    return parse_versioned(data, path)[0]


def parse_versioned(data: bytes, path: Path) -> tuple[Assessment, int]:
    """As `parse_document`, with the version that `data` has."""
    text = decode(data, path)
    document = load_json(text, path)
    version = document_version(document, path)
    if version < VERSION:
        text = json.dumps(migrate(document, version), ensure_ascii=False)
    try:
        return Assessment.model_validate_json(text), version
    except ValidationError as error:
        raise _as_field_problem(path, error) from error
    except UnicodeEncodeError as error:
        raise NotText(path) from error


def decode(data: bytes, path: Path) -> str:
    """`data` as text, with or without a byte order mark; raises FileEmpty or NotText."""
    if not data.strip():
        raise FileEmpty(path)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data":
            raise NotJson(path, data.count(b"\n") + 1, 1, cut_off=True) from error
        raise NotText(path) from error
    if not text.strip():
        raise FileEmpty(path)
    return text


def load_json(text: str, path: Path) -> Document:
    """The JSON object in `text`; raises NotJson, NestedTooDeeply, DuplicateKey or NotAnAssessment."""

    def without_duplicates(pairs: list[tuple[str, Any]]) -> Document:
        found = dict(pairs)
        if len(found) < len(pairs):
            keys = [key for key, _ in pairs]
            raise DuplicateKey(path, tidy(next(key for key in keys if keys.count(key) > 1)))
        return found

    try:
        document = json.loads(text, object_pairs_hook=without_duplicates)
    except json.JSONDecodeError as error:
        raise NotJson(path, error.lineno, error.colno, cut_off=_is_cut_off(text, error)) from error
    except RecursionError as error:
        raise NestedTooDeeply(path) from error
    except ValueError as error:
        raise _number_too_long(text, path) from error
    if not isinstance(document, dict):
        raise NotAnAssessment(path)
    return document


def document_version(document: Document, path: Path) -> int:
    """The version of a document of ours; raises NotAnAssessment, FieldProblem or VersionTooNew."""
    if document.get("format") != FORMAT:
        raise NotAnAssessment(path)
    if "version" not in document:
        raise FieldProblem(path, "version", "this entry is missing")
    version = document["version"]
    if not isinstance(version, int) or isinstance(version, bool) or version < 0:
        raise FieldProblem(path, "version", f"it has to be a whole number from 0 to {VERSION}, not {quoted(version)}")
    if version > VERSION:
        raise VersionTooNew(path, version, VERSION)
    return version


def _as_problem(path: Path, error: Exception) -> FileProblem:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return FileMissing(path)
    if isinstance(error, IsADirectoryError) or _is_folder(path):
        return FolderGiven(path)
    return NotReadable(path, (error.strerror if isinstance(error, OSError) else None) or str(error))


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _size(file: BinaryIO) -> int:
    """The size of a real file; 0 for a pipe, which tells no size."""
    try:
        status = os.fstat(file.fileno())
    except (OSError, ValueError):
        return 0
    return status.st_size if stat.S_ISREG(status.st_mode) else 0


def _is_cut_off(text: str, error: json.JSONDecodeError) -> bool:
    """Whether the text just ends too early: at the fault, in a string that nothing closes, or in a word."""
    rest = text[error.pos :].strip()
    return error.msg.startswith("Unterminated string") or any(word.startswith(rest) for word in ("true", "false", "null", "-"))


def _number_too_long(text: str, path: Path) -> FieldProblem:
    found = re.search(rf"\d{{{LONGEST_NUMBER + 1},}}", text)
    line = text.count("\n", 0, found.start() if found else 0) + 1
    return FieldProblem(path, f"line {line}", "it has to be a shorter number")


def _as_field_problem(path: Path, error: ValidationError) -> FileProblem:
    first = error.errors(include_url=False)[0]
    if first["type"] == "json_invalid":
        return NestedTooDeeply(path) if "recursion" in first["msg"] else NotText(path)
    place, problem, unknown = first_problem(error)
    return FieldProblem(path, place, problem, unknown=unknown)

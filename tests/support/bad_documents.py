"""Every way in which a file may be no assessment of ours: what it is called, what is in it, and what the message must name."""

import json
from dataclasses import dataclass
from typing import Final

from assess.domain.errors import (
    DuplicateKey,
    FieldProblem,
    FileEmpty,
    FileProblem,
    FileTooLarge,
    NestedTooDeeply,
    NotAnAssessment,
    NotJson,
    NotText,
    VersionTooNew,
)
from assess.storage.documents import document_bytes
from tests.support.documents import changed_document, make_assessment


@dataclass(frozen=True)
class BadDocument:
    """`named` stands in the sentence; `error` is what storage raises."""

    case: str
    data: bytes
    error: type[FileProblem]
    named: str


def _with(**changes: object) -> bytes:
    return changed_document(lambda document: document.update(changes))


def _with_response(response: object) -> bytes:
    return _with(responses={"phlebotomy": response})


def _without(key: str) -> bytes:
    return changed_document(lambda document: document.pop(key))


GOOD: Final = document_bytes(make_assessment(phlebotomy=3))
TWICE: Final = b'"responses": {"phlebotomy": {}, "phlebotomy": {}, '


def _field(case: str, data: bytes, place: str) -> BadDocument:
    return BadDocument(case, data, FieldProblem, place)


BAD_DOCUMENTS: Final = (
    BadDocument("empty", b"", FileEmpty, "empty"),
    BadDocument("blank", b" \n\t\n", FileEmpty, "empty"),
    BadDocument("only a byte order mark", b"\xef\xbb\xbf\n", FileEmpty, "empty"),
    BadDocument("not JSON", b"Dear instructor,\n", NotJson, "line 1"),
    BadDocument("a comma too many", b'{\n  "format": "assess/assessment"\n,}', NotJson, "line 3"),
    BadDocument("truncated", GOOD[: len(GOOD) // 2], NotJson, "ends in the middle"),
    BadDocument("truncated in a word", b'{"format": tr', NotJson, "line 1"),
    BadDocument("truncated in a text", b'{"format": "ass', NotJson, "ends in the middle"),
    BadDocument("two documents in one", GOOD + GOOD, NotJson, "line"),
    BadDocument("50 MB", b" " * 50_000_000, FileTooLarge, "50 MB"),
    BadDocument("deep nesting", b"[" * 100_000, NestedTooDeeply, "nested"),
    BadDocument("deep nesting, closed", b'{"a":' * 50_000 + b"1" + b"}" * 50_000, NestedTooDeeply, "nested"),
    BadDocument("nesting that only the second parser minds", _with(x=json.loads("[" * 400 + "]" * 400)), NestedTooDeeply, "nested"),
    BadDocument("not UTF-8", GOOD.replace(b"medical", b"m\xe9dical"), NotText, "UTF-8"),
    BadDocument("UTF-16", GOOD.decode().encode("utf-16"), NotText, "UTF-8"),
    BadDocument("half a character", _with(learner={"name": "x"}).replace(b'"x"', b'"\\ud800"'), NotText, "UTF-8"),
    BadDocument("a list", b"[1, 2]", NotAnAssessment, "no assessment"),
    BadDocument("somebody else's JSON", b'{"name": "left-pad", "version": "1.0"}', NotAnAssessment, "no assessment"),
    BadDocument("newer version", _with(version=2), VersionTooNew, "version 2"),
    BadDocument("far newer version", _with(version=10**20), VersionTooNew, "newer"),
    BadDocument("the same skill twice", GOOD.replace(b'"responses": {', TWICE), DuplicateKey, "phlebotomy"),
    _field("no version", _without("version"), "version"),
    _field("version as text", _with(version="1"), "version"),
    _field("version true", _with(version=True), "version"),
    _field("version below 0", _with(version=-1), "version"),
    _field("unknown key", _with(colour="red"), "colour"),
    _field("unknown key inside", _with_response({"state": "rated", "level": 3, "lvl": 4}), "responses.phlebotomy.lvl"),
    _field("level 7", _with_response({"state": "rated", "level": 7}), "responses.phlebotomy.level"),
    _field("level -1", _with_response({"state": "rated", "level": -1}), "responses.phlebotomy.level"),
    _field("level 2.5", _with_response({"state": "rated", "level": 2.5}), "responses.phlebotomy.level"),
    _field("level as text", _with_response({"state": "rated", "level": "3"}), "responses.phlebotomy.level"),
    _field("level true", _with_response({"state": "rated", "level": True}), "responses.phlebotomy.level"),
    _field("unknown state", _with_response({"state": "maybe"}), "responses.phlebotomy.state"),
    _field("rated without a level", _with_response({"state": "rated"}), "responses.phlebotomy"),
    _field("a level without rated", _with_response({"state": "not_sure", "level": 2}), "responses.phlebotomy"),
    _field("N/A without a reason", _with_response({"state": "not_applicable", "reason": "  "}), "responses.phlebotomy"),
    _field("30 February", _with(goal={"target_date": "2026-02-30"}), "goal.target_date"),
    _field("date the other way round", _with(goal={"target_date": "21/11/2026"}), "goal.target_date"),
    _field("date as a number", _with(goal={"target_date": 20261121}), "goal.target_date"),
    _field("the year 9999", _with(goal={"target_date": "9999-12-31"}), "goal.target_date"),
    _field("a moment without time zone", _with(updated="2026-11-21T10:42:00"), "updated"),
    _field(
        "expires before it was issued", _with(credentials={"bls": {"issued": "2026-01-01", "expires": "2025-01-01"}}), "credentials.bls"
    ),
    _field("200 hours a week", _with(goal={"hours_per_week": 200}), "goal.hours_per_week"),
    _field("not a number of hours", _with(goal={"hours_per_week": 0}).replace(b": 0", b": NaN"), "goal.hours_per_week"),
    _field("infinite hours", _with(goal={"hours_per_week": 0}).replace(b": 0", b": 1e999"), "goal.hours_per_week"),
    _field("a number of 5,000 digits", GOOD.replace(b'"version": 1', b'"version": 1' + b"0" * 5_000), "line 3"),
    _field("a day of the week that is none", _with(goal={"weekdays": ["mon", "someday"]}), "goal.weekdays.1"),
    _field("responses as a list", _with(responses=[]), "responses"),
    _field("a skill with a space", _with(responses={"blood draw": {}}), "responses.blood draw"),
    _field("no role", _without("role"), "role"),
    _field("no id", _without("id"), "id"),
    _field("an id that is no UUID", _with(id="42"), "id"),
    _field("a note without end", _with_response({"note": "x" * 20_001}), "responses.phlebotomy.note"),
)
"""Each is read by tests of storage and of the commands; none of them may be changed by reading it."""

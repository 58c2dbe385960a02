"""The PDF of a report or a checklist: tagged (PDF/UA-1 and PDF/A-2a), and the same bytes for the same content."""

import json
import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from assess.domain.errors import ReportFailed
from assess.reports.checklist_values import ChecklistContent
from assess.reports.content_values import Frame, ReportContent
from assess.reports.glyphs import breakable, font_folders, showable
from assess.reports.week_sheet import WeekSheet

if TYPE_CHECKING:
    import typst

Paper: TypeAlias = Literal["us-letter", "a4"]
Json: TypeAlias = Any

TEMPLATES: Final = Path(__file__).resolve().parents[2] / "resources" / "reports"
STANDARDS: Final = ("ua-1", "a-2a")
ALWAYS_SHOWN: Final = frozenset("→☐✓✗×÷−–·•“”\u2019…")
UNSHOWN: Final = re.compile(r"the text `\"(.+?)\"` could not be displayed")
TRIES: Final = 6


def make_report_pdf(content: ReportContent, paper: Paper = "us-letter") -> bytes:
    """The report as PDF; raises ReportFailed if it cannot be made."""
    return _make("report.typ", content.as_json(), content.frame, paper)


def make_checklist_pdf(content: ChecklistContent, paper: Paper = "us-letter") -> bytes:
    """The blank checklist as PDF; raises ReportFailed if it cannot be made."""
    return _make("checklist.typ", content.as_json(), content.frame, paper)


def make_week_pdf(sheet: WeekSheet, paper: Paper = "us-letter") -> bytes:
    """The weekly sheet as PDF of one page; raises ReportFailed if it cannot be made."""
    return _make("week.typ", sheet.as_json(), sheet.frame, paper)


def _make(template: str, content: Json, frame: Frame, paper: Paper) -> bytes:
    """Tries again without the characters that typst refuses, and last without any but the plainest."""
    import typst  # noqa: PLC0415 - slow to load, and needed for reports only

    never: frozenset[str] = frozenset()
    failure = ""
    for _ in range(TRIES):
        try:
            return _compile(template, _prepare(content, frame, never), frame, paper)
        except typst.TypstError as error:
            failure = getattr(error, "diagnostic", "") or str(error)
            refused = _named(failure) - never or _unusual(content) - never
            if not refused:
                break
            never = never | refused
    raise ReportFailed(failure)


def _named(failure: str) -> frozenset[str]:
    return frozenset(character for text in UNSHOWN.findall(failure) for character in text if not character.isascii()) - ALWAYS_SHOWN


def _unusual(content: Json) -> frozenset[str]:
    return frozenset(character for character in json.dumps(content, ensure_ascii=False) if not character.isascii()) - ALWAYS_SHOWN


def _prepare(content: Json, frame: Frame, never: frozenset[str]) -> Json:
    """The content as it can be printed, and whether anything had to be left out."""
    hidden = 0

    def hide(count: int) -> str:
        nonlocal hidden
        hidden += count
        return (frame.hidden_one if count == 1 else frame.hidden_many).format(n=count)

    printable = _each_text(content, lambda text: breakable(showable(text, hide, never)))
    return {**printable, "hidden": hidden > 0}


def _each_text(value: Json, change: Callable[[str], str]) -> Json:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {key: _each_text(item, change) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_each_text(item, change) for item in value]
    return value


def _compile(template: str, content: Json, frame: Frame, paper: Paper) -> bytes:
    import typst  # noqa: PLC0415 - slow to load, and needed for reports only

    text = json.dumps(content, ensure_ascii=False)
    fonts = _fonts(font_folders(text))
    made = typst.compile(
        str(TEMPLATES / template),
        root=str(TEMPLATES),
        font_paths=fonts,
        sys_inputs={"content": text, "paper": paper, "families": json.dumps(fonts.families())},
        pdf_standards=list(STANDARDS),
        timestamp=_timestamp(frame.date),
        format="pdf",
    )
    return bytes(made)


@cache
def _fonts(folders: tuple[Path, ...]) -> "typst.Fonts":
    import typst  # noqa: PLC0415 - slow to load, and needed for reports only

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[*folders])


def _timestamp(day: str) -> datetime:
    return datetime.combine(date.fromisoformat(day), time(12), tzinfo=UTC)

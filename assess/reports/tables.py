"""The plan as CSV that spreadsheet programs open as they are: UTF-8 with a mark, no cell ever a formula."""

import csv
import io
from collections.abc import Iterable
from typing import Final

from assess.domain.catalog import Catalog
from assess.domain.planning.values import Plan
from assess.reports.wording import ENGLISH, Wording

FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
Value = str | int


def make_plan_csv(plan: Plan, catalog: Catalog, wording: Wording = ENGLISH) -> bytes:
    """A row a session, in order of date."""
    rows = (
        (
            week.number,
            session.day.isoformat(),
            wording.skill_title(session.step.skill, catalog),
            wording.session_title(session, catalog),
            wording.step_activity(session.step),
            wording.setting_name(session.step.setting),
            session.minutes,
        )
        for week in plan.weeks
        for session in week.sessions
    )
    return _csv(wording.plan_columns, rows)


def _csv(columns: tuple[str, ...], rows: Iterable[tuple[Value, ...]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_harmless(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _harmless(value: Value) -> Value:
    """A text that a spreadsheet would take for a formula gets an apostrophe in front."""
    if not isinstance(value, str):
        return value
    text = value.replace("\0", "")
    return f"'{text}" if text.lstrip(" ").startswith(FORMULA_STARTS) else text

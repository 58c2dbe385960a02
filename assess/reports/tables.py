"""The plan and the results as CSV that spreadsheet programs open as they are: UTF-8 with a mark, no cell ever a formula."""

import csv
import io
from collections.abc import Iterable
from typing import Final

from assess.domain.assessment import Assessment
from assess.domain.catalog import Catalog
from assess.domain.evidence import Standing
from assess.domain.planning.values import Plan
from assess.domain.readiness import Readiness
from assess.reports.wording import ENGLISH, Wording

FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
Value = str | int | float | None


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


def make_results_csv(assessment: Assessment, readiness: Readiness, catalog: Catalog, wording: Wording = ENGLISH) -> bytes:
    """A row a skill of the role, in the profile's order."""
    priorities = {gap.standing.skill.id: round(float(gap.priority), 4) for gap in readiness.gaps}
    titles = {domain.id: domain.title for domain in catalog.domains}
    rows = (
        (
            *_standing_cells(standing, titles[standing.domain], wording),
            priorities.get(standing.skill.id),
            *_words(assessment, standing, wording),
        )
        for standing in readiness.standings
    )
    return _csv(wording.result_columns, rows)


def _standing_cells(standing: Standing, domain: str, wording: Wording) -> tuple[Value, ...]:
    expectation = standing.expectation
    return (
        standing.skill.id,
        standing.skill.title,
        domain,
        wording.state_name(standing.state),
        standing.level,
        expectation.target,
        wording.basis_name(standing.basis),
        standing.verified,
        expectation.weight,
        wording.yes if expectation.must_have else wording.no,
        wording.yes if standing.is_met else wording.no,
    )


def _words(assessment: Assessment, standing: Standing, wording: Wording) -> tuple[Value, ...]:
    response = assessment.response(standing.skill.id)
    return response.reason, response.note, wording.yes if response.flagged else wording.no


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

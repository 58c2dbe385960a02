"""The files that `plan` writes: a calendar that goes on from the last one, and the sheet of a week."""

from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest
import vobject
from pypdf import PdfReader

from assess.domain.assessment import Assessment
from assess.domain.plan_keeping import Published
from assess.domain.planning import Plan, make_plan, with_agreed, with_left_out, with_pin, with_session_ticked
from assess.domain.scoring import score_assessment
from assess.storage.catalog import shipped_catalog
from assess.storage.documents import document_bytes, parse_document
from tests.support.builders import NOW
from tests.support.commands import DAY, NEARLY_READY, Commands

TODAY = date.fromisoformat(DAY)


def planned(assessment: Assessment) -> Plan:
    catalog = shipped_catalog()
    return make_plan(assessment, score_assessment(assessment, catalog.profile(assessment.role), catalog, TODAY), catalog, TODAY)


def read(path: Path) -> list[vobject.base.Component]:
    """The entries of a calendar file, read by another library than the one that wrote it."""
    return list(vobject.readOne(path.read_bytes().decode()).vevent_list)


def imported(calendar: dict[str, vobject.base.Component], path: Path) -> dict[str, vobject.base.Component]:
    """A calendar after importing a file: an entry that is known changes only for one of a higher or the same sequence."""
    for event in read(path):
        known = calendar.get(event.uid.value)
        if known is None or sequence(event) >= sequence(known):
            calendar[event.uid.value] = event
    return calendar


def sequence(event: vobject.base.Component) -> int:
    return int(event.sequence.value)


def days_of(plan: Plan) -> list[tuple[date, str]]:
    return sorted((session.day, session.id) for session in plan.sessions)


def standing(calendar: dict[str, vobject.base.Component]) -> list[tuple[date, str]]:
    events = (event for event in calendar.values() if event.status.value != "CANCELLED")
    return sorted((event.dtstart.value, event.x_assess_session.value) for event in events)


def example() -> Assessment:
    return parse_document(NEARLY_READY.read_bytes(), NEARLY_READY)


def save(assessment: Assessment, folder: Path) -> Path:
    path = folder / "plan.assess.json"
    path.write_bytes(document_bytes(assessment))
    return path


def export(commands: Commands, source: Path, out: Path, *arguments: object) -> None:
    outcome = commands.run("plan", source, "--on", DAY, "--ics", out, *arguments)
    assert (outcome.code, outcome.err) == (0, "")


def changed(assessment: Assessment) -> Assessment:
    """The example after a session was moved to the next week, and a skill left out."""
    plan = planned(assessment)
    moved = next(session for session in plan.sessions if session.parts > 1 and session.ends_step)
    assessment = with_pin(with_agreed(assessment, plan, TODAY, NOW), moved, moved.day + timedelta(weeks=1), NOW)
    return with_left_out(assessment, next(reversed(plan.sessions[:-2])).step.skill, "", NOW)


def test_exporting_again_to_the_same_file_moves_and_cancels(commands: Commands, tmp_path: Path) -> None:
    before, out = example(), tmp_path / "plan.ics"
    export(commands, save(before, tmp_path), out)
    calendar = imported({}, out)
    assert standing(calendar) == days_of(planned(before))
    first = dict(calendar)

    after = changed(before)
    export(commands, save(after, tmp_path), out)
    again = read(out)
    assert len({event.uid.value for event in again}) == len(again)
    cancelled = [event for event in again if event.status.value == "CANCELLED"]
    known = [event for event in again if event.uid.value in first]
    moved = [event for event in known if event.dtstart.value != first[event.uid.value].dtstart.value]
    assert moved
    assert cancelled
    assert all(sequence(event) > sequence(first[event.uid.value]) for event in (*moved, *cancelled))
    assert standing(imported(calendar, out)) == days_of(planned(after))


def test_what_the_document_says_was_published_counts_too(commands: Commands, tmp_path: Path) -> None:
    assessment, out = example(), tmp_path / "plan.ics"
    only_here, higher = (Published(sequence=n, day=date(2027, 1, 9), minutes=60, summary="Words", at=NOW) for n in (7, 90_000_000))
    standing_one = planned(assessment).sessions[0].id
    keeping = assessment.plan.model_copy(update={"published": {"gone:1/1": only_here, standing_one: higher}})
    export(commands, NEARLY_READY, out)
    export(commands, save(assessment.with_plan(keeping, NOW), tmp_path), out)
    found = {event.x_assess_session.value: event for event in read(out)}
    assert found["gone:1/1"].status.value == "CANCELLED"
    assert sequence(found[standing_one]) == 90_000_001
    assert len(found) == len(planned(assessment).sessions) + 1


def test_what_was_ticked_today_stays_in_the_calendar(commands: Commands, tmp_path: Path) -> None:
    assessment, out = example(), tmp_path / "plan.ics"
    export(commands, NEARLY_READY, out)
    calendar, first = imported({}, out), planned(assessment).sessions[0]
    assert first.day == TODAY
    export(commands, save(with_session_ticked(assessment, first, TODAY, NOW), tmp_path), out)
    assert (first.day, first.id) in standing(imported(calendar, out))


@pytest.mark.parametrize("there", [b"", b"words", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"], ids=str)
def test_a_file_that_is_no_calendar_of_ours_is_replaced(commands: Commands, tmp_path: Path, there: bytes) -> None:
    fresh, out = tmp_path / "fresh.ics", tmp_path / "plan.ics"
    out.write_bytes(there)
    export(commands, NEARLY_READY, fresh)
    export(commands, NEARLY_READY, out)
    assert out.read_bytes() == fresh.read_bytes()


def test_the_calendar_of_somebody_else_is_replaced(commands: Commands, tmp_path: Path) -> None:
    out = tmp_path / "plan.ics"
    export(commands, save(example().model_copy(update={"id": UUID(int=7)}), tmp_path), out)
    export(commands, NEARLY_READY, out)
    assert standing(imported({}, out)) == days_of(planned(example()))


def test_alarms_are_in_the_calendar_if_they_are_asked_for(commands: Commands, tmp_path: Path) -> None:
    out = tmp_path / "plan.ics"
    export(commands, NEARLY_READY, out, "--alarm", 30)
    assert all(event.valarm.action.value == "DISPLAY" for event in read(out))


def sheet_of(commands: Commands, out: Path, *arguments: object) -> str:
    outcome = commands.run("plan", NEARLY_READY, "--on", DAY, "--sheet", out, *arguments)
    assert (outcome.code, outcome.err) == (0, "")
    (page,) = PdfReader(out).pages
    return " ".join(page.extract_text().split())


def test_the_sheet_is_one_page_about_the_first_week(commands: Commands, tmp_path: Path) -> None:
    words = sheet_of(commands, tmp_path / "week.pdf")
    assert "My week" in words
    assert "16 November 2026 to 22 November 2026" in words


@pytest.mark.parametrize(
    ("arguments", "week"),
    [(("--week", "3"), "30 November 2026"), (("--start", "2026-12-09"), "7 December 2026"), (("--paper", "a4"), "16 November 2026")],
)
def test_another_week_can_be_chosen(commands: Commands, tmp_path: Path, arguments: tuple[str, ...], week: str) -> None:
    assert f"{week} to " in sheet_of(commands, tmp_path / "week.pdf", *arguments)


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("--alarm", "10"), 2, "--ics"),
        (("--week", "2"), 2, "--sheet"),
        (("--sheet", "OUT", "--week", "99"), 2, "no session in week 99; its sessions are in weeks 1 to 8"),
        (("--sheet", "OUT", "--week", "0"), 2, "not a week from 1"),
        (("--ics", "OUT", "--alarm", "-5"), 2, "not minutes from 0"),
        (("--ics", "OUT", "--alarm", "1.5"), 2, "not minutes from 0"),
        (("--sheet", "OUT", "--compare", "4"), 2, "writes no files"),
        (("--sheet", "OUT", "--replan"), 2, "writes no files"),
        (("--ics", "OUT", "--sheet", "OUT"), 2, "two outputs"),
        (("--sheet", "OUT", "--hours-per-week", "0"), 1, "no sessions"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
)
def test_what_cannot_be_written_is_one_line(commands: Commands, tmp_path: Path, arguments: tuple[str, ...], code: int, words: str) -> None:
    out = tmp_path / "out"
    outcome = commands.run("plan", NEARLY_READY, "--on", DAY, *(str(out) if part == "OUT" else part for part in arguments))
    assert outcome.code == code
    assert words in outcome.complaint()
    assert not out.exists()


def test_a_folder_in_the_way_is_said(commands: Commands, tmp_path: Path) -> None:
    outcome = commands.run("plan", NEARLY_READY, "--on", DAY, "--ics", tmp_path)
    assert outcome.code == 1
    assert "folder" in outcome.complaint()

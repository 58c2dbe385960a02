"""The calendar file on the export page: what it tells, what is kept of that, times and reminders; and the sheet of the week."""

from datetime import time, timedelta
from pathlib import Path

import pypdf
import pytest
from icalendar import Calendar
from icalendar.cal import Component
from PySide6.QtCore import QTime, QTimeZone
from PySide6.QtWidgets import QComboBox, QPushButton, QTimeEdit, QWidget
from pytestqt.qtbot import QtBot

from assess.domain.errors import DiskFull
from assess.ui.export.time_zones import every_zone, system_zone
from tests.support.builders import make_assessment
from tests.support.exporting import Orders, open_page
from tests.support.plan_page import long_plan
from tests.support.ui import FakeActions, ManualExecutor, click, find, make_store, pick, text, turn_wheel, type_words


def events(path: Path) -> list[Component]:
    return list(Calendar.from_ical(path.read_bytes()).walk("VEVENT"))


def test_what_a_saved_calendar_tells_is_kept(qtbot: QtBot, tmp_path: Path) -> None:
    store = make_store()
    page = open_page(qtbot, store, FakeActions(tmp_path / "plan.ics"), Orders())
    click(page, "saveCalendar")
    assert set(store.assessment.plan.published) == {session.id for session in store.plan().sessions}


def test_the_next_calendar_moves_and_cancels(qtbot: QtBot, tmp_path: Path) -> None:
    store = long_plan(3)
    page = open_page(qtbot, store, FakeActions(tmp_path / "plan.ics"), Orders())
    click(page, "saveCalendar")
    before = {str(event["uid"]): int(str(event["sequence"])) for event in events(tmp_path / "plan.ics")}
    store.leave_out("skill-01", "")
    click(page, "saveCalendar")
    cancelled = [event for event in events(tmp_path / "plan.ics") if str(event["status"]) == "CANCELLED"]
    assert len(cancelled) == len(before) - len(store.plan().sessions)
    assert all(int(str(event["sequence"])) > before[str(event["uid"])] for event in cancelled)
    told = text(page, "exportDone")
    assert told.startswith(f"Saved {len(store.plan().sessions)} sessions, ")
    assert f"It cancels {len(cancelled)} entries that are gone from the plan." in told


def test_the_next_calendar_says_how_much_is_new_in_it(qtbot: QtBot, tmp_path: Path) -> None:
    store = long_plan(3)
    page = open_page(qtbot, store, FakeActions(tmp_path / "plan.ics"), Orders())
    click(page, "saveCalendar")
    assert "since the last file" not in text(page, "exportDone")
    click(page, "saveCalendar")
    assert text(page, "exportDone").endswith("No session is new or has changed since the last file.")
    session = store.plan().sessions[-1]
    store.pin_session(session, session.day + timedelta(days=1))
    click(page, "saveCalendar")
    assert text(page, "exportDone").endswith("1 session is new or has changed since the last file.")


def test_a_calendar_that_was_not_written_tells_nobody_anything(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fill_disk(path: Path, _: bytes) -> None:
        raise DiskFull(path)

    store = make_store()
    page = open_page(qtbot, store, FakeActions(tmp_path / "plan.ics"), Orders())
    monkeypatch.setattr("assess.ui.export.making.write_atomically", fill_disk)
    click(page, "saveCalendar")
    assert not store.assessment.plan.published


def test_keeping_what_was_told_makes_no_new_report(qtbot: QtBot, tmp_path: Path) -> None:
    orders = Orders()
    page = open_page(qtbot, make_store(), FakeActions(tmp_path / "plan.ics"), orders)
    click(page, "saveCalendar")
    click(page, "calendarTimes")
    click(page, "hasStartTime")
    assert len(orders.seen) == 1


def test_all_sessions_that_are_gone_can_still_be_cancelled(qtbot: QtBot, tmp_path: Path) -> None:
    store = long_plan(1)
    page = open_page(qtbot, store, FakeActions(tmp_path / "plan.ics"), Orders())
    click(page, "saveCalendar")
    store.leave_out("skill-00", "")
    assert not store.plan().sessions
    assert not find(page, QPushButton, "saveWeek").isEnabled()
    click(page, "saveCalendar")
    assert {str(event["status"]) for event in events(tmp_path / "plan.ics")} == {"CANCELLED"}


def set_time(page: QWidget, hour: int, minute: int) -> None:
    find(page, QTimeEdit, "startTime").setTime(QTime(hour, minute))


def test_sessions_begin_when_the_person_says_in_their_time_zone(qtbot: QtBot, tmp_path: Path) -> None:
    store = make_store()
    page = open_page(qtbot, store, FakeActions(tmp_path / "plan.ics"), Orders())
    click(page, "calendarTimes")
    assert not find(page, QTimeEdit, "startTime").isEnabled()
    click(page, "hasStartTime")
    assert store.assessment.goal.starts_at == time(18)
    assert store.assessment.goal.time_zone == (system_zone() or "America/New_York")
    find(page, QComboBox, "timeZone").setFocus()
    type_words(page, "America/Los")
    set_time(page, 7, 30)
    click(page, "saveCalendar")
    start = events(tmp_path / "plan.ics")[0].decoded("dtstart")
    assert (start.hour, start.minute, str(start.tzinfo)) == (7, 30, "America/Los_Angeles")


def test_whole_days_come_back(qtbot: QtBot) -> None:
    store = make_store()
    page = open_page(qtbot, store, FakeActions(), Orders())
    click(page, "calendarTimes")
    click(page, "hasStartTime")
    assert text(page, "calendarHint") == "Sessions of one day follow one another."
    click(page, "hasStartTime")
    assert store.assessment.goal.starts_at is None
    assert "whole day" in text(page, "calendarHint")


def test_a_reminder_is_set_and_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    alarms = list[int | None]()
    page = open_page(qtbot, make_store(), FakeActions(tmp_path / "plan.ics"), Orders(), alarms=alarms)
    click(page, "calendarTimes")
    pick(find(page, QComboBox, "alarm"), "30 minutes before")
    assert alarms[-1] == 30
    click(page, "saveCalendar")
    assert all(event.walk("VALARM") for event in events(tmp_path / "plan.ics"))


def test_every_time_zone_is_offered_once_and_those_of_the_us_first(qtbot: QtBot) -> None:
    page = open_page(qtbot, make_store(), FakeActions(), Orders())
    click(page, "calendarTimes")
    box = find(page, QComboBox, "timeZone")
    names = [box.itemData(number) for number in range(box.count()) if box.itemData(number)]
    assert names[0] == "America/New_York"
    assert len(names) == len(set(names))
    assert set(every_zone()) <= set(names)
    assert "Europe/Berlin" in names


def test_the_time_zone_of_the_system_is_known_by_its_name() -> None:
    known = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    assert system_zone() in {known, ""}


@pytest.mark.parametrize("name", ["timeZone", "alarm", "startTime"])
def test_the_wheel_changes_no_times(qtbot: QtBot, name: str) -> None:
    store = make_store()
    page = open_page(qtbot, store, FakeActions(), Orders())
    click(page, "calendarTimes")
    click(page, "hasStartTime")
    goal = store.assessment.goal
    turn_wheel(find(page, QTimeEdit if name == "startTime" else QComboBox, name))
    assert store.assessment.goal == goal


def test_reading_only_keeps_the_times(qtbot: QtBot) -> None:
    page = open_page(qtbot, make_store(read_only=True), FakeActions(), Orders())
    click(page, "calendarTimes")
    assert not find(page, QTimeEdit, "startTime").isEnabled()
    assert not find(page, QComboBox, "timeZone").isEnabled()


def test_the_week_fits_on_one_page(qtbot: QtBot, tmp_path: Path) -> None:
    actions = FakeActions(tmp_path / "week.pdf")
    page = open_page(qtbot, make_store(), actions, Orders())
    click(page, "saveWeek")
    sheets = pypdf.PdfReader(tmp_path / "week.pdf").pages
    assert len(sheets) == 1
    assert "My week" in sheets[0].extract_text()
    assert actions.suggested == ["my week 2026-03-02.pdf PDF (*.pdf)"]
    assert text(page, "exportDone").startswith("Saved 1 page, ")


def test_a_file_that_is_written_after_the_page_is_gone_disturbs_nobody(qtbot: QtBot, tmp_path: Path) -> None:
    executor = ManualExecutor()
    page = open_page(qtbot, make_store(make_assessment()), FakeActions(tmp_path / "list.pdf"), Orders(), executor=executor)
    click(page, "saveChecklist")
    page.close()
    while executor.waiting:
        executor.run_one()
    assert (tmp_path / "list.pdf").exists()

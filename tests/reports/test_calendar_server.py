"""The calendar file on a real CalDAV server: publishing it again updates, and doubles nothing."""

import base64
import http.client
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar, Component

from assess.domain.assessment import Goal
from assess.reports.calendar_file import CalendarFile, make_calendar_file
from tests.support.builders import NOW, example_assessment, example_catalog
from tests.support.reports import small_plan

COLLECTION = "/learner/plan/"
WAIT = 15.0


class Server:
    """A CalDAV server of this test's own, on this machine only."""

    def __init__(self, port: int) -> None:
        self._port = port

    def ask(self, method: str, path: str, body: bytes = b"", kind: str = "text/calendar; charset=utf-8") -> tuple[int, bytes]:
        """The status and the body of the answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=WAIT)
        try:
            login = base64.b64encode(b"learner:").decode()
            connection.request(method, path, body, {"Content-Type": kind, "Authorization": f"Basic {login}"})
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()

    def is_up(self) -> bool:
        """Whether it answers."""
        try:
            return self.ask("GET", "/")[0] > 0
        except OSError:
            return False

    def publish(self, calendar: CalendarFile) -> list[int]:
        """Puts each event where its UID belongs, as calendar programs do; the statuses."""
        read = Calendar.from_ical(calendar.data)
        return [self.ask("PUT", f"{COLLECTION}{event['uid']}.ics", alone(read, event))[0] for event in read.walk("VEVENT")]

    def events(self) -> dict[str, Component]:
        """What the server holds, by UID."""
        status, data = self.ask("GET", COLLECTION)
        assert status == http.HTTPStatus.OK
        found = Calendar.from_ical(data).walk("VEVENT")
        assert len({str(event["uid"]) for event in found}) == len(found)
        return {str(event["uid"]): event for event in found}


def alone(calendar: Component, event: Component) -> bytes:
    """One event in a calendar of its own, with the time zones; a server takes no method."""
    single = Calendar()
    single.add("prodid", "-//test//EN")
    single.add("version", "2.0")
    for zone in calendar.walk("VTIMEZONE"):
        single.add_component(zone)
    single.add_component(event)
    return bytes(single.to_ical())


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = tmp_path / "settings"
    settings.write_text(
        f"[server]\nhosts = 127.0.0.1:{port}\n[auth]\ntype = none\n[rights]\ntype = owner_only\n"
        f"[storage]\nfilesystem_folder = {tmp_path / 'store'}\n[logging]\nlevel = error\n"
    )
    command = [sys.executable, "-m", "radicale", "--config", str(settings)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            yield wait_for(Server(port), process)
        finally:
            process.terminate()


def wait_for(server: Server, process: "subprocess.Popen[bytes]") -> Server:
    """The server once it answers and has a calendar."""
    until = time.monotonic() + WAIT
    while not server.is_up():
        assert process.poll() is None, "the calendar server ended"
        assert time.monotonic() < until, "the calendar server does not answer"
        time.sleep(0.05)
    assert server.ask("MKCALENDAR", COLLECTION)[0] == http.HTTPStatus.CREATED
    return server


def test_publishing_twice_updates_and_doubles_nothing(server: Server) -> None:
    assessment, catalog = example_assessment(), example_catalog()
    goal = Goal(starts_at=NOW.time(), time_zone="America/Chicago")
    assessment = assessment.with_goal(goal, assessment.updated)
    plan = small_plan()
    first = make_calendar_file(plan, assessment, catalog, NOW, alarm_minutes=10)
    assert set(server.publish(first)) == {http.HTTPStatus.CREATED}
    before = server.events()
    assert len(before) == 3

    moved = replace(plan.weeks[0].sessions[0], day=date(2026, 3, 5))
    changed = replace(plan, weeks=(replace(plan.weeks[0], sessions=(moved,)),))
    second = make_calendar_file(changed, assessment, catalog, NOW + timedelta(hours=1), before=first.told, alarm_minutes=10)
    server.publish(second)
    server.publish(second)
    after = server.events()
    assert after.keys() == before.keys()
    assert sorted(str(event["status"]) for event in after.values()) == ["CANCELLED", "CANCELLED", "CONFIRMED"]
    (stands,) = [event for event in after.values() if str(event["status"]) == "CONFIRMED"]
    assert stands.decoded("dtstart").date() == date(2026, 3, 5)
    assert int(str(stands["sequence"])) > int(str(before[str(stands["uid"])]["sequence"]))

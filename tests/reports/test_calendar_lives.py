"""A calendar into which every export is imported, while somebody lives with the plan: it always ends with the plan as it is."""

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest

from assess.domain.assessment import Assessment
from assess.domain.catalog import Catalog
from assess.domain.planning import Plan, make_plan
from assess.reports.calendar_file import make_calendar_file, read_told
from assess.storage.catalog import shipped_catalog
from tests.support.calendars import events_of
from tests.support.planning_learners import live, make_learner

if TYPE_CHECKING:
    from collections.abc import Mapping

    from icalendar import Event

    from assess.domain.plan_keeping import Published

EVENTS = 8


class Imported:
    """A calendar of a person's own; it takes what is newer than what it has, and deletes nothing."""

    def __init__(self) -> None:
        self._events: dict[str, Event] = {}

    def take(self, data: bytes) -> list[str]:
        """The faults of a file: an entry that stands in it twice, or that is older than what was told before."""
        events = events_of(data)
        names = [str(event["uid"]) for event in events]
        faults = [name for name in names if names.count(name) > 1]
        for name, event in zip(names, events, strict=True):
            known = self._events.get(name)
            if known is not None and int(str(event["sequence"])) < int(str(known["sequence"])):
                faults.append(f"{name} is older")
            self._events[name] = event
        return faults

    def standing(self, start: date) -> list[tuple[date, str]]:
        """What stands from a day on."""
        events = (event for event in self._events.values() if str(event["status"]) == "CONFIRMED")
        return sorted((event.decoded("dtstart"), str(event["x-assess-session"])) for event in events if event.decoded("dtstart") >= start)


def find_faults(calendar: Imported, plan: Plan, assessment: Assessment, day: date) -> list[object]:
    """What differs from the plan: sessions that are missing, and others than those that were done on the day itself."""
    wanted = [(session.day, session.id) for session in plan.sessions]
    standing = calendar.standing(day)
    worked = {done.step for done in assessment.plan.sessions_done if done.done_on == day}
    worked |= {f"{entry.skill}:{entry.to_level}" for entry in assessment.progress if entry.done_on == day}
    worked |= {f"{entry.skill}:course" for entry in assessment.progress if entry.done_on == day}
    others = [(when, name) for when, name in standing if (when, name) not in wanted]
    return [
        *(entry for entry in wanted if entry not in standing),
        *((when, name) for when, name in others if when != day or name.rpartition("/")[0] not in worked),
    ]


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return shipped_catalog()


@pytest.mark.parametrize("seed", [0, 1, 3])
def test_the_calendar_ends_with_the_plan_whatever_happens(seed: int, catalog: Catalog) -> None:
    learner = make_learner(seed, catalog)
    calendar = Imported()
    told: Mapping[str, Published] = {}
    for number, (name, life, day) in enumerate(live(learner, seed, EVENTS)):
        plan = make_plan(life.assessment, life.score(day), catalog, day)
        if not plan.sessions and not told:
            continue
        now = datetime.combine(day, time(12), tzinfo=UTC) + timedelta(minutes=number)
        made = make_calendar_file(plan, life.assessment, catalog, now, before=told)
        told = read_told(made.data, life.assessment)
        assert told == made.told
        assert (name, calendar.take(made.data)) == (name, [])
        assert (name, find_faults(calendar, plan, life.assessment, day)) == (name, [])

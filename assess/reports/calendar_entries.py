"""What a calendar is to be told: every session of the plan, and what it was told before and no longer holds.

An entry that did not change keeps its SEQUENCE; one that did gets a higher one. A session that a calendar was told of and that is
gone from the plan is cancelled, not left out, because importing a file never deletes. One that was done on its day stays as it is.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from itertools import groupby
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from assess.domain.assessment import Assessment
from assess.domain.base import FIRST_DAY, LAST_DAY
from assess.domain.catalog import Catalog
from assess.domain.plan_keeping import Published, PublishedState
from assess.domain.planning.done import find_done_ids, kind_of, level_of, skill_of
from assess.domain.planning.values import Plan, Session, StepKind
from assess.reports.wording import Wording

SECONDS_IN_A_MINUTE: Final = 60
DAYS_A_CANCELLATION_IS_KEPT: Final = 60


@dataclass(frozen=True)
class Entry:
    """One entry: `session` is None for a cancelled one; `begins` is None for an all-day entry."""

    name: str
    session: Session | None
    begins: datetime | None
    told: Published


@dataclass(frozen=True)
class Telling:
    """What entries are made from; `now` has a time zone, `today` is the person's, `before` is what the calendar was told last.

    `alarm` is the minutes before a session, None for no alarm.
    """

    plan: Plan
    assessment: Assessment
    catalog: Catalog
    now: datetime
    today: date
    wording: Wording
    before: Mapping[str, Published]
    alarm: int | None

    def find_entries(self) -> tuple[Entry, ...]:
        """The entries to write, by day."""
        entries = [self._entry(session, begins) for session, begins in _beginnings(self.plan, self.assessment)]
        standing = {entry.name for entry in entries}
        happened = _Happened(self.assessment)
        gone = ((name, told) for name, told in self.before.items() if name not in standing and not happened.is_so(name, told.day))
        entries += [_cancelled(name, told, self.now, self._fresh) for name, told in gone if _is_worth_telling(told, self.today)]
        return tuple(sorted(entries, key=lambda entry: (entry.told.day, entry.told.begins, entry.name)))

    @property
    def _fresh(self) -> int:
        """A sequence that grows with time, so that it is higher even where nobody remembers what was said before."""
        return max(0, int((self.now - self.assessment.created).total_seconds()) // SECONDS_IN_A_MINUTE)

    def _entry(self, session: Session, begins: datetime | None) -> Entry:
        told = Published(
            sequence=self._fresh,
            day=session.day,
            minutes=session.minutes,
            begins=_moment_text(begins),
            summary=self.wording.calendar_summary(session, self.catalog),
            alarm=self.alarm,
            at=self.now,
        )
        last = self.before.get(session.id)
        if last is not None:
            same = dict(last) == {**dict(told), "sequence": last.sequence, "at": last.at}
            told = last if same else told.model_copy(update={"sequence": max(self._fresh, last.sequence + 1)})
        return Entry(session.id, session, begins, told)


class _Happened:
    def __init__(self, assessment: Assessment) -> None:
        self._ids = find_done_ids(assessment)
        self._days = {(done.step, done.done_on) for done in assessment.plan.sessions_done}
        self._whole = assessment.progress

    def is_so(self, name: str, day: date) -> bool:
        """Whether the session of that id is ticked, and its step was worked on or ended on the day."""
        step = name.rpartition("/")[0]
        if name in self._ids and (step, day) in self._days:
            return True
        is_course = kind_of(step) is StepKind.COURSE
        ended = (entry for entry in self._whole if entry.skill == skill_of(step) and entry.done_on == day)
        return any(is_course or entry.to_level == level_of(step) for entry in ended)


def _cancelled(name: str, told: Published, now: datetime, fresh: int) -> Entry:
    if told.state is not PublishedState.CANCELLED:
        changes = {"state": PublishedState.CANCELLED, "sequence": max(fresh, told.sequence + 1), "at": now, "alarm": None}
        told = told.model_copy(update=changes)
    return Entry(name, None, parse_moment(told.begins), told)


def _is_worth_telling(told: Published, today: date) -> bool:
    """What is past stays as it was; a cancellation is repeated for a while, for those who import late."""
    if told.state is PublishedState.CANCELLED:
        return told.day >= today - timedelta(days=DAYS_A_CANCELLATION_IS_KEPT)
    return told.day >= today


def _beginnings(plan: Plan, assessment: Assessment) -> Iterator[tuple[Session, datetime | None]]:
    """Each session with the moment it begins: the day's sessions follow what is ticked of it, from the hour the person begins at."""
    goal = assessment.goal
    for day, sessions in groupby(plan.sessions, key=lambda session: session.day):
        begins = datetime.combine(day, goal.starts_at, find_zone(goal.time_zone)) if goal.starts_at else None
        minutes = sum(done.minutes for done in assessment.plan.sessions_done if done.done_on == day)
        for session in sessions:
            yield session, minutes_later(begins, minutes) if begins else None
            minutes += session.minutes


def minutes_later(begins: datetime, minutes: int) -> datetime:
    """So many real minutes later, also in the night the clocks change."""
    if begins.tzinfo is None:
        return begins + timedelta(minutes=minutes)
    return (begins.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(begins.tzinfo)


def find_zone(name: str) -> tzinfo | None:
    """The time zone of that name; None, which is the time wherever the calendar is read, if there is none."""
    try:
        return ZoneInfo(name) if name.strip() else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _moment_text(begins: datetime | None) -> str:
    if begins is None:
        return ""
    return " ".join(filter(None, (begins.replace(tzinfo=None).isoformat(timespec="minutes"), getattr(begins.tzinfo, "key", ""))))


def parse_moment(text: str) -> datetime | None:
    """The moment in `Published.begins`, None for an all-day entry or what is no moment."""
    moment, _, zone = text.partition(" ")
    try:
        found = datetime.fromisoformat(moment)
    except ValueError:
        return None
    return found.replace(tzinfo=find_zone(zone)) if FIRST_DAY <= found.date() <= LAST_DAY else None

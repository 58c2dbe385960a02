"""One week of the plan on one page, to pin up."""

from dataclasses import asdict, dataclass
from datetime import date, timedelta
from itertools import groupby

from assess.domain.planning.values import Session, Week
from assess.reports.content_values import Frame
from assess.reports.frame import make_frame
from assess.reports.material import Material
from assess.reports.wording_week import WeekWording

WORDS = WeekWording()


@dataclass(frozen=True)
class SheetSession:
    """One session with a box to tick; `activity` is empty where it was said before."""

    title: str
    activity: str
    where: str
    time: str


@dataclass(frozen=True)
class SheetDay:
    """A day and what is to be done on it."""

    title: str
    sessions: tuple[SheetSession, ...]


@dataclass(frozen=True)
class WeekSheet:
    """The sheet as plain values, ready for JSON."""

    frame: Frame
    days: tuple[SheetDay, ...]
    total: str
    tick_box: str
    tick_hint: str
    notes: str

    def as_json(self) -> dict[str, object]:
        """The same as plain mappings, lists, texts and numbers."""
        return asdict(self)


def find_week(material: Material, day: date) -> Week | None:
    """The first week with sessions that is not over on `day`, None if none is left."""
    weeks = (week for week in material.plan.weeks if week.sessions and week.starts + timedelta(days=6) >= day)
    return next(weeks, None)


def build_week_sheet(material: Material, day: date) -> WeekSheet:
    """The sheet for the week of `day`, or for the next one that has sessions."""
    week = find_week(material, day)
    sessions = week.sessions if week else ()
    starts = week.starts if week else day
    span = WORDS.week_span(starts, starts + timedelta(days=6))
    frame = make_frame(material, WORDS.title, span)
    index = WORDS.whole(week.index) if week else ""
    total = WORDS.total(week.minutes, len(sessions), index) if week else WORDS.nothing_left
    return WeekSheet(frame, tuple(_days(material, sessions)), total, material.wording.tick_box, WORDS.tick_hint, WORDS.notes)


def _days(material: Material, sessions: tuple[Session, ...]) -> list[SheetDay]:
    said: set[str] = set()
    days = []
    for day, group in groupby(sessions, key=lambda session: session.day):
        rows = []
        for session in group:
            rows.append(_session(material, session, first=session.step.id not in said))
            said.add(session.step.id)
        days.append(SheetDay(WORDS.day_title(day), tuple(rows)))
    return days


def _session(material: Material, session: Session, *, first: bool) -> SheetSession:
    wording = material.wording
    return SheetSession(
        title=wording.session_title(session, material.catalog),
        activity=wording.step_activity(session.step) if first else "",
        where=wording.setting_name(session.step.setting),
        time=wording.session_duration(session.minutes),
    )

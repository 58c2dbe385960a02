"""The parts of a report that say what to do: weeks with sessions, milestones, what does not fit, where to learn it."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from assess.domain.planning.values import Plan, Session, Week
from assess.reports.content_values import Block, Bullets, Cell, Heading, Table, Text
from assess.reports.material import Material

WEEKS_IN_FULL: Final = 4


def plan_sentences(material: Material) -> tuple[str, ...]:
    """What the plan comes to, what does not fit, and whom it leaves out."""
    wording, plan = material.wording, material.plan
    sentences = (
        wording.plan_sentence(plan, material.assessment, material.readiness),
        wording.fit_sentence(plan),
        wording.unanswered_sentence(plan),
    )
    return tuple(sentence for sentence in sentences if sentence)


def session_table(material: Material, sessions: tuple[Session, ...]) -> Table:
    """Sessions with a box to tick; a step says what to do once in each table."""
    seen: set[str] = set()
    rows = []
    for session in sessions:
        rows.append(_session_row(material, session, first=session.step.id not in seen))
        seen.add(session.step.id)
    return Table("sessions", material.wording.header("sessions"), tuple(rows))


def _session_row(material: Material, session: Session, *, first: bool) -> tuple[Cell, ...]:
    wording = material.wording
    title = wording.session_title(session, material.catalog)
    return (
        wording.tick_box,
        wording.weekday_day(session.day),
        (title, wording.step_activity(session.step) if first else ""),
        wording.setting_name(session.step.setting),
        wording.session_duration(session.minutes),
    )


def plan_blocks(material: Material) -> Iterator[Block]:
    """The next weeks in full, the others in brief, each with where it leads."""
    yield from (Text(sentence) for sentence in plan_sentences(material))
    yield from _milestones(material)
    full, brief = split_weeks(material.plan)
    for week in full:
        yield from _week(material, week)
    if brief:
        yield from _later_weeks(material, brief)
    yield from _unplaced(material)
    yield from _resources(material)


def split_weeks(plan: Plan) -> tuple[tuple[Week, ...], tuple[Week, ...]]:
    """The weeks with sessions: those of the four weeks from the first on, and those that come later."""
    weeks = [week for week in plan.weeks if week.sessions]
    end = weeks[0].starts + timedelta(weeks=WEEKS_IN_FULL) if weeks else plan.start
    return tuple(week for week in weeks if week.starts < end), tuple(week for week in weeks if week.starts >= end)


def _later_weeks(material: Material, weeks: tuple[Week, ...]) -> Iterator[Block]:
    wording, catalog = material.wording, material.catalog
    yield Heading(wording.later_weeks_title)
    yield Text(wording.later_weeks_note)
    rows = tuple(
        (
            wording.weekday_day(week.starts),
            wording.titles(tuple(dict.fromkeys(wording.step_title(session.step, catalog) for session in week.sessions))),
            wording.duration(week.minutes),
            wording.whole(week.index),
        )
        for week in weeks
    )
    yield Table("later-weeks", wording.header("later-weeks"), rows)


def _week(material: Material, week: Week) -> Iterator[Block]:
    wording = material.wording
    yield Heading(wording.week_title(week.number, week.starts), wording.week_detail(week.minutes, wording.whole(week.index)))
    yield session_table(material, week.sessions)


def _milestones(material: Material) -> Iterator[Block]:
    if material.plan.milestones:
        yield Heading(material.wording.milestones)
        sentences = (material.wording.milestone_sentence(m, material.readiness, material.catalog) for m in material.plan.milestones)
        yield Bullets(tuple(sentences))


def _unplaced(material: Material) -> Iterator[Block]:
    wording = material.wording
    if material.plan.unplaced:
        yield Heading(wording.does_not_fit)
        rows = tuple(
            (
                wording.step_title(unplaced.step, material.catalog),
                wording.duration(unplaced.step.minutes),
                wording.obstacle_sentence(unplaced.obstacle),
                wording.day(unplaced.earliest) if unplaced.earliest else wording.not_given,
            )
            for unplaced in material.plan.unplaced
        )
        yield Table("unplaced", wording.header("unplaced"), rows)


def _resources(material: Material) -> Iterator[Block]:
    catalog = material.catalog
    planned = dict.fromkeys(session.step.skill for session in material.plan.sessions)
    pairs = ((skill, resource) for skill in planned if skill in catalog.skills for resource in catalog.skills[skill].resources)
    places = [(catalog.skills[skill].title, catalog.resources[resource]) for skill, resource in pairs if resource in catalog.resources]
    if places:
        yield Heading(material.wording.where_to_learn)
        rows = tuple((title, (f"{place.title}, {place.publisher}", place.url)) for title, place in places)
        yield Table("learn", material.wording.header("learn"), rows)

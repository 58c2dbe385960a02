"""The parts of a report that say what to do: weeks with sessions, milestones, what does not fit, where to learn it."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Final

from assess.domain.planning.explaining import Explainer
from assess.domain.planning.values import Plan, Session, Week
from assess.reports.content_replanning import wish_blocks
from assess.reports.content_values import Block, Bullets, Cell, Curve, Heading, Table, Text
from assess.reports.material import Material
from assess.reports.wording_plan_reasons import PLAN_TALK

WEEKS_IN_FULL: Final = 4
WEEKS_TO_DRAW: Final = 3
NO_REASONS: Final[Mapping[str, str]] = {}


def plan_sentences(material: Material) -> tuple[str, ...]:
    """What the plan comes to, what does not fit, and whom it leaves out."""
    wording, plan = material.wording, material.plan
    sentences = (
        wording.plan_sentence(plan, material.assessment, material.readiness),
        wording.fit_sentence(plan),
        wording.unanswered_sentence(plan),
    )
    return tuple(sentence for sentence in sentences if sentence)


def session_table(material: Material, sessions: tuple[Session, ...], reasons: Mapping[str, str] = NO_REASONS) -> Table:
    """Sessions with a box to tick; a step says what to do once in each table, and a session why it is there if `reasons` has it."""
    seen: set[str] = set()
    rows = []
    for session in sessions:
        activity = "" if session.step.id in seen else material.wording.step_activity(session.step)
        rows.append(_session_row(material, session, "\n".join(filter(None, (activity, reasons.get(session.id))))))
        seen.add(session.step.id)
    return Table("sessions", material.wording.header("sessions"), tuple(rows))


def _session_row(material: Material, session: Session, detail: str) -> tuple[Cell, ...]:
    wording = material.wording
    return (
        wording.tick_box,
        wording.weekday_day(session.day),
        (wording.session_title(session, material.catalog), detail),
        wording.setting_name(session.step.setting),
        wording.session_duration(session.minutes),
    )


def plan_blocks(material: Material) -> Iterator[Block]:
    """The next weeks in full, the others in brief, each with where it leads."""
    yield from (Text(sentence) for sentence in plan_sentences(material))
    yield from _curve(material)
    yield from _milestones(material)
    full, brief = split_weeks(material.plan)
    reasons = dict(_reasons(material, full))
    if reasons:
        yield Text(PLAN_TALK.brief_reason_note)
    for week in full:
        yield from _week(material, week, reasons)
    if brief:
        yield from _later_weeks(material, brief)
    yield from wish_blocks(material.plan, material.catalog)
    yield from _unplaced(material)
    yield from _resources(material)


def _reasons(material: Material, weeks: tuple[Week, ...]) -> Iterator[tuple[str, str]]:
    """Why now, in a line: once for each step, and for each session whose day the person chose."""
    seen: set[str] = set()
    explainer = Explainer(material.plan, material.assessment)
    for session in (session for week in weeks for session in week.sessions):
        if session.step.id not in seen or session.pin:
            found = explainer.explain(session)
            brief = PLAN_TALK.brief_reason(found, session.step, material.catalog)
            yield from ((session.id, text) for text in (brief,) if text)
        seen.add(session.step.id)


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


def _week(material: Material, week: Week, reasons: Mapping[str, str]) -> Iterator[Block]:
    wording = material.wording
    yield Heading(
        wording.week_title(week.number, week.starts), wording.week_detail(week.minutes, wording.whole(week.index), is_light=week.is_light)
    )
    yield session_table(material, week.sessions, reasons)


def _curve(material: Material) -> Iterator[Block]:
    """The projected index week by week, where there are weeks to draw."""
    wording, plan = material.wording, material.plan
    weeks = [week for week in plan.weeks if week.sessions]
    if len(weeks) < WEEKS_TO_DRAW:
        return
    days = [(plan.start, plan.index_at_start), *((week.sessions[-1].day, week.index) for week in weeks)]
    last = days[-1][0]
    span = (last - plan.start).days
    asked = material.readiness.role.ready_index
    yield Curve(
        points=tuple((100 * (day - plan.start).days / span, float(index)) for day, index in days),
        line=asked,
        begins=wording.near_day(plan.start, plan.start),
        ends=wording.near_day(last, plan.start),
        first=wording.whole(plan.index_at_start),
        last=wording.whole(weeks[-1].index),
        alt=wording.curve_title,
        caption=wording.curve_sentence(plan, asked),
    )


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
                wording.unplaced_reason(unplaced, material.catalog),
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

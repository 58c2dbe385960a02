"""The plan as lines of text, with a box to tick for each session."""

from collections.abc import Iterator, Mapping

from assess.cli.blocks import block_lines
from assess.cli.inputs import Scored
from assess.cli.score import heading
from assess.domain.planning import Plan, Session, Unplaced, Week
from assess.domain.planning.explaining import Explainer
from assess.reports.content_replanning import wish_blocks
from assess.reports.wording import ENGLISH
from assess.reports.wording_plan_reasons import PLAN_TALK


def plan_lines(scored: Scored, plan: Plan, *, explains: bool = False) -> Iterator[str]:
    """The plan as sentences, week by week; `explains` if each step is to say why it is there, at its first session."""
    yield heading(scored)
    sentences = (
        ENGLISH.plan_sentence(plan, scored.assessment, scored.readiness),
        ENGLISH.fit_sentence(plan),
        ENGLISH.unanswered_sentence(plan),
    )
    yield from (sentence for sentence in sentences if sentence)
    yield from _milestone_lines(scored, plan)
    if plan.unplaced:
        yield from ("", ENGLISH.does_not_fit)
        yield from (_unplaced_line(scored, unplaced) for unplaced in plan.unplaced)
    yield from block_lines(wish_blocks(plan, scored.catalog))
    reasons = dict(_reasons(scored, plan)) if explains else {}
    for week in plan.weeks:
        if week.sessions:
            detail = ENGLISH.week_detail(week.minutes, ENGLISH.whole(week.index), is_light=week.is_light)
            yield from ("", f"{ENGLISH.week_title(week.number, week.starts)} ({detail})")
            yield from _session_lines(scored, week, reasons)
    yield from ("", ENGLISH.disclaimer())


def _milestone_lines(scored: Scored, plan: Plan) -> Iterator[str]:
    if plan.milestones:
        yield from ("", ENGLISH.milestones)
        for milestone in plan.milestones:
            yield f"  {ENGLISH.milestone_sentence(milestone, scored.readiness, scored.catalog)}"


def _reasons(scored: Scored, plan: Plan) -> Iterator[tuple[str, str]]:
    """Why each step is in the plan and why then, by the id of its first session."""
    explainer = Explainer(plan, scored.assessment)
    said: set[str] = set()
    for session in plan.sessions:
        if session.step.id not in said:
            said.add(session.step.id)
            found = explainer.explain(session)
            yield session.id, " ".join(PLAN_TALK.explanation_sentences(found, session.step, scored.catalog))


def _session_lines(scored: Scored, week: Week, reasons: Mapping[str, str]) -> Iterator[str]:
    """A session a line; a step says what to do once in each week."""
    said: set[str] = set()
    for session in week.sessions:
        say_all = session.step.id not in said
        said.add(session.step.id)
        what = ENGLISH.session_sentence(session, scored.catalog) if say_all else f"{ENGLISH.session_title(session, scored.catalog)}."
        yield f"  [ ] {_when(session)}: {what}"
        if session.id in reasons:
            yield f"      {reasons[session.id]}"


def _when(session: Session) -> str:
    parts = (ENGLISH.weekday_day(session.day), ENGLISH.session_duration(session.minutes), ENGLISH.setting_name(session.step.setting))
    return ", ".join(parts)


def _unplaced_line(scored: Scored, unplaced: Unplaced) -> str:
    title = ENGLISH.step_title(unplaced.step, scored.catalog)
    return f"  {title} ({ENGLISH.duration(unplaced.step.minutes)}): {ENGLISH.unplaced_sentence(unplaced, scored.catalog)}"

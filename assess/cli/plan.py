"""`plan`: what to do about it, by when."""

from argparse import Namespace
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from assess.cli.inputs import Scored, find_role, moment, read_assessment, today
from assess.cli.outputs import say, say_json, write_outputs
from assess.cli.plan_output import make_plan_output
from assess.cli.problems import UsageProblem
from assess.cli.score import heading
from assess.domain.assessment import Goal
from assess.domain.planning import Plan, Session, Unplaced, Week, make_plan
from assess.domain.scoring import score_assessment
from assess.reports.calendar_file import make_ics
from assess.reports.tables import make_plan_csv
from assess.reports.wording import ENGLISH
from assess.storage.own_content import current_catalog


def run(arguments: Namespace) -> int:
    """Prints the plan, and writes it as a calendar or a table if asked to."""
    scored = _read_for_plan(arguments)
    start = arguments.start or scored.readiness.on
    _check_target(arguments.target, start)
    plan = make_plan(scored.assessment, scored.readiness, scored.catalog, start)
    write_outputs(list(_make_outputs(scored, plan, arguments)), arguments.file)
    if arguments.json:
        say_json(make_plan_output(plan, scored.readiness))
    else:
        say(*plan_lines(scored, plan))
    return 0


def _read_for_plan(arguments: Namespace) -> Scored:
    catalog = current_catalog()
    assessment = read_assessment(arguments.file, catalog, None)
    goal = _change_goal(assessment.goal, arguments.target, arguments.hours_per_week)
    assessment = assessment.with_goal(goal, assessment.updated)
    on: date = arguments.on or today()
    return Scored(assessment, score_assessment(assessment, find_role(assessment.role, catalog), catalog, on), catalog)


def _change_goal(goal: Goal, target: date | None, hours: float | None) -> Goal:
    changes: dict[str, object] = {"target_date": target, "hours_per_week": hours}
    return goal.model_copy(update={name: value for name, value in changes.items() if value is not None})


def _check_target(target: date | None, start: date) -> None:
    if target is not None and target < start:
        message = f"--target: {target.isoformat()} is before the first day of the plan, {start.isoformat()}: name a later day."
        raise UsageProblem(message)


def _make_outputs(scored: Scored, plan: Plan, arguments: Namespace) -> Iterator[tuple[Path, bytes]]:
    if arguments.ics is not None:
        yield arguments.ics, make_ics(plan, scored.assessment, scored.catalog, moment(arguments.on))
    if arguments.csv is not None:
        yield arguments.csv, make_plan_csv(plan, scored.catalog)


def plan_lines(scored: Scored, plan: Plan) -> Iterator[str]:
    """The plan as sentences, week by week."""
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
    for week in plan.weeks:
        if week.sessions:
            detail = ENGLISH.week_detail(week.minutes, ENGLISH.whole(week.index))
            yield from ("", f"{ENGLISH.week_title(week.number, week.starts)} ({detail})")
            yield from _session_lines(scored, week)
    yield from ("", ENGLISH.disclaimer())


def _milestone_lines(scored: Scored, plan: Plan) -> Iterator[str]:
    if plan.milestones:
        yield from ("", ENGLISH.milestones)
        for milestone in plan.milestones:
            yield f"  {ENGLISH.milestone_sentence(milestone, scored.readiness, scored.catalog)}"


def _session_lines(scored: Scored, week: Week) -> Iterator[str]:
    """A session a line; a step says what to do once in each week."""
    said: set[str] = set()
    for session in week.sessions:
        say_all = session.step.id not in said
        said.add(session.step.id)
        what = ENGLISH.session_sentence(session, scored.catalog) if say_all else f"{ENGLISH.session_title(session, scored.catalog)}."
        yield f"  [ ] {_when(session)}: {what}"


def _when(session: Session) -> str:
    parts = (ENGLISH.weekday_day(session.day), ENGLISH.session_duration(session.minutes), ENGLISH.setting_name(session.step.setting))
    return ", ".join(parts)


def _unplaced_line(scored: Scored, unplaced: Unplaced) -> str:
    title = ENGLISH.step_title(unplaced.step, scored.catalog)
    return f"  {title} ({ENGLISH.duration(unplaced.step.minutes)}): {ENGLISH.unplaced_sentence(unplaced)}"

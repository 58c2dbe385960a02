"""`plan`: what to do about it, by when."""

from argparse import Namespace
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from assess.cli.blocks import block_lines
from assess.cli.inputs import Scored, find_role, moment, read_assessment, today
from assess.cli.outputs import say, say_json, write_outputs
from assess.cli.plan_changes_output import make_changes_output, make_comparison_output
from assess.cli.plan_output import make_plan_output
from assess.cli.problems import UsageProblem
from assess.cli.score import heading
from assess.domain.assessment import Goal
from assess.domain.planning import Plan, Session, Unplaced, Week, compare_plans, make_plan, replan, with_weekly_hours
from assess.domain.scoring import score_assessment
from assess.reports.calendar_file import make_ics
from assess.reports.content_replanning import change_blocks, comparison_blocks, wish_blocks
from assess.reports.tables import make_plan_csv
from assess.reports.wording import ENGLISH
from assess.storage.current_catalog import current_catalog


def run(arguments: Namespace) -> int:
    """Prints the plan, and writes it as a calendar or a table if asked to; or sets plans side by side, or says what moves."""
    _check_outputs(arguments)
    scored = _read_for_plan(arguments)
    start = arguments.start or scored.readiness.on
    _check_target(arguments.target, start)
    if arguments.compare:
        _say_comparison(scored, start, arguments)
    elif arguments.replan:
        _say_changes(scored, start, arguments)
    else:
        _say_plan(scored, start, arguments)
    return 0


def _say_plan(scored: Scored, start: date, arguments: Namespace) -> None:
    plan = make_plan(scored.assessment, scored.readiness, scored.catalog, start)
    write_outputs(list(_make_outputs(scored, plan, arguments)), arguments.file)
    if arguments.json:
        say_json(make_plan_output(plan, scored.readiness))
    else:
        say(*plan_lines(scored, plan))


def _say_comparison(scored: Scored, start: date, arguments: Namespace) -> None:
    goals = [with_weekly_hours(scored.assessment.goal, hours) for hours in arguments.compare]
    found = compare_plans(scored.assessment, scored.readiness, scored.catalog, start, goals)
    if arguments.json:
        say_json(make_comparison_output(found, scored.readiness, start))
    else:
        say(heading(scored), *block_lines(comparison_blocks(found, scored.readiness, start)))


def _say_changes(scored: Scored, start: date, arguments: Namespace) -> None:
    changes = replan(scored.assessment, scored.readiness, scored.catalog, start).changes
    if arguments.json:
        say_json(make_changes_output(changes, start))
    else:
        say(heading(scored), *block_lines(change_blocks(changes, scored.catalog)))


def _read_for_plan(arguments: Namespace) -> Scored:
    catalog = current_catalog()
    assessment = read_assessment(arguments.file, catalog, None)
    goal = _change_goal(assessment.goal, arguments.target, arguments.hours_per_week)
    assessment = assessment.with_goal(goal, assessment.updated)
    on: date = arguments.on or today()
    return Scored(assessment, score_assessment(assessment, find_role(assessment.role, catalog), catalog, on), catalog)


def _change_goal(goal: Goal, target: date | None, hours: float | None) -> Goal:
    goal = goal if target is None else goal.model_copy(update={"target_date": target})
    return goal if hours is None else with_weekly_hours(goal, hours)


def _check_outputs(arguments: Namespace) -> None:
    if (arguments.compare or arguments.replan) and (arguments.ics or arguments.csv):
        message = "--compare and --replan write no files: leave --ics and --csv out, or make the plan without them."
        raise UsageProblem(message)


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
    yield from block_lines(wish_blocks(plan, scored.catalog))
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

"""`plan`: what to do about it, by when."""

from argparse import Namespace
from collections.abc import Mapping
from datetime import date

from assess.cli.arguments import PROGRAM
from assess.cli.blocks import block_lines
from assess.cli.inputs import Scored, find_role, read_assessment, today
from assess.cli.outputs import say, say_json, write_outputs
from assess.cli.plan_changes_output import make_changes_output, make_comparison_output, make_what_if_output
from assess.cli.plan_files import check_files, make_files
from assess.cli.plan_output import make_plan_output
from assess.cli.plan_text import plan_lines
from assess.cli.problems import UsageProblem
from assess.cli.score import heading
from assess.domain.assessment import Goal
from assess.domain.catalog import Catalog
from assess.domain.levels import HIGHEST_LEVEL
from assess.domain.planning import compare_plans, make_plan, replan, what_if, with_weekly_hours
from assess.domain.scoring import score_assessment
from assess.domain.skills import SkillKind
from assess.reports.content_replanning import change_blocks, comparison_blocks, what_if_blocks
from assess.reports.wording import ENGLISH
from assess.storage.current_catalog import current_catalog


def run(arguments: Namespace) -> int:
    """Prints the plan and writes the files that are asked for; or sets plans side by side, or says what moves or would be."""
    check_files(arguments)
    scored = _read_for_plan(arguments)
    start = arguments.start or scored.readiness.on
    _check_target(arguments.target, start)
    if arguments.compare:
        _say_comparison(scored, start, arguments)
    elif arguments.replan:
        _say_changes(scored, start, arguments)
    elif arguments.what_if:
        _say_what_if(scored, start, arguments)
    else:
        _say_plan(scored, start, arguments)
    return 0


def _say_plan(scored: Scored, start: date, arguments: Namespace) -> None:
    plan = make_plan(scored.assessment, scored.readiness, scored.catalog, start)
    write_outputs(list(make_files(scored, plan, arguments)), arguments.file)
    if arguments.json:
        say_json(make_plan_output(plan, scored.assessment, scored.readiness))
    else:
        say(*plan_lines(scored, plan, explains=arguments.why))


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


def _say_what_if(scored: Scored, start: date, arguments: Namespace) -> None:
    levels = _imagine(arguments.what_if, scored.catalog)
    now, then = (what_if(scored.assessment, scored.readiness, scored.catalog, start, imagined) for imagined in ({}, levels))
    if arguments.json:
        say_json(make_what_if_output(now, then, levels))
    else:
        say(heading(scored), *block_lines(what_if_blocks(now, then, levels, scored.catalog)))


def _imagine(levels: Mapping[str, int], catalog: Catalog) -> dict[str, int]:
    """The levels as they can be: a card is valid or is not; raises UsageProblem."""
    for skill in levels:
        if skill not in catalog.skills:
            message = f"--what-if: there is no skill “{ENGLISH.one_line(skill)}”; `{PROGRAM} skills` lists them."
            raise UsageProblem(message)
    cards = {skill for skill in levels if catalog.skills[skill].kind is SkillKind.CREDENTIAL}
    return {skill: HIGHEST_LEVEL if level and skill in cards else level for skill, level in levels.items()}


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


def _check_target(target: date | None, start: date) -> None:
    if target is not None and target < start:
        message = f"--target: {target.isoformat()} is before the first day of the plan, {start.isoformat()}: name a later day."
        raise UsageProblem(message)

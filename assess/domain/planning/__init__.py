"""The study plan: steps, their order, the days they fall on, and what the person decides about it."""

from assess.domain.planning.comparing import PlanFigures, Projection, WhatIf, compare_plans, project, what_if
from assess.domain.planning.decisions import (
    agree,
    with_agreed,
    with_left_out,
    with_pin,
    with_session_ticked,
    with_session_unticked,
    with_step_ticked,
    with_step_unticked,
    without_agreed,
    without_left_out,
    without_pin,
)
from assess.domain.planning.done import TickedSession, find_ticked_sessions
from assess.domain.planning.engine import make_plan
from assess.domain.planning.explaining import Explanation, Purpose, Timing, explain_session
from assess.domain.planning.hours import weekly_hours, with_weekly_hours
from assess.domain.planning.ordering import order_steps
from assess.domain.planning.replanning import Changes, Move, Replanned, replan
from assess.domain.planning.values import (
    LeftOutEffect,
    Milestone,
    MilestoneKind,
    MoveReason,
    Obstacle,
    PinOutcome,
    PinProblem,
    Plan,
    Session,
    Step,
    StepKind,
    Unplaced,
    Week,
)

__all__ = [
    "Changes",
    "Explanation",
    "LeftOutEffect",
    "Milestone",
    "MilestoneKind",
    "Move",
    "MoveReason",
    "Obstacle",
    "PinOutcome",
    "PinProblem",
    "Plan",
    "PlanFigures",
    "Projection",
    "Purpose",
    "Replanned",
    "Session",
    "Step",
    "StepKind",
    "TickedSession",
    "Timing",
    "Unplaced",
    "Week",
    "WhatIf",
    "agree",
    "compare_plans",
    "explain_session",
    "find_ticked_sessions",
    "make_plan",
    "order_steps",
    "project",
    "replan",
    "weekly_hours",
    "what_if",
    "with_agreed",
    "with_left_out",
    "with_pin",
    "with_session_ticked",
    "with_session_unticked",
    "with_step_ticked",
    "with_step_unticked",
    "with_weekly_hours",
    "without_agreed",
    "without_left_out",
    "without_pin",
]

"""The study plan: steps, their order, and the days they fall on."""

from assess.domain.planning.engine import make_plan
from assess.domain.planning.ordering import order_steps
from assess.domain.planning.values import (
    Milestone,
    MilestoneKind,
    Obstacle,
    Plan,
    Session,
    Step,
    StepKind,
    Unplaced,
    Week,
)

__all__ = [
    "Milestone",
    "MilestoneKind",
    "Obstacle",
    "Plan",
    "Session",
    "Step",
    "StepKind",
    "Unplaced",
    "Week",
    "make_plan",
    "order_steps",
]

"""The study plan: steps, their order, and the days they fall on."""

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

__all__ = ["Milestone", "MilestoneKind", "Obstacle", "Plan", "Session", "Step", "StepKind", "Unplaced", "Week"]

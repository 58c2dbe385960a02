"""What is not done by the last day, why, and when it would be."""

from collections.abc import Iterator
from datetime import date

from assess.domain.planning.calendar import Calendar
from assess.domain.planning.schedule import Schedule, Task
from assess.domain.planning.values import Obstacle, Step, Unplaced
from assess.domain.skills import Setting


def find_unplaced(task: Task, schedule: Schedule) -> Iterator[Unplaced]:
    """The steps without a place by the last day in their order, and the reviews that had no room."""
    calendar = schedule.calendar
    for step in (*task.order, *schedule.without_room):
        done = calendar.done.get(step.id)
        if done is None:
            obstacle = _find_obstacle(task, step, calendar)
            behind = next((name for name in step.after if name not in calendar.done), None) if obstacle is Obstacle.BEHIND_ANOTHER else None
            yield Unplaced(step, obstacle, None, behind)
        elif task.last is not None and done > task.last:
            yield Unplaced(step, Obstacle.AFTER_TARGET_DATE, date.fromordinal(done))


def _find_obstacle(task: Task, step: Step, calendar: Calendar) -> Obstacle:
    if not task.capacity.can_hold(step):
        has_hours = task.capacity.usual.longest_session(Setting.STUDY) > 0
        return Obstacle.NO_LAB_HOURS if step.setting is Setting.LAB and has_hours else Obstacle.NO_STUDY_HOURS
    is_free = calendar.done.keys() >= set(step.after)
    return Obstacle.BEYOND_HORIZON if is_free else Obstacle.BEHIND_ANOTHER

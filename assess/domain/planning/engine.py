"""From what is missing to a dated plan."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from assess.domain.assessment import Assessment, ResponseState
from assess.domain.catalog import Catalog
from assess.domain.planning.calendar import DAYS_A_WEEK, Booking, Calendar, Capacity, find_capacity, monday_of
from assess.domain.planning.filling import DueReview, Filling
from assess.domain.planning.ordering import order_steps
from assess.domain.planning.outlook import Outlook
from assess.domain.planning.steps import Work, find_work
from assess.domain.planning.values import Milestone, Obstacle, Plan, Session, Step, Unplaced, Week
from assess.domain.readiness import Readiness
from assess.domain.skills import Setting


def make_plan(assessment: Assessment, readiness: Readiness, catalog: Catalog, start: date) -> Plan:
    """The plan from `start` to the goal's target date, or until all is done if there is none (docs/planning.md).

    Steps go by gain per hour; if that leaves a must-have or a deadline behind which could be kept, the steps that these need
    are booked first and the others around them. What would end after the target date is unplaced, with the day it would be
    done; a step that no number of weeks could hold has none. The target date itself may be worked on.
    Progress counts as done. Nothing raises: no hours, no days and nothing to do all give a plan.
    """
    goal = assessment.goal
    task = _Task(find_work(assessment, readiness, catalog, start), find_capacity(goal), start.toordinal(), _ordinal(goal.target_date))
    calendar, waiting = task.schedule()
    weeks, milestones = _lay_out(_find_sessions(calendar.bookings, task.last), Outlook(assessment, readiness), start)
    return Plan(
        start=start,
        target=goal.target_date,
        weeks=weeks,
        milestones=milestones,
        unplaced=tuple(task.find_unplaced(calendar, waiting)),
        unanswered=tuple(s.skill.id for s in readiness.standings if s.level is None and s.state is ResponseState.UNANSWERED),
        index_at_start=readiness.figures.low,
    )


def _ordinal(day: date | None) -> int | None:
    return None if day is None else day.toordinal()


@dataclass(frozen=True)
class _Task:
    """What has to be done, with what hours, from when until when."""

    work: Work
    capacity: Capacity
    first: int
    last: int | None

    def schedule(self) -> tuple[Calendar, list[Step]]:
        """The calendar up to the last day and beyond, and the reviews that were due by the last day and had no room."""
        order = order_steps(self.work.steps)
        calendar, reviews = self._fill(order)
        if late := self._find_late(calendar):
            urgent_first = self._put_first(order)
            other, other_reviews = self._fill(*urgent_first)
            other_late = self._find_late(other)
            if other_late != late and len(other_late) <= len(late):
                calendar, reviews, order = other, other_reviews, tuple(step for part in urgent_first for step in part)
        waiting = [review.step for review in reviews]
        if self.last is not None:
            Filling(calendar, order, max(self.first, self.last + 1), None).run(reviews, {})
        return calendar, waiting

    def find_unplaced(self, calendar: Calendar, waiting: Sequence[Step]) -> Iterator[Unplaced]:
        """What is not done by the last day, why, and when it would be."""
        for step in (*order_steps(self.work.steps), *waiting):
            done = calendar.done.get(step.id)
            if done is None:
                yield Unplaced(step, self._find_obstacle(step, calendar), None)
            elif self.last is not None and done > self.last:
                yield Unplaced(step, Obstacle.AFTER_TARGET_DATE, date.fromordinal(done))

    def _find_obstacle(self, step: Step, calendar: Calendar) -> Obstacle:
        if not self.capacity.can_hold(step):
            has_hours = self.capacity.longest(Setting.STUDY) > 0
            return Obstacle.NO_LAB_HOURS if step.setting is Setting.LAB and has_hours else Obstacle.NO_STUDY_HOURS
        is_free = calendar.done.keys() >= set(step.after)
        return Obstacle.BEYOND_HORIZON if is_free else Obstacle.BEHIND_ANOTHER

    def _fill(self, *parts: Sequence[Step]) -> tuple[Calendar, list[DueReview]]:
        calendar = Calendar(self.capacity)
        reviews = sorted(DueReview(r.due.toordinal(), r.step.id, r.step) for r in self.work.due if r.due is not None)
        reviews = [review for review in reviews if self.last is None or review.due <= self.last]
        given_up: set[str] = set()
        for part in parts:
            while in_vain := self._fill_part(calendar, [step for step in part if step.id not in given_up], reviews):
                given_up |= in_vain
        return calendar, reviews

    def _fill_part(self, calendar: Calendar, part: Sequence[Step], reviews: list[DueReview]) -> set[str]:
        """The steps that were begun in vain, so that the others can be tried in the time that they leave."""
        in_vain = Filling(calendar, part, self.first, self.last).run(reviews, self.work.reviews)
        return in_vain if self.last is not None else set()

    def _find_late(self, calendar: Calendar) -> set[str]:
        """The must-haves and courses that are not done by the last day or their own deadline."""
        late = set()
        for step in self.work.steps:
            done = calendar.done.get(step.id)
            is_after = done is None or (step.deadline is not None and done > step.deadline.toordinal())
            if is_after and (step.must_have or step.deadline):
                late.add(step.id)
        return late

    def _put_first(self, order: Sequence[Step]) -> tuple[tuple[Step, ...], tuple[Step, ...]]:
        """The steps with a deadline, then the must-haves, each after what they need; and all others."""
        dated = self._with_ancestors({step.id for step in order if step.deadline})
        needed = self._with_ancestors({step.id for step in order if step.must_have}) - dated
        first = order_steps([step for step in order if step.id in dated])
        second = order_steps([step for step in order if step.id in needed])
        return (*first, *second), tuple(step for step in order if step.id not in dated | needed)

    def _with_ancestors(self, names: Collection[str]) -> set[str]:
        after = {step.id: step.after for step in self.work.steps}
        found: set[str] = set()
        waiting = sorted(names)
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                waiting += after[name]
        return found


def _find_sessions(bookings: Sequence[Booking], last: int | None) -> list[Session]:
    """The sessions up to the last day, by day, numbered within their step."""
    kept = sorted((b for b in bookings if last is None or b.day <= last), key=lambda booking: booking.day)
    parts: dict[str, int] = {}
    for booking in kept:
        parts[booking.step.id] = parts.get(booking.step.id, 0) + 1
    seen: dict[str, int] = {}
    sessions = []
    for booking in kept:
        name = booking.step.id
        part = seen[name] = seen.get(name, 0) + 1
        sessions.append(Session(f"{name}/{part}", date.fromordinal(booking.day), booking.step, booking.minutes, part, parts[name]))
    return sessions


def _lay_out(sessions: Sequence[Session], outlook: Outlook, start: date) -> tuple[tuple[Week, ...], tuple[Milestone, ...]]:
    """The weeks that have sessions, numbered from the week of `start`, and the milestones on the way."""
    first = monday_of(start.toordinal())
    weeks: list[Week] = []
    milestones: list[Milestone] = []
    for monday, group in groupby(sessions, key=lambda session: monday_of(session.day.toordinal())):
        members = tuple(group)
        for day, of_day in groupby(members, key=lambda session: session.day):
            milestones += outlook.finish([session.step for session in of_day if session.part == session.parts], day)
        weeks.append(Week((monday - first) // DAYS_A_WEEK + 1, date.fromordinal(monday), members, outlook.index))
    return tuple(weeks), tuple(milestones)

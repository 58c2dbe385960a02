"""Short ways to live with a plan in tests: agree to it, let days pass, tick, and say what moved."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from assess.domain.assessment import Assessment
from assess.domain.catalog import Catalog
from assess.domain.planning import Changes, MoveReason, Plan, make_plan, replan, with_agreed, with_session_ticked
from tests.support.builders import NOW
from tests.support.planning_catalog import START, score


@dataclass(frozen=True)
class Living:
    """A learner with a plan on a day, counted from the start."""

    assessment: Assessment
    catalog: Catalog
    days: int = 0

    @property
    def today(self) -> date:
        return START + timedelta(days=self.days)

    def plan(self) -> Plan:
        return make_plan(self.assessment, score(self.assessment, self.catalog, self.today), self.catalog, self.today)

    def changes(self) -> Changes:
        return replan(self.assessment, score(self.assessment, self.catalog, self.today), self.catalog, self.today).changes

    def agree(self) -> "Living":
        return replace(self, assessment=with_agreed(self.assessment, self.plan(), self.today, NOW))

    def later(self, days: int) -> "Living":
        return replace(self, days=self.days + days)

    def tick(self, number: int = 0) -> "Living":
        """Ticks one of the next sessions."""
        return replace(self, assessment=with_session_ticked(self.assessment, self.plan().sessions[number], self.today, NOW))

    def tick_all_until(self, days: int) -> "Living":
        """Does every session on its day."""
        living = self
        while living.days < days:
            while (sessions := living.plan().sessions) and sessions[0].day == living.today:
                living = replace(living, assessment=with_session_ticked(living.assessment, sessions[0], living.today, NOW))
            living = living.later(1)
        return living

    def change(self, assessment: Assessment) -> "Living":
        return replace(self, assessment=assessment)

    def lay(self) -> list[tuple[str, int]]:
        """The id of each session, and its day counted from the start."""
        return [(session.id, (session.day - START).days) for session in self.plan().sessions]

    def moves(self) -> list[tuple[str, int | None, int | None, MoveReason]]:
        """Each move: the step, from and to which day, counted from the start, and why."""
        return [(move.step, _count(move.from_day), _count(move.to_day), move.reason) for move in self.changes().moves]


def _count(day: date | None) -> int | None:
    return None if day is None else (day - START).days

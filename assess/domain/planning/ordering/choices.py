"""What is open where the rule is stuck, and the two ways to go on: to decide it, or to forget all but one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assess.domain.planning.ordering.gluing import Gluing
from assess.domain.planning.ordering.graph import Graph


@dataclass(frozen=True)
class Last:
    """The job of most gain a minute stands right after the last of those it waits for: `nearest`, and not one of `others`."""

    job: int
    nearest: int
    others: Sequence[int]

    def decide(self, graph: Graph) -> None:
        """The others come before the nearest: one branch."""
        for other in self.others:
            graph.demand(other, self.nearest)

    def forget(self, graph: Graph) -> None:
        """The job no longer waits for the others, only those that wait for it do: more orders are possible, none is lost."""
        for other in self.others:
            graph.drop(other, self.job)
            for later in graph.after[self.job]:
                graph.add(other, later)


@dataclass(frozen=True)
class First:
    """The job of least gain a minute stands right before the first of those that wait for it: `nearest`, and not one of `others`."""

    job: int
    nearest: int
    others: Sequence[int]

    def decide(self, graph: Graph) -> None:
        """The nearest comes before the others: one branch."""
        for other in self.others:
            graph.demand(self.nearest, other)

    def forget(self, graph: Graph) -> None:
        """The others no longer wait for the job, only for those that it waits for: more orders are possible, none is lost."""
        for other in self.others:
            graph.drop(self.job, other)
            for earlier in graph.before[self.job]:
                graph.add(earlier, other)


Choice = Last | First


def find_choices(gluing: Gluing, rank: Mapping[int, int]) -> list[Choice]:
    """Of the two jobs at which the rule is stuck, the choices at the one that has fewer; the likeliest by `rank` first."""
    high, low = gluing.highest(), gluing.lowest()
    earlier, later = gluing.graph.before[high], gluing.graph.after[low]
    if len(earlier) <= len(later):
        by_rank = sorted(earlier, key=lambda number: (-rank[number], number))
        return [Last(high, nearest, [other for other in by_rank if other != nearest]) for nearest in by_rank]
    by_rank = sorted(later, key=lambda number: (rank[number], number))
    return [First(low, nearest, [other for other in by_rank if other != nearest]) for nearest in by_rank]

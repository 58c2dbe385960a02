"""Inside a block where the rule is stuck: a good order by likely choices, and the best one by branch and bound."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import reduce

from assess.domain.planning.ordering.choices import Choice, find_choices
from assess.domain.planning.ordering.gluing import Gluing
from assess.domain.planning.ordering.graph import Graph
from assess.domain.planning.ordering.jobs import Job, find_cost, find_key, find_places, join


@dataclass(frozen=True)
class Found:
    """All jobs as one string, and a cost that no order of them is below: if it is that of the string, none is better."""

    job: Job
    bound: int


def search_block(graph: Graph, scale: int, work: int) -> Found:
    """The best order of a graph at which the rule is stuck, or the best found before `work` jobs have been gone through."""
    return _Search(graph, scale).run(work // len(graph.jobs))


class _Search:
    def __init__(self, graph: Graph, scale: int) -> None:
        self._graph = graph
        self._root = Gluing(graph.part(graph.jobs), graph.jobs, scale)
        self._rank: Mapping[int, int] = {number: -find_key(job, scale) for number, job in graph.jobs.items()}
        self._best = _finish(self._root, self._rank, _decide)
        self._cost = find_cost(self._best)

    def run(self, branches: int) -> Found:
        """Takes the likely choices again and again, as long as the order that they come from gets better, and then branches."""
        self._rank = find_places(self._best, self._graph.jobs)
        while self._consider(_finish(self._root, self._rank, _decide)):
            pass
        bound = self._branch(branches)
        return Found(reduce(join, self._best), bound)

    def _consider(self, jobs: list[Job]) -> bool:
        cost = find_cost(jobs)
        if cost < self._cost:
            self._best, self._cost, self._rank = jobs, cost, find_places(jobs, self._graph.jobs)
            return True
        return False

    def _branch(self, branches: int) -> int:
        """Depth first, what promises most first; the least cost that could still be found is proven in the end."""
        waiting = [(self._find_bound(self._root), self._root)]
        while waiting and branches > 0:
            bound, gluing = waiting.pop()
            if bound < self._cost:
                choices = find_choices(gluing, self._rank)
                found = [self._follow(gluing, choice) for choice in choices]
                waiting += sorted(found, key=lambda entry: -entry[0])
                branches -= len(choices)
        return min([self._cost, *(bound for bound, _ in waiting)])

    def _follow(self, gluing: Gluing, choice: Choice) -> tuple[int, Gluing]:
        child = gluing.copy()
        choice.decide(child.graph)
        return self._find_bound(child), child

    def _find_bound(self, gluing: Gluing) -> int:
        """A cost that no order below this branch is below; on the way, considers an order that follows from it."""
        if gluing.run():
            self._consider(gluing.lay())
            return self._cost
        relaxed = _finish(gluing, self._rank, _forget)
        cost = find_cost(relaxed)
        if cost < self._cost:
            places = find_places(relaxed, self._graph.jobs)
            self._consider(relaxed if self._keeps_precedences(places) else _finish(gluing, places, _decide))
        return cost

    def _keeps_precedences(self, places: Mapping[int, int]) -> bool:
        return all(places[other] < places[number] for number, earlier in self._graph.before.items() for other in earlier)


def _decide(choice: Choice, graph: Graph) -> None:
    choice.decide(graph)


def _forget(choice: Choice, graph: Graph) -> None:
    choice.forget(graph)


def _finish(gluing: Gluing, rank: Mapping[int, int], settle: Callable[[Choice, Graph], None]) -> list[Job]:
    """All jobs in order, the likeliest choice taken wherever the rule is stuck."""
    gluing = gluing.copy()
    while not gluing.run():
        settle(find_choices(gluing, rank)[0], gluing.graph)
    return gluing.lay()

"""From steps to their order: what has to be known of them as whole numbers, and which method is due where."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from heapq import merge
from math import gcd, lcm
from typing import Final

from assess.domain.planning.ordering.blocks import split_blocks
from assess.domain.planning.ordering.gluing import Gluing
from assess.domain.planning.ordering.graph import Graph
from assess.domain.planning.ordering.jobs import Job, find_cost, find_key, list_steps, make_job
from assess.domain.planning.ordering.search import search_block
from assess.domain.planning.values import Step

WORK: Final = 2000


@dataclass(frozen=True)
class Order:
    """Steps in order; a better order could lower Σ gain·completion by no more than the share `excess` of its least: 0 is proven best."""

    steps: tuple[Step, ...]
    excess: Fraction


def order_steps(steps: Sequence[Step]) -> tuple[Step, ...]:
    """The steps in an order in which the index rises as fast as it can, none before a step it comes after; ties by step id.

    Minimizes Σ gain·completion (1|prec|ΣwC; gain in points, minutes ≥ 1). Exact where the precedences form a forest (Horn 1972),
    otherwise block by block (Sidney 1975), and inside a block by branch and bound; a block too large for that gets a good
    order that need not be the best. Steps named in `after` that are not among `steps` count as done; steps that wait for each
    other in a circle, and those that wait for them, come last.
    """
    return find_order(steps).steps


def find_order(steps: Sequence[Step]) -> Order:
    """As `order_steps`, with what is proven about it."""
    by_id = sorted(steps, key=lambda step: step.id)
    ordering = _Ordering(by_id)
    numbers = ordering.run()
    circular = sorted(set(range(len(by_id))).difference(numbers))
    return Order(tuple(by_id[number] for number in (*numbers, *circular)), ordering.excess)


class _Ordering:
    """The numbers of steps count them by id. Jobs count them such that none waits for a later one."""

    def __init__(self, steps: Sequence[Step]) -> None:
        before = _find_before(steps)
        sound = _sort_topologically(before)
        place = {number: job for job, number in enumerate(sound)}
        gains = _make_whole([steps[number].gain for number in sound])
        minutes = _make_whole([steps[number].minutes for number in sound])
        jobs = {place[n]: make_job(n, gain, length) for n, gain, length in zip(sound, gains, minutes, strict=True)}
        earlier = {place[number]: [place[other] for other in before[number]] for number in sound}
        self._graph = Graph(jobs, earlier, _find_ancestors(earlier))
        self._scale = sum(minutes) ** 2
        self._slack = 0
        self.excess = Fraction(0)

    def run(self) -> list[int]:
        """The numbers of all steps that are in no circle, in order."""
        jobs = self._arrange_parts(list(self._graph.jobs))
        cost = find_cost(jobs)
        self.excess = Fraction(self._slack, max(1, cost - self._slack))
        return list(list_steps(jobs))

    def _arrange_parts(self, members: Sequence[int]) -> list[Job]:
        """Parts that nothing connects, each in its best order, by falling gain a minute; equal ones by the id of their first step."""
        parts = [self._arrange(part) for part in self._graph.components(members)]
        return parts[0] if len(parts) == 1 else list(merge(*parts, key=lambda job: (-find_key(job, self._scale), job.first)))

    def _arrange(self, members: Sequence[int]) -> list[Job]:
        if len(members) == 1:
            return [self._graph.jobs[members[0]]]
        gluing = Gluing(self._graph, members, self._scale)
        if gluing.run():
            return gluing.lay()
        blocks = split_blocks(self._graph, gluing.stuck)
        if len(blocks) == 1:
            return gluing.lay([self._search(blocks[0])])
        return gluing.lay([job for block in blocks for job in self._arrange_parts(block)])

    def _search(self, block: Sequence[int]) -> Job:
        found = search_block(self._graph.part(block), self._scale, WORK)
        self._slack += found.job.cost - found.bound
        return found.job


def _find_before(steps: Sequence[Step]) -> list[set[int]]:
    number = {step.id: number for number, step in enumerate(steps)}
    return [{number[name] for name in step.after if name in number} for step in steps]


def _sort_topologically(before: Sequence[Collection[int]]) -> list[int]:
    """The numbers that are in no circle and wait for none, each after those that it waits for."""
    after: list[list[int]] = [[] for _ in before]
    for number, earlier in enumerate(before):
        for other in earlier:
            after[other].append(number)
    waiting = [len(earlier) for earlier in before]
    sound = [number for number, count in enumerate(waiting) if count == 0]
    for number in sound:
        for later in after[number]:
            waiting[later] -= 1
            if waiting[later] == 0:
                sound.append(later)
    return sound


def _find_ancestors(before: Mapping[int, Collection[int]]) -> dict[int, int]:
    """For each job all that come before it, as bits."""
    ancestors: dict[int, int] = {}
    for job, earlier in before.items():
        bits = 0
        for other in earlier:
            bits |= ancestors[other] | 1 << other
        ancestors[job] = bits
    return ancestors


def _make_whole(figures: Sequence[Fraction] | Sequence[int]) -> list[int]:
    """The smallest whole numbers in the same proportions."""
    scale = lcm(*(figure.denominator for figure in figures))
    whole = [figure.numerator * (scale // figure.denominator) for figure in figures]
    divisor = gcd(*whole) or 1
    return [number // divisor for number in whole]

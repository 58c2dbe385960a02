"""Sidney's decomposition: which jobs come before which others in every best order, whatever their order among themselves."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from assess.domain.planning.ordering.graph import Graph


def split_blocks(graph: Graph, members: Sequence[int]) -> list[list[int]]:
    """The blocks of `members` in order, in none of which a beginning has more gain a minute than the whole.

    Sidney (1975): some best order takes block by block. Forgets what one block waits for in another.
    """
    done = []
    waiting = [list(members)]
    while waiting:
        block = waiting.pop()
        better = _find_better(graph, block) if len(block) > 1 else set()
        if better:
            graph.cut(block, better)
            waiting += ([number for number in block if number not in better], [number for number in block if number in better])
        else:
            done.append(block)
    return done


def _find_better(graph: Graph, block: Sequence[int]) -> set[int]:
    """A beginning of more gain a minute than the block has, or nothing: the largest Σ(gain·M − G·minutes), M, G of the block."""
    minutes = sum(graph.jobs[number].minutes for number in block)
    gain = sum(graph.jobs[number].gain for number in block)
    surplus = {number: graph.jobs[number].gain * minutes - gain * graph.jobs[number].minutes for number in block}
    return _Closure(graph, surplus).find()


class _Closure:
    """The worthiest set of jobs that holds all they wait for, as a maximum flow: jobs in surplus pay for those they wait for.

    `_paid` has for each job from whom it took how much: by that way a payment can be taken back.
    """

    def __init__(self, graph: Graph, surplus: dict[int, int]) -> None:
        self._before = graph.before
        self._left = surplus
        self._paid: dict[int, dict[int, int]] = {}

    def find(self) -> set[int]:
        payers = [number for number, surplus in self._left.items() if surplus > 0]
        for payer in payers:
            while self._left[payer] > 0 and (path := self._find_path(payer)):
                self._pay(path)
        return set(self._reach({number: number for number in payers if self._left[number] > 0}))

    def _reach(self, origin: dict[int, int]) -> Iterator[int]:
        """The jobs of `origin` and all that they can still pay, nearest first; fills in by whom each is reached."""
        queue = list(origin)
        for number in queue:
            yield number
            for others in (self._before[number], self._paid.get(number, ())):
                for other in others:
                    if other not in origin:
                        origin[other] = number
                        queue.append(other)

    def _find_path(self, payer: int) -> list[int]:
        """The jobs on the way from `payer` to the nearest that still has to be paid for, or nothing."""
        origin = {payer: payer}
        reached = next((number for number in self._reach(origin) if self._left[number] < 0), payer)
        path = [reached]
        while path[-1] != payer:
            path.append(origin[path[-1]])
        return path[::-1] if len(path) > 1 else []

    def _pay(self, path: Sequence[int]) -> None:
        ways = [(one, other, other in self._before[one]) for one, other in pairwise(path)]
        amount = min(self._left[path[0]], -self._left[path[-1]], *(self._paid[one][other] for one, other, ahead in ways if not ahead))
        self._left[path[0]] -= amount
        self._left[path[-1]] += amount
        for one, other, ahead in ways:
            if ahead:
                paid = self._paid.setdefault(other, {})
                paid[one] = paid.get(one, 0) + amount
            elif self._paid[one][other] == amount:
                del self._paid[one][other]
            else:
                self._paid[one][other] -= amount

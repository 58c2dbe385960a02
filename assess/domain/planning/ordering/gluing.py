"""Horn's rule from both ends: what stands side by side in one of the best orders is glued together."""

from collections.abc import Collection, Sequence
from heapq import heapify, heappop, heappush

from assess.domain.planning.ordering.graph import Graph
from assess.domain.planning.ordering.jobs import Job, find_key


class Gluing:
    """Works on `members` of a graph, which nothing connects with the others, and takes them out of it.

    The job of most gain a minute goes first, or right after the one job that it waits for; the job of least gain a minute
    goes last, or right before the one job that waits for it. Either keeps one of the best orders that are still possible.
    Where both have several such jobs, the rule is stuck. Where the precedences are a forest, that never happens.
    """

    def __init__(self, graph: Graph, members: Collection[int], scale: int, front: Sequence[Job] = (), back: Sequence[Job] = ()) -> None:
        self.graph = graph
        self._scale = scale
        self._front = list(front)
        self._back = list(back)
        self._keys = {number: find_key(graph.jobs[number], scale) for number in members}
        self._high = [(-key, graph.jobs[number].first, number) for number, key in self._keys.items()]
        self._behind: dict[int, list[tuple[int, int, int]]] = {}
        self._low: list[tuple[int, int, int]] = []
        heapify(self._high)

    def copy(self) -> "Gluing":
        """The same with a graph of its own."""
        return Gluing(self.graph.part(self._keys), self._keys, self._scale, self._front, self._back)

    def run(self) -> bool:
        """Glues as long as it can; whether all jobs found their place."""
        while self._keys:
            if not (self._place_highest() or self._place_lowest()):
                return False
        return True

    @property
    def stuck(self) -> list[int]:
        """The jobs that have no place yet, in ascending order."""
        return sorted(self._keys)

    def lay(self, middle: Sequence[Job] = ()) -> list[Job]:
        """What found its place, around what is said to stand between, by falling gain a minute."""
        return [*self._front, *middle, *reversed(self._back)]

    def highest(self) -> int:
        """The job of most gain a minute; of equal ones the first by step, but none that waits for another of them alone."""
        while True:
            key, _, number = self._high[0]
            if self._keys.get(number) != -key:
                heappop(self._high)
            elif (other := _only(self.graph.direct_before(number))) is None or self._keys[other] != -key:
                return number
            else:
                self._behind.setdefault(other, []).append(heappop(self._high))

    def lowest(self) -> int:
        """The job of least gain a minute; of equal ones the last by step, but none that another of them alone waits for."""
        if not self._low:
            self._low = [(key, -self.graph.jobs[number].first, number) for number, key in self._keys.items()]
            heapify(self._low)
        while self._keys.get(self._low[0][2]) != self._low[0][0]:
            heappop(self._low)
        number = self._low[0][2]
        while (other := _only(self.graph.direct_after(number))) is not None and self._keys[other] == self._keys[number]:
            number = other
        return number

    def _place_highest(self) -> bool:
        number = self.highest()
        earlier = self.graph.before[number]
        if len(earlier) > 1:
            return False
        self._leave(number)
        if (other := _only(earlier)) is None:
            self._front.append(self.graph.remove(number))
        else:
            self.graph.glue_after(number, other)
            self._weigh(other)
        return True

    def _place_lowest(self) -> bool:
        number = self.lowest()
        later = self.graph.after[number]
        if len(later) > 1:
            return False
        self._leave(number)
        if (other := _only(later)) is None:
            self._back.append(self.graph.remove(number))
        else:
            self.graph.glue_before(number, other)
            self._weigh(other)
        return True

    def _leave(self, number: int) -> None:
        del self._keys[number]
        self._call(number)

    def _weigh(self, number: int) -> None:
        self._call(number)
        job = self.graph.jobs[number]
        key = self._keys[number] = find_key(job, self._scale)
        heappush(self._high, (-key, job.first, number))
        if self._low:
            heappush(self._low, (key, -job.first, number))

    def _call(self, number: int) -> None:
        """Those that stood behind a job as equals may be the highest again."""
        for entry in self._behind.pop(number, ()):
            heappush(self._high, entry)


def _only(numbers: Collection[int]) -> int | None:
    return next(iter(numbers)) if len(numbers) == 1 else None

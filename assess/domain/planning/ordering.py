"""The order of the steps: what adds most to the index for an hour of work comes first, under the precedences."""

from collections.abc import Iterator, Sequence
from heapq import heapify, heappop, heappush
from math import lcm

from assess.domain.planning.values import Step


def order_steps(steps: Sequence[Step]) -> tuple[Step, ...]:
    """The steps by gain per hour, none before a step it comes after; ties by step id.

    Minimises Σ gain·completion (1|prec|ΣwC) greedily, after Sidney (1975): each step is credited with the ratio of gain
    to hours of itself together with all it still waits for, the best such chain is taken whole, and so on. Steps named in
    `after` that are not among `steps` count as done; steps that wait for each other in a circle come last.
    """
    return _Ordering(sorted(steps, key=lambda step: step.id)).order()


class _Ordering:
    """Sets of steps are integers, a bit a step, so that sets of ancestors can be intersected quickly."""

    def __init__(self, steps: Sequence[Step]) -> None:
        self._steps = steps
        index = {step.id: number for number, step in enumerate(steps)}
        scale = lcm(*(step.gain.denominator for step in steps))
        self._gain = [step.gain.numerator * (scale // step.gain.denominator) for step in steps]
        self._before = [[index[name] for name in step.after if name in index] for step in steps]
        self._after: list[list[int]] = [[] for _ in steps]
        for number, names in enumerate(self._before):
            for earlier in names:
                self._after[earlier].append(number)

    def order(self) -> tuple[Step, ...]:
        """All steps in order."""
        everything = (1 << len(self._steps)) - 1
        sound = list(self._topological(everything, [0.0] * len(self._steps)))
        chains = self._chains(sound)
        placed = [number for batch in self._batches(chains) for number in batch]
        circular = sorted(set(range(len(self._steps))) - set(placed))
        return tuple(self._steps[number] for number in (*placed, *circular))

    def _chains(self, sound: Sequence[int]) -> dict[int, int]:
        """For each step that is in no circle: itself and all its ancestors, as bits."""
        chains: dict[int, int] = {}
        for number in sound:
            chains[number] = 1 << number
            for earlier in self._before[number]:
                chains[number] |= chains[earlier]
        return chains

    def _batches(self, chains: dict[int, int]) -> Iterator[list[int]]:
        own = [gain / step.minutes for gain, step in zip(self._gain, self._steps, strict=True)]
        sums = {number: self._sum(chain) for number, chain in chains.items()}
        ratio = {number: gain / minutes for number, (gain, minutes) in sums.items()}
        open_ = sorted(chains)
        while open_:
            batch = chains[max(open_, key=ratio.__getitem__)]
            yield list(self._topological(batch, own))
            open_ = [number for number in open_ if not batch >> number & 1]
            for number in open_:
                if common := chains[number] & batch:
                    chains[number] ^= common
                    gain, minutes = (whole - part for whole, part in zip(sums[number], self._sum(common), strict=True))
                    sums[number] = gain, minutes
                    ratio[number] = gain / minutes

    def _sum(self, members: int) -> tuple[int, int]:
        gain = minutes = 0
        for number in _bits(members):
            gain += self._gain[number]
            minutes += self._steps[number].minutes
        return gain, minutes

    def _topological(self, members: int, ratio: Sequence[float]) -> Iterator[int]:
        """The members in an order that keeps the precedences, the best ratio first; without those in a circle."""
        waiting = {number: sum(members >> earlier & 1 for earlier in self._before[number]) for number in _bits(members)}
        free = [(-ratio[number], number) for number, count in waiting.items() if count == 0]
        heapify(free)
        while free:
            _, number = heappop(free)
            yield number
            for later in self._after[number]:
                if later in waiting:
                    waiting[later] -= 1
                    if waiting[later] == 0:
                        heappush(free, (-ratio[later], later))


def _bits(members: int) -> Iterator[int]:
    while members:
        lowest = members & -members
        yield lowest.bit_length() - 1
        members ^= lowest

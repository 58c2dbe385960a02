"""Jobs, and what each of them waits for."""

from collections.abc import Collection, Iterator, Mapping

from assess.domain.planning.ordering.jobs import Job, join


class Graph:
    """Jobs by number; `ancestors` has a bit for each job that comes earlier, directly or not.

    A string keeps the number of one of its jobs, such that what the bits said of that job holds for the string.
    `before` and `after` may hold pairs that follow from others; `direct_before` and `direct_after` drop them.
    """

    def __init__(self, jobs: Mapping[int, Job], before: Mapping[int, Collection[int]], ancestors: Mapping[int, int]) -> None:
        self.jobs = dict(jobs)
        self.before = {number: set(before[number]) for number in jobs}
        self.after: dict[int, set[int]] = {number: set() for number in jobs}
        self.ancestors = {number: ancestors[number] for number in jobs}
        for number, earlier in self.before.items():
            for other in earlier:
                self.after[other].add(number)

    def part(self, members: Collection[int]) -> "Graph":
        """Some of the jobs that nothing connects with the others, to be changed without changing this graph."""
        return Graph({number: self.jobs[number] for number in members}, self.before, self.ancestors)

    def components(self, members: Collection[int]) -> Iterator[list[int]]:
        """Those of `members` that hang together, in ascending order."""
        seen: set[int] = set()
        for number in members:
            if number not in seen:
                seen.add(number)
                found = [number]
                for reached in found:
                    fresh = (self.before[reached] | self.after[reached]) - seen
                    seen |= fresh
                    found += fresh
                yield sorted(found)

    def cut(self, members: Collection[int], inside: Collection[int]) -> None:
        """Forgets what those of `members` that are not `inside` wait for inside."""
        for number in members:
            if number not in inside:
                for other in self.before[number].intersection(inside):
                    self.drop(other, number)

    def direct_before(self, number: int) -> set[int]:
        """The jobs right before one, without those that have to come before another of them."""
        earlier = self.before[number]
        if len(earlier) > 1:
            covered = 0
            for other in earlier:
                covered |= self.ancestors[other]
            for other in [other for other in earlier if covered >> other & 1]:
                self.drop(other, number)
        return earlier

    def direct_after(self, number: int) -> set[int]:
        """The jobs right after one, without those that have to come after another of them."""
        later = self.after[number]
        if len(later) > 1:
            bits = sum(1 << other for other in later)
            for other in [other for other in later if self.ancestors[other] & bits]:
                self.drop(number, other)
        return later

    def add(self, earlier: int, later: int) -> None:
        """One job comes before another; for pairs that hold already, as `ancestors` is left as it is."""
        self.before[later].add(earlier)
        self.after[earlier].add(later)

    def demand(self, earlier: int, later: int) -> None:
        """One job comes before another, and so before all that wait for that one."""
        self.add(earlier, later)
        reach = self.ancestors[earlier] | 1 << earlier
        for number, bits in self.ancestors.items():
            if number == later or bits >> later & 1:
                self.ancestors[number] = bits | reach

    def drop(self, earlier: int, later: int) -> None:
        """Forgets that one job comes right before another."""
        self.before[later].discard(earlier)
        self.after[earlier].discard(later)

    def remove(self, number: int) -> Job:
        """Takes a job out."""
        for other in self.before.pop(number):
            self.after[other].discard(number)
        for other in self.after.pop(number):
            self.before[other].discard(number)
        del self.ancestors[number]
        return self.jobs.pop(number)

    def glue_after(self, number: int, earlier: int) -> None:
        """Puts a job right after the only one that it waits for."""
        for other in self.after[number]:
            self.add(earlier, other)
        self.jobs[earlier] = join(self.jobs[earlier], self.remove(number))

    def glue_before(self, number: int, later: int) -> None:
        """Puts a job right before the only one that waits for it."""
        for other in self.before[number]:
            self.add(other, later)
        self.jobs[later] = join(self.remove(number), self.jobs[later])

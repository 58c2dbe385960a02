"""What is put in order: single steps at first, then strings of steps that stay together."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, TypeAlias

Parts: TypeAlias = "int | tuple[Parts, Parts]"


class Job(NamedTuple):
    """A string of steps; `cost` is their Σ gain·completion if it begins at once, `first` the number of its first step."""

    gain: int
    minutes: int
    cost: int
    first: int
    parts: Parts


def make_job(number: int, gain: int, minutes: int) -> Job:
    """A string of one step."""
    return Job(gain, minutes, gain * minutes, number, number)


def join(one: Job, other: Job) -> Job:
    """`one`, and `other` right after it."""
    cost = one.cost + other.cost + one.minutes * other.gain
    return Job(one.gain + other.gain, one.minutes + other.minutes, cost, one.first, (one.parts, other.parts))


def find_cost(jobs: Iterable[Job]) -> int:
    """Σ gain·completion of all their steps, one job after the other."""
    now = cost = 0
    for job in jobs:
        cost += job.cost + now * job.gain
        now += job.minutes
    return cost


def find_key(job: Job, scale: int) -> int:
    """A whole number that compares as gain/minutes does, exactly.

    `scale` is the square of all minutes together: two different ratios of such numbers lie at least 1/scale apart.
    """
    return job.gain * scale // job.minutes


def list_steps(jobs: Iterable[Job]) -> Iterator[int]:
    """The numbers of all their steps, in order."""
    for job in jobs:
        waiting = [job.parts]
        while waiting:
            parts = waiting.pop()
            if isinstance(parts, int):
                yield parts
            else:
                waiting += reversed(parts)


def find_places(jobs: Iterable[Job], among: Mapping[int, Job]) -> dict[int, int]:
    """Where the first step of each of `among` stands in `jobs`."""
    place = {step: number for number, step in enumerate(list_steps(jobs))}
    return {number: place[job.first] for number, job in among.items()}

"""How a step is cut into sessions. Times are whole minutes."""

from functools import lru_cache

from assess.domain.planning.hours import GRAIN


def can_split(minutes: int, shortest: int, longest: int) -> bool:
    """Whether sessions of `shortest` to `longest` add up to `minutes`; one session may be as short as the step."""
    return minutes <= longest or (longest > 0 and shortest * -(-minutes // longest) <= minutes)


@lru_cache(maxsize=4096)
def session_minutes(remaining: int, room: int, shortest: int, longest: int) -> int:
    """How long the next session of a step is, 0 if `room` holds none; `longest` is the longest session on any day.

    As long as it can be without leaving a rest that no session of the shortest length could hold. Where days are so short
    that the step cannot be cut like that (70 minutes into half hours), its sessions are about even instead.
    """
    if remaining <= min(room, longest):
        return remaining
    room = min(room, longest)
    if room < GRAIN:
        return 0
    if not can_split(remaining, shortest, longest):
        even = min(-(-remaining // (-(-remaining // longest) * GRAIN)) * GRAIN, longest)
        return even if even <= room else 0
    whole = room - room % GRAIN
    fitting = range(whole if whole >= shortest else room, shortest - 1, -1)
    return next((part for part in fitting if remaining - part >= shortest and can_split(remaining - part, shortest, longest)), 0)

"""What makes the account of what moved wrong: sessions that it forgets, counts twice, or puts where they are not."""

from collections import Counter
from collections.abc import Iterator

from assess.domain.assessment import Assessment
from assess.domain.planning import MoveReason, Replanned

GIVING_WAY = {MoveReason.MUST_HAVE_FIRST, MoveReason.MADE_ROOM, MoveReason.PREREQUISITE_MOVED}


def find_change_faults(found: Replanned, assessment: Assessment) -> Iterator[str]:
    """A sentence for each way in which the sessions agreed on and those of the plan are not accounted for."""
    changes, steps = found.changes, found.plan.steps
    if changes.agreed_on is None:
        yield from (f"{move} though nothing was agreed on" for move in changes.moves)
        return
    left = [move for move in changes.moves if move.reason is not MoveReason.DONE_EARLY]
    came = Counter((move.step, move.to_day) for move in left if move.to_day)
    gone = Counter((move.step, move.from_day) for move in left if move.from_day)
    there = Counter((session.step.id, session.day) for session in found.plan.sessions)
    agreed = Counter((entry.step, entry.day) for entry in assessment.plan.agreed)
    yield from (f"{step} moved to {day}, where it is not" for (step, day) in came - there)
    yield from (f"{step} moved from {day}, where it was not" for (step, day) in gone - agreed)
    steps_moved = {move.step for move in changes.moves}
    for move in changes.moves:
        if move.because is not None and move.reason in GIVING_WAY and move.because not in steps_moved:
            yield f"{move.step} is said to move for {move.because}, which did not"
        if move.reason in GIVING_WAY and move.from_day and move.to_day and move.to_day < move.from_day:
            yield f"{move.step} comes sooner and is said to give way"
    yield from (f"{move.step} did not move from {move.from_day}" for move in left if move.from_day == move.to_day)
    if changes.kept + came.total() != there.total():
        yield f"{changes.kept} sessions are kept and {came.total()} came, but there are {there.total()}"
    still = sum(entry.step in steps and entry.part > steps[entry.step].sessions_done for entry in assessment.plan.agreed)
    moved = sum(count for (step, _), count in gone.items() if step in steps)
    if changes.kept + moved != still:
        yield f"{changes.kept} sessions are kept and {moved} moved, but there were {still}"

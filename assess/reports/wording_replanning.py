"""What moves when the plan is made again, what became of pins and skills left out, and plans side by side. English."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from assess.domain.catalog import Catalog
from assess.domain.planning.comparing import PlanFigures, Projection, WhatIf
from assess.domain.planning.replanning import Changes, Move
from assess.domain.planning.values import LeftOutEffect, MoveReason, PinOutcome, PinProblem
from assess.domain.skills import SkillKind
from assess.reports.wording_plan import PlanWording

REASONS: Final = {
    MoveReason.MISSED: "It was missed.",
    MoveReason.DAY_OFF: "That day is off.",
    MoveReason.HOURS_CHANGED: "Your hours have changed.",
    MoveReason.TARGET_CHANGED: "That day is after your target date.",
    MoveReason.DEADLINE_CHANGED: "That day is after its deadline.",
    MoveReason.MUST_HAVE_FIRST: "A must-have comes first.",
    MoveReason.MADE_ROOM: "It makes room for something else.",
    MoveReason.PREREQUISITE_MOVED: "Something that comes before it moved.",
    MoveReason.ROOM_SOONER: "There is room for it sooner.",
    MoveReason.PINNED: "You pinned it to the new day.",
    MoveReason.CUT_OTHERWISE: "The step is cut into other sessions.",
    MoveReason.DONE_EARLY: "It is done already.",
    MoveReason.LEFT_OUT: "You left the skill out.",
    MoveReason.NOT_NEEDED: "It is not needed any more.",
    MoveReason.NEW: "It was not in the plan before.",
    MoveReason.PLANNED_ANEW: "The plan was made anew.",
}
BECAUSE: Final = {
    MoveReason.MUST_HAVE_FIRST: "“{title}”, a must-have, comes first.",
    MoveReason.MADE_ROOM: "It makes room for “{title}”.",
    MoveReason.PREREQUISITE_MOVED: "“{title}” comes before it and moved.",
}
PROBLEMS: Final = {
    PinProblem.PAST: "The day is past.",
    PinProblem.AFTER_TARGET_DATE: "The day is after your target date.",
    PinProblem.NO_HOURS: "You have no hours on that weekday.",
    PinProblem.DAY_OFF: "The day is off.",
    PinProblem.NO_ROOM: "The day or its week is full.",
    PinProblem.WAITS: "What comes before it is not done by then.",
    PinProblem.TOO_EARLY: "The review is not due by then.",
    PinProblem.NO_PLACE: "The rest of it does not fit before your target date.",
    PinProblem.NOT_IN_PLAN: "It is not in the plan any more.",
}


def begins_with_an_end(projection: Projection) -> bool:
    """Whether a step is done on the first day, so that what holds from that day on may not hold yet."""
    return len(projection.points) > 1 and projection.points[1][0] == projection.points[0][0]


class ReplanningWording(PlanWording):
    """Sentences about a plan that is lived with."""

    nothing_agreed: Final = "You have not agreed to a plan yet, so there is nothing that could move."
    nothing_moves: Final = "Nothing has to move."
    moves_title: Final = "What moves, and why"
    pins_title: Final = "Pinned sessions that are not on their day"
    left_out_title: Final = "Skills you left out"
    comparison_intro: Final = (
        "The plans are made from today on, as if none had been agreed on. What does not fit before the target date goes on after it."
    )
    what_if_intro: Final = "Nothing is changed by this. Each plan is made from today on, as if none had been agreed on."
    what_if_header: Final = ("What if", "Status", "Index", "Every must-have met", "All done")
    as_it_is: Final = "As it is"
    never: Final = "never"
    now: Final = "now"

    def changes_sentence(self, changes: Changes) -> str:
        """How much moves."""
        if changes.agreed_on is None:
            return self.nothing_agreed
        if not changes.moves:
            return self.nothing_moves
        kept = self.plural(changes.kept, "{n} session keeps its day.", "{n} sessions keep their day.")
        moved = self.plural(len(changes.moves), "{n} change:", "{n} changes:")
        return f"{kept} {moved}"

    def move_sentences(self, move: Move, catalog: Catalog) -> str:
        """What happens to a session, and why."""
        what = f"{self.id_title(move.step, catalog)} ({self.session_duration(move.minutes)})"
        return f"{self._move(what, move)} {self.reason_sentence(move, catalog)}"

    def _move(self, what: str, move: Move) -> str:
        if move.from_day is None:
            return f"{what} comes on {self.far_weekday_day(move.to_day)}." if move.to_day else f"{what} has no day."
        if move.to_day is None:
            return f"{what} on {self.far_weekday_day(move.from_day)} leaves the plan."
        return f"{what} moves from {self.far_weekday_day(move.from_day)} to {self.far_weekday_day(move.to_day)}."

    def far_weekday_day(self, day: date) -> str:
        """A date that may be years away: "Mon 23 Nov 2026"."""
        return f"{self.weekday_day(day)} {day.year}"

    def reason_sentence(self, move: Move, catalog: Catalog) -> str:
        """Why a session moved."""
        if move.because is None or move.because == move.step or move.reason not in BECAUSE:
            return REASONS[move.reason]
        return BECAUSE[move.reason].format(title=self.id_title(move.because, catalog))

    def pin_sentences(self, outcome: PinOutcome, catalog: Catalog) -> str:
        """Why a session is not on the day it is pinned to."""
        title = self.id_title(outcome.pin.step, catalog)
        wanted = f"{title}, part {outcome.pin.part}, cannot be on {self.far_weekday_day(outcome.pin.day)}."
        if outcome.problem is PinProblem.WAITS and outcome.behind is not None:
            return f"{wanted} “{self.id_title(outcome.behind, catalog)}” is not done by then."
        return f"{wanted} {PROBLEMS[outcome.problem]}" if outcome.problem else wanted

    def left_out_sentences(self, effect: LeftOutEffect, catalog: Catalog) -> str:
        """What it leads to that a skill is left out."""
        title = self.skill_title(effect.skill, catalog)
        sentences = [
            f"{title}: {self.duration(effect.minutes)} of work leave the plan." if effect.minutes else f"{title}: no work leaves the plan."
        ]
        if effect.gone_with:
            sentences.append(f"Nothing else needs {self.titles(tuple(self.skill_title(skill, catalog) for skill in effect.gone_with))}.")
        if effect.open_must_have:
            sentences.append("It is a must-have, so you will not be ready without it.")
        if effect.needed_by:
            skills = self.titles(tuple(self.skill_title(skill, catalog) for skill in effect.needed_by))
            sentences.append(f"{skills} {self.plural(len(effect.needed_by), 'rests', 'rest')} on it.")
        return " ".join(sentences)

    def comparison_header(self, ready_index: int, weeks: tuple[int, ...], *, has_target: bool) -> tuple[str, ...]:
        """The headings of plans side by side."""
        after = tuple(f"Index after {number} weeks" for number in weeks)
        target = ("Index on your target date",) if has_target else ()
        return ("Hours a week", "Every must-have met", f"Index {ready_index} reached", "All done", *after, *target)

    def comparison_row(self, figures: PlanFigures, start: date) -> tuple[str, ...]:
        """A plan in figures."""
        found = figures.projection
        ready = self._by(found.ready, is_so=found.was_ready)
        days = (self._by(found.must_haves_met, is_so=found.had_must_haves), ready, self._finished(found, start))
        after = tuple(self.whole(index) for _, index in figures.index_after)
        target = (self.whole(figures.index_at_target),) if figures.index_at_target is not None else ()
        return (self.hours(figures.hours), *days, *after, *target)

    def what_if_title(self, levels: Mapping[str, int], catalog: Catalog) -> str:
        """Other levels than there are: "With Hipaa at level 3 and a valid card for Cpr"."""
        return f"With {self.titles(tuple(self._imagined(skill, level, catalog) for skill, level in levels.items()))}"

    def _imagined(self, skill: str, level: int, catalog: Catalog) -> str:
        title = self.skill_title(skill, catalog)
        if skill in catalog.skills and catalog.skills[skill].kind is SkillKind.CREDENTIAL:
            return f"a valid card for {title}" if level else f"no valid card for {title}"
        return f"{title} at level {level}"

    def what_if_row(self, title: str, found: WhatIf) -> tuple[str, ...]:
        """Where somebody would stand, and by when."""
        projection = found.projection
        days = (self._by(projection.must_haves_met, is_so=projection.had_must_haves), self._finished(projection, found.plan.start))
        index = self.whole(found.index) if found.readiness.figures.shows_index else "too few answers"
        return (title, self.status_sentence(found.readiness), index, *days)

    def _finished(self, projection: Projection, start: date) -> str:
        return self._by(projection.finished, is_so=projection.finished == start and not begins_with_an_end(projection))

    def _by(self, day: date | None, *, is_so: bool) -> str:
        """By which day something is so; `is_so` if it is already."""
        if is_so:
            return self.now
        return self.never if day is None else self.day(day)

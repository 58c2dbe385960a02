"""Why a session is in a plan on its day, and plans side by side, in sentences. English."""

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import Final

from assess.domain.catalog import Catalog
from assess.domain.planning import Explanation, PlanFigures, Projection, Purpose, Timing
from assess.domain.planning.comparing import WEEKS_AHEAD
from assess.domain.planning.done import skill_of
from assess.domain.planning.values import Step, StepKind
from assess.reports.wording_plan_talk import PlanTalkWording
from assess.reports.wording_replanning import begins_with_an_end

TENTH: Final = Fraction(1, 10)
HUNDREDTH: Final = Fraction(1, 100)
COMPARED: Final = (3, 1, 2, -1)
"""The columns of the commands' comparison that stand side by side in the window: all done, must-haves, index, the index at last."""
TIMINGS: Final = {
    Timing.PINNED: "You chose this day.",
    Timing.REVIEW_DUE: "It is due from {since} on.",
    Timing.GOES_ON: "It goes on from the part on {since}.",
    Timing.DEADLINE_NEAR: "Its deadline is near: {since}.",
    Timing.AFTER_ANOTHER: "It waited for {step}, which ends on {since}.",
    Timing.LAB_HOURS: "The lab hours of the weeks before are taken.",
    Timing.FOCUS: "The weeks before have three skills each already.",
    Timing.ORDER: "Its place is by what it gains for each hour, together with all that waits for it.",
}


class PlanReasonWording(PlanTalkWording):
    """Sentences that explain a session, and figures that compare plans."""

    chosen_day: Final = "you chose this day"
    brief_reason_note: Final = "“Why now” gives what an hour of the step is worth in points of the index; a must-have counts double."

    def points(self, points: Fraction) -> str:
        """Points of the index: "less than 0.01 points", "0.08 points", "1 point", "2.5 points"."""
        if points < HUNDREDTH:
            return "less than 0.01 points"
        shown = f"{float(points):.{2 if points < TENTH else 1}f}".removesuffix(".0")
        return "1 point" if shown == "1" else f"{shown} points"

    def explanation_sentences(self, found: Explanation, step: Step, catalog: Catalog) -> Iterator[str]:
        """Why a session of `step` is here, and why now."""
        yield self._purpose_sentence(found, step)
        if found.unlocks:
            skills = tuple(self.skill_title(skill, catalog) for skill in found.unlocks)
            yield f"It opens the way to {self.few(skills)}."
        if found.deadline and found.timing is not Timing.DEADLINE_NEAR:
            yield f"It has to be done by {self.day(found.deadline)}."
        yield self._timing_sentence(found, catalog)
        if found.is_agreed and found.timing is not Timing.PINNED:
            yield "You agreed to this day."

    def brief_reason(self, found: Explanation, step: Step, catalog: Catalog) -> str:
        """The same in one line for paper, empty where there is nothing to say: "Why now: a must-have; unlocks Drawing blood."."""
        parts = tuple(self._brief_parts(found, step, catalog))
        return f"Why now: {'; '.join(parts)}." if parts else ""

    def _brief_parts(self, found: Explanation, step: Step, catalog: Catalog) -> Iterator[str]:
        if found.timing is Timing.PINNED:
            yield self.chosen_day
        if found.timing is Timing.REVIEW_DUE and found.since:
            yield f"due from {self.weekday_day(found.since)} on"
        if found.deadline:
            yield f"due by {self.day(found.deadline)}"
        if step.must_have and step.kind is not StepKind.REVIEW:
            yield "a must-have"
        if found.gain_per_hour:
            yield f"worth {self.points(found.gain_per_hour)} an hour"
        if found.unlocks:
            yield f"unlocks {self.skill_title(found.unlocks[0], catalog) if len(found.unlocks) == 1 else f'{len(found.unlocks)} skills'}"
        if found.timing is Timing.AFTER_ANOTHER and found.waited_for and skill_of(found.waited_for) != step.skill:
            yield f"follows {self.id_title(found.waited_for, catalog)}"

    def _purpose_sentence(self, found: Explanation, step: Step) -> str:
        match found.purpose:
            case Purpose.OPENS_OTHERS:
                return "It adds nothing to the index itself, and other skills rest on it."
            case Purpose.FINDS_LEVEL:
                return "It finds out where you stand, so that the plan can go on from there."
            case Purpose.RENEWS_CARD:
                return "It gets you a valid card."
            case Purpose.KEEPS_KNOWLEDGE:
                return "A short look back keeps what you have learned."
            case Purpose.RAISES_INDEX:
                return self._gain_sentence(found, must_have=step.must_have)

    def _gain_sentence(self, found: Explanation, *, must_have: bool) -> str:
        if not found.points:
            return "It adds nothing to the index itself."
        points, hourly = self.points(found.points), self.points(found.gain_per_hour)
        if must_have:
            return f"It adds {points} to the index. For each hour that is left it counts {hourly}: a must-have counts double."
        return f"It adds {points} to the index, {hourly} for each hour that is left."

    def _timing_sentence(self, found: Explanation, catalog: Catalog) -> str:
        since = self.weekday_day(found.since) if found.since else self.now
        behind = self.id_title(found.waited_for, catalog) if found.waited_for else "another step"
        return TIMINGS[found.timing].format(since=since, step=behind)

    def hours_a_week(self, hours: float) -> str:
        """The heading of a plan in a comparison: "7 hours a week"."""
        return f"{self.hours(hours)} a week"

    def comparison_rows(self, figures: Sequence[PlanFigures], ready_index: int, start: date) -> Iterator[tuple[str, tuple[str, ...]]]:
        """When everything is met in each plan, and the index on the target date, or after some weeks if there is none."""
        has_target = any(plan.index_at_target is not None for plan in figures)
        titles = self.comparison_header(ready_index, WEEKS_AHEAD, has_target=has_target)
        columns = [self.comparison_row(plan, start) for plan in figures]
        for row in COMPARED:
            yield titles[row], tuple(column[row] for column in columns)

    def finish_sentence(self, projection: Projection, start: date) -> str:
        """When all of a plan is done."""
        if projection.finished is None:
            return self.not_complete
        if projection.finished <= start and not begins_with_an_end(projection):
            return self.all_done
        return f"Everything would be done by {self.near_day(projection.finished, start)}."


PLAN_TALK: Final = PlanReasonWording()

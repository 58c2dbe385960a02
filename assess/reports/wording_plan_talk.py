"""What the window says while a person lives with a plan: what is agreed on, missed, ticked, put on a day, left out. English."""

from collections.abc import Iterator
from typing import Final

from assess.domain.catalog import Catalog
from assess.domain.plan_keeping import Agreed, SessionDone
from assess.domain.planning import Changes, PinOutcome
from assess.reports.wording_replanning import ReplanningWording

LONGEST_LIST: Final = 3


class PlanTalkWording(ReplanningWording):
    """Sentences about what the person agreed to and decided; what moves, and why, is said as in the commands."""

    not_agreed: Final = (
        "You have not agreed to a plan yet, so it is made anew whenever something changes. "
        "Agree to it, and sessions stay on their days wherever they can."
    )
    not_complete: Final = "Some steps would never be done at the hours you have."
    all_done: Final = "Nothing would be left to do."

    def few(self, titles: tuple[str, ...]) -> str:
        """A list in a sentence that does not get long: "A, B, C and 4 more"."""
        if len(titles) <= LONGEST_LIST + 1:
            return self.titles(titles)
        return f"{', '.join(titles[:LONGEST_LIST])} and {len(titles) - LONGEST_LIST} more"

    def agreement_sentences(self, changes: Changes) -> Iterator[str]:
        """What became of the plan that was agreed on."""
        if changes.agreed_on is None:
            yield self.not_agreed
            return
        day = self.day(changes.agreed_on)
        if not changes.moves:
            yield f"You agreed to this plan on {day}. Every session is where it was."
            return
        yield f"You agreed to a plan on {day}."
        yield self.plural(len(changes.moves), "One session has changed since.", "{n} sessions have changed since.")

    def anew_sentence(self, changes: Changes) -> str:
        """What would become of the agreed plan if all of it were planned anew."""
        if not changes.moves:
            return "Made anew, the plan would be the same."
        return self.plural(
            len(changes.moves),
            "Made anew, the plan would change one session, and nothing would be held to its old day.",
            "Made anew, the plan would change {n} sessions, and nothing would be held to its old day.",
        )

    def missed_sentence(self, count: int) -> str:
        """How many sessions before today are not ticked."""
        return self.plural(
            count,
            "One session was missed: tick it if it is done, or plan again from today.",
            "{n} sessions were missed: tick what is done, or plan again from today.",
        )

    def missed_title(self, entry: Agreed, catalog: Catalog) -> str:
        """A session that was agreed on for a day that is past: "Mon 2 Mar: Drawing blood 2 → 3, 45 min"."""
        return f"{self.weekday_day(entry.day)}: {self.id_title(entry.step, catalog)}, {self.session_duration(entry.minutes)}"

    def chosen_sentences(self, outcome: PinOutcome, catalog: Catalog) -> str:
        """What became of the day that the person chose for a session."""
        if outcome.is_kept:
            return f"It is on {self.far_weekday_day(outcome.pin.day)}, as you chose."
        return self.pin_sentences(outcome, catalog)

    def done_title(self, done: SessionDone, catalog: Catalog, *, ends_step: bool) -> str:
        """A sitting that was ticked: "Drawing blood 2 → 3, 45 min, done on 2 March 2026"; `ends_step` if the step is done with it."""
        what, minutes = self.id_title(done.step, catalog), self.session_duration(done.minutes)
        words = f"{what}, {minutes}, done on {self.day(done.done_on)}"
        return f"{words}: the step is done" if ends_step else words

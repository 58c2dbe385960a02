"""How the figures come about, in words that a reader can follow with a pencil; and the blank checklist's words. English."""

from typing import Final

from assess.domain.explain import Explanation
from assess.domain.readiness import SCORING_VERSION, Readiness
from assess.reports.wording_report import ReportWording

STATE_LEGEND: Final = (
    ("?", "Not sure", "You cannot tell; the plan starts with a short check."),
    ("C", "No chance yet", "You have not had the chance to do it."),
    ("X", "Does not apply", "Not part of your work; write the reason beside it. Not for must-haves."),
)

OWN_PARTS: Final = {
    "role": "the role “{title}”, in {file}",
    "overlay": "the specialty “{title}”, in {file}",
    "skill": "the skill “{title}”, in {file}",
}


class ScoringWording(ReportWording):
    """The scoring model in sentences."""

    checklist_header = ("Skill", "0", "1", "2", "3", "4", "?", "C", "X", "Observed")
    checklist_legend = "How to rate"
    must_have_mark = "must-have"

    def scoring_sentences(self) -> tuple[str, ...]:
        """How a figure is made, rule by rule."""
        return (
            (
                "The level used is your own rating, unless something better is known: an instructor's observation of the last "
                "twelve months replaces it, and a knowledge check of five or more questions caps it for knowledge skills."
            ),
            (
                "A check is corrected for guessing: (share right − chance) / (1 − chance). From 0.8 on it supports level 4, from "
                "0.6 level 3, from 0.4 level 2, below that level 1."
            ),
            "A card counts as its target while it is valid on the day you need it, and as 0 when it is not.",
            (
                "The index is 100 × the sum of weight × level / target, divided by the sum of the weights. No skill counts for "
                "more than its target, and a skill without a rating counts as 0. The upper end of the range is what it would be "
                "if each of those reached its target."
            ),
            "A skill that does not apply is left out of both sums. Under 50% of the weight rated, no index is shown.",
            "Verified counts only what an instructor has seen or accepted.",
        )

    def status_rule(self, readiness: Readiness) -> str:
        """How the status is found."""
        return (
            "The status is the first that applies: not ready (a rated must-have is below target, or its card is not valid), not "
            "complete (a must-have or more than a fifth of the weight is not rated), getting there (the index is under "
            f"{readiness.role.ready_index}), ready by your own ratings, ready and verified (every must-have is verified and so is"
            " the index)."
        )

    def sum_sentence(self, explanation: Explanation) -> str:
        """The division that gives the index."""
        return f"Index = {self._division(explanation)}."

    def verified_sum_sentence(self, explanation: Explanation) -> str:
        """The division that gives the verified index."""
        return f"Verified, the same sum with the verified levels = {self._division(explanation)}."

    def _division(self, explanation: Explanation) -> str:
        gained, total = self.mixed(explanation.gained), explanation.total
        return f"100 × {gained} ÷ {explanation.weight} = {self.number(total)}, rounded to {self.whole(total)}"

    def scoring_versions(self, readiness: Readiness, catalog_version: str) -> str:
        """Which rules, profile and catalog made the figures."""
        role = readiness.role
        return f"Scoring model {SCORING_VERSION}. Role profile: {role.title}, version {role.version}. Catalog version {catalog_version}."

    def made_with(self, catalog_version: str) -> str:
        """Which catalog the answers were given with, where it is another."""
        return f"The answers were given with catalog version {catalog_version}."

    def own_part(self, kind: str, title: str, file: str) -> str:
        """An entry that did not come with Assess, and where it stands."""
        return OWN_PARTS[kind].format(title=title, file=file)

    def own_parts_sentence(self) -> str:
        """What stands before the list of them."""
        return "These parts did not come with Assess but from an added content folder:"

    def checklist_own_note(self, parts: tuple[str, ...]) -> str:
        """The same on a checklist, in one sentence; empty if there are none."""
        return f"{self.own_parts_sentence()} {'; '.join(parts)}." if parts else ""

    def what_it_is(self) -> str:
        """What a report of the app is, and is not."""
        return "Assess is a planning aid. It certifies nobody, and it does not replace the judgment of an instructor."

    def footer(self, readiness: Readiness) -> str:
        """The foot of each page of a report."""
        return f"{self.disclaimer()} Scoring {SCORING_VERSION} · profile {readiness.role.version}"

    def checklist_footer(self, role_version: str) -> str:
        """The foot of each page of a checklist."""
        return f"{self.disclaimer()} Profile {role_version}"

    def checklist_intro(self) -> str:
        """How to fill the checklist in."""
        return (
            "How well can you do each of these today, on a normal day? Tick one box a line: the highest level that fits every "
            "time, not only on your best day. The instructor writes the observed level and initials."
        )

    def checklist_lines(self) -> tuple[str, ...]:
        """The lines for who and when."""
        return ("Name", "Date", "Instructor", "Class")

    def checklist_must_have_note(self) -> str:
        """What the mark beside a skill means."""
        return "Skills marked “must-have” have to reach their target before anything else counts."

    def state_legend(self) -> tuple[tuple[str, str, str], ...]:
        """The answers that are no level: mark, name, meaning."""
        return STATE_LEGEND

    def checklist_statement(self) -> str:
        """What is signed on the checklist."""
        return "Filled in by the learner, and seen by the instructor."

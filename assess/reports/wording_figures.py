"""What the figures say, in whole sentences: status, index with its range, domains. English."""

from typing import Final

from assess.domain.readiness import (
    COVERAGE_FOR_AN_INDEX,
    DomainReadiness,
    Figures,
    MustHaveReason,
    Readiness,
    Status,
)
from assess.domain.scoring import COVERAGE_FOR_A_STATUS
from assess.reports.wording_base import BaseWording

STATUS_NAMES: Final = {
    Status.NOT_READY: "Not ready yet",
    Status.INCOMPLETE: "Not complete yet",
    Status.DEVELOPING: "Getting there",
    Status.READY_SELF_REPORTED: "Ready by your own ratings",
    Status.READY_VERIFIED: "Ready and verified",
}
LEVEL_REASONS: Final = frozenset(
    {MustHaveReason.CLAIM_BELOW_TARGET, MustHaveReason.CHECK_BELOW_TARGET, MustHaveReason.OBSERVED_BELOW_TARGET}
)


class FigureWording(BaseWording):
    """Sentences about the status and the figures."""

    def status_name(self, status: Status) -> str:
        """The status alone: "Not ready yet"."""
        return STATUS_NAMES[status]

    def status_sentence(self, readiness: Readiness) -> str:
        """The status with its reason, without a full stop, as a heading."""
        asked = readiness.role.ready_index
        match readiness.status:
            case Status.NOT_READY:
                return self._not_ready(readiness)
            case Status.INCOMPLETE:
                return self._incomplete(readiness)
            case Status.DEVELOPING:
                return f"Getting there: every must-have is met, and the index of {self.whole(readiness.figures.low)} is short of {asked}"
            case Status.READY_SELF_REPORTED:
                return "Ready by your own ratings: every must-have is met, and not all of it is verified yet"
            case Status.READY_VERIFIED:
                return "Ready and verified: every must-have is met and verified"

    def _not_ready(self, readiness: Readiness) -> str:
        unrated = sum(must_have.standing.level is None for must_have in readiness.must_haves)
        sentence = self._missed(readiness)
        return self.plural(unrated, f"{sentence}, {{n}} is not rated", f"{sentence}, {{n}} are not rated") if unrated else sentence

    def _missed(self, readiness: Readiness) -> str:
        missed = [m for m in readiness.must_haves if not m.is_met and m.standing.level is not None]
        if all(must_have.reason in LEVEL_REASONS for must_have in missed):
            return self.plural(
                len(missed), "Not ready yet: {n} must-have is below target", "Not ready yet: {n} must-haves are below target"
            )
        return self.plural(len(missed), "Not ready yet: {n} must-have is not met", "Not ready yet: {n} must-haves are not met")

    def _incomplete(self, readiness: Readiness) -> str:
        if not readiness.applicable:
            return "Nothing to score: no skill of this role applies"
        if unrated := sum(must_have.standing.level is None for must_have in readiness.must_haves):
            return self.plural(unrated, "Not complete yet: {n} must-have is not rated", "Not complete yet: {n} must-haves are not rated")
        rated, needed = self.percent(readiness.figures.coverage), self.percent(COVERAGE_FOR_A_STATUS)
        return f"Not complete yet: skills with {rated} of the weight are rated, and a status takes {needed}"

    def index_sentence(self, readiness: Readiness) -> str:
        """The index, its range, what it rests on, the role's line and what is verified; or why there is no index."""
        if not readiness.figures.shows_index:
            return self.range_sentence(readiness)
        line = f"The line marks what the role asks, {readiness.role.ready_index}."
        return " ".join((self.range_sentence(readiness), line, self.verified_sentence(readiness)))

    def range_sentence(self, readiness: Readiness) -> str:
        """The index with its range and coverage; fit for a place without a picture."""
        figures = readiness.figures
        if not readiness.applicable:
            return "There is no index: no skill of this role applies."
        rated = f"{self.rated_of(readiness.rated, readiness.applicable)} ({self.percent(figures.coverage)} of the weight)"
        if not figures.shows_index:
            return f"Not enough answers for an index yet: {rated}, and an index takes {self.percent(COVERAGE_FOR_AN_INDEX)}."
        return f"Readiness index {self._with_range(figures)}: {rated}."

    def rated_of(self, rated: int, applicable: int) -> str:
        """How many skills are rated: "33 of 48 skills rated"."""
        return self.plural(applicable, f"{rated} of {{n}} skill rated", f"{rated} of {{n}} skills rated")

    def verified_sentence(self, readiness: Readiness) -> str:
        """What instructors have seen or accepted."""
        return f"Verified so far: {self.whole(readiness.figures.verified)}."

    def asked_sentence(self, readiness: Readiness) -> str:
        """The index that the role asks for, where there is no line to point at."""
        return f"The role asks for {readiness.role.ready_index}."

    def domain_sentence(self, domain: DomainReadiness, title: str, asked: int) -> str:
        """One domain's bar in words."""
        figures = domain.figures
        rated = self.rated_of(domain.rated, domain.applicable)
        if not figures.shows_index:
            return f"{title}: not enough answers for an index yet, {rated}."
        return f"{title}: {self._with_range(figures)}; the line is at {asked}; {rated}."

    def domain_detail(self, domain: DomainReadiness) -> str:
        """What stands below a domain's bar."""
        figures = domain.figures
        rated = self.rated_of(domain.rated, domain.applicable)
        if not domain.applicable:
            return "No skill of this domain applies."
        if not figures.shows_index:
            return f"Not enough answers for an index yet: {rated}."
        return f"Index {self._with_range(figures)}; {rated}; verified so far: {self.whole(figures.verified)}."

    def _with_range(self, figures: Figures) -> str:
        low, high = self.whole(figures.low), self.whole(figures.high)
        return low if figures.low == figures.high else f"{low}, range {low} to {high}"

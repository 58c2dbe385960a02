"""What is said of single skills, in whole sentences: levels, must-haves, gaps, cautions. English."""

from typing import Final

from assess.domain.assessment import ResponseState
from assess.domain.catalog import Catalog
from assess.domain.evidence import Basis, CardStanding, Standing
from assess.domain.explain import explain_gap
from assess.domain.levels import LOWEST_LEVEL
from assess.domain.readiness import (
    SCORING_VERSION,
    Caution,
    Gap,
    MustHave,
    MustHaveReason,
    Readiness,
    Warned,
)
from assess.reports.wording_figures import FigureWording

STATE_NAMES: Final = {
    ResponseState.RATED: "rated",
    ResponseState.UNANSWERED: "not answered",
    ResponseState.NOT_SURE: "not sure",
    ResponseState.NO_OPPORTUNITY: "no chance yet",
    ResponseState.NOT_APPLICABLE: "does not apply",
}
BASIS_NAMES: Final = {
    Basis.NONE: "not rated",
    Basis.CLAIMED: "claimed",
    Basis.CHECKED: "checked",
    Basis.OBSERVED: "observed",
    Basis.CREDENTIAL: "card",
}
CARD_NAMES: Final = {
    CardStanding.NO_ANSWER: "not answered",
    CardStanding.NOT_HELD: "not held",
    CardStanding.DATE_MISSING: "no expiry date",
    CardStanding.LAPSED: "lapsed",
    CardStanding.LAPSES_EARLY: "lapses too early",
    CardStanding.VALID: "valid",
}
CARD_SENTENCES: Final = {
    MustHaveReason.NOT_HELD: "You do not hold this card yet, and the role needs it.",
    MustHaveReason.LAPSED: "The card has lapsed, and the role needs a valid one.",
    MustHaveReason.LAPSES_EARLY: "The card lapses before the day you need it: renew it in time.",
    MustHaveReason.DATE_MISSING: "The card has no expiry date here: add it, so that it can count.",
}
CAUTION_SENTENCES: Final = {
    Warned.MANY_NOT_APPLICABLE: "More than a fifth of the role's weight is marked as not applicable: the index says less than usual.",
    Warned.NOTHING_APPLIES: "Every skill is marked as not applicable, so there is nothing to score.",
    Warned.NOT_APPLICABLE_REFUSED: "The role does not allow “does not apply” for {skills}: this counts as not answered.",
    Warned.NOT_APPLICABLE_DISPROVED: "“Does not apply” is set aside for {skills}: an instructor has observed it, or a card shows it.",
    Warned.THIN_EVIDENCE: "Fewer than five questions are answered for {skills}: too few for the check to count.",
    Warned.NOT_IN_CATALOG: "This catalog no longer has {skills}: the answers are kept, and do not count.",
}


class ResultWording(FigureWording):
    """Sentences about the skills of a scored assessment."""

    def state_name(self, state: ResponseState) -> str:
        """A response state: "no chance yet"."""
        return STATE_NAMES[state]

    def basis_name(self, basis: Basis) -> str:
        """What a level rests on: "claimed", "checked", "observed", "card"."""
        return BASIS_NAMES[basis]

    def level_now(self, standing: Standing) -> str:
        """Where a skill stands, for a table: "2", "no chance yet", "not sure", "not answered", "lapsed"."""
        if standing.card is not None and standing.is_applicable and standing.card is not CardStanding.NO_ANSWER:
            return CARD_NAMES[standing.card]
        return STATE_NAMES[standing.state] if standing.level is None else str(standing.level)

    def level_needed(self, standing: Standing) -> str:
        """What the role asks of a skill, for a table: "3", "valid"."""
        return str(standing.expectation.target) if standing.card is None else CARD_NAMES[CardStanding.VALID]

    def level_of_target(self, standing: Standing) -> str:
        """Level, target and what the level rests on: "2 of 3, checked"; "valid"."""
        if standing.level is None or standing.card is not None:
            return self.level_now(standing)
        return f"{standing.level} of {standing.expectation.target}, {self.basis_name(standing.basis)}"

    def must_have_state(self, must_have: MustHave) -> str:
        """Whether a must-have stands, for a table: "met", "not met", "not rated"."""
        if must_have.is_met:
            return "met"
        return "not met" if must_have.standing.level is not None else "not rated"

    def must_have_sentence(self, must_have: MustHave) -> str:
        """Why a must-have is met or is not."""
        standing, reason = must_have.standing, must_have.reason
        if reason in CARD_SENTENCES:
            return CARD_SENTENCES[reason]
        if reason is MustHaveReason.UNRATED:
            return self._unrated(standing)
        if standing.card is CardStanding.VALID:
            return "The card is valid on the day you need it."
        return self._evidence(standing)

    def _evidence(self, standing: Standing) -> str:
        level, target = standing.level, standing.expectation.target
        if standing.basis is Basis.OBSERVED:
            return f"An instructor observed level {level}, the role needs {target}."
        if standing.basis is Basis.CHECKED and standing.check is not None and standing.check.cap == level:
            return f"Your check supports level {level}, the role needs {target}."
        return f"You rate yourself at level {level}, the role needs {target}."

    def _unrated(self, standing: Standing) -> str:
        if standing.refused_not_applicable:
            return "You marked it as not applicable, which this role does not allow: it counts as not answered."
        if standing.card is not None:
            return "Not answered yet: say whether you hold this card."
        target = standing.expectation.target
        sentences = {
            ResponseState.NOT_SURE: f"You are not sure where you stand, the role needs level {target}.",
            ResponseState.NO_OPPORTUNITY: f"You have had no chance to do this yet, the role needs level {target}.",
        }
        return sentences.get(standing.state, f"Not answered yet, the role needs level {target}.")

    def gap_reason(self, gap: Gap) -> str:
        """What puts a gap where it is: "must-have, weight 3, unlocks 2 skills"."""
        reasons = [f"weight {gap.standing.expectation.weight}"]
        if gap.standing.expectation.must_have:
            reasons.insert(0, "must-have")
        if gap.unmet_dependants:
            reasons.append(self.plural(gap.unmet_dependants, "unlocks {n} skill", "unlocks {n} skills"))
        return ", ".join(reasons)

    def gap_arithmetic(self, gap: Gap) -> str:
        """The priority of a gap as a sum to follow by hand: "3 × 1/3 × 2 × 1.5 = 3"."""
        found = explain_gap(gap)
        factors = [str(found.weight), f"{found.target - (found.level or LOWEST_LEVEL)}/{found.target}"]
        factors += [self.number(factor) for factor in (found.must_have_factor, found.dependants_factor) if factor != 1]
        return f"{' × '.join(factors)} = {self.number(found.product)}"

    def caution_sentence(self, caution: Caution, catalog: Catalog) -> str:
        """What a reader of the figures has to know."""
        titles = tuple(f"“{catalog.skills[skill].title if skill in catalog.skills else skill}”" for skill in caution.skills)
        return CAUTION_SENTENCES[caution.code].format(skills=self.titles(titles))

    def version_sentence(self, readiness: Readiness, catalog_version: str) -> str:
        """What the figures were made with."""
        return f"Scoring {SCORING_VERSION} · profile {readiness.role.version} · catalog {catalog_version}"

    def disclaimer(self) -> str:
        """What the app is, in one line."""
        return "A planning aid, not a certification."

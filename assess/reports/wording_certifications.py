"""What is said of certifications: where a person stands with each, what is missing, and what the exam is like. English."""

from collections.abc import Mapping
from datetime import date
from typing import Final, assert_never

from assess.domain.background import Accreditation, Occupation
from assess.domain.certifications import (
    CertificationFact,
    FactKind,
    NeedsCredential,
    NeedsDiploma,
    NeedsPractice,
    NeedsStatement,
    NeedsTraining,
    NeedsWork,
    Procedure,
    Requirement,
)
from assess.domain.credentials import CredentialType
from assess.domain.eligibility import CertificationCheck, Eligibility, Lack, Met, RequirementCheck, RouteCheck
from assess.domain.frameworks import Certainty
from assess.domain.outlines import OutlineEstimate
from assess.reports.wording_base import BaseWording

OCCUPATIONS: Final = {
    Occupation.MEDICAL_ASSISTING: "medical assisting",
    Occupation.PHLEBOTOMY: "phlebotomy",
    Occupation.ECG: "ECG work",
    Occupation.NURSING_ASSISTING: "nursing assisting",
    Occupation.MEDICAL_OFFICE: "medical office work",
    Occupation.OTHER_HEALTH: "other health care work",
}
ACCREDITATIONS: Final = {
    Accreditation.CAAHEP: "CAAHEP",
    Accreditation.ABHES: "ABHES",
    Accreditation.OTHER: "another accreditor",
    Accreditation.NONE: "no accreditor",
    Accreditation.UNKNOWN: "an accreditor not named yet",
}
PROCEDURES: Final = {
    Procedure.VENIPUNCTURES: "blood draws from a vein",
    Procedure.CAPILLARY_PUNCTURES: "finger or heel sticks",
    Procedure.ECGS: "ECGs",
}
FACTS: Final = {
    FactKind.EXAM_QUESTIONS: "Questions in the exam",
    FactKind.SCORED_QUESTIONS: "Questions that count",
    FactKind.EXAM_MINUTES: "Time for the exam",
    FactKind.PASS_MARK: "Mark to pass",
    FactKind.EXAM_FEE: "Exam fee",
    FactKind.RENEWAL_MONTHS: "Renewed every",
    FactKind.RENEWAL_FEE: "Renewal fee",
    FactKind.CONTINUING_EDUCATION: "Continuing education for a renewal",
}
LACKS: Final = {
    Lack.OCCUPATION: " (yours is for other work)",
    Lack.MILITARY: " (yours was not in the military)",
    Lack.ACCREDITATION: " (yours has another accreditation)",
    Lack.DATE: " (the day yours ends is not entered)",
}
CERTAINTIES: Final = {
    Certainty.CONFIRMED: "read at the body itself",
    Certainty.SECONDARY: "from other pages; look it up at the body",
    Certainty.UNCONFIRMED: "not confirmed; look it up at the body",
}
MINUTES_IN_AN_HOUR: Final = 60


class CertificationWording(BaseWording):
    """Sentences about certifications."""

    intro = (
        "What each certification asks, held against your background as you entered it. The body that gives it decides, and rules and fees "
        "change: look them up there before you apply."
    )
    nothing_entered = (
        "You have entered no schooling and no work yet. Enter them on the page Credentials, and Assess can tell what is open to you."
    )
    held_title = "What you hold"
    none_held = "You hold no certification yet."
    routes_title = "Ways to the exam"
    exam_title = "The exam and the renewal"
    estimate_title = "How far your answers reach into the exam"
    fact_header = ("What", "Figure", "Source")
    estimate_header = ("Area of the exam", "Share", "Index", "Furthest below target")
    held_header = ("Certificate or card", "Valid to", "How long")
    yes, no_figure = "yes", "–"

    def standing(self, check: CertificationCheck) -> str:
        """Where the person stands, in a few words."""
        match check.standing:
            case Eligibility.HELD:
                return f"held, valid to {self.day(check.lapses)}" if check.lapses else "held"
            case Eligibility.OPEN:
                return "open to you now, by what you entered"
            case Eligibility.LATER:
                opens = check.routes[0].open_from
                return f"open to you from {self.day(opens)}, by what you entered" if opens else "open to you later"
            case Eligibility.UNKNOWN:
                return "not known yet: something is not entered"
            case Eligibility.CLOSED:
                return "not open to you yet"
        assert_never(check.standing)

    def held(self, lapses: date | None, today: date) -> tuple[str, str]:
        """Until when, and how long that is."""
        if lapses is None:
            return "no date entered", self.no_figure
        days = (lapses - today).days
        if days < 0:
            return self.day(lapses), f"lapsed {self.plural(-days, '{n} day', '{n} days')} ago"
        return self.day(lapses), self.plural(days, "{n} day left", "{n} days left")

    def route(self, check: RouteCheck) -> str:
        """What stands beside a route's title."""
        if check.standing is Eligibility.OPEN:
            return "open now"
        if check.open_from and check.standing is Eligibility.LATER:
            return f"open from {self.day(check.open_from)}"
        return self.plural(len(check.missing), "{n} point open", "{n} points open")

    def requirement_sentence(self, check: RequirementCheck, credentials: Mapping[str, CredentialType]) -> str:
        """A requirement and how it stands."""
        return f"{self._state(check)}: {self.requirement(check.requirement, credentials)}{self._detail(check)}."

    def requirement(self, requirement: Requirement, credentials: Mapping[str, CredentialType]) -> str:
        """What is asked, as part of a sentence."""
        match requirement:
            case NeedsDiploma():
                return "a high school diploma or its equivalent"
            case NeedsTraining():
                return self._training(requirement)
            case NeedsWork():
                return self._work(requirement)
            case NeedsPractice():
                return f"at least {requirement.times} {PROCEDURES[requirement.procedure]} on live people"
            case NeedsCredential():
                titles = tuple(credentials[entry].title if entry in credentials else entry for entry in requirement.any_of)
                return f"a valid {' or '.join(titles)}"
            case NeedsStatement():
                return requirement.text.rstrip(".")
        assert_never(requirement)

    def _training(self, needs: NeedsTraining) -> str:
        fields = " or ".join(OCCUPATIONS[occupation] for occupation in needs.occupations)
        parts = [f"a {'military ' if needs.military else ''}training program in {fields}"]
        if needs.accreditations:
            parts.append(f"accredited by {' or '.join(ACCREDITATIONS[entry] for entry in needs.accreditations)}")
        if needs.hours:
            parts.append(f"of at least {self.hours(needs.hours)}")
        if needs.externship_hours:
            parts.append(f"with at least {self.hours(needs.externship_hours)} of externship")
        if needs.within_months:
            parts.append(f"finished in the last {self.months(needs.within_months)}")
        if needs.before_days:
            parts.append(f"or to be finished within {needs.before_days} days")
        return ", ".join(parts)

    def _work(self, needs: NeedsWork) -> str:
        fields = " or ".join(OCCUPATIONS[occupation] for occupation in needs.occupations)
        amount = self.hours(needs.hours) if needs.hours else self.months(needs.months or 0)
        window = f" in the last {self.months(needs.within_months)}" if needs.within_months else ""
        return f"{amount} of work in {fields}{window}"

    def months(self, months: int) -> str:
        """A length of time: "18 months", "3 years"."""
        years, rest = divmod(months, 12)
        return self.plural(months, "{n} month", "{n} months") if rest or not years else self.plural(years, "{n} year", "{n} years")

    def _state(self, check: RequirementCheck) -> str:
        by_state = {
            Met.YES: "Met",
            Met.CONFIRM: "For you to confirm",
            Met.LATER: "Not yet",
            Met.UNKNOWN: "Not known",
            Met.NOT_ENTERED: "Not entered",
            Met.NO: "Missing",
        }
        return by_state[check.met]

    def _detail(self, check: RequirementCheck) -> str:
        if check.met is Met.LATER and check.on:
            return f" (from {self.day(check.on)})"
        if check.met not in {Met.UNKNOWN, Met.NO}:
            return ""
        if check.lack is Lack.TOO_LONG_AGO and check.on:
            return f" (yours ended on {self.day(check.on)})"
        return self._lack(check)

    def _lack(self, check: RequirementCheck) -> str:
        if check.lack is Lack.ACCREDITATION and check.met is Met.UNKNOWN:
            return " (the accreditation of yours is not entered)"
        if check.lack in LACKS:
            return LACKS[check.lack]
        if check.need is None:
            return ""
        if check.have is None:
            return " (yours is not entered)"
        return f" (you have {self.number(round(check.have, 1))} of {self.number(check.need)})"

    def fact(self, fact: CertificationFact) -> tuple[str, str, str]:
        """A figure with what it is and where it is from."""
        note = f" ({fact.note.rstrip('.')})" if fact.note else ""
        source = f"{fact.source.authority}, {self.day(fact.source.checked)}; {CERTAINTIES[fact.certainty]}"
        return FACTS[fact.kind], f"{self._amount(fact)}{note}", source

    def _amount(self, fact: CertificationFact) -> str:
        if fact.kind in {FactKind.EXAM_FEE, FactKind.RENEWAL_FEE}:
            return f"${fact.amount:,.0f}{f' {fact.unit}' if fact.unit else ''}"
        if fact.kind is FactKind.EXAM_MINUTES:
            return self.duration(int(fact.amount))
        if fact.kind is FactKind.RENEWAL_MONTHS:
            return self.months(int(fact.amount))
        return f"{self.number(fact.amount)}{f' {fact.unit}' if fact.unit else ''}"

    def estimate(self, estimate: OutlineEstimate) -> str:
        """The estimate with what it rests on."""
        share = self.percent(estimate.reach)
        basis = f"It weighs your index by the exam's areas ({estimate.outline.edition}); our skills speak to {share} of the exam."
        if not estimate.shows_index:
            return f"Too few answers for an estimate: {self.percent(estimate.coverage)} of its weight is rated. {basis}"
        low, high = self.whole(estimate.low), self.whole(estimate.high)
        span = f"{low} of 100" if low == high else f"{low} of 100, up to {high} with what is not rated"
        return f"An estimate, not a forecast of the exam: {span}. {basis}"

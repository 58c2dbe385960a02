"""What is said of certifications: where a person stands with each, what it takes, what the exam is like, what lapses when. English."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from assess.domain.certifications import CertificationFact, FactKind, Route
from assess.domain.credentials import CredentialType
from assess.domain.eligibility import CertificationCheck, Eligibility, HeldCredential, RouteCheck
from assess.domain.frameworks import Certainty
from assess.domain.outlines import OutlineEstimate
from assess.domain.requirements import Met
from assess.reports.wording_requirements import RequirementWording

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
CERTAINTIES: Final = {
    Certainty.CONFIRMED: "read in the publisher's own words",
    Certainty.SECONDARY: "as another page gives it",
    Certainty.UNCONFIRMED: "not confirmed",
}


class CertificationWording(RequirementWording):
    """Sentences about certifications."""

    intro = (
        "What each certification asks, held against what you entered about yourself. The body that gives it decides, and rules and fees "
        "change: look them up there before you apply."
    )
    nothing_entered = (
        "You have entered no schooling and no work yet. Enter them on the page Credentials, and Assess can tell what is open to you."
    )
    held_title = "What you hold, and when it lapses"
    none_held = "You have entered no card and no certificate yet."
    overview_title = "All certifications, the nearest first"
    held_header = ("Card or certificate", "Valid to", "How long", "About the renewal")
    overview_header = ("Certification", "Where you stand", "Nearest way to it")
    fact_header = ("What", "Figure", "Source")
    estimate_header = ("Area of the exam", "Share", "Index", "Furthest below target")
    no_figure = "–"

    def standing(self, check: CertificationCheck) -> str:
        """Where the person stands, in a few words."""
        if check.standing is Eligibility.HELD:
            return f"held, valid to {self.day(check.lapses)}" if check.lapses else "held, no end date entered"
        return f"lapsed on {self.day(check.lapsed)}; {self._way(check)}" if check.lapsed else self._way(check)

    def _way(self, check: CertificationCheck) -> str:
        """How open the nearest route is."""
        if check.standing is Eligibility.OPEN:
            is_sure = not check.routes[0].to_confirm
            return "open to you now, by what you entered" if is_sure else "open to you now, if you can confirm the rest"
        if check.standing is Eligibility.LATER:
            opens = check.routes[0].open_from
            return f"open to you from {self.day(opens)} on" if opens else "open to you later"
        return "not open to you yet" if check.standing is Eligibility.CLOSED else "not known yet, because something is not entered"

    def nearest(self, check: CertificationCheck) -> tuple[str, str]:
        """The nearest route and how it stands."""
        if check.standing is Eligibility.HELD or not check.routes:
            return self.no_figure, ""
        return check.routes[0].route.title, self.route(check.routes[0])

    def route(self, check: RouteCheck) -> str:
        """How a route stands, in a few words."""
        if check.standing is Eligibility.OPEN:
            return "open now, if you can confirm the rest" if check.to_confirm else "open now"
        if check.open_from:
            return f"open from {self.day(check.open_from)} on"
        if check.standing is Eligibility.CLOSED:
            missing = sum(entry.met is Met.NO for entry in check.missing)
            return self.plural(missing, "{n} requirement missing", "{n} requirements missing")
        unsaid = sum(entry.met in {Met.UNKNOWN, Met.NOT_ENTERED} for entry in check.missing)
        return self.plural(unsaid, "{n} thing not entered", "{n} things not entered")

    def route_note(self, route: Route) -> str:
        """What else there is to know of a route."""
        return f"Note: {route.note}"

    def route_sources(self, routes: Iterable[Route]) -> str:
        """Where the rules of the routes are from, each source once."""
        sources = dict.fromkeys(self._source(route.source.authority, route.source.checked, route.certainty) for route in routes)
        return f"Where these rules stand: {'. '.join(sources)}."

    def held(self, held: HeldCredential, today: date) -> tuple[str, str]:
        """Until when, and how long that is."""
        if held.lapses is None:
            return "no date entered", self.no_figure
        days = (held.lapses - today).days
        if days < 0:
            return self.day(held.lapses), self.plural(-days, "lapsed {n} day ago", "lapsed {n} days ago")
        return self.day(held.lapses), self.plural(days, "{n} day left", "{n} days left") if days else "last day today"

    def usual_renewal(self, kind: CredentialType | None) -> str:
        """What is known of the renewal of something that is no certification of ours."""
        if kind is None:
            return self.no_figure
        length = f"Usually good for {self.months(kind.valid_months)}." if kind.valid_months else "It does not lapse."
        return f"{length} {kind.summary}"

    def fact(self, fact: CertificationFact) -> tuple[str, tuple[str, str], str]:
        """A figure with what it is and where it is from."""
        return FACTS[fact.kind], (self._amount(fact), fact.note), self._source(fact.source.authority, fact.source.checked, fact.certainty)

    def _source(self, authority: str, checked: date, certainty: Certainty) -> str:
        return f"{authority}, {self.day(checked)}, {CERTAINTIES[certainty]}"

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
        outline = estimate.outline
        areas = f"Source of the areas: {outline.source.authority}, {self.day(outline.source.checked)}; {outline.edition}."
        return " ".join((self._estimated(estimate), self._reach(estimate), areas))

    def _estimated(self, estimate: OutlineEstimate) -> str:
        if not estimate.shows_index:
            return f"Too few answers for an estimate of the exam: {self.percent(estimate.coverage)} of its weight is rated."
        low, high = self.whole(estimate.low), self.whole(estimate.high)
        span = f"{low} of 100" if low == high else f"{low} of 100, up to {high} with what is not rated"
        return f"An estimate, not a forecast of the exam: {span}. It is the index of each area's skills, weighed by the area's share."

    def _reach(self, estimate: OutlineEstimate) -> str:
        if estimate.reach == 1:
            return "Which skills belong to an area is our own judgment."
        return f"Our skills speak to {self.percent(estimate.reach)} of the exam; which of them belong to an area is our own judgment."

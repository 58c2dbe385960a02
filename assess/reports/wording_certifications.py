"""What is said of certifications: where a person stands with each, what it takes, what the exam is like, what lapses when. English."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from assess.domain.certifications import CertificationFact, FactKind, Route
from assess.domain.credentials import CredentialType
from assess.domain.eligibility import CertificationCheck, Eligibility, HeldCredential, RouteCheck
from assess.domain.frameworks import Certainty
from assess.domain.outlines import OutlineEstimate
from assess.domain.requirements import Met
from assess.domain.skills import Source
from assess.reports.wording_certainty import CERTAINTIES
from assess.reports.wording_requirements import RequirementWording

FACTS: Final = {
    FactKind.EXAM_QUESTIONS: "Questions in the exam",
    FactKind.SCORED_QUESTIONS: "Questions that count",
    FactKind.EXAM_MINUTES: "Time for the exam",
    FactKind.PASS_MARK: "Mark to pass",
    FactKind.EXAM_FEE: "Exam fee",
    FactKind.RENEWAL_MONTHS: "Time between renewals",
    FactKind.RENEWAL_FEE: "Renewal fee",
    FactKind.CONTINUING_EDUCATION: "Continuing education for a renewal",
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
    others_title = "The others, in short"
    more_ways_title = "Other ways to it"
    facts_title = "The exam and the renewal in figures"
    estimate_title = "How far your answers reach into the exam"
    held_header = ("Card or certificate", "Valid to", "How long", "About the renewal")
    overview_header = ("Certification", "Where you stand", "Nearest way to it")
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
            return "open to you now, by what you entered"
        if check.standing is Eligibility.CONFIRM:
            return self._to_confirm("may be open to you", check.routes[0])
        if check.standing is Eligibility.LATER:
            opens = check.routes[0].open_from
            day = f"from {self.day(opens)} on" if opens else "later"
            return self._to_confirm(f"may be open to you {day}", check.routes[0]) if check.routes[0].to_confirm else f"open to you {day}"
        return "not open to you yet" if check.standing is Eligibility.CLOSED else "not known yet, because something is not entered"

    def _to_confirm(self, may_be: str, check: RouteCheck) -> str:
        """What Assess cannot know is never called open."""
        left = self.plural(len(check.to_confirm), "{n} point is left for you to confirm", "{n} points are left for you to confirm")
        return f"{may_be}: {left}"

    def nearest(self, check: CertificationCheck) -> tuple[str, str]:
        """The nearest route, how it stands, and how sure its rules are."""
        if check.standing is Eligibility.HELD or not check.routes:
            return self.no_figure, ""
        nearest = check.routes[0]
        return nearest.route.title, f"{self.route(nearest)}; {self.certainty(nearest.route.certainty)}"

    def route(self, check: RouteCheck) -> str:
        """How a route stands, in a few words."""
        if check.standing is Eligibility.OPEN:
            return "open now"
        if check.standing is Eligibility.CONFIRM:
            return self._to_confirm("may be open", check)
        if check.open_from:
            day = f"from {self.day(check.open_from)} on"
            return self._to_confirm(f"may be open {day}", check) if check.to_confirm else f"open {day}"
        if check.standing is Eligibility.CLOSED:
            missing = sum(entry.met is Met.NO for entry in check.missing)
            return self.plural(missing, "{n} requirement missing", "{n} requirements missing")
        unsaid = sum(entry.met in {Met.UNKNOWN, Met.NOT_ENTERED} for entry in check.missing)
        return self.plural(unsaid, "{n} thing not entered", "{n} things not entered")

    def route_note(self, route: Route) -> str:
        """What else there is to know of a route."""
        return f"Note: {route.note}"

    def route_source(self, route: Route) -> str:
        """Where the rules of a route are from, and how sure they are."""
        return f"Source: {self.source(route.source, route.certainty)}."

    def more_way(self, check: RouteCheck) -> str:
        """A route in one line."""
        return f"{check.route.title} ({self.route(check)}; {self.certainty(check.route.certainty)})."

    def in_short(self, check: CertificationCheck, estimate: OutlineEstimate | None, names: Mapping[str, str]) -> str:
        """The nearest route with all that is not met of it, and the estimate, in a paragraph."""
        return " ".join((*self._nearest_in_short(check, names), *((self.short_estimate(estimate),) if estimate else ())))

    def _nearest_in_short(self, check: CertificationCheck, names: Mapping[str, str]) -> Iterable[str]:
        for nearest in check.routes[:1]:
            yield f"Nearest way: {nearest.route.title} ({self.source(nearest.route.source, nearest.route.certainty)})."
            yield from (self.requirement_sentence(entry, names) for entry in nearest.checks if entry.met is not Met.YES)

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

    def facts(self, facts: Iterable[CertificationFact]) -> tuple[str, ...]:
        """Figures with what they are, those of one source together."""
        found: dict[str, list[str]] = {}
        for fact in facts:
            note = f" ({fact.note.rstrip('.')})" if fact.note else ""
            found.setdefault(self.source(fact.source, fact.certainty), []).append(f"{FACTS[fact.kind]}: {self._amount(fact)}{note}.")
        return tuple(f"{' '.join(figures)} Source: {source}." for source, figures in found.items())

    def source(self, source: Source, certainty: Certainty) -> str:
        """Who says so, when that was looked up, and how sure it is."""
        return f"{source.authority}, {self.day(source.checked)}, {self.certainty(certainty)}"

    def certainty(self, certainty: Certainty) -> str:
        """How sure it is, as part of a sentence."""
        return CERTAINTIES[certainty]

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
        areas = f"Source of the areas: {self.source(outline.source, outline.certainty)}; {outline.edition}."
        return " ".join((self._estimated(estimate), self._reach(estimate), areas))

    def short_estimate(self, estimate: OutlineEstimate) -> str:
        """The estimate alone, with how sure the areas are."""
        if not estimate.shows_index:
            return self.too_few_answers(estimate)
        areas = self.source(estimate.outline.source, estimate.outline.certainty)
        return f"An estimate, not a forecast of the exam: {self._span(estimate)}. Its areas: {areas}."

    def _estimated(self, estimate: OutlineEstimate) -> str:
        if not estimate.shows_index:
            return self.too_few_answers(estimate)
        span = self._span(estimate)
        return f"An estimate, not a forecast of the exam: {span}. It is the index of each area's skills, weighed by the area's share."

    def too_few_answers(self, estimate: OutlineEstimate) -> str:
        """Why there is no estimate."""
        return f"Too few answers for an estimate of the exam: {self.percent(estimate.coverage)} of its weight is rated."

    def _span(self, estimate: OutlineEstimate) -> str:
        low, high = self.whole(estimate.low), self.whole(estimate.high)
        return f"{low} of 100" if low == high else f"{low} of 100, up to {high} with what is not rated"

    def _reach(self, estimate: OutlineEstimate) -> str:
        if estimate.reach == 1:
            return "Which skills belong to an area is our own judgment."
        return f"Our skills speak to {self.percent(estimate.reach)} of the exam; which of them belong to an area is our own judgment."

"""What is said of careers: the ladder, the next rung, specialties, neighboring jobs and the ways onward. English."""

from collections.abc import Iterable, Mapping
from typing import Final

from assess.domain.career_paths import AddedSkill, CareerMove, CareerPaths, NationalPay
from assess.domain.careers import CareerStep
from assess.domain.evidence import Standing
from assess.domain.pay import Survey
from assess.domain.readiness import Readiness
from assess.reports.wording_results import ResultWording


class CareerWording(ResultWording):
    """Sentences about careers."""

    intro: Final = (
        "Every index here is your own answers, scored against another role profile. A profile covers only skills of this catalog, so a job "
        "may ask for more than its index shows. Years and schooling are a guide, and employers and states differ."
    )
    ladder_title: Final = "The ladder of medical assisting"
    ladder_header: Final = ("Rung", "Years of practice", "Index", "Must-haves not met", "Median pay a year")
    gaps_header: Final = ("Largest gaps", "Now", "Needed", "Why it counts")
    closest_title: Final = "Closest roles"
    closest_intro: Final = "Your scored answers come closest to these roles, whatever the jobs are called."
    closest_header: Final = ("Role", "Index", "Where you stand")
    variants_title: Final = "Forms of the medical assistant's job"
    variants_header: Final = ("Job", "Index", "What it asks")
    specialties_title: Final = "Specialties"
    specialties_header: Final = ("Specialty", "Index", "What it asks beyond the base role")
    nothing_added: Final = "Nothing beyond the base role; only the weights differ."
    neighbors_title: Final = "Neighboring jobs"
    neighbors_intro: Final = "Jobs close by, with what of yours carries over."
    onward_title: Final = "Ways onward"
    onward_intro: Final = "Jobs that ask for more schooling, a license or long experience."
    asks_title: Final = "What it asks:"
    moves_title: Final = "What to do first:"
    nothing: Final = "–"

    def where(self, found: CareerPaths) -> str:
        """Where the person stands on the ladder."""
        title = found.readiness.role.title
        if found.rung is None:
            start = found.ladder[0].step.title if found.ladder else ""
            beside = f"The role you work toward, {title}, is not on this ladder."
            return f"{beside} The ladder begins with {start}." if start else beside
        if found.rung.role == found.readiness.role.id:
            return f"The role you work toward is the rung {title}."
        return f"The role you work toward, {title}, stands beside the rung {found.rung.title}."

    def no_next(self, found: CareerPaths) -> str:
        """What stands where there is no next rung; empty if the person is not on the ladder."""
        return "" if found.rung is None else "This is the last rung. What can follow is under the ways onward."

    def next_title(self, step: CareerStep) -> str:
        """The heading of the next rung."""
        return f"Next: {step.title}"

    def years(self, step: CareerStep) -> str:
        """Years of practice that usually come before: "2 to 4", "7 or more"."""
        if step.years_low is None and step.years_high is None:
            return self.nothing
        low = self.number(step.years_low or 0)
        return f"{low} or more" if step.years_high is None else f"{low} to {self.number(step.years_high)}"

    def years_detail(self, step: CareerStep) -> str:
        """The same as part of a heading; empty if nothing is known."""
        years = self.years(step)
        return "" if years == self.nothing else f"usually {years} years of practice"

    def index(self, readiness: Readiness | None) -> tuple[str, str]:
        """The index of a role, and how far it could go with what is not rated."""
        if readiness is None or not readiness.figures.shows_index:
            return self.nothing, "" if readiness is None else "too few answers"
        low, high = self.whole(readiness.figures.low), self.whole(readiness.figures.high)
        return low, "" if low == high else f"up to {high}"

    def must_haves_open(self, readiness: Readiness | None) -> str:
        """How many must-haves are not met: "2 of 12"."""
        if readiness is None:
            return self.nothing
        return f"{sum(not must_have.is_met for must_have in readiness.must_haves)} of {len(readiness.must_haves)}"

    def figures_detail(self, readiness: Readiness | None) -> str:
        """A role's figures beside its title; empty if there is no profile for the job."""
        if readiness is None:
            return ""
        missing = sum(not must_have.is_met for must_have in readiness.must_haves)
        gate = self.plural(missing, "{n} must-have not met", "{n} must-haves not met") if missing else "every must-have met"
        low, more = self.index(readiness)
        return f"{more}, {gate}" if low == self.nothing else f"index {low}, {gate}"

    def missing_must_haves(self, readiness: Readiness) -> str:
        """The must-haves of a role that are not met; empty if all are."""
        titles = tuple(must_have.standing.skill.title for must_have in readiness.must_haves if not must_have.is_met)
        return f"Must-haves that you do not meet yet: {'; '.join(titles)}." if titles else ""

    def pay_cell(self, pay: NationalPay | None, survey: Survey | None) -> tuple[str, str]:
        """Median pay for a table, with whose it is and of when."""
        return (f"${pay.median:,}", f"{pay.title}, {survey.period}") if pay and survey else (self.nothing, "")

    def pay_sentence(self, pay: NationalPay, survey: Survey) -> str:
        """Median pay with whose it is, of when and from where."""
        return f"Median pay in the nation: ${pay.median:,} a year ({pay.title}, {survey.period}, {survey.source.authority})."

    def survey_sentence(self, survey: Survey) -> str:
        """What the pay figures are from."""
        return (
            "Half of the people in an occupation earn less than its median pay. The figures are for the whole nation, and places differ. "
            f"Source: {survey.source.authority}, {survey.name}, {survey.period}, looked up on {self.day(survey.source.checked)}."
        )

    def schooling(self, step: CareerStep) -> str:
        """Schooling, and a license if one is asked for."""
        school = f"Schooling: {step.schooling}"
        return f"{school} License: {step.license}" if step.license else school

    def asks(self, step: CareerStep) -> str:
        """What a job asks, in one line."""
        return f"{self.asks_title} {' '.join(step.asks)}"

    def moves(self, step: CareerStep) -> str:
        """What to do first, in one line."""
        return f"{self.moves_title} {' '.join(step.first_moves)}"

    def carries_over(self, move: CareerMove) -> str:
        """Which strong skills carry over."""
        strong, others = _titles(move.strengths), _titles(move.others)
        if not strong:
            return f"What would carry over is not at level 3 yet: {others}."
        sentence = f"Strong skills of yours that carry over: {strong}."
        return f"{sentence} Not at level 3 yet: {others}." if others else sentence

    def credentials(self, move: CareerMove, names: Mapping[str, str]) -> str:
        """Which of the credentials that help are held."""
        held, lacking = (self.titles(tuple(names.get(entry, entry) for entry in entries)) for entries in (move.held, move.lacking))
        if not move.held:
            return f"Certificates that help: {lacking}. You hold none of them."
        if not move.lacking:
            return f"Certificates that help: {held}, which you hold."
        return f"Certificates that help: {held}, which you hold; {lacking}, which you do not."

    def follows(self, titles: Iterable[str]) -> str:
        """Which jobs usually come before."""
        return f"Usually comes after: {'; '.join(titles)}."

    def sources(self, step: CareerStep) -> str:
        """Where what is said of a job stands."""
        named = dict.fromkeys(f"{source.authority}, {self.day(source.checked)}" for source in step.sources)
        return f"Source: {'; '.join(named)}."

    def added(self, added: AddedSkill) -> str:
        """One skill that a specialty asks more of."""
        standing, target = added.standing, added.standing.expectation.target
        now = f"you: {self.level_now(standing)}"
        if added.was is None:
            return f"{standing.skill.title} at level {target}, new ({now})"
        if added.was == target:
            return f"{standing.skill.title} as a must-have at level {target} ({now})"
        return f"{standing.skill.title} at level {target} instead of {added.was} ({now})"


def _titles(standings: Iterable[Standing]) -> str:
    return "; ".join(standing.skill.title for standing in standings)

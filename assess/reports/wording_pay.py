"""What is said of pay and outlook: figures with their year and source, and what they cannot tell. English."""

from collections.abc import Iterable
from typing import Final

from assess.domain.pay import AreaKind, IndustryRow, OccupationName, Outlook, PastFigure, PayRow, Projections, Survey
from assess.domain.places import PayView
from assess.domain.skills import Seen, Source
from assess.reports.wording_base import BaseWording

READ: Final = {Seen.DIRECTLY: "read there", Seen.QUOTED: "read in copies"}
THOUSAND: Final = 1000
DOLLARS, PERCENT = "dollars", "percent"


class PayWording(BaseWording):
    """Sentences about pay and outlook."""

    intro = (
        "Pay is for a year of 2,080 hours, which is full time. Half of the people in a job earn less than the median, a tenth less than "
        "the figure under “lowest tenth”, and a tenth more than the one under “highest tenth”."
    )
    caution = (
        "Pay differs with hours, setting and experience. Certified and uncertified people are not compared here, because the figures "
        "cannot tell what is the cause of a difference."
    )
    no_figure = "–"
    others_title = "Other occupations"
    industries_title = "Where medical assistants work"
    outlook_title = "Outlook"
    past_title = "Past figures"
    industries_intro = "These are figures of the whole nation. Some lines are parts of others, so they do not add up."
    industries_header = ("Workplace", "Jobs", "Share of all jobs", "Median a year")
    past_header = ("Year", "Figure", "Where it stood")

    def place_header(self) -> tuple[str, ...]:
        """The heading row over one occupation in several places."""
        return ("Place", *self._pay_header())

    def occupation_header(self) -> tuple[str, ...]:
        """The heading row over several occupations in one place."""
        return ("Occupation", *self._pay_header())

    def _pay_header(self) -> tuple[str, ...]:
        return ("Jobs", "Lowest tenth", "Lower quarter", "Median", "Upper quarter", "Highest tenth")

    def outlook_header(self, projections: Projections) -> tuple[str, ...]:
        """The heading row over the projections, with their years."""
        first, last = projections.first_year, projections.last_year
        return ("Occupation", f"Jobs in {first}", f"Jobs in {last}", "Growth", "Openings a year", "Usual schooling")

    def not_found(self, view: PayView) -> str:
        """That no place fits the words, and which names are close."""
        close = f" Close to it: {'; '.join(view.close)}." if view.close else ""
        return f"There are no pay figures for a place “{self.one_line(view.asked)}”, so only the nation is shown.{close}"

    def others(self, view: PayView) -> str:
        """What else the words could mean."""
        names = "; ".join(area.name for area in view.others)
        return f"“{self.one_line(view.asked)}” is taken as {view.areas[0].name}. It could also mean: {names}."

    def survey(self, survey: Survey) -> str:
        """What a table is: its period, its name, its source and the day it was looked up."""
        return f"{survey.name}, {survey.period}. {self.source(survey.source)}"

    def source(self, source: Source) -> str:
        """Who publishes it, where, and when it was looked up."""
        return f"Source: {source.authority}, {source.url}, {self.read(source)}."

    def read(self, source: Source) -> str:
        """How the source was read, and when."""
        return f"{READ[source.seen]} on {self.day(source.checked)}"

    def limits(self, kind: AreaKind, covered: Iterable[OccupationName], lacking: Iterable[OccupationName]) -> str:
        """For which occupations there are no figures of a kind of place."""
        wide = {AreaKind.STATE: "states", AreaKind.NATION: "the nation"}.get(kind, "metropolitan areas and regions")
        has = tuple(entry.title for entry in covered)
        if has and kind not in {AreaKind.STATE, AreaKind.NATION}:
            return f"For {wide}, Assess has figures of these occupations only: {', '.join(has)}."
        return f"For {wide}, Assess has no figures of these occupations: {'; '.join(entry.title for entry in lacking)}."

    def no_outlook(self, lacking: Iterable[OccupationName]) -> str:
        """For which occupations there are no projections."""
        return f"Assess has no projections of these occupations: {'; '.join(entry.title for entry in lacking)}."

    def pay(self, row: PayRow | None) -> tuple[str, ...]:
        """Jobs and the percentiles; a dash where the Bureau publishes nothing."""
        if row is None:
            return ("not published", *(self.no_figure for _ in range(5)))
        jobs = f"{row.employment:,}" if row.employment is not None else self.no_figure
        return (jobs, *(self.dollars(amount) for amount in (row.p10, row.p25, row.median, row.p75, row.p90)))

    def dollars(self, amount: int | None) -> str:
        """Whole dollars: "$45,690"."""
        return self.no_figure if amount is None else f"${amount:,}"

    def industry(self, row: IndustryRow, jobs: int | None) -> tuple[str, ...]:
        """One kind of workplace; `jobs` are all jobs of the occupation."""
        share = f"{100 * row.employment / jobs:.0f}%" if jobs else self.no_figure
        return row.name, f"{row.employment:,}", share, self.dollars(row.median)

    def outlook(self, title: str, outlook: Outlook) -> tuple[str, ...]:
        """One occupation's projection."""
        return (
            title,
            self.thousands(outlook.jobs_first),
            self.thousands(outlook.jobs_last),
            f"{outlook.growth_percent:+.1f}%".replace("-", "−"),
            self.thousands(outlook.openings),
            outlook.schooling or self.no_figure,
        )

    def thousands(self, thousands: float) -> str:
        """Thousands as a whole number: "811,000"."""
        return f"{round(thousands * THOUSAND):,}"

    def past_intro(self, figures: Iterable[PastFigure]) -> str:
        """What past figures are good for, who published them, and how they were read."""
        read = dict.fromkeys(f"{figure.source.authority}, {self.read(figure.source)}" for figure in figures)
        return (
            "These were current once. They are here to be recognized when an older text quotes them, and are not true of today. "
            f"Source: {'; '.join(read)}."
        )

    def past(self, figure: PastFigure, title: str) -> tuple[str, str, str]:
        """One figure of another year."""
        amounts = {DOLLARS: f"${figure.amount:,.0f}", PERCENT: f"{self.number(figure.amount)}%"}
        amount = amounts.get(figure.unit, f"{self.number(figure.amount)} {figure.unit}")
        source = ", ".join(part for part in (figure.source.document, figure.source.section) if part)
        return str(figure.year), f"{title}: {figure.what[:1].lower()}{figure.what[1:]}, {amount}", source

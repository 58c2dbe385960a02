"""What is said of training programs to choose from: side by side, and how the totals come about. English."""

from fractions import Fraction
from typing import Final

from assess.domain.background import Accreditation
from assess.domain.certifications import NeedsStatement
from assess.domain.program_choice import ComparedProgram, Comparison
from assess.domain.program_routes import TrainingRoute
from assess.domain.programs import Award, Factor, Schedule, TrainingProgram
from assess.reports.content_values import Cell
from assess.reports.wording_certainty import CERTAINTIES
from assess.reports.wording_program_flags import ProgramFlagWording, Titles

ACCREDITATIONS: Final = {
    Accreditation.CAAHEP: "CAAHEP",
    Accreditation.ABHES: "ABHES",
    Accreditation.OTHER: "other",
    Accreditation.NONE: "none",
    Accreditation.UNKNOWN: "not said",
}
AWARDS: Final = {Award.CERTIFICATE: "certificate", Award.DIPLOMA: "diploma", Award.ASSOCIATE: "associate degree"}
SCHEDULES: Final = {
    Schedule.DAY: "day",
    Schedule.EVENING: "evening",
    Schedule.WEEKEND: "weekend",
    Schedule.ONLINE: "online",
    Schedule.HYBRID: "hybrid",
}
FACTORS: Final = {
    Factor.COST: "Cost",
    Factor.LENGTH: "Length",
    Factor.ACCREDITATION: "Accredited by",
    Factor.EXTERNSHIP: "Externship",
    Factor.PLACEMENT: "Job help",
    Factor.SCHEDULE: "Classes",
    Factor.TRANSFER: "Credit transfer",
}
TO_ASK: Final = {
    Factor.COST: "what it costs in all",
    Factor.LENGTH: "how long it takes",
    Factor.ACCREDITATION: "who accredits the program",
    Factor.EXTERNSHIP: "how many hours of externship it has",
    Factor.PLACEMENT: "whether it helps to find a job",
    Factor.SCHEDULE: "when the classes are",
    Factor.TRANSFER: "whether its credits count towards a degree",
}


class ProgramWording(ProgramFlagWording):
    """Sentences about training programs."""

    intro = (
        "Each program gets a value from 0 to 1 for each factor, and each factor counts as much as its weight says. A low cost and a short "
        "time count as good; where that is not so for you, give the factor the weight 0."
    )
    nothing = "There are no programs to compare yet. Enter some in a table, one program a row."
    alone = "There is one program only, so there is nothing to compare it with: its cost, length and externship get the value 1."
    beside_title = "Side by side"
    values_title = "How the totals come about"
    values_intro = (
        "Of cost, length and externship, the best of these programs gets 1, the worst 0, and one halfway between them 0.5; if all are the "
        "same, each gets 1. An accreditation gets the share that it opens of the ways to a certification that ask for one; they are listed "
        "at the end. A yes gets 1 and a no 0. The total is 100 × the sum of weight × value, divided by the sum of the weights. What is not "
        "said counts as 0 at the low end of the total and as 1 at the high end. Programs are in the order of the low end."
    )
    no_schedule_asked = "You have not said which classes suit you, so they do not count."
    routes_title = "What the accreditation decides"
    routes_intro = (
        "These are the ways to a certification that lead through a training program; below some of them stands what else they ask for. "
        "The body that gives the certificate decides, and its rules change."
    )
    routes_header = ("Certification", "Way to the exam", "Accreditation", "Source")
    any_program = "neither is asked for"
    weight = "Weight"
    no_flags = "Nothing to beware of shows in what is entered."

    def beside_header(self) -> tuple[str, ...]:
        """The heading row of the programs side by side."""
        return ("Program", *FACTORS.values(), "Total")

    def beside(self, entry: ComparedProgram) -> tuple[Cell, ...]:
        """One program as its school describes it."""
        program = entry.program
        return (
            (f"{entry.rank}. {program.name}", self._detail(program)),
            self.dollars(program.cost),
            self.not_said if program.months is None else self.months(program.months),
            ACCREDITATIONS[program.accreditation],
            self.not_said if program.externship_hours is None else self.hours(program.externship_hours),
            self._answer(program.placement_help),
            ", ".join(SCHEDULES[schedule] for schedule in program.schedule) or self.not_said,
            self._answer(program.transfer_credit),
            self.total(entry),
        )

    def _detail(self, program: TrainingProgram) -> str:
        award = AWARDS[program.award] if program.award else ""
        return ", ".join(part for part in (program.school, award) if part)

    def _answer(self, answer: bool | None) -> str:  # noqa: FBT001 - an answer is what it is about
        return {True: "yes", False: "no", None: self.not_said}[answer]

    def total(self, entry: ComparedProgram) -> str:
        """The total with its range: "72", "48 to 90"."""
        if entry.low is None or entry.high is None:
            return "–"
        low, high = self.whole(entry.low), self.whole(entry.high)
        return low if low == high else f"{low} to {high}"

    def result(self, comparison: Comparison) -> str:
        """Which program is first, and whether what is not said could change that."""
        first = tuple(entry.program.name for entry in comparison.programs if entry.rank == 1)
        if not sum(comparison.weights.values()):
            return "All weights are 0, so there are no totals and no order."
        leads = self.plural(len(first), f"{first[0]} comes first.", f"{self.titles(first)} come first, with the same total.")
        undecided = tuple(entry.program.name for entry in comparison.undecided)
        if not undecided:
            return leads
        before = f"{self._one_of(undecided)} before {self.plural(len(first), 'it', 'them')}"
        return f"{leads} What is not said could still put {before}, so ask before you choose."

    def _one_of(self, names: tuple[str, ...]) -> str:
        return " or ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else names[0]

    def values_header(self) -> tuple[str, ...]:
        """The heading row of the values."""
        return ("Program", *FACTORS.values(), "Total")

    def values(self, entry: ComparedProgram) -> tuple[str, ...]:
        """One program's values and total."""
        return (entry.program.name, *(self.value(value) for value in entry.values.values()), self.total(entry))

    def value(self, value: Fraction | None) -> str:
        """A value from 0 to 1."""
        return self.not_said if value is None else self.number(value)

    def weights(self, comparison: Comparison) -> tuple[str, ...]:
        """The weights and their sum."""
        weights = comparison.weights.values()
        return (self.weight, *(str(weight) for weight in weights), f"sum {sum(weights)}")

    def heading(self, entry: ComparedProgram) -> tuple[str, str]:
        """A program's name, and what stands beside it."""
        total = self.total(entry)
        return entry.program.name, f"total {total} of 100" if entry.low is not None else self._detail(entry.program)

    def unsaid(self, entry: ComparedProgram) -> str:
        """What to ask the school."""
        return f"Ask the school {self.titles(tuple(TO_ASK[factor] for factor in entry.unsaid))}."

    def note(self, program: TrainingProgram) -> str:
        """What the person wrote beside it."""
        return f"Your note: {program.note}"

    def rates(self, program: TrainingProgram) -> str:
        """The rates that the school gives and where it shows how they are counted."""
        named = (("a pass rate", program.exam_pass_rate), ("a placement rate", program.placement_rate))
        rates = tuple(f"{name} of {self.number(rate)}%" for name, rate in named if rate is not None)
        return f"The school gives {self.titles(rates)}. Its source: {program.rates_source}"

    def route(self, route: TrainingRoute, titles: Titles) -> tuple[Cell, ...]:
        """A way to the exam, what else it asks for, and which accreditation."""
        names = " or ".join(ACCREDITATIONS[entry] for entry in route.needs.accreditations)
        source = f"{route.route.source.authority}, {self.day(route.route.source.checked)}; {CERTAINTIES[route.route.certainty]}"
        besides = "; ".join(needs.text.rstrip(".") for needs in route.route.requires if isinstance(needs, NeedsStatement))
        title = (route.route.title, f"It also asks for {besides}." if besides else "")
        return self.certification(route, titles), title, names or self.any_program, source

"""What is said of red flags in training programs: what to beware of, with the figures it rests on. English."""

from collections.abc import Mapping, Sequence
from typing import Final, TypeAlias, assert_never

from assess.domain.credentials import CredentialType
from assess.domain.program_flags import Flag, RedFlag
from assess.domain.program_routes import TrainingRoute
from assess.domain.programs import Award, TrainingProgram
from assess.reports.wording_base import BaseWording

Titles: TypeAlias = Mapping[str, CredentialType]

LONG_FOR: Final = {
    Award.CERTIFICATE: "a certificate",
    Award.DIPLOMA: "a diploma",
    Award.ASSOCIATE: "an associate degree",
    None: "any program",
}


class ProgramFlagWording(BaseWording):
    """Sentences about red flags."""

    not_said = "not said"

    def dollars(self, amount: float | None) -> str:
        """Dollars, with cents only where there are some: "$12,500"."""
        if amount is None:
            return self.not_said
        return f"${amount:,.2f}".removesuffix(".00")

    def months(self, months: float) -> str:
        """A length of time: "12 months", "4.2 months"."""
        shown = f"{months:.1f}".removesuffix(".0")
        return "1 month" if shown == "1" else f"{shown} months"

    def flag(self, flag: RedFlag, program: TrainingProgram, titles: Titles) -> str:  # noqa: PLR0911 - one flat table
        """What to beware of, with what it rests on."""
        match flag.kind:
            case Flag.NO_ACCREDITATION | Flag.ACCREDITATION_NOT_NAMED | Flag.OTHER_ACCREDITATION:
                return self._accreditation(flag, titles)
            case Flag.NO_EXTERNSHIP | Flag.SHORT_EXTERNSHIP:
                return self._externship(flag, titles)
            case Flag.TOO_SHORT | Flag.TOO_LONG:
                return self._length(flag, program, titles)
            case Flag.COST_NOT_SAID | Flag.COST_FAR_ABOVE:
                return self._cost(flag)
            case Flag.NO_SUITABLE_SCHEDULE:
                return "None of its classes are at times that suit you."
            case Flag.NO_PLACEMENT_HELP:
                return "The school does not help its graduates to find a job."
            case Flag.PASS_RATE_WITHOUT_SOURCE | Flag.PLACEMENT_RATE_WITHOUT_SOURCE:
                return self._promise(flag)
        assert_never(flag.kind)

    def _accreditation(self, flag: RedFlag, titles: Titles) -> str:
        starts = {
            Flag.NO_ACCREDITATION: "It has no accreditation.",
            Flag.ACCREDITATION_NOT_NAMED: "It does not say who accredits it; an accreditor of the whole school is not one of the program.",
            Flag.OTHER_ACCREDITATION: "Another body accredits it; an accreditor of the whole school is not one of the program.",
        }
        verb = "Without accreditation it would close" if flag.kind is Flag.ACCREDITATION_NOT_NAMED else "That closes"
        closed = f" {verb} {self._ways(flag.closed, titles)}." if flag.closed else " No certification that Assess knows of asks for one."
        names = self._names(flag.open, titles)
        still = f" Other ways to {names} stay open if you meet the rest of what they ask; the table at the end has them." if names else ""
        return f"{starts[flag.kind]}{closed}{still}"

    def _externship(self, flag: RedFlag, titles: Titles) -> str:
        has = "It has no externship" if flag.kind is Flag.NO_EXTERNSHIP else f"Its externship has {self.hours(flag.figure or 0)}"
        if not flag.closed or flag.limit is None:
            return f"{has}: you would not practice on patients before your first job."
        return f"{has}, and {self._asking(flag.closed, self.hours(flag.limit))}: {self._list(flag.closed, titles)}."

    def _length(self, flag: RedFlag, program: TrainingProgram, titles: Titles) -> str:
        takes, limit = f"It takes {self.months(flag.figure or 0)}", self.months(flag.limit or 0)
        if flag.kind is Flag.TOO_LONG:
            return f"{takes}: more than {limit} is long for {LONG_FOR[program.award]}, even part time."
        if not flag.closed:
            return f"{takes}: less than {limit} is short for an associate degree."
        hours = self.hours(max(route.needs.hours or 0 for route in flag.closed))
        asked = self._asking(flag.closed, f"{hours} of training, {limit} at 40 hours a week")
        return f"{takes}, and {asked}: {self._list(flag.closed, titles)}."

    def _cost(self, flag: RedFlag) -> str:
        if flag.kind is Flag.COST_NOT_SAID:
            return "The school has not said what it costs in all. Ask for it in writing, with fees, books, uniform and exam."
        return f"It costs {self.dollars(flag.figure)}. One and a half times the median of the others is {self.dollars(flag.limit)}."

    def _promise(self, flag: RedFlag) -> str:
        rate = f"{self.number(flag.figure or 0)}%"
        if flag.kind is Flag.PASS_RATE_WITHOUT_SOURCE:
            return f"It promises a pass rate of {rate} without a source. Ask which exam that is, in which year, and how many sat it."
        return f"It promises a placement rate of {rate} without a source. Ask how many found work as medical assistants, and how soon."

    def _asking(self, routes: Sequence[TrainingRoute], amount: str) -> str:
        one, many = f"this way to a certification asks for {amount}", f"these ways to a certification ask for up to {amount}"
        return one if len(routes) == 1 else many

    def _ways(self, routes: Sequence[TrainingRoute], titles: Titles) -> str:
        start = self.plural(len(routes), "this way to a certification", "these {n} ways to a certification")
        return f"{start}: {self._list(routes, titles)}"

    def _list(self, routes: Sequence[TrainingRoute], titles: Titles) -> str:
        return "; ".join(f"{self.certification(route, titles)}, {route.route.title}" for route in routes)

    def _names(self, routes: Sequence[TrainingRoute], titles: Titles) -> str:
        return self.titles(tuple(dict.fromkeys(self.certification(route, titles) for route in routes)))

    def certification(self, route: TrainingRoute, titles: Titles) -> str:
        """The certification that a route leads to, as the catalog calls it."""
        credential = route.certification.credential
        return titles[credential].title if credential in titles else route.certification.name

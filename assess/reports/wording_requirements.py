"""What a certification asks, requirement by requirement, and how each stands. English."""

from collections.abc import Iterable, Mapping
from math import floor
from typing import Final, assert_never

from assess.domain.background import Accreditation, Occupation
from assess.domain.certifications import (
    NeedsCredential,
    NeedsDiploma,
    NeedsPractice,
    NeedsStatement,
    NeedsTraining,
    NeedsWork,
    Procedure,
    Requirement,
)
from assess.domain.requirements import Lack, Met, RequirementCheck
from assess.reports.wording_base import BaseWording

OCCUPATIONS: Final = {
    Occupation.MEDICAL_ASSISTING: "medical assisting",
    Occupation.PHLEBOTOMY: "phlebotomy",
    Occupation.ECG: "ECG work",
    Occupation.NURSING_ASSISTING: "nursing assisting",
    Occupation.MEDICAL_OFFICE: "medical office work",
    Occupation.OTHER_HEALTH: "other health care work",
}
WORK: Final = {**OCCUPATIONS, Occupation.ECG: "recording ECGs", Occupation.MEDICAL_OFFICE: "a medical office"}
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
STATES: Final = {
    Met.YES: "Met",
    Met.CONFIRM: "For you to confirm",
    Met.LATER: "Not yet",
    Met.UNKNOWN: "Not known",
    Met.NOT_ENTERED: "Not entered",
    Met.NO: "Missing",
}
MISSING: Final = {
    Lack.OCCUPATION: "what you entered is for other work",
    Lack.MILITARY: "yours was not in the military",
    Lack.ACCREDITATION: "yours has another accreditation",
    Lack.NOT_HELD: "you do not hold it",
}
NOT_SAID: Final = {
    Lack.ACCREDITATION: "the accreditation of yours is not entered",
    Lack.HOURS: "the hours of yours are not entered",
    Lack.EXTERNSHIP: "the externship hours of yours are not entered",
    Lack.DATE: "the day yours ends is not entered",
}
MONTHS_IN_A_YEAR: Final = 12


class RequirementWording(BaseWording):
    """Sentences about single requirements."""

    def requirement_sentence(self, check: RequirementCheck, names: Mapping[str, str]) -> str:
        """A requirement and how it stands; `names` are the titles of credentials by their ids."""
        detail = self._detail(check)
        shown = f" ({detail})" if detail else ""
        return f"{STATES[check.met]}: {self.requirement(check.requirement, names)}{shown}."

    def requirement(self, requirement: Requirement, names: Mapping[str, str]) -> str:
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
                return f"a valid {self.one_of(names.get(entry, entry) for entry in requirement.any_of)}"
            case NeedsStatement():
                return requirement.text.rstrip(".")
        assert_never(requirement)

    def one_of(self, titles: Iterable[str]) -> str:
        """A choice in a sentence: "A, B or C"."""
        *others, last = tuple(titles)
        return f"{', '.join(others)} or {last}" if others else last

    def months(self, months: int) -> str:
        """A length of time: "18 months", "3 years"."""
        years, rest = divmod(months, MONTHS_IN_A_YEAR)
        return self.plural(months, "{n} month", "{n} months") if rest or not years else self.plural(years, "{n} year", "{n} years")

    def _training(self, needs: NeedsTraining) -> str:
        parts = [f"a {'military ' if needs.military else ''}training program in {self.one_of(OCCUPATIONS[o] for o in needs.occupations)}"]
        if needs.accreditations:
            parts.append(f"accredited by {self.one_of(ACCREDITATIONS[entry] for entry in needs.accreditations)}")
        if needs.hours:
            parts.append(f"of at least {self._hours(needs.hours)}")
        if needs.externship_hours:
            parts.append(f"with at least {self._hours(needs.externship_hours)} of externship")
        if needs.after_months:
            parts.append(f"finished more than {self._length(needs.after_months)} ago")
        if needs.within_months or needs.before_days:
            parts.append(self._ending(needs))
        return ", ".join(parts)

    def _ending(self, needs: NeedsTraining) -> str:
        soon = self.plural(needs.before_days, "ending within {n} day", "ending within {n} days")
        if not needs.within_months:
            return f"finished or {soon}"
        past = f"finished in {self._window(needs.within_months)}"
        return f"{past} or {soon}" if needs.before_days else past

    def _work(self, needs: NeedsWork) -> str:
        amount = self._hours(needs.hours) if needs.hours else self.months(needs.months or 0)
        window = f", in {self._window(needs.within_months)}" if needs.within_months else ""
        return f"{amount} of work in {self.one_of(WORK[entry] for entry in needs.occupations)}{window}"

    def _window(self, months: int) -> str:
        """A stretch of time up to now: "the last year", "the last 5 years"."""
        return f"the last {self._length(months).removeprefix('a ')}"

    def _length(self, months: int) -> str:
        """A length of time in a sentence: "a year", "18 months"."""
        length = self.months(months)
        return f"a {length.removeprefix('1 ')}" if length in {"1 year", "1 month"} else length

    def _hours(self, hours: float) -> str:
        return f"{hours:,.0f} hours" if hours >= 1_000 else self.hours(hours)  # noqa: PLR2004 - from here on numbers take a comma

    def _detail(self, check: RequirementCheck) -> str:
        """What is said of a requirement that is not plainly met, in brackets."""
        match check.met:
            case Met.LATER if check.on and isinstance(check.requirement, NeedsWork):
                return f"enough on {self.day(check.on)}, if you go on as now"
            case Met.LATER if check.on:
                return f"from {self.day(check.on)} on"
            case Met.CONFIRM if check.lack is Lack.DATE:
                return "no end date is entered for yours"
            case Met.UNKNOWN:
                return NOT_SAID.get(check.lack, "")
            case Met.NO:
                return self._missing(check)
            case _:
                return ""

    def _missing(self, check: RequirementCheck) -> str:
        if check.lack is Lack.TOO_LONG_AGO and check.on:
            return f"yours ended on {self.day(check.on)}"
        if check.lack is Lack.LAPSED and check.on:
            return f"yours lapsed on {self.day(check.on)}"
        if check.lack in MISSING:
            return MISSING[check.lack]
        return self._short_of(check) if check.have is not None and check.need is not None else ""

    def _short_of(self, check: RequirementCheck) -> str:
        """What is there of what is asked; rounded down, so that what is not enough never looks like it."""
        have, need = self.number(floor((check.have or 0) * 10) / 10), f"{check.need or 0:,.0f}"
        counts_months = isinstance(check.requirement, NeedsWork) and check.requirement.hours is None
        return f"you have {have} of {need} months" if counts_months else f"you have {have} of {need}"

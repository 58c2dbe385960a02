"""Titles, table headings and explanations of the printed report and the checklist. English."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from assess.domain.explain import Calibration
from assess.domain.readiness import Readiness
from assess.reports.content_values import SectionId
from assess.reports.wording_plan import PlanWording

SECTION_TITLES: Final = {
    SectionId.SUMMARY: "Summary",
    SectionId.MUST_HAVES: "Must-haves",
    SectionId.DOMAINS: "Domains",
    SectionId.GAPS: "All gaps, the most important first",
    SectionId.PLAN: "Study plan",
    SectionId.CERTIFICATIONS: "Certifications",
    SectionId.CAREERS: "Careers",
    SectionId.PAY: "Pay and outlook",
    SectionId.PROGRAMS: "Choosing a program",
    SectionId.JOB_KIT: "Getting the job",
    SectionId.UNRATED: "What is not rated",
    SectionId.NOTES: "Notes and flags",
    SectionId.EVIDENCE: "What was checked and seen",
    SectionId.SCORING: "How it was scored",
    SectionId.SIGN_OFF: "Sign-off",
}
TABLE_HEADERS: Final[Mapping[str, tuple[str, ...]]] = {
    "top-gaps": ("No.", "Skill", "Now", "Needed", "Why it ranks here"),
    "must-haves": ("Status", "Skill", "Verified", "Why"),
    "gaps": ("No.", "Skill", "Now", "Needed", "Why it ranks here", "Priority"),
    "sessions": ("Done", "Day", "What to do", "Where", "Time"),
    "later-weeks": ("Week from", "What it is about", "Time", "Index at its end"),
    "learn": ("Skill", "Where to learn it"),
    "unplaced": ("Step", "Time", "Why", "Earliest end"),
    "unanswered": ("Domain", "Not answered"),
    "asked": ("Skill", "Answer", "What happens next"),
    "left-out": ("Skill", "Reason", "Counts as"),
    "notes": ("Skill", "Flag", "Note"),
    "checks": ("Skill", "Right", "Corrected for guessing", "Supports level", "Accepted by"),
    "observations": ("Skill", "Level", "Observed by", "Day", "Attempt"),
    "cards": ("Card", "Issued", "Valid to", "Seen by"),
    "calibration": ("Domain", "Skills compared", "Claim above observation, on average", "What it says"),
    "terms": ("Skill", "Rests on", "Weight", "Level", "Target", "Weight × level / target"),
}


class ReportWording(PlanWording):
    """What the report says around the figures."""

    report_title = "Gap report and study plan"
    checklist_title = "Skills checklist"
    no_name = "No name given"
    page = "Page {page} of {pages}"
    by_domain = "By domain"
    must_haves = "Must-haves"
    no_must_haves = "This role has no must-haves."
    milestones = "Milestones"
    later_weeks_title = "After that, week by week"
    later_weeks_note = "The days of these weeks are in the calendar file and in the table of the plan; they may still move."
    does_not_fit = "What does not fit"
    where_to_learn = "Where to learn it"
    not_applicable = "Does not apply"
    asked = "Not sure, or no chance yet"
    unanswered = "Not answered"
    checks = "Knowledge checks"
    observations = "Observed by an instructor"
    cards = "Cards and certificates"
    calibration = "Claims beside observations"
    terms = "Every term of the index"
    verified_level = "Verified level"
    flagged = "flagged"
    not_given = "–"
    yes = "yes"
    sum = "Sum"
    tick_box = "☐"
    not_held = "not held"
    too_few = "too few answers"
    all_rated = "Every skill of the role is rated."
    no_notes = "There are no notes and no flags."
    no_evidence = "Nothing has been checked, observed or shown yet: all levels are your own ratings."
    counts_as_left_out = "left out of the index"
    counts_as_unanswered = "not answered, because the role needs it"
    counts_as_shown = "the level that was observed or shown"
    next_check = "The plan starts with a knowledge check."
    next_practice = "The plan starts with a first practice."
    hidden_note = "This report's fonts cannot show some characters. Each place says how many; the assessment itself keeps them."
    hidden_one = "[1 character that cannot be shown]"
    hidden_many = "[{n} characters that cannot be shown]"

    def section_title(self, section: SectionId) -> str:
        """The heading of a section."""
        return SECTION_TITLES[section]

    def header(self, layout: str) -> tuple[str, ...]:
        """The heading row of a table."""
        return TABLE_HEADERS[layout]

    def against(self, role: str) -> str:
        """What the person is measured against."""
        return f"against {role}"

    def target_day(self, day: date) -> str:
        """The day the person works towards."""
        return f"target date {self.day(day)}"

    def valid_to(self, day: date) -> str:
        """Until when a card is valid."""
        return f"valid to {self.day(day)}"

    def right_of(self, right: int, answered: int) -> str:
        """How a check went."""
        return f"{right} of {answered}"

    def gaps_title(self, shown: int) -> str:
        """The heading of the gaps on the first page."""
        words = {1: "The largest gap", 2: "The two largest gaps", 3: "The three largest gaps", 4: "The four largest gaps"}
        return words.get(shown, "The five largest gaps") if shown else "Gaps"

    def sessions_title(self, shown: int) -> str:
        """The heading of the sessions on the first page."""
        return {0: "Your next sessions", 1: "Your next session", 2: "Your next two sessions"}.get(shown, "Your next three sessions")

    def more_gaps(self, more: int) -> str:
        """How many gaps the first page leaves out."""
        return self.plural(more, "There is {n} more gap.", "There are {n} more gaps.") if more else ""

    def no_gaps(self, readiness: Readiness) -> str:
        """What stands in place of the gaps."""
        return "No rated skill is below its target." if readiness.rated else "No skill is rated yet, so no gap is known."

    def more_must_haves(self, states: tuple[str, ...]) -> str:
        """How many must-haves the first page leaves out, by their states: "And 4 more: 3 met and 1 not rated."."""
        if not states:
            return ""
        if len(set(states)) == 1:
            return self.plural(len(states), f"And {{n}} more, {states[0]}.", f"And {{n}} more, all {states[0]}.")
        counts = tuple(f"{states.count(state)} {state}" for state in dict.fromkeys(states))
        return f"And {len(states)} more: {self.titles(counts)}."

    def week_detail(self, minutes: int, index: str, *, is_light: bool = False) -> str:
        """What a week takes and where it leads."""
        detail = f"{self.duration(minutes)}, index {index} at its end"
        return f"{detail}, a light week" if is_light else detail

    def must_have_intro(self, met: int, verified: int, count: int) -> str:
        """What the gate is and how it stands."""
        if not count:
            return self.no_must_haves
        return (
            f"A must-have has to reach its target, however high the index is. Met: {met} of {count}. "
            f"Verified by an instructor: {verified} of {count}."
        )

    def domains_intro(self, asked: int) -> str:
        """How to read the bars."""
        return (
            f"Each bar runs from 0 to 100. The filled part is where you stand, the hatched part what skills without a rating "
            f"could add, and the line is at {asked}, what the role asks of the whole."
        )

    def gaps_intro(self) -> str:
        """What each number in the list of gaps means."""
        return (
            "Now and Needed are levels from 0 (not learned) to 4 (safely alone). The priority is the weight of the skill (1 to 3) × the "
            "share of the target that is missing × 2 for a must-have × 1.25, 1.5, … for 1, 2, … skills that wait for this one. "
            "A skill marked “not sure” or “no chance yet” counts as level 0 here."
        )

    def needed_anchor(self, level: int, anchor: str) -> str:
        """What the needed level looks like."""
        return f"Level {level}: {anchor}"

    def calibration_words(self, row: Calibration) -> str:
        """What a mean difference says."""
        if row.mean >= 1:
            return "You rate yourself clearly higher than instructors do."
        if row.mean <= -1:
            return "You rate yourself clearly lower than instructors do."
        return "Your ratings and theirs are close."

    def calibration_intro(self) -> str:
        """What the comparison is for."""
        return "Where at least five skills of a domain were both rated by you and observed. This never changes a score."

    def signed(self, value: str, *, above: bool) -> str:
        """A difference with its sign."""
        return f"+{value}" if above else value.replace("-", "−")

    def sign_off_statement(self) -> str:
        """What is signed."""
        return "We went through this report together."

    def sign_off_lines(self) -> tuple[str, ...]:
        """The lines to sign on."""
        return ("Learner", "Date", "Instructor", "Date")

"""What is said about getting the job: résumé lines, interview questions, a letter's outline, what to ask. English."""

from collections.abc import Mapping
from typing import Final

from assess.domain.evidence import Standing
from assess.domain.job_kit import FIGURE_MARK, LetterPart
from assess.domain.job_kit_choice import Backing, ChosenKit, ChosenQuestion
from assess.domain.skills import Setting
from assess.reports.wording_results import ResultWording

BACKINGS: Final = {
    Backing.OBSERVED: "seen by an instructor",
    Backing.CARD_SEEN: "a card that was seen",
    Backing.CHECK_ACCEPTED: "a check that was accepted",
    Backing.CARD: "a card, by your own word",
    Backing.CHECKED: "by your own rating and a check",
    Backing.CLAIMED: "by your own rating",
}
SETTINGS: Final = {Setting.STUDY: "on your own", Setting.LAB: "in the lab or supervised", Setting.COURSE: "in a course"}
ROLE_MARK: Final = "{role}"
SKILLS_MARK: Final = "{skills}"
CREDENTIALS_MARK: Final = "{credentials}"


class JobKitWording(ResultWording):
    """Sentences about getting the job."""

    room: Final = "____"
    open_end: Final = "…"
    intro: Final = (
        "Use only what is true of you, in your own words. Put a number of your own where there is a line to fill, or leave that line out. "
        "Where a line rests on your own rating, nobody else has confirmed it yet: be ready to say who can."
    )
    lines_title: Final = "Lines for your résumé"
    lines_header: Final = ("Line", "What number belongs there", "Rests on")
    no_lines: Final = "No skill that there is a line for is at level 3 yet. Raise a skill first, and its line will stand here."
    must_haves_title: Final = "Interview questions on what the role must have"
    gaps_title: Final = "Interview questions on your gaps"
    gaps_intro: Final = "Say honestly where you are, and how you will close the gap."
    question_header: Final = ("Question", "What a good answer shows", "Where you are")
    letter_title: Final = "A cover letter"
    letter_header: Final = ("Part", "What it does", "How it may begin")
    employer_title: Final = "What to ask the employer"
    employer_header: Final = ("Question", "What the answer tells")

    def shown_lines(self, shown: int, found: int) -> str:
        """How many lines there are, beside their heading."""
        if shown < found:
            return f"{shown} of {found} that your levels allow, those that matter most for the role first"
        return self.plural(found, "{n} line that your levels allow", "{n} lines that your levels allow") if found else ""

    def line(self, text: str) -> str:
        """A résumé line with room for the number."""
        return text.replace(FIGURE_MARK, self.room)

    def backing(self, backing: Backing) -> str:
        """What a line rests on."""
        return BACKINGS[backing]

    def where(self, chosen: ChosenQuestion) -> str:
        """Where the person is in a skill, and how a gap closes."""
        standing, step = chosen.standing, chosen.next_step
        now = self._level(standing)
        if step is None:
            return now
        return f"{now} How you will close the gap: {step.activity.rstrip('.')} ({self.hours(step.hours)}, {SETTINGS[step.setting]})."

    def _level(self, standing: Standing) -> str:
        target = standing.expectation.target
        if standing.card is not None:
            return f"Your card: {self.level_now(standing)}."
        if standing.level is None:
            return f"Not rated; the role asks for level {target}."
        return f"Level {standing.level}; the role asks for {target}."

    def from_answers(self, found: ChosenKit, titles: Mapping[str, str], names: Mapping[str, str]) -> str:
        """What of the person's answers a letter may name."""
        skills = "; ".join(titles[skill] for skill in found.strengths)
        held = "; ".join(names.get(entry, entry) for entry in found.held)
        strong = f"Your strongest skills for it: {skills}." if skills else "No skill for it is at level 3 yet."
        cards = f"You hold: {held}." if held else "You have entered no card or certificate that is valid today."
        return f"The job: {found.readiness.role.title}. {strong} {cards}"

    def opening(self, part: LetterPart, found: ChosenKit, titles: Mapping[str, str], names: Mapping[str, str]) -> str:
        """How a part may begin, filled in from the answers."""
        skills = "; ".join(in_sentence(titles[skill]) for skill in found.strengths) or self.open_end
        held = "; ".join(names.get(entry, entry) for entry in found.held) or self.open_end
        filled = part.opening.replace(ROLE_MARK, in_sentence(found.readiness.role.title))
        return filled.replace(SKILLS_MARK, skills).replace(CREDENTIALS_MARK, held).replace(f"{self.open_end}.", self.open_end)


def in_sentence(title: str) -> str:
    """A title inside a sentence: its first letter small, unless it begins with an abbreviation or a name like X-ray."""
    begins_plainly = len(title) > 1 and title[1].islower()
    return f"{title[0].lower()}{title[1:]}" if begins_plainly else title

"""What stands on the weekly sheet. English."""

from datetime import date

from assess.reports.wording_base import WEEKDAYS, BaseWording


class WeekWording(BaseWording):
    """Words around the sessions of one week."""

    title = "My week"
    tick_hint = "Tick what is done, and tell Assess at the end of the week."
    notes = "Notes"
    nothing_left = "There is nothing planned in this week."

    def week_span(self, first: date, last: date) -> str:
        """The week from its first to its last day."""
        return f"{self.day(first)} to {self.day(last)}"

    def day_title(self, day: date) -> str:
        """A day as people say it: "Monday, 23 November"."""
        return f"{WEEKDAYS[day.weekday()]}, {self.day(day).rpartition(' ')[0]}"

    def total(self, minutes: int, sessions: int, index: str) -> str:
        """What the week takes and where it leads."""
        count = self.plural(sessions, "{n} session", "{n} sessions")
        return f"{count}, {self.duration(minutes)} in all. The index is about {index} when they are done."

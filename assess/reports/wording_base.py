"""The small words that sentences are made of: numbers, days, durations. English."""

from datetime import date
from fractions import Fraction
from typing import Final

from assess.domain.readiness import displayed

MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SHORT: Final = 3
DAYS_WITHOUT_YEAR: Final = 300
MINUTES_IN_AN_HOUR: Final = 60
LONGEST_QUOTE: Final = 80


class BaseWording:
    """Numbers, days and durations in words."""

    language = "en"
    region = "US"

    def plural(self, count: int, one: str, many: str) -> str:
        """`one` or `many`, whichever fits `count`, with `{n}` filled in."""
        return (one if count == 1 else many).format(n=count)

    def whole(self, figure: Fraction) -> str:
        """A figure of the index, rounded once: "76"."""
        return str(displayed(figure))

    def percent(self, share: Fraction) -> str:
        """A share from 0 to 1: "91%"."""
        return f"{displayed(100 * share)}%"

    def number(self, value: float | Fraction) -> str:
        """At most two decimals, none that say nothing: "3", "1.5", "0.67"."""
        return f"{float(value):.2f}".rstrip("0").rstrip(".")

    def mixed(self, value: Fraction) -> str:
        """An exact amount: "2", "2/3", "1 1/3"."""
        whole, rest = divmod(value.numerator, value.denominator)
        part = f"{rest}/{value.denominator}"
        return str(whole) if not rest else f"{whole} {part}" if whole else part

    def day(self, day: date) -> str:
        """A full date: "21 November 2026"."""
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}"

    def near_day(self, day: date, today: date) -> str:
        """A date that needs its year only far from `today`: "12 December"."""
        far = abs((day - today).days) > DAYS_WITHOUT_YEAR
        return self.day(day) if far else f"{day.day} {MONTHS[day.month - 1]}"

    def weekday_day(self, day: date) -> str:
        """A date in a plan: "Mon 23 Nov"."""
        return f"{WEEKDAYS[day.weekday()][:SHORT]} {day.day} {MONTHS[day.month - 1][:SHORT]}"

    def duration(self, minutes: int) -> str:
        """A length of time: "45 min", "2 h", "1 h 30 min"."""
        hours, rest = divmod(minutes, MINUTES_IN_AN_HOUR)
        if not hours:
            return f"{rest} min"
        return f"{hours} h {rest} min" if rest else f"{hours} h"

    def session_duration(self, minutes: int) -> str:
        """The length of one sitting, always in minutes: "90 min"."""
        return f"{minutes} min"

    def hours(self, hours: float) -> str:
        """An amount of work: "1 hour", "6 hours", "2.5 hours"."""
        shown = f"{hours:.1f}".removesuffix(".0")
        return "1 hour" if shown == "1" else f"{shown} hours"

    def hours_of(self, minutes: int) -> str:
        """Minutes of work as hours, to the quarter hour: "14 hours", "45 minutes"."""
        if minutes < MINUTES_IN_AN_HOUR:
            return self.plural(minutes, "{n} minute", "{n} minutes")
        return self.hours(round(minutes / 15) / 4) if minutes % MINUTES_IN_AN_HOUR else self.hours(minutes // MINUTES_IN_AN_HOUR)

    def one_line(self, text: str) -> str:
        """What somebody wrote, on one line, cut short, without anything that would steer a terminal."""
        plain = " ".join("".join(character if character.isprintable() else " " for character in text).split())
        return plain if len(plain) <= LONGEST_QUOTE else f"{plain[:LONGEST_QUOTE]}…"

    def titles(self, titles: tuple[str, ...]) -> str:
        """A list in a sentence: "A, B and C"."""
        return titles[0] if len(titles) == 1 else " and ".join((", ".join(titles[:-1]), titles[-1])) if titles else ""

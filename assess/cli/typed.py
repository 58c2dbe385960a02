"""What a value that was typed means: days, hours, minutes, weeks, levels; imports nothing that takes time."""

import argparse
import re
from collections.abc import Mapping
from datetime import date
from typing import Final

FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2199
MOST_HOURS: Final = 80
LONGEST_ALARM: Final = 7 * 24 * 60
LAST_WEEK: Final = 9999
LEVELS: Final = ("0", "1", "2", "3", "4")


def parse_day(text: str) -> date:
    """A day written 2026-11-21."""
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
        try:
            day = date.fromisoformat(text)
        except ValueError:
            day = date.min
        if FIRST_YEAR <= day.year <= LAST_YEAR:
            return day
    message = f"“{text}” is not a day that exists, written like 2026-11-21"
    raise argparse.ArgumentTypeError(message)


def parse_alarm(text: str) -> int:
    """Minutes before a session."""
    return _parse_whole(text, 0, LONGEST_ALARM, "minutes")


def parse_week(text: str) -> int:
    """A week of a plan by its number."""
    return _parse_whole(text, 1, LAST_WEEK, "a week")


def _parse_whole(text: str, least: int, most: int, what: str) -> int:
    if re.fullmatch(r"\d{1,9}", text, re.ASCII) and least <= int(text) <= most:
        return int(text)
    message = f"“{text}” is not {what} from {least} to {most}, as a whole number"
    raise argparse.ArgumentTypeError(message)


def parse_hour_list(text: str) -> tuple[float, ...]:
    """Hours a week with commas between them."""
    return tuple(parse_hours(part.strip()) for part in text.split(","))


def parse_hours(text: str) -> float:
    """Hours a week."""
    try:
        hours = float(text)
    except ValueError:
        hours = -1
    if 0 <= hours <= MOST_HOURS:
        return hours
    message = f"“{text}” is not a number of hours from 0 to {MOST_HOURS}"
    raise argparse.ArgumentTypeError(message)


def parse_levels(text: str) -> Mapping[str, int]:
    """Skills with levels, written like hipaa-privacy-security=3,vital-signs=4."""
    found: dict[str, int] = {}
    for part in text.split(","):
        skill, _, level = (piece.strip() for piece in part.partition("="))
        if not skill or level not in LEVELS:
            message = f"“{part.strip()}” is not a skill with a level from 0 to 4, written like vital-signs=3"
            raise argparse.ArgumentTypeError(message)
        if skill in found:
            message = f"“{skill}” is named twice"
            raise argparse.ArgumentTypeError(message)
        found[skill] = int(level)
    return found

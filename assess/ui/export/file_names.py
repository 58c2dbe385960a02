"""Names to suggest for files: whose, what, and when, in letters that every system takes."""

import re
from datetime import date

LONGEST = 60
UNSAFE = re.compile(r"[^\w .,()+-]+")
RESERVED = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)$", re.IGNORECASE)


def suggest_name(who: str, what: str, day: date, suffix: str) -> str:
    """A file name such as `Ana Ruiz, gap report 2026-11-21.pdf`; without `who` it begins with what it is."""
    cleaned = " ".join(UNSAFE.sub(" ", who).split())[:LONGEST].strip(" .")
    name = f"{what} {day.isoformat()}{suffix}"
    return f"{cleaned}, {name}" if cleaned and not RESERVED.match(cleaned) else name

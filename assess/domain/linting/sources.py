"""Whether sources are fresh, dated, and at an address that can be one; and whether figures have their year."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final
from urllib.parse import urlsplit

from assess.domain.credentials import add_months
from assess.domain.faults import Fault
from assess.domain.linting.yardstick import Yardstick
from assess.domain.skills import Source, StudyResource

FRESH_MONTHS: Final = 24
TIME_ZONES: Final = timedelta(days=1)
HOST: Final = re.compile(r"(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]")
MONEY: Final = re.compile(r"\$\s?\d")
YEAR: Final = re.compile(r"(?<![$\d,.])(19|20)\d\d(?!\d)")


def lint_sources(about: str, name: str, sources: Iterable[Source], on: date) -> Iterator[Fault]:
    """A sentence for each source that is stale or to come on the day `on`, or whose address is none; `name` begins it, in the singular."""
    for source in dict.fromkeys(sources):
        yield from (Fault(about, f"{name} {problem}") for problem in _problems(source.url, source.checked, on))


def lint_resource(resource: StudyResource, yardstick: Yardstick) -> Iterator[Fault]:
    """The faults of a study resource, which is its own source."""
    about, name = f"resource/{resource.id}", f"The study resource “{resource.id}”"
    if resource.checked is None:
        yield Fault(about, f"{name} does not say when its address was last found to be right: look it up, and add `checked`.")
    checked = resource.checked or yardstick.on
    yield from (Fault(about, f"{name} {problem}") for problem in _problems(resource.url, checked, yardstick.on))


def lint_figures(about: str, name: str, texts: Iterable[str]) -> Iterator[Fault]:
    """A sentence for each text with an amount of money and no year; `name` begins it, in the singular."""
    for text in texts:
        if MONEY.search(text) and not YEAR.search(text):
            yield Fault(about, f"{name} names an amount of money without its year, in “{text}”: add the year, or leave the amount out.")


def has_year(text: str) -> bool:
    """Whether a year from 1900 to 2099 stands in `text`."""
    return YEAR.search(text) is not None


def is_web_address(text: str) -> bool:
    """Whether `text` can be the full address of a page: https, a host with a dot in it, and no spaces."""
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        return False
    return parts.scheme == "https" and not re.search(r"\s", text) and HOST.fullmatch(parts.hostname or "") is not None


def _problems(url: str, checked: date, on: date) -> Iterator[str]:
    day = checked.isoformat()
    if checked > on + TIME_ZONES:
        yield f"says that “{url}” was looked up on {day}, which is still to come: correct the day."
    if checked < add_months(on, -FRESH_MONTHS):
        yield f"rests on “{url}”, last looked up on {day}, over {FRESH_MONTHS} months ago: look it up again, and set the day."
    if not is_web_address(url):
        yield f"names “{url}”, which is no address of a page: correct it."

"""Which occupations' figures matter to somebody: those of the role and of the careers that follow, or those that are asked for."""

from collections import deque
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Final

from assess.domain.careers import CareerKind, CareerStep
from assess.domain.pay import OccupationName
from assess.domain.roles import split_overlaid_id

MEDICAL_ASSISTANTS: Final = "31-9092"
MOST_CLOSE_TITLES: Final = 4
CLOSE_ENOUGH: Final = 0.5


def occupations_from(role: str, careers: Iterable[CareerStep]) -> tuple[str, ...]:
    """The code of the role's own occupation, then those of the careers that follow it, the nearest first.

    A specialty is looked up by its base; a role that no career has counts as medical assisting.
    """
    steps = tuple(careers)
    base, _ = split_overlaid_id(role)
    own = [step for step in steps if step.role and step.role in {role, base}]
    reached = {step.id: step for step in own}
    waiting = deque(own)
    while waiting:
        done = waiting.popleft()
        after = [step for step in steps if done.id in step.follows and step.id not in reached]
        reached |= {step.id: step for step in after}
        waiting.extend(after)
    first = next((step.occupation_code for step in own if step.occupation_code), MEDICAL_ASSISTANTS)
    return tuple(dict.fromkeys((first, *(step.occupation_code for step in reached.values() if step.occupation_code))))


def neighboring_occupations(careers: Iterable[CareerStep]) -> tuple[str, ...]:
    """The code of medical assisting, then those of the neighboring jobs."""
    neighbors = (step.occupation_code for step in careers if step.kind is CareerKind.NEIGHBOR)
    return tuple(dict.fromkeys((MEDICAL_ASSISTANTS, *(code for code in neighbors if code))))


def match_occupations(words: str, occupations: Mapping[str, OccupationName], careers: Iterable[CareerStep]) -> tuple[str, ...]:
    """The codes that `words` fit: a code itself, or titles of occupations or careers with all the words; empty if none does."""
    if words.strip() in occupations:
        return (words.strip(),)
    wanted = _words(words)
    titles = [*((entry.title, entry.code) for entry in occupations.values()), *_titles_of(careers)]
    return tuple(dict.fromkeys(code for title, code in titles if code in occupations and wanted and wanted <= _words(title)))


def find_close_titles(words: str, occupations: Mapping[str, OccupationName], careers: Iterable[CareerStep]) -> tuple[str, ...]:
    """Titles of occupations and careers that are written much like `words`; empty if nothing is close."""
    titles = {title.casefold(): title for title, _ in _titles_of(careers)}
    titles |= {entry.title.casefold(): entry.title for entry in occupations.values()}
    return tuple(titles[name] for name in get_close_matches(words.casefold(), titles, MOST_CLOSE_TITLES, CLOSE_ENOUGH))


def _titles_of(careers: Iterable[CareerStep]) -> list[tuple[str, str]]:
    return [(step.title, step.occupation_code) for step in careers if step.occupation_code]


def _words(text: str) -> frozenset[str]:
    """Lower-case words in the singular, as far as dropping an s makes one."""
    return frozenset(word.strip(",.()").removesuffix("s") for word in text.casefold().split())

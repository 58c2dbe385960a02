"""What content is held against."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from assess.domain.catalog import Catalog
from assess.domain.faults import Fault
from assess.domain.library import Library
from assess.domain.linting.reading import ReadingLevel

TOO_HARD: Final = 9.0
"""The first grade above the eighth."""


@dataclass(frozen=True)
class Yardstick:
    """Everything that an entry may name, the day `on` which sources are to be fresh, and how hard a text is to read."""

    catalog: Catalog
    library: Library
    on: date
    reading: ReadingLevel


def lint_reading(about: str, name: str, texts: Iterable[str], yardstick: Yardstick) -> Iterator[Fault]:
    """A fault if the texts, read as one, ask for more than eight years of school; `name` begins the sentence and is plural."""
    grade = yardstick.reading.grade(texts)
    if grade >= TOO_HARD:
        yield Fault(
            about,
            f"{name} read at grade {grade:.1f}, above the eighth: use shorter sentences and commoner words, or add a term of the field.",
        )

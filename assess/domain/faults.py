"""A fault of the content: which entry it is about, and a plain sentence."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

ValueT = TypeVar("ValueT", bound=Hashable)


@dataclass(frozen=True)
class Fault:
    """What is wrong, where, and what to do; `about` is "KIND/ID" as in `Catalog.origins`, empty for the content as a whole."""

    about: str
    sentence: str


def repeated(values: Iterable[ValueT]) -> Iterator[ValueT]:
    """The values that occur more than once, each once, in the order of their first occurrence."""
    return (value for value, count in Counter(values).items() if count > 1)

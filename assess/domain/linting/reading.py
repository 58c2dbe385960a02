"""How many years of school a text asks for."""

import re
from collections.abc import Callable, Iterable
from typing import Final

WORD: Final = re.compile(r"[A-Za-z][A-Za-z'-]*")
SENTENCE_END: Final = re.compile(r"(?<=[.!?:;])\s+")
PER_SENTENCE: Final = 0.39
PER_WORD: Final = 11.8
OFFSET: Final = 15.59


class ReadingLevel:
    """Grades texts; a term of the field counts as one syllable, because whoever learns the field has to learn it anyway."""

    def __init__(self, terms: Iterable[str], count_syllables: Callable[[str], int]) -> None:
        self._terms = frozenset(term.casefold() for term in terms)
        self._count = count_syllables
        self._known: dict[str, int] = {}

    def with_terms(self, terms: Iterable[str]) -> "ReadingLevel":
        """The same with more terms of the field."""
        return ReadingLevel((*self._terms, *terms), self._count)

    def grade(self, texts: Iterable[str]) -> float:
        """The school grade (1, 2, … 12, higher in college) that `texts` ask for, 0 if there are no words in them.

        grade = 0.39 · words / sentences + 11.8 · syllables / words - 15.59 (Kincaid and others, 1975). Every text is at least one
        sentence; a colon or a semicolon ends one as well.
        """
        plain = [text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'") for text in texts]
        words = [word for text in plain for word in WORD.findall(text)]
        sentences = sum(1 for text in plain for part in SENTENCE_END.split(text) if WORD.search(part))
        if not words:
            return 0.0
        return PER_SENTENCE * len(words) / sentences + PER_WORD * sum(map(self._syllables, words)) / len(words) - OFFSET

    def _syllables(self, word: str) -> int:
        if word not in self._known:
            self._known[word] = self._work_out(word.casefold())
        return self._known[word]

    def _work_out(self, word: str) -> int:
        if not self._terms.isdisjoint((word, word.rstrip("s"), word.partition("'")[0])):
            return 1
        return max(1, sum(self._count(part) or 1 for part in word.split("-")))

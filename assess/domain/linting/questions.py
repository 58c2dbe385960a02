"""Questions of the knowledge check: fair, plain, reviewed, and with nothing but knowledge to tell the right answer by."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from assess.domain.faults import Fault
from assess.domain.linting.sources import lint_sources
from assess.domain.linting.yardstick import Yardstick, lint_reading
from assess.domain.skills import Question, Review

SHIPPED_OPTIONS: Final = 4
LONGER_SHARE: Final = 1.25
LONGER_CHARACTERS: Final = 8
FEWEST_TO_BALANCE: Final = 8
SMALLEST_BANK: Final = 20
MOST_LONGEST: Final = 0.4
CRITICAL: Final = (6.635, 9.210, 11.345, 13.277, 15.086)
"""Chi-square at p = 0.01 for 1 to 5 degrees of freedom."""
NO_OPTION: Final = re.compile(r"\b(all|none|both|any|neither) of (the above|these|them)\b|\b(both )?[a-d] and [a-d]\b", re.IGNORECASE)
NEGATIVE: Final = re.compile(
    r"\b(NOT|EXCEPT|NEVER)\b"
    r"|\b[Ee]xcept( for)?\s*[:?]"
    r"|\b(?i:(which|what)\b[^.?!,]*\b(is|are|was|does|do|should|would|must|may|can|could|need)"
    r"(n['\u2019]t|( \w+){0,2} (not|never))\b[^.!]*\?)"
    r"|\b(?i:(which|what)\b[^.?!,]*(?<!who )(?<!that )cannot\b[^.!]*\?)"
    r"|\b(?i:not true|untrue|incorrect|(is|are) (false|wrong)(?! with))\b"
)


def lint_question(question: Question, yardstick: Yardstick) -> Iterator[Fault]:
    """A sentence for each fault of one question; only what comes with Assess has to have four options and a review."""
    about, name = f"question/{question.id}", f"The question “{question.id}”"
    if yardstick.catalog.origin("question", question.id) is None:
        yield from _faults_if_shipped(about, name, question)
    longest, others = _lengths(question)
    if longest > LONGER_SHARE * others and longest - others > LONGER_CHARACTERS:
        yield Fault(about, f"{name} has a right option that is plainly the longest: shorten it, or lengthen another.")
    for option in question.options:
        if NO_OPTION.search(option.text):
            yield Fault(
                about, f"{name} offers “{option.text}”, which can be told without knowing: offer something that could be right alone."
            )
    if NEGATIVE.search(question.prompt):
        yield Fault(about, f"{name} asks for what is not so, which is easily misread: ask for what is right.")
    texts = (question.prompt, *(option.why for option in question.options))
    yield from lint_reading(about, f"The prompt and reasons of the question “{question.id}”", texts, yardstick)
    yield from lint_sources(about, name, (question.source,), yardstick.on)


def lint_bank(bank: Mapping[str, Sequence[Question]]) -> Iterator[Fault]:
    """What questions give away together; `bank` has them by skill."""
    for skill, questions in bank.items():
        yield from _crowded(skill, questions)
    together = [question for questions in bank.values() for question in questions if question.right < len(question.options)]
    if len(together) < SMALLEST_BANK:
        return
    if chi_square(together) > CRITICAL[max(len(question.options) for question in together) - 2]:
        counts = ", ".join(str(count) for count in _positions(together))
        yield Fault("", f"The right options of {len(together)} questions stand unevenly, first to last {counts} times: move some of them.")
    longest = sum(1 for first, second in map(_lengths, together) if first > second)
    if longest > MOST_LONGEST * len(together):
        yield Fault("", f"The right option is the longest in {longest} of {len(together)} questions: shorten some, or lengthen others.")


def chi_square(questions: Iterable[Question]) -> float:
    """How far the places of the right options are from even: Σ (observed - expected)² / expected over the places (Pearson).

    A question of n options expects 1/n of a right option at each of its first n places.
    """
    seen = list(questions)
    observed = _positions(seen)
    expected = [sum(1 / len(question.options) for question in seen if place < len(question.options)) for place in range(len(observed))]
    return sum((found - awaited) ** 2 / awaited for found, awaited in zip(observed, expected, strict=True))


def _faults_if_shipped(about: str, name: str, question: Question) -> Iterator[Fault]:
    if len(question.options) != SHIPPED_OPTIONS:
        yield Fault(about, f"{name} has {len(question.options)} options: give it four.")
    if question.review is Review.DRAFT:
        yield Fault(about, f"{name} is a draft: hold it against its source, and set `review`.")


def _lengths(question: Question) -> tuple[int, int]:
    """The length of the right option, and of the longest other; 0 and 0 if none is right."""
    lengths = [len(option.text) for option in question.options]
    if question.right >= len(lengths):
        return 0, 0
    return lengths[question.right], max(lengths[: question.right] + lengths[question.right + 1 :])


def _positions(questions: Sequence[Question]) -> tuple[int, ...]:
    places = max((len(question.options) for question in questions), default=0)
    return tuple(sum(1 for question in questions if question.right == place) for place in range(places))


def _crowded(skill: str, questions: Sequence[Question]) -> Iterator[Fault]:
    if len(questions) < FEWEST_TO_BALANCE:
        return
    counts = _positions(questions)
    most = max(counts)
    if most > len(questions) / 2:
        place = counts.index(most) + 1
        sentence = f"Of {len(questions)} questions on “{skill}”, {most} have option {place} as the right one: move some of them."
        yield Fault(f"question/{questions[0].id}", sentence)

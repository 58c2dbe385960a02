"""What every sentence about a fault has to be like."""

from collections.abc import Iterable


def one_sentence(sentences: Iterable[str]) -> str:
    """The only one; it says on one line what is wrong and, after a colon, what to do."""
    (sentence,) = sentences
    assert sentence.endswith(".")
    assert ": " in sentence
    assert "\n" not in sentence
    return sentence

"""Text that the report's fonts can show: what they cannot is replaced in place by words that say so.

The fonts come from a package. Learners may write anything: any script, emoji, control characters, words without end.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Final

FAMILIES: Final = (
    ("Source Sans 3", "SourceSans3"),
    ("Noto Sans", "NotoSans"),
    ("Noto Sans", "NotoSansSC"),
    ("Noto Sans", "NotoSansKR"),
    ("Noto Sans", "NotoSansJP"),
)
MOST_MARKS: Final = 3
LONGEST_WORD: Final = 20
BREAK: Final = "\u200b"
HIDDEN: Final = "\ue000"
NEVER_DRAWN: Final = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")
LINE_ENDS: Final = re.compile(r"\r\n?|[\u0085\u2028\u2029]")
SPACES: Final = re.compile(r"[\t\v\f\u1680\u2000-\u200a\u202f\u205f\u3000]")
HIDDEN_RUN: Final = re.compile(f"{HIDDEN}(?:[^\\S\\n]*[.,;:!?()'\"-]*[^\\S\\n]*{HIDDEN})*")
BREAKS_ANYWHERE: Final = "\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
BEHIND_SIGNS: Final = re.compile(r"(?<=[/\\._:@?&=+-])(?![/\\._:@?&=+-])")
LONG_WORD: Final = re.compile(f"[^\\s{BREAKS_ANYWHERE}]{{{LONGEST_WORD + 1},}}")


def font_folders(text: str) -> tuple[Path, ...]:
    """The folders of the fonts that `text` needs: one, or both where the first does not have every character."""
    names = dict.fromkeys(folder for folder, _ in FAMILIES)
    first, *rest = (_package() / name for name in names)
    return (first,) if all(ord(character) in _coverage(*FAMILIES[0]) for character in set(text) - {"\n"}) else (first, *rest)


def showable(text: str, hidden: Callable[[int], str], never: frozenset[str] = frozenset()) -> str:
    """`text` with every run of characters that no font shows, or that are in `never`, replaced by `hidden(count)`."""
    if text.isascii() and text.isprintable():
        return text
    marked = "".join(_shown(cluster, never) for cluster in _clusters(_tidy(text)))
    return HIDDEN_RUN.sub(lambda run: hidden(run.group().count(HIDDEN)), marked)


def breakable(text: str) -> str:
    """`text` with invisible places to break in words that no line could hold, and none around an arrow.

    Addresses and file names break behind their signs, so that what stands between them can be read, heard and copied as it is.
    """
    return LONG_WORD.sub(lambda word: BREAK.join(_pieces(word.group())), text).replace(" → ", "\u00a0→\u00a0")


def _pieces(word: str) -> Iterator[str]:
    for part in filter(None, BEHIND_SIGNS.split(word)):
        yield from _clusters(part) if len(part) > LONGEST_WORD else (part,)


def _tidy(text: str) -> str:
    """Composed, with plain line ends and spaces, without what is never drawn."""
    plain = SPACES.sub(" ", LINE_ENDS.sub("\n", text))
    return unicodedata.normalize("NFC", "".join(character for character in plain if character == "\n" or not _is_invisible(character)))


def _is_invisible(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cf"} or character in NEVER_DRAWN or _is_variation_selector(character)


def _is_variation_selector(character: str) -> bool:
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"


def _clusters(text: str) -> Iterator[str]:
    """A character together with the marks that stand on it."""
    start = 0
    for position, character in enumerate(text):
        if position > start and not unicodedata.category(character).startswith("M"):
            yield text[start:position]
            start = position
    if text:
        yield text[start:]


def _shown(cluster: str, never: frozenset[str]) -> str:
    if cluster == "\n":
        return cluster
    base, marks = cluster[:1], cluster[1 : 1 + MOST_MARKS]
    lost = HIDDEN * (len(cluster) - 1 - len(marks))
    if _has_glyphs(base + marks, never):
        return base + marks + lost
    if _has_glyphs(base, never) and not unicodedata.category(base).startswith("M"):
        return base + HIDDEN * (len(cluster) - 1)
    return HIDDEN * len(cluster)


def _has_glyphs(cluster: str, never: frozenset[str]) -> bool:
    if any(character in never or unicodedata.category(character) in {"Cn", "Co", "Cs"} for character in cluster):
        return False
    return any(all(ord(character) in _coverage(*family) for character in cluster) for family in FAMILIES)


@cache
def _coverage(folder: str, stem: str) -> frozenset[int]:
    """The characters that a family has in both the weights that reports use."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - slow to load, and needed for reports only

    found = []
    for weight in ("Regular", "Bold"):
        with TTFont(_package() / folder / f"{stem}-{weight}.ttf", lazy=True) as font:
            found.append(frozenset(font.getBestCmap()))
    return found[0] & found[1]


@cache
def _package() -> Path:
    import rendercv_fonts  # noqa: PLC0415 - lists its whole folder when loaded

    return Path(rendercv_fonts.__file__).parent

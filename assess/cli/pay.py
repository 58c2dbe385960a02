"""`pay`: what people earn in a place, in its states and in the nation, and how the jobs are expected to change."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from assess.cli.blocks import block_lines
from assess.cli.inputs import read_assessment
from assess.cli.outputs import say, say_json
from assess.cli.pay_output import make_pay_output
from assess.domain.errors import OccupationUnknown, PlaceUnknown
from assess.domain.library import Library
from assess.domain.occupations import find_close_titles, match_occupations, neighboring_occupations, occupations_from
from assess.domain.places import PayView, find_pay
from assess.reports.content_pay import pay_blocks
from assess.storage.current_catalog import current_catalog
from assess.storage.library import shipped_library


def run(arguments: Namespace) -> int:
    """Prints the figures."""
    view = _find(arguments, shipped_library())
    if arguments.json:
        say_json(make_pay_output(view))
    else:
        say(*block_lines(pay_blocks(view)))
    return 0


def _find(arguments: Namespace, library: Library) -> PayView:
    """What was asked for; raises PlaceUnknown or OccupationUnknown."""
    file, words, asked = _sort_words(arguments.file, arguments.place or (), arguments.occupation or ())
    place, careers = " ".join(words), tuple(library.careers.values())
    codes = neighboring_occupations(careers)
    if file is not None:
        assessment = read_assessment(file, current_catalog(), None)
        codes, home = occupations_from(assessment.role, careers), assessment.background.place
    else:
        home = ""
    if asked:
        codes = tuple(dict.fromkeys(code for entry in asked for code in _match(entry, library)))
    view = find_pay(library.pay, place or home, codes)
    if place and not view.is_found:
        raise PlaceUnknown(place, view.close)
    return view


def _sort_words(file: str | None, place: Sequence[str], occupation: Sequence[str]) -> tuple[str | None, Sequence[str], Sequence[str]]:
    """The file, the words of the place, and the occupations; a FILE typed after the words is none of them."""
    if file is None and len(place) > 1 and _is_file(place[-1]):
        return place[-1], place[:-1], occupation
    if file is None and len(occupation) > 1 and _is_file(occupation[-1]):
        return occupation[-1], place, occupation[:-1]
    return file, place, occupation


def _is_file(word: str) -> bool:
    return word == "-" or Path(word).is_file()


def _match(words: str, library: Library) -> tuple[str, ...]:
    careers = library.careers.values()
    found = match_occupations(words, library.pay.occupations, careers)
    if not found:
        raise OccupationUnknown(words, find_close_titles(words, library.pay.occupations, careers))
    return found

"""Loading everything there is to know against the parser that has to read the same files: tomli alone."""

from collections.abc import Iterator
from typing import Final

import tomli

from assess.storage.catalog import load_catalog
from assess.storage.paths import CATALOG
from benchmarks.measuring import Effort, Line, best_medians, timed

CONTENT_GOAL: Final = 3.0
TIMES: Final = 2
FOLDERS: Final = ("skills", "roles", "questions", "details", "overlays")
FILES: Final = ("catalog.toml", "levels.toml", "credentials.toml", "resources.toml")


def compare_content(effort: Effort) -> Iterator[Line]:
    """Reading, checking and building every model of the catalog, in a process that has done it before."""
    measures = {"ours": timed(load_everything, TIMES), "parser": timed(parse_everything, TIMES)}
    taken = best_medians(measures, effort.rounds, effort.calls)
    yield Line(
        "Loading the catalog with all questions and details, against tomli on the same files",
        taken["ours"] / taken["parser"],
        CONTENT_GOAL,
        "in a warm process",
    )


def load_everything() -> int:
    """The catalog with every file that is otherwise read only when asked for; how many entries that is."""
    catalog = load_catalog()
    return sum(len([*shelf.values()]) for shelf in (catalog.questions, catalog.details, catalog.overlays))


def parse_everything() -> int:
    """The same files, parsed and nothing else."""
    paths = [path for name in FOLDERS for path in (CATALOG / name).glob("*.toml")] + [CATALOG / name for name in FILES]
    return sum(len(tomli.loads(path.read_text(encoding="utf-8"))) for path in paths)

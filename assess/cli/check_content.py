"""What `check` does with content: a whole catalogue, or content of one's own laid over the shipped one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path

import syllapy

from assess.domain.catalog import Catalog
from assess.domain.errors import AssessError, CatalogProblem
from assess.domain.faults import Fault
from assess.domain.linting.content import LIBRARY_PARTS, lint_catalog
from assess.domain.linting.own import lint_changes
from assess.domain.linting.reading import ReadingLevel
from assess.domain.linting.yardstick import Yardstick
from assess.domain.own_content import extend_catalog
from assess.reports.sentences import error_sentence
from assess.storage.case.kept import kept_paths
from assess.storage.case.reading import read_package
from assess.storage.catalog import load_catalog, shipped_catalog
from assess.storage.current_catalog import current_catalog
from assess.storage.library import JOB_KIT, Library, shipped_library
from assess.storage.own_content import find_problems, gather, register_folder
from assess.storage.paths import PAY
from assess.storage.register import Register
from assess.storage.whole_catalog import is_beside, read_whole_catalog


@dataclass(frozen=True)
class Finding:
    """A fault and the file or folder that it is in; one that `blocks` keeps everything around it from being looked at."""

    path: Path
    line: str
    blocks: bool = False


def usable_catalog() -> Catalog:
    """The shipped catalogue with the person's own content, and without it if that cannot be used."""
    try:
        return current_catalog()
    except CatalogProblem:
        return shipped_catalog()


def make_yardstick(catalog: Catalog, on: date, terms: Iterable[str] = ()) -> Yardstick:
    """What content is held against that is laid over `catalog`."""
    library = shipped_library()
    return Yardstick(catalog, library, on, _reading(library.glossary.union(terms)))


@cache
def _reading(terms: frozenset[str]) -> ReadingLevel:
    """Words are counted once, however many files are checked."""
    return ReadingLevel(terms, syllapy.count)


def check_whole(folder: Path, on: date) -> Iterator[Finding]:
    """The faults of a whole catalogue and of what stands beside it."""
    register = read_whole_catalog(folder)
    yield from (_problem(problem, blocks=not is_beside(problem.path)) for problem in register.problems)
    if any(not is_beside(problem.path) for problem in register.problems):
        return
    library = Library(folder)
    yardstick = Yardstick(load_catalog(folder), library, on, _reading(library.glossary))
    for part in (lint_catalog, *LIBRARY_PARTS):
        try:
            yield from (_finding(fault, register) for fault in part(yardstick))
        except CatalogProblem as problem:
            yield _problem(problem)


def check_own(folder: Path, on: date) -> Iterator[Finding]:
    """The faults that content of one's own has, or brings about in what it is laid over, and those of imported frameworks."""
    yield from check_register(register_folder(folder), on)
    for path in kept_paths(folder).values():
        try:
            read_package(path)
        except AssessError as error:
            yield Finding(path, error_sentence(error))


def check_register(register: Register, on: date) -> Iterator[Finding]:
    """The faults of files that were read, laid over what ships."""
    own, shipped = gather(register), shipped_catalog()
    problems = [*register.problems] or [*find_problems(shipped, own, register.folder)]
    yield from (_problem(problem, blocks=True) for problem in problems)
    if problems:
        return
    extended = make_yardstick(extend_catalog(shipped, own), on, own.terms)
    for fault in chain(lint_catalog(extended), lint_changes(own, shipped)):
        if fault.about in own.origins or fault not in _known_faults(on):
            yield _finding(fault, register)


@cache
def _known_faults(on: date) -> frozenset[Fault]:
    """What is wrong with the shipped catalogue is nobody else's fault."""
    return frozenset(lint_catalog(make_yardstick(shipped_catalog(), on)))


def _problem(problem: CatalogProblem, *, blocks: bool = False) -> Finding:
    return Finding(problem.path, error_sentence(problem), blocks)


def _finding(fault: Fault, register: Register) -> Finding:
    places = {"pay": PAY, "job-kit": register.folder / JOB_KIT, "": register.folder}
    path = places.get(fault.about) or register.folder / register.origins.get(fault.about, "")
    return Finding(path, f"{path}: {fault.sentence}")

"""A report as plain values: sections of sentences, tables and bars, ready for JSON; no layout and no arithmetic."""

from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Final, TypeAlias

Cell: TypeAlias = str | tuple[str, str]
"""What stands in a table's cell; a second text is a smaller line below the first."""


class SectionId(StrEnum):
    """The parts of a report that can be chosen, in their order."""

    SUMMARY = "summary"
    MUST_HAVES = "must-haves"
    DOMAINS = "domains"
    GAPS = "gaps"
    PLAN = "plan"
    CERTIFICATIONS = "certifications"
    CAREERS = "careers"
    PAY = "pay"
    PROGRAMS = "programs"
    JOB_KIT = "job-kit"
    UNRATED = "unrated"
    NOTES = "notes"
    EVIDENCE = "evidence"
    SCORING = "scoring"
    SIGN_OFF = "sign-off"


PROSPECTS: Final = frozenset({SectionId.CERTIFICATIONS, SectionId.CAREERS, SectionId.PAY, SectionId.PROGRAMS, SectionId.JOB_KIT})
"""The sections about what is open to a person; each needs something gathered for it."""


@dataclass(frozen=True)
class Bar:
    """A bullet bar from 0 to 100: filled to `low`, hatched to `high`, a line at `line`; `alt` says it in words."""

    low: float
    high: float
    line: float
    alt: str


@dataclass(frozen=True)
class Text:
    """A sentence or more."""

    text: str
    kind: str = field(default="text", init=False)


@dataclass(frozen=True)
class Heading:
    """A heading inside a section, with what is said beside it."""

    text: str
    detail: str = ""
    kind: str = field(default="heading", init=False)


@dataclass(frozen=True)
class Subheading:
    """A heading below a heading, with what is said beside it."""

    text: str
    detail: str = ""
    kind: str = field(default="subheading", init=False)


@dataclass(frozen=True)
class Bullets:
    """Sentences in a list."""

    items: tuple[str, ...]
    kind: str = field(default="bullets", init=False)


@dataclass(frozen=True)
class Table:
    """A table; `layout` names what it is, `total` is its last row if it adds up.

    `columns` are widths in points, 0 for what shares the rest; empty for the layouts that the template knows.
    """

    layout: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: tuple[str, ...] = ()
    columns: tuple[int, ...] = ()
    kind: str = field(default="table", init=False)


@dataclass(frozen=True)
class BarRow:
    """One domain: its bar and figure, or no bar while there are too few answers."""

    title: str
    figure: str
    detail: str
    bar: Bar | None


@dataclass(frozen=True)
class Bars:
    """A group of bars on one scale."""

    rows: tuple[BarRow, ...]
    kind: str = field(default="bars", init=False)


@dataclass(frozen=True)
class Curve:
    """A figure that changes over time: points from left to right, both ways from 0 to 100, and a line at `line`.

    `begins` and `ends` stand below both ends, `first` and `last` beside them; `alt` says what it is, `caption` what it shows.
    """

    points: tuple[tuple[float, float], ...]
    line: float
    begins: str
    ends: str
    first: str
    last: str
    alt: str
    caption: str
    kind: str = field(default="curve", init=False)


@dataclass(frozen=True)
class SignOff:
    """Lines to sign on: a statement and the labels of the lines."""

    statement: str
    lines: tuple[str, ...]
    kind: str = field(default="sign-off", init=False)


Block: TypeAlias = Text | Heading | Subheading | Bullets | Table | Bars | Curve | SignOff


@dataclass(frozen=True)
class Section:
    """One chosen part of the report."""

    id: SectionId
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class MustHaveLine:
    """A must-have on the first page; `mark` is "met", "missed" or "open", `state` says it in words."""

    mark: str
    state: str
    title: str
    detail: str


@dataclass(frozen=True)
class Summary:
    """The first page: useful alone."""

    status: str
    blocked: bool
    index: str
    bar: Bar | None
    index_sentence: str
    cautions: tuple[str, ...]
    domains_title: str
    domains: Bars
    must_haves_title: str
    must_haves: tuple[MustHaveLine, ...]
    more_must_haves: str
    gaps_title: str
    gaps: Table
    more_gaps: str
    sessions_title: str
    sessions: Table
    plan_sentences: tuple[str, ...]


@dataclass(frozen=True)
class Frame:
    """What stands around the sections: title, who and when, header and footer; `date` is ISO 8601."""

    language: str
    region: str
    title: str
    document_title: str
    author: str
    name: str
    facts: tuple[str, ...]
    date: str
    header: str
    footer: str
    page: str
    hidden_note: str
    hidden_one: str
    hidden_many: str


@dataclass(frozen=True)
class ReportContent:
    """A gap report and study plan, complete."""

    frame: Frame
    summary: Summary | None
    sections: tuple[Section, ...]

    def as_json(self) -> dict[str, object]:
        """The same as plain mappings, lists, texts and numbers."""
        return asdict(self)

"""The blank checklist as plain values, ready for JSON."""

from dataclasses import asdict, dataclass

from assess.reports.content_values import Frame, SignOff


@dataclass(frozen=True)
class LevelLegend:
    """One level explained."""

    level: str
    name: str
    meaning: str


@dataclass(frozen=True)
class ChecklistRow:
    """One skill to rate by hand."""

    title: str
    summary: str
    must_have: bool


@dataclass(frozen=True)
class ChecklistDomain:
    """The skills of one domain."""

    title: str
    rows: tuple[ChecklistRow, ...]


@dataclass(frozen=True)
class ChecklistContent:
    """A blank checklist for one role, to fill in by hand; `own_note` is empty if everything came with Assess."""

    frame: Frame
    intro: str
    lines: tuple[str, ...]
    legend_title: str
    legend: tuple[LevelLegend, ...]
    others: tuple[LevelLegend, ...]
    must_have_mark: str
    must_have_note: str
    own_note: str
    header: tuple[str, ...]
    domains: tuple[ChecklistDomain, ...]
    sign_off: SignOff

    def as_json(self) -> dict[str, object]:
        """The same as plain mappings, lists, texts and numbers."""
        return asdict(self)

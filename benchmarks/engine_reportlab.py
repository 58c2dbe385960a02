"""The same content through ReportLab's flowables."""

import io
from collections.abc import Iterator
from html import escape
from typing import Final

from reportlab.lib.pagesizes import letter
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Flowable, LongTable, Paragraph, SimpleDocTemplate

from assess.reports.content_values import Bars, Block, Bullets, Cell, Heading, ReportContent, SignOff, Table, Text

STYLES: Final = getSampleStyleSheet()
MARGIN: Final = 57


def make_pdf(content: ReportContent) -> bytes:
    """As SimpleDocTemplate makes it."""
    target = io.BytesIO()
    document = SimpleDocTemplate(target, pagesize=letter, leftMargin=MARGIN, rightMargin=MARGIN, title=content.frame.document_title)
    document.build(list(_parts(content)))
    return target.getvalue()


def _parts(content: ReportContent) -> Iterator[Flowable]:
    yield _text(content.frame.title, "Title")
    yield from (_text(fact) for fact in (content.frame.name, *content.frame.facts))
    if content.summary is not None:
        summary = content.summary
        yield from (_text(text) for text in (summary.status, summary.index_sentence, *summary.cautions, *summary.plan_sentences))
        yield from (_text(f"{line.state}: {line.title}. {line.detail}") for line in summary.must_haves)
        for block in (summary.domains, summary.gaps, summary.sessions):
            yield from _block(block)
    for section in content.sections:
        yield _text(section.title, "Heading2")
        for part in section.blocks:
            yield from _block(part)


def _block(block: Block) -> Iterator[Flowable]:
    match block:
        case Text():
            yield _text(block.text)
        case Heading():
            yield _text(f"{block.text} {block.detail}", "Heading3")
        case Bullets():
            yield from (_text(item, "Bullet") for item in block.items)
        case Table():
            yield from _table(block)
        case Bars():
            yield from _table(Table("bars", (), tuple((row.title, row.figure, row.detail) for row in block.rows)))
        case SignOff():
            yield from (_text(text) for text in (block.statement, *block.lines))


def _table(table: Table) -> Iterator[Flowable]:
    header = [[_text(name) for name in table.header]] if table.header else []
    rows = [[_cell(cell) for cell in row] for row in (*table.rows, *([table.total] if table.total else []))]
    if header or rows:
        yield LongTable(header + rows, repeatRows=len(header))


def _text(text: str, style: str = "BodyText") -> Flowable:
    return Paragraph(escape(text), STYLES[style])


def _cell(cell: Cell) -> Flowable:
    return _text(cell) if isinstance(cell, str) else Paragraph(f"{escape(cell[0])}<br/>{escape(cell[1])}", STYLES["BodyText"])

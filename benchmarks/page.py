"""The report's content as a plain HTML page, for the engines that take one."""

from collections.abc import Iterator
from html import escape
from typing import Final

from assess.reports.content_values import Bars, Block, Bullets, Cell, Curve, Heading, ReportContent, SignOff, Subheading, Table, Text

STYLE: Final = (
    "@page { size: letter; margin: 2cm } body { font-family: sans-serif; font-size: 10pt } "
    "table { width: 100%; border-collapse: collapse } td, th { border-bottom: 1px solid #ccc; text-align: left; padding: 3px } "
    "tr { page-break-inside: avoid }"
)


def make_page(content: ReportContent) -> str:
    """Every sentence, table and figure of the report."""
    head = f"<title>{escape(content.frame.document_title)}</title><style>{STYLE}</style>"
    body = "".join(_parts(content))
    return (
        f'<!doctype html><html lang="{escape(content.frame.language)}"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'
    )


def _parts(content: ReportContent) -> Iterator[str]:
    yield f"<h1>{escape(content.frame.title)}</h1>"
    yield from (f"<p>{escape(fact)}</p>" for fact in (content.frame.name, *content.frame.facts))
    if content.summary is not None:
        summary = content.summary
        yield from (
            f"<p>{escape(text)}</p>" for text in (summary.status, summary.index_sentence, *summary.cautions, *summary.plan_sentences)
        )
        yield from (f"<p>{escape(f'{line.state}: {line.title}. {line.detail}')}</p>" for line in summary.must_haves)
        yield from (_block(block) for block in (summary.domains, summary.gaps, summary.sessions))
    for section in content.sections:
        yield f"<h2>{escape(section.title)}</h2>"
        yield from (_block(block) for block in section.blocks)


def _block(block: Block) -> str:  # noqa: C901, PLR0911 - one flat table
    match block:
        case Text():
            return f"<p>{escape(block.text)}</p>"
        case Heading():
            return f"<h3>{escape(block.text)} {escape(block.detail)}</h3>"
        case Subheading():
            return f"<h4>{escape(block.text)} {escape(block.detail)}</h4>"
        case Bullets():
            return "<ul>" + "".join(f"<li>{escape(item)}</li>" for item in block.items) + "</ul>"
        case Table():
            return _table(block)
        case Bars():
            return _table(Table("bars", (), tuple((row.title, row.figure, row.detail) for row in block.rows)))
        case Curve():
            return f"<p>{escape(block.caption)}</p>"
        case SignOff():
            return "".join(f"<p>{escape(text)}</p>" for text in (block.statement, *block.lines))


def _table(table: Table) -> str:
    head = "".join(f"<th>{escape(name)}</th>" for name in table.header)
    rows = (*table.rows, table.total) if table.total else table.rows
    body = "".join("<tr>" + "".join(f"<td>{_cell(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _cell(cell: Cell) -> str:
    return escape(cell) if isinstance(cell, str) else f"{escape(cell[0])}<br><small>{escape(cell[1])}</small>"

"""Report blocks as lines of text, so that a command and the report say the same."""

from collections.abc import Iterable, Iterator

from assess.reports.content_values import Bars, Block, Bullets, Cell, Curve, Heading, SignOff, Subheading, Table, Text


def block_lines(blocks: Iterable[Block]) -> Iterator[str]:
    """The blocks one below the other, with an empty line before each heading."""
    for block in blocks:
        yield from _lines(block)


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Text(text=words) | Curve(caption=words):
            yield words
        case Heading():
            yield from ("", " · ".join(part for part in (block.text, block.detail) if part))
        case Subheading():
            yield f"{block.text} ({block.detail})" if block.detail else block.text
        case Bullets():
            yield from (f"  - {item}" for item in block.items)
        case Table():
            yield from _table_lines(block)
        case Bars():
            yield from (f"  {row.title}: {row.figure} ({row.detail})" for row in block.rows)
        case SignOff():
            yield block.statement


def _table_lines(table: Table) -> Iterator[str]:
    """A line a row: each cell with its heading, as a reader who hears the lines one by one needs it."""
    for row in (*table.rows, *((table.total,) if table.total else ())):
        first, *others = (_cell_text(cell) for cell in row)
        named = [f"{name}: {text.removesuffix('.')}" for name, text in zip(table.header[1:], others, strict=True) if text]
        start = first if first.endswith((".", "?", "!")) else f"{first}."
        yield f"  {start} {'; '.join(named)}" if named else f"  {first}"


def _cell_text(cell: Cell) -> str:
    """A cell in one line, its smaller second line in brackets."""
    text, detail = (cell, "") if isinstance(cell, str) else cell
    return f"{text} ({detail.removesuffix('.')})" if detail else text

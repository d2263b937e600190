"""Shows a page: as tables on a terminal, as plain text to a pipe or a file."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from rich.console import Console
from rich.table import Table
from rich.text import Text

from sitrig.harness.pages.document import Block, Bullets, Grid, Heading, Paragraph, plain


def show(blocks: Iterable[Block]) -> None:
    """Write the page to standard output."""
    if not sys.stdout.isatty():
        sys.stdout.write(plain(blocks))
        return
    console = Console()
    for block in blocks:
        console.print(_rendered(block))


def _rendered(block: Block) -> Text | Table:
    match block:
        case Heading(level, text):
            return Text(f"\n{text}", style="bold" if level > 1 else "bold underline")
        case Paragraph(text):
            return Text(text)
        case Bullets(items):
            return Text("\n".join(f"• {item}" for item in items))
        case Grid(columns, rows):
            return _table(columns, rows)


def _table(columns: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> Table:
    table = Table(show_lines=True)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*map(Text, row))
    return table

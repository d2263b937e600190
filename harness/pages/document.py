"""A page as blocks, and its renderings as Markdown and plain text. Knows nothing of what it says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A title; level 1 is the page's own."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A few sentences."""

    text: str


@dataclass(frozen=True, slots=True)
class Bullets:
    """Items without order among themselves."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; every row has a cell for every column."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Heading | Paragraph | Bullets | Grid


def markdown(blocks: Iterable[Block]) -> str:
    """The page as Markdown, one blank line between blocks."""
    return "\n\n".join(_markdown(block) for block in blocks) + "\n"


def plain(blocks: Iterable[Block]) -> str:
    """The page as text that reads well without a table: a grid's row is a short record."""
    return "\n\n".join(_plain(block) for block in blocks) + "\n"


def _markdown(block: Block) -> str:
    match block:
        case Heading(level, text):
            return f"{'#' * level} {_escaped(text)}"
        case Paragraph(text):
            return _escaped(text)
        case Bullets(items):
            return "\n".join(f"- {_escaped(item)}" for item in items)
        case Grid(columns, rows):
            lines = [_pipes(columns), _pipes(["---"] * len(columns)), *map(_pipes, rows)]
            return "\n".join(lines)


def _pipes(cells: Sequence[str]) -> str:
    return "| " + " | ".join(_escaped(cell) for cell in cells) + " |"


def _escaped(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")


def _plain(block: Block) -> str:
    match block:
        case Heading(level, text):
            return f"{text}\n{'=-.'[min(level, 3) - 1] * len(text)}"
        case Paragraph(text):
            return text
        case Bullets(items):
            return "\n".join(f"  {item}" for item in items)
        case Grid(columns, rows):
            return "\n".join(_record(columns, row) for row in rows)


def _record(columns: Sequence[str], row: Sequence[str]) -> str:
    first = [f"  {row[0]}: {row[1]}" if len(row) > 1 else f"  {row[0]}"]
    rest = [
        f"      {name}: {cell}"
        for name, cell in zip(columns[2:], row[2:], strict=True)
        if cell != "-"
    ]
    return "\n".join(first + rest)

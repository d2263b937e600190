"""The page of switches: every point that the assessments leave open, its default and its sentence."""

from __future__ import annotations

from collections.abc import Iterator

from sitrig.emulators.dsp.modifications import ALL, amended
from sitrig.emulators.dsp.rules import BASE
from sitrig.emulators.dsp.switches import SWITCHES, Switches, SwitchInfo
from sitrig.harness.pages.document import Block, Grid, Heading, Paragraph
from sitrig.harness.pages.rule_tables import switches_of, word

COLUMNS = (
    "switch",
    "default",
    "other values",
    "meaning",
    "what leaves it open",
    "source",
    "read by",
)


def page() -> Iterator[Block]:
    """All switches."""
    yield Heading(1, "Switches")
    yield Paragraph(
        "An estate plan sets a switch in its table [switches], a scenario by a step. Whoever knows"
        " better than these defaults changes one line."
    )
    yield grid()


def grid() -> Grid:
    """One row for each switch."""
    return Grid(COLUMNS, tuple(_row(info) for info in SWITCHES))


def _row(info: SwitchInfo) -> tuple[str, ...]:
    default = getattr(Switches(), info.name)
    others = ", ".join(word(value) for value in info.values if value != default)
    return (
        info.name,
        word(default),
        others,
        info.meaning,
        info.sentence,
        info.source,
        _readers(info.name),
    )


def _readers(name: str) -> str:
    book = amended(BASE, ALL)
    srvs = [srv for srv, rules in book.rules.items() if name in switches_of(rules)]
    return f"tables of {', '.join(srvs)}" if srvs else "code outside the tables"

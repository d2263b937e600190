"""The page of everything that no document decides and the rig therefore assumes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from sitrig.emulators.dsp.access import ROWS
from sitrig.emulators.dsp.assumptions import ASSUMED_ALERTS, ASSUMED_BEHAVIOUR, TIMINGS
from sitrig.emulators.dsp.modifications import ALL, amended
from sitrig.emulators.dsp.rulebook import Row, Stage
from sitrig.emulators.dsp.rules import BASE
from sitrig.harness.pages.document import Block, Grid, Heading, Paragraph
from sitrig.harness.pages.response_codes import assumed
from sitrig.harness.pages.rule_tables import outcome, when


def page() -> Iterator[Block]:
    """Rows, codes, alerts, timings and what has no row; switches have a page of their own."""
    yield Heading(1, "Assumptions")
    yield Paragraph(
        "Where an assessment, the DUIS schema and the published matrix are silent, what the rig does"
        " is marked here. A scenario that rests on one of these rows asserts behaviour and never a"
        " code number. Points with a switch are on the page of switches."
    )
    yield Heading(2, "Rows")
    yield rows()
    yield Heading(2, "Response Codes")
    yield assumed()
    yield Heading(2, "DCC Alert codes")
    yield Grid(("alert", "code"), tuple(ASSUMED_ALERTS.items()))
    yield Heading(2, "Without a row")
    yield Grid(("of what", "what is assumed"), tuple(ASSUMED_BEHAVIOUR.items()))
    yield Heading(2, "Timings")
    yield timings()


def rows() -> Grid:
    """Every row whose source is an assumption, or whose code is."""
    found = [
        (rules.srv, stage, row)
        for rules in amended(BASE, ALL).rules.values()
        for stage, table in rules.tables.items()
        for row in table.rows
    ]
    before = [("every", Stage.STATUS, row) for row in ROWS.values()]
    return Grid(
        ("row", "SRV", "then", "when", "what is assumed"),
        tuple(
            (row.id, srv, outcome(row, stage), when(row), row.source)
            for srv, stage, row in (*before, *found)
            if _is_assumed(row)
        ),
    )


def _is_assumed(row: Row) -> bool:
    return "assumption" in row.source


def timings() -> Grid:
    """Every time-out, retry and window."""
    return Grid(
        ("timing", "value"),
        tuple(
            (field.name, _spoken(field.name, getattr(TIMINGS, field.name)))
            for field in fields(TIMINGS)
        ),
    )


def _spoken(name: str, value: int | tuple[int, ...]) -> str:
    if isinstance(value, tuple):
        return ", ".join(_spoken(name, part) for part in value)
    if name.endswith("attempts"):
        return str(value)
    return _duration(value // 1000)


def _duration(seconds: int) -> str:
    for unit, length in (("days", 86_400), ("h", 3_600), ("min", 60)):
        if seconds >= length and seconds % length == 0:
            return f"{seconds // length} {unit}"
    return f"{seconds} s"

"""The effective rule tables of a rulebook in words. Decides nothing."""

from __future__ import annotations

from collections.abc import Iterator

from sitrig.emulators.dsp.assumptions import response_code
from sitrig.emulators.dsp.modifications import ALL, amended
from sitrig.emulators.dsp.rulebook import FactValue, RequestRules, Row, Rulebook, Stage, Table
from sitrig.emulators.dsp.rules import BASE
from sitrig.emulators.dsp.switches import SWITCHES, Switches
from sitrig.emulators.protocol.duis.catalogue import SRVS
from sitrig.emulators.protocol.vocabulary import SmiStatus
from sitrig.harness.pages.document import Block, Bullets, Grid, Heading, Paragraph

COLUMNS = ("row", "then", "when", "note", "source")
_STAGES = (Stage.STATUS, Stage.REGISTRATION, Stage.REQUEST)
_SWITCH_NAMES = tuple(info.name for info in SWITCHES)


def in_force(modifications: tuple[str, ...]) -> str:
    """`SECMP0039 and SECMP0125`, or `none`."""
    return " and ".join(modifications) or "none"


def outcome(row: Row, stage: Stage) -> str:
    """What a row leads to; a code that no document gives is marked so."""
    if row.refuse is None:
        return "accepted" if stage is Stage.REQUEST else "goes on"
    code = response_code(row.refuse)
    return f"refused {code}" + (" (code is an assumption)" if row.refuse.startswith("@") else "")


def when(row: Row) -> str:
    """The conditions in words."""
    return "; ".join(condition.words() for condition in row.when) or "otherwise"


def grid(table: Table, stage: Stage) -> Grid:
    """A table, row by row, in the order in which they decide."""
    return Grid(COLUMNS, tuple(_cells(row, stage) for row in table.rows))


def _cells(row: Row, stage: Stage) -> tuple[str, ...]:
    return (row.id, outcome(row, stage), when(row), row.note or "-", row.source)


def title(srv: str) -> str:
    """`8.4 Update Inventory`."""
    return f"{srv} {SRVS[srv].name}"


def request_rules(book: Rulebook, srv: str, level: int = 1) -> Iterator[Block]:
    """Everything that is decided about one Service Request Variant."""
    rules = book.rules[srv]
    yield Heading(level, title(srv))
    yield Bullets(tuple(_summary(rules)))
    for stage in _STAGES:
        yield Heading(level + 1, f"Stage: {stage.value}")
        yield grid(rules.tables[stage], stage)
    switches = switches_of(rules)
    if switches:
        yield Heading(level + 1, "Switches read")
        defaults = Switches()
        yield Bullets(tuple(f"{name} = {word(getattr(defaults, name))}" for name in switches))
    assumed = [row.id for table in rules.tables.values() for row in table.rows if row.is_assumption]
    if assumed:
        yield Heading(level + 1, "Assumptions")
        yield Paragraph(f"No document decides these rows: {', '.join(assumed)}.")


def _summary(rules: RequestRules) -> Iterator[str]:
    by_source: dict[str, list[str]] = {}
    for role, source in rules.eligibility.sources.items():
        by_source.setdefault(source, []).append(role.assessment_name)
    roles = "; ".join(f"{', '.join(sorted(names))} ({src})" for src, names in by_source.items())
    yield f"Eligible User Roles: {roles or 'none (SRV matrix)'}. Any other is refused E2."
    yield f"Device types: {', '.join(sorted(rules.device_types))}. Any other is refused E11."
    yield f"SMI Statuses that are not refused E5 as such: {statuses(rules)}."


def statuses(rules: RequestRules) -> str:
    """The statuses in which the status stage lets a Supplier's request go on."""
    table = rules.tables[Stage.STATUS]
    found = [status.words for status in SmiStatus if _passes(table, status.words)]
    return "all" if len(found) == len(SmiStatus) else ", ".join(found)


def _passes(table: Table, status: str) -> bool:
    facts: dict[str, FactValue] = {"SMI Status": status, "User Role": frozenset({"EIS"})}
    return table.decide(facts).refuse is None


def switches_of(rules: RequestRules) -> tuple[str, ...]:
    """Names of the switches that rows of these tables read."""
    read = {
        condition.fact
        for table in rules.tables.values()
        for row in table.rows
        for condition in row.when
    }
    return tuple(name for name in _SWITCH_NAMES if name in read)


def word(value: str | bool) -> str:
    """`yes`, `no`, or the value itself."""
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else value


def difference(before: Rulebook, after: Rulebook, srv: str, level: int = 1) -> Iterator[Block]:
    """What the Modifications in force in `after` and not in `before` change about one request."""
    old, new = before.rules[srv], after.rules[srv]
    title_ = f"{title(srv)}: {in_force(before.modifications)} -> {in_force(after.modifications)}"
    yield Heading(level, title_)
    lines = [
        f"+ User Role {role.assessment_name} may send it ({source})"
        for role, source in new.eligibility.sources.items()
        if role not in old.eligibility.sources
    ]
    for stage in _STAGES:
        lines += _changed_rows(old.tables[stage], new.tables[stage], stage)
    yield Bullets(tuple(lines) or ("nothing",))


def _changed_rows(old: Table, new: Table, stage: Stage) -> list[str]:
    gone = [row for row in old.rows if row not in new.rows]
    come = [row for row in new.rows if row not in old.rows]
    return [
        f"{sign} {stage.value} {row.id}: {outcome(row, stage)} when {when(row)} ({row.source})"
        for sign, rows in (("-", gone), ("+", come))
        for row in rows
    ]


def page() -> Iterator[Block]:
    """Every built Service Request before any Modification, and what each Modification changes."""
    everything = amended(BASE, ALL)
    yield Heading(1, "Rule tables")
    yield Paragraph(
        "A table is read from the top and the first row whose conditions all hold decides. A"
        " request passes the stages in the order status and registration (the switch"
        " registration_before_status says which of the two is first) and then request. Below are"
        f" the tables with {in_force(ALL)} in force; the last section lists what each changes."
    )
    for srv in everything.rules:
        yield from request_rules(everything, srv, 2)
    yield Heading(2, "What each Modification changes")
    for modification in ALL:
        alone = amended(BASE, (modification,))
        for srv in BASE.rules:
            if alone.rules[srv] != BASE.rules[srv]:
                yield from difference(amended(BASE, ()), alone, srv, 3)

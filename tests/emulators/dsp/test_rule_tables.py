"""What every rule table must be: total, without a dead row, with sources and ids; and as printed."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from sitrig.emulators.dsp.access import ROWS
from sitrig.emulators.dsp.modifications import ALL, amended
from sitrig.emulators.dsp.rulebook import Row, Rulebook, Stage, Table
from sitrig.emulators.dsp.rules import BASE, SERVICES
from sitrig.emulators.dsp.switches import SWITCHES
from sitrig.harness.pages.document import plain
from sitrig.harness.pages.rule_tables import request_rules
from tests.emulators.dsp.cells import cells, possible

GOLDEN = Path(__file__).parents[2] / "golden" / "rules"
WORLDS = ((), *((modification,) for modification in ALL), ALL)
BOOKS = {"+".join(world) or "none": amended(BASE, world) for world in WORLDS}
DISTINCT: dict[tuple[str, tuple[Row, ...]], tuple[str, Table]] = {}
for _world, _book in BOOKS.items():
    for _srv, _rules in _book.rules.items():
        for _table in _rules.tables.values():
            DISTINCT.setdefault((_table.name, _table.rows), (f"{_table.name}, {_world}", _table))
TABLES = [pytest.param(name.split()[0], table, id=name) for name, table in DISTINCT.values()]


def rows(book: Rulebook) -> list[Row]:
    """Every row of a rulebook and of the stages before it."""
    tables = [table for rules in book.rules.values() for table in rules.tables.values()]
    return [*ROWS.values(), *(row for table in tables for row in table.rows)]


@pytest.mark.parametrize(("srv", "table"), TABLES)
def test_some_row_always_decides_and_every_row_decides_somewhere(srv: str, table: Table) -> None:
    deciding: Counter[str] = Counter()
    for facts in cells(table):
        if possible(srv, facts):
            deciding[table.decide(facts).id] += 1
    assert [row.id for row in table.rows if not deciding[row.id]] == []


@pytest.mark.parametrize(("srv", "table"), TABLES)
def test_the_last_row_and_no_other_has_no_conditions(srv: str, table: Table) -> None:
    assert [bool(row.when) for row in table.rows] == [True] * (len(table.rows) - 1) + [False]


@pytest.mark.parametrize(("srv", "table"), TABLES)
def test_rows_name_only_facts_and_values_of_their_domains(srv: str, table: Table) -> None:
    strange = [
        (row.id, condition.fact, value)
        for row in table.rows
        for condition in row.when
        for value in condition.values
        if value not in table.domains.get(condition.fact, ())
    ]
    assert strange == []


@pytest.mark.parametrize("book", BOOKS.values(), ids=BOOKS)
def test_row_ids_are_unique_over_the_whole_rulebook(book: Rulebook) -> None:
    assert [row for row, count in Counter(row.id for row in rows(book)).items() if count > 1] == []


@pytest.mark.parametrize("book", BOOKS.values(), ids=BOOKS)
def test_every_row_and_every_eligible_role_has_a_source(book: Rulebook) -> None:
    assert [row.id for row in rows(book) if len(row.source) < 4] == []
    for rules in book.rules.values():
        assert [role for role, source in rules.eligibility.sources.items() if not source] == []


def test_every_request_has_all_three_tables_and_its_own_key() -> None:
    assert list(BASE.rules) == list(SERVICES)
    for srv, rules in BASE.rules.items():
        assert rules.srv == srv
        assert set(rules.tables) == set(Stage)


def test_a_switch_that_a_row_reads_is_declared_with_the_values_the_row_knows() -> None:
    legal = {info.name: set(info.values) for info in SWITCHES}
    book = BOOKS["+".join(ALL)]
    tables = [table for rules in book.rules.values() for table in rules.tables.values()]
    for table in tables:
        for name in legal.keys() & table.domains.keys():
            assert set(table.domains[name]) == legal[name], (table.name, name)


@pytest.mark.parametrize("world", BOOKS)
def test_effective_tables_are_the_golden_ones(world: str) -> None:
    book = BOOKS[world]
    printed = "\n\n".join(plain(request_rules(book, srv)) for srv in book.rules)
    assert printed == (GOLDEN / f"{world}.txt").read_text(encoding="utf-8")

"""Rows, tables and their amendment: how a rule is written and decided. Holds no fact of the domain.

A table is read from the top and the first row whose conditions all hold decides; the last row has
no conditions, so a table always decides. A rulebook is immutable: amending returns a new one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

from msgspec import Struct

from sitrig.emulators.protocol.vocabulary import UserRole

FactValue = str | bool | frozenset[str]
Facts = Mapping[str, FactValue]


class Test(Enum):
    """How a condition looks at its fact; the value is the word the printed table uses."""

    IN = "is"
    HAS = "includes"
    ONLY = "is only"
    LACKS = "does not include"
    NOT_IN = "is not"


# Looking a member up costs more than the comparison it is for.
_IN, _HAS, _ONLY, _LACKS = Test.IN, Test.HAS, Test.ONLY, Test.LACKS


@dataclass(frozen=True, slots=True)
class Condition:
    """One requirement on one fact."""

    fact: str
    test: Test
    values: tuple[str | bool, ...]

    def holds(self, facts: Facts) -> bool:
        """Whether it holds; a fact that the case does not state raises KeyError."""
        value = facts[self.fact]
        if isinstance(value, frozenset):
            wanted = frozenset(self.values)
            if self.test is _HAS:
                return bool(wanted & value)
            if self.test is _LACKS:
                return not wanted & value
            if self.test is _ONLY:
                return bool(value) and value <= wanted
            raise TypeError(f"{self.fact} is a set; {self.test} is not for sets")
        return (value in self.values) is (self.test is _IN)

    def words(self) -> str:
        """`SMI Status is Whitelisted or Commissioned`."""
        values = [
            {True: "yes", False: "no"}[value] if isinstance(value, bool) else value
            for value in self.values
        ]
        return f"{self.fact} {self.test.value} {' or '.join(values)}"


def is_(fact: str, *values: str | bool) -> Condition:
    """The single-valued fact is one of these."""
    return Condition(fact, Test.IN, values)


def is_not(fact: str, *values: str | bool) -> Condition:
    """The single-valued fact is none of these."""
    return Condition(fact, Test.NOT_IN, values)


def has(fact: str, *values: str) -> Condition:
    """The set includes at least one of these."""
    return Condition(fact, Test.HAS, values)


def lacks(fact: str, *values: str) -> Condition:
    """The set includes none of these."""
    return Condition(fact, Test.LACKS, values)


def only(fact: str, *values: str) -> Condition:
    """The set is not empty and includes nothing but these."""
    return Condition(fact, Test.ONLY, values)


@dataclass(frozen=True, slots=True)
class Row:
    """A rule: when these conditions hold, this follows. `refuse` None means the request passes.

    `refuse` is a Response Code, or `@name` for a code whose meaning is not published and that
    `data/response_codes.toml` assigns. A source that starts with `assumption` says no document decides this.
    """

    id: str
    source: str
    when: tuple[Condition, ...] = ()
    refuse: str | None = None
    note: str = ""

    @property
    def is_assumption(self) -> bool:
        """Whether no document decides this."""
        return self.source.startswith("assumption")

    def holds(self, facts: Facts) -> bool:
        """Whether every condition holds."""
        for condition in self.when:  # noqa: SIM110  (a generator costs more than the conditions)
            if not condition.holds(facts):
                return False
        return True


@dataclass(frozen=True, slots=True)
class Table:
    """Rows in order, and the values each fact may take (for printing and exhaustive tests).

    A set-valued fact lists its possible members; `sets` names those facts.
    """

    name: str
    domains: Mapping[str, tuple[str | bool, ...]]
    rows: tuple[Row, ...]
    sets: frozenset[str] = frozenset()

    def decide(self, facts: Facts) -> Row:
        """The first row that holds."""
        for row in self.rows:
            if row.holds(facts):
                return row
        raise LookupError(f"the table {self.name} has no row without conditions")

    def insert(self, row: Row, *, before: str) -> Table:
        """This table with one more row; raises KeyError when `before` is not a row."""
        index = [existing.id for existing in self.rows].index(before)
        return replace(self, rows=(*self.rows[:index], row, *self.rows[index:]))


class Stage(Enum):
    """The tables of one Service Request, in the names the printed rulebook uses."""

    STATUS = "status"
    REGISTRATION = "registration"
    REQUEST = "request"


@dataclass(frozen=True, slots=True)
class Eligibility:
    """User Roles that may send a Service Request, each with the source that says so."""

    sources: Mapping[UserRole, str]

    def widen(self, role: UserRole, source: str) -> Eligibility:
        """This eligibility with one more role."""
        return Eligibility({**self.sources, role: source})


@dataclass(frozen=True, slots=True)
class RequestRules:
    """All that is decided about one Service Request Variant."""

    srv: str
    eligibility: Eligibility
    device_types: frozenset[str]
    tables: Mapping[Stage, Table]


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The rules of every built Service Request Variant, with the Modifications in force applied."""

    rules: Mapping[str, RequestRules]
    modifications: tuple[str, ...] = field(default=())

    def insert(self, srv: str, stage: Stage, row: Row, *, before: str) -> Rulebook:
        """This rulebook with a row more in one table."""
        rules = self.rules[srv]
        tables = {**rules.tables, stage: rules.tables[stage].insert(row, before=before)}
        return self._with(replace(rules, tables=tables))

    def widen(self, srv: str, role: UserRole, source: str) -> Rulebook:
        """This rulebook with a User Role more that may send `srv`."""
        rules = self.rules[srv]
        return self._with(replace(rules, eligibility=rules.eligibility.widen(role, source)))

    def _with(self, rules: RequestRules) -> Rulebook:
        return replace(self, rules={**self.rules, rules.srv: rules})


@dataclass(frozen=True, slots=True)
class Modification:
    """A SEC Modification as an amendment of the rulebook, retired once it is part of the base."""

    id: str
    title: str
    change_request: str
    source: str
    retire_when: str
    amend: Callable[[Rulebook], Rulebook]


class Decision(Struct, frozen=True, kw_only=True):
    """What was decided and by which row, with the facts that it used."""

    code: str
    row: str
    source: str
    facts: Mapping[str, FactValue] = {}
    reason: str = ""

    @property
    def accepted(self) -> bool:
        """Whether the request passed; a warning code is an acceptance with caveats."""
        return not self.code.startswith("E")

    def plain(self) -> dict[str, object]:
        """The decision for the journal; sets in order, so that equal decisions write equal bytes."""
        facts = {
            name: sorted(value) if isinstance(value, frozenset) else value
            for name, value in self.facts.items()
        }
        return {
            "code": self.code,
            "row": self.row,
            "source": self.source,
            "reason": self.reason,
            "facts": facts,
        }

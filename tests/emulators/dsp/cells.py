"""Every combination of facts that a rule table can meet; read by path, because tests are no package."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain, combinations, product

from sitrig.emulators.dsp.rulebook import FactValue, Table

Facts = dict[str, FactValue]
_WIDE = 6
_TOLD_APART_ELSEWHERE = {"device type": ("CHF",)}
"""Values that no row need name but with which other facts go together (`possible`)."""


def used(*tables: Table) -> set[str]:
    """Names of the facts that rows of these tables look at."""
    return {c.fact for table in tables for row in table.rows for c in row.when}


def subsets(values: tuple[str, ...]) -> list[frozenset[str]]:
    """Every subset, the empty one included."""
    sizes = range(len(values) + 1)
    return [frozenset(s) for s in chain.from_iterable(combinations(values, n) for n in sizes)]


def mentioned(fact: str, *tables: Table) -> tuple[str, ...]:
    """The values that rows name for a fact, and one that none names: members alike decide alike."""
    named = {
        str(v)
        for t in tables
        for row in t.rows
        for c in row.when
        if c.fact == fact
        for v in c.values
    }
    others = [str(value) for value in tables[0].domains[fact] if value not in named]
    return (*sorted(named), *others[:1])


def cells(
    *tables: Table, facts: set[str] | None = None, fixed: Mapping[str, FactValue] | None = None
) -> Iterator[Facts]:
    """All combinations of the facts that decide in any of these tables of one stage.

    A set-valued fact runs over the subsets of the values that rows mention and one more, and a
    wide single-valued one (device type, SMI Status) over the values that rows mention and one more.
    """
    names = sorted(facts if facts is not None else used(*tables))
    ranges: list[list[FactValue]] = []
    for name in names:
        if fixed and name in fixed:
            ranges.append([fixed[name]])
        elif name in tables[0].sets:
            ranges.append([*subsets(mentioned(name, *tables))])
        elif len(tables[0].domains[name]) > _WIDE:
            ranges.append([*{*mentioned(name, *tables), *_TOLD_APART_ELSEWHERE.get(name, ())}])
        else:
            ranges.append([*tables[0].domains[name]])
    for values in product(*ranges):
        yield dict(zip(names, values, strict=True))


def possible(srv: str, facts: Facts) -> bool:
    """Whether a request can state these facts together; what each clause excludes cannot be sent."""
    return all(clause(srv, facts) for clause in _CLAUSES)


def _details_follow_from_fields(srv: str, facts: Facts) -> bool:
    if "details" not in facts:
        return True
    fields = facts.get("fields", frozenset())
    assert isinstance(fields, frozenset)
    derived = "none" if not fields else "other or mixed"
    if fields == {"ESMEVariant"}:
        derived = "ESME Variant only"
    return facts["details"] == derived


def _only_details_have_fields(srv: str, facts: Facts) -> bool:
    return facts.get("choice") in (None, "UpdateDeviceDetails") or not facts.get("fields")


def _installed_is_not_pending(srv: str, facts: Facts) -> bool:
    if not {"Comms Hub", "SMI Status"} <= facts.keys():
        return True
    return (facts["Comms Hub"] == "not installed") is (facts["SMI Status"] == "Pending")


def _only_a_fault_return_has_a_fault(srv: str, facts: Facts) -> bool:
    return srv == "8.14.3" or facts.get("return type") != "fault post installation"


def _a_device_not_recorded_has_nothing(srv: str, facts: Facts) -> bool:
    if facts.get("device recorded") is not False:
        return True
    names = ("device's SMI Status", "device's Comms Hub", "device's ImportMPxN")
    return all(facts[name] == "none" for name in names)


def _add_and_remove_details(srv: str, facts: Facts) -> bool:
    if "whitelist details" not in facts:
        return True
    legal = ("given", "missing") if facts["request"] == "Add" else ("none", "unexpected")
    given = facts["whitelist details"] in ("given", "unexpected")
    return facts["whitelist details"] in legal and (given or facts["ImportMPxN given"] is False)


def _only_a_hub_comes_with_a_gpf(srv: str, facts: Facts) -> bool:
    if "GPF" not in facts:
        return True
    return (facts["device type"] == "CHF") is (facts["GPF"] not in ("none", "unexpected"))


_CLAUSES = (
    _details_follow_from_fields,
    _only_details_have_fields,
    _installed_is_not_pending,
    _only_a_fault_return_has_a_fault,
    _a_device_not_recorded_has_nothing,
    _add_and_remove_details,
    _only_a_hub_comes_with_a_gpf,
)

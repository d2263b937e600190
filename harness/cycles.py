"""Repeats the scenarios of a run: whole packs one after another, as SECMP0039 FIA 4.1 counts cycles."""

from __future__ import annotations

import pytest

from sitrig.harness.options import OPTIONS

CYCLE = "cycle"
# What pytest-bdd hands to every scenario, outlined or not, and to nothing else.
EXAMPLE = "_pytest_bdd_example"


def repeat(metafunc: pytest.Metafunc) -> None:
    """Make each scenario N tests, `cycle1` to `cycleN`; what is no scenario runs once."""
    cycles = metafunc.config.stash[OPTIONS].cycles
    if cycles == 1 or EXAMPLE not in metafunc.fixturenames:
        return
    metafunc.fixturenames.append(CYCLE)
    numbers = range(1, cycles + 1)
    metafunc.parametrize(CYCLE, numbers, indirect=True, ids=[f"cycle{n}" for n in numbers])


def arrange(items: list[pytest.Item]) -> None:
    """Put each cycle after the one before it; within a cycle the order stays."""
    items.sort(key=_number)


def _number(item: pytest.Item) -> int:
    call = getattr(item, "callspec", None)
    return int(call.params.get(CYCLE, 1)) if call is not None else 1

"""A Then must be able to fail, and it alone may declare a change."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from sitrig.steps import MODULES
from tests.steps.calls import can_fail, module, names_in, tree


def steps(where: str) -> Iterator[tuple[str, set[str], ast.FunctionDef]]:
    """Name, keywords and body of every step function of a module."""
    for name, function in module(where).functions.items():
        calls = [made.func for made in function.decorator_list if isinstance(made, ast.Call)]
        keywords = {made.id for made in calls if isinstance(made, ast.Name)}
        if keywords & {"given", "when", "then"}:
            yield name, keywords, function


@pytest.mark.parametrize("where", MODULES)
def test_every_then_asserts(where: str) -> None:
    thens = [name for name, keywords, _ in steps(where) if "then" in keywords]
    idle = [name for name in thens if not can_fail(where, name)]
    assert idle == [], f"{where}: these assert nothing"


@pytest.mark.parametrize("where", MODULES)
def test_no_given_and_no_when_declares_a_change(where: str) -> None:
    for name, keywords, function in steps(where):
        if "then" not in keywords:
            assert "declare" not in names_in(function), f"{where}.{name}"


@pytest.mark.parametrize("where", MODULES)
def test_no_declaration_takes_in_a_whole_part_of_the_state(where: str) -> None:
    """`dsp/inventory/*` or `devices/*` would hide every change beside the one that is meant."""
    for node in ast.walk(tree(where)):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "declare":
            for pattern in (ast.unparse(argument) for argument in node.args):
                for wide in ("/inventory/*", "devices/*", "dsp/*"):
                    assert wide not in pattern, f"{where}: {pattern}"


def test_the_guard_sees_a_then_that_asserts_nothing() -> None:
    assert not can_fail("sitrig.steps.premises", "device_is")
    assert not can_fail("sitrig.harness.premises.names", "user_named")
    assert can_fail("sitrig.steps.responses", "request_is")
    assert can_fail("sitrig.harness.ledger", "Ledger.close")

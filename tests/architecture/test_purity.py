"""No clock, no chance, no sleep and no environment below the edges; no swallowed exceptions."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.source import FLOORS, module_name, place, python_files, tree, within

# The edges: what talks to sockets, to the wall clock or to the machine.
EDGES = (
    "emulators.edge", "harness.serving", "harness.diagnosis", "harness.running",
    "harness.options", "harness.commands", "harness.cli", "harness.targets",
    "harness.reporting", "harness.progress", "harness.plugin", "harness.fixtures",
)  # fmt: skip
CLOCK = {
    "datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time", "time.time_ns",
    "time.monotonic", "time.monotonic_ns", "time.perf_counter", "time.localtime", "time.gmtime",
}  # fmt: skip
ENVIRONMENT = {"os.environ", "os.getenv", "os.putenv", "os.getcwd", "Path.cwd", "Path.home"}
NEVER = {"time.sleep", "uuid.uuid1", "uuid.uuid4", "uuid4", "os.urandom"}
MODULES_NEVER = {"random", "secrets", "uuid"}


def dotted(node: ast.expr) -> str:
    """`datetime.now` of an attribute chain, as far as it is names."""
    match node:
        case ast.Attribute(value=value, attr=attr):
            base = dotted(value)
            return f"{base}.{attr}" if base else attr
        case ast.Name(id=name):
            return name
        case _:
            return ""


def uses(path: Path) -> Iterator[tuple[int, str]]:
    """Every name with a dot, and every bare one that is called."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Attribute):
            yield node.lineno, dotted(node)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.lineno, node.func.id


def offences(names: set[str], *, edges: tuple[str, ...]) -> list[str]:
    """Places outside the edges that use one of these names."""
    return [
        f"{place(path, line)} uses {name}"
        for path in python_files(*FLOORS)
        if not within(module_name(path), *edges)
        for line, name in uses(path)
        if any(name == one or name.endswith(f".{one}") for one in names)
    ]


def test_no_clock_below_the_edges() -> None:
    assert offences(CLOCK, edges=EDGES) == []


def test_no_environment_below_the_edges() -> None:
    assert offences(ENVIRONMENT, edges=EDGES) == []


def test_no_sleep_and_no_chance_anywhere() -> None:
    assert offences(NEVER, edges=()) == []
    imported = [
        f"{place(path, node.lineno)} imports {alias.name}"
        for path in python_files(*FLOORS)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Import)
        for alias in node.names
        if alias.name in MODULES_NEVER
    ]
    imported += [
        f"{place(path, node.lineno)} imports from {node.module}"
        for path in python_files(*FLOORS)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom) and node.module in MODULES_NEVER
    ]
    assert imported == []


def test_a_planted_call_would_be_found(tmp_path: Path) -> None:
    planted = tmp_path / "planted.py"
    planted.write_text("import datetime\n\nnow = datetime.datetime.now(datetime.UTC)\n")
    assert "datetime.datetime.now" in {name for _, name in uses(planted)}


@pytest.mark.parametrize("floor", FLOORS)
def test_nothing_catches_every_exception(floor: str) -> None:
    """Save the runtime and the HTTP edge, which log and go on or stop the world."""
    wrong = [
        place(path, node.lineno)
        for path in python_files(floor)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or dotted(node.type) in ("Exception", "BaseException"))
        and not within(module_name(path), "emulators.edge", "emulators.world")
    ]
    assert wrong == []

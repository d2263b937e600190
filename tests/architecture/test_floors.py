"""Imports point down, and what belongs in one place is imported there alone."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.architecture.source import (
    FLOORS,
    imports,
    module_name,
    place,
    python_files,
    tree,
    within,
)

PROTOCOL = "emulators.protocol"
# Who may import what of ours; the longest prefix that fits a module decides.
MAY_IMPORT: dict[str, tuple[str, ...]] = {
    "emulators.protocol": (PROTOCOL,),
    "emulators.network": (PROTOCOL, "emulators.network"),
    "emulators.devices": (PROTOCOL, "emulators.devices"),
    "emulators.dsp": (PROTOCOL, "emulators.dsp"),
    "emulators": ("emulators",),
    "harness": ("emulators", "harness"),
    "steps": ("emulators", "harness", "steps"),
}
# The shell knows neither rules nor devices: it carries out what any core says.
SHELL = (
    "emulators.agenda", "emulators.core", "emulators.journal", "emulators.snapshot",
    "emulators.transit", "emulators.world",
)  # fmt: skip
SHELL_MAY = (PROTOCOL, "emulators.network", *SHELL)
# What only some modules may import. A step that looks into the DSP itself proves nothing.
ONLY_IN: dict[str, tuple[str, ...]] = {
    "simpy": ("emulators.agenda",),
    "requests": ("harness.duis_client", "harness.targets"),
    "httpx": ("emulators.edge", "harness.targets"),
    "starlette": ("emulators.edge", "harness.targets"),
    "uvicorn": ("emulators.edge", "harness.targets"),
    "typer": ("harness.cli", "harness.commands"),
    "allure_commons": ("harness.reporting",),
    "allure": ("harness.reporting",),
    "pytest_bdd": ("harness", "steps"),
    "pytest": ("harness", "steps"),
    "signxml": (),
    "unittest": (),
    "threading": ("emulators.protocol.duis.xml", "emulators.edge", "harness.targets"),
    "emulators.dsp.rules": (
        "emulators",
        "harness.commands",
        "harness.pages",
        "harness.published_set",
    ),
    "emulators.dsp.state": ("emulators", "harness"),
    "emulators.dsp.service": ("emulators", "harness"),
}
OURS = python_files(*FLOORS)


def allowed(module: str) -> tuple[str, ...]:
    """What the module may import of ours."""
    if module in SHELL:
        return SHELL_MAY
    prefix = max((p for p in MAY_IMPORT if within(module, p)), key=len)
    return MAY_IMPORT[prefix]


def test_imports_point_down() -> None:
    wrong = [
        f"{place(path, line)} imports {name}"
        for path in OURS
        for line, name in imports(path)
        if within(name, *FLOORS) and not within(name, *allowed(module_name(path)))
    ]
    assert wrong == []


def test_devices_and_dsp_never_meet() -> None:
    wrong = [
        place(path, line)
        for one, other in (("devices", "dsp"), ("dsp", "devices"))
        for path in python_files(f"emulators/{one}")
        for line, name in imports(path)
        if within(name, f"emulators.{other}")
    ]
    assert wrong == []


@pytest.mark.parametrize("library", ONLY_IN)
def test_what_belongs_in_one_place_is_imported_there_alone(library: str) -> None:
    wrong = [
        place(path, line)
        for path in OURS
        for line, name in imports(path)
        if within(name, library) and not within(module_name(path), *ONLY_IN[library])
    ]
    assert wrong == []


def test_our_own_code_is_imported_by_its_full_name() -> None:
    relative = [
        place(path, node.lineno)
        for path in OURS
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    bare = [
        place(path, line)
        for path in OURS
        for line, name in _as_written(path)
        if within(name, *FLOORS, "tests")
    ]
    assert (relative, bare) == ([], [])


def _as_written(path: Path) -> list[tuple[int, str]]:
    nodes = list(ast.walk(tree(path)))
    return [
        *((n.lineno, a.name) for n in nodes if isinstance(n, ast.Import) for a in n.names),
        *((n.lineno, n.module or "") for n in nodes if isinstance(n, ast.ImportFrom)),
    ]


def test_a_planted_import_upwards_would_be_found(tmp_path: Path) -> None:
    assert not within("emulators.dsp.state", *allowed("emulators.devices.esme"))
    assert not within("emulators.dsp.state", *allowed("emulators.world"))
    assert not within("harness.parties", *allowed("emulators.edge.app"))
    planted = tmp_path / "planted.py"
    planted.write_text("def f():\n    from sitrig.emulators.dsp import state\n")
    assert list(imports(planted)) == [(2, "emulators.dsp.state")]

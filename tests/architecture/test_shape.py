"""Lists are complete, the package list equals the folders, and files and functions stay small."""

from __future__ import annotations

import ast
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType

import pytest

from sitrig.emulators.dsp import modifications
from sitrig.emulators.dsp.modifications import MODIFICATIONS
from sitrig.emulators.dsp.rules import SERVICES
from sitrig.emulators.protocol.duis.requests import BODIES
from sitrig.emulators.protocol.duis.requests import MODULES as REQUESTS
from sitrig.emulators.protocol.gbcs.use_cases import MODULES as USE_CASES
from sitrig.steps import MODULES as STEPS
from tests.architecture.source import CHECKOUT, FLOORS, place, python_files, tree

FILE_LIMIT, FILE_AIM = 450, 300
FUNCTION_LIMIT, FUNCTION_AIM = 60, 30
LISTING_LIMIT = 40
# Explicit lists of what is in a package: one name a line is their whole content.
LISTS = ("emulators/protocol/gbcs/use_cases/__init__.py",
         "emulators/protocol/duis/requests/__init__.py", "steps/__init__.py")  # fmt: skip
BANNED_NAMES = ("utils", "util", "helpers", "helper", "common", "manager", "base", "misc")


def stems(folder: str, pattern: str = "*.py") -> list[str]:
    """Module names in a folder, without the package itself."""
    return sorted(p.stem for p in (CHECKOUT / folder).glob(pattern) if p.stem != "__init__")


def names(modules: Iterable[ModuleType]) -> list[str]:
    """Last part of each module's name."""
    return [module.__name__.rpartition(".")[2] for module in modules]


def srv_key(srv: str) -> tuple[int, ...]:
    """Order of Service Request Variants."""
    return tuple(map(int, srv.split(".")))


def test_every_request_module_is_in_the_list_of_bodies() -> None:
    assert sorted(REQUESTS) == stems("emulators/protocol/duis/requests", "sr*.py")
    assert len(BODIES) == len(REQUESTS)
    assert list(BODIES) == sorted(BODIES, key=srv_key)


def test_every_rule_module_is_in_the_list_of_services() -> None:
    assert sorted(REQUESTS) == stems("emulators/dsp/rules", "sr*.py")
    assert len(SERVICES) == len(REQUESTS)
    assert list(SERVICES) == sorted(SERVICES, key=srv_key)


def test_every_modification_is_in_its_list() -> None:
    files = stems("emulators/dsp/modifications", "secmp*.py")
    assert [modification.id.lower() for modification in MODIFICATIONS] == files
    assert names(vars(modifications)[stem] for stem in files) == files


def test_every_use_case_is_in_the_list() -> None:
    assert sorted(USE_CASES) == stems("emulators/protocol/gbcs/use_cases")


def test_every_step_module_is_in_its_list() -> None:
    phrases = set(stems("steps")) - {"placeholders"}
    defining = {stem for stem in phrases if _defines_steps(CHECKOUT / "steps" / f"{stem}.py")}
    assert [name.rpartition(".")[2] for name in STEPS] == sorted(defining)


def _defines_steps(path: Path) -> bool:
    return any(
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("given", "when", "then")
        for node in ast.walk(tree(path))
    )


def test_the_package_list_equals_the_folders() -> None:
    pyproject = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
    listed = pyproject["tool"]["setuptools"]["packages"]
    folders = {path.parent for path in python_files(*FLOORS, "features")}
    expected = sorted("sitrig." + ".".join(f.relative_to(CHECKOUT).parts) for f in folders)
    assert listed == expected


@pytest.mark.parametrize("folder", [*FLOORS, "tests", "scripts"])
def test_files_and_functions_stay_small(folder: str) -> None:
    over, beyond_aim = [], []
    for path in python_files(folder):
        length = len(path.read_text(encoding="utf-8").splitlines())
        sizes = [(f"{place(path)} has {length} lines", length, FILE_LIMIT, FILE_AIM)]
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                said = f"{place(path, node.lineno)} {node.name} has {lines} lines"
                sizes.append((said, lines, FUNCTION_LIMIT, FUNCTION_AIM))
        over += [said for said, size, limit, _ in sizes if size > limit]
        beyond_aim += [said for said, size, limit, aim in sizes if aim < size <= limit]
    sys.stdout.writelines(f"{said}\n" for said in beyond_aim)
    assert over == []


def test_a_package_file_is_a_list_and_no_more() -> None:
    long = [
        place(path)
        for path in python_files(*FLOORS)
        if path.name == "__init__.py"
        and str(path.relative_to(CHECKOUT)) not in LISTS
        and len(path.read_text(encoding="utf-8").splitlines()) > LISTING_LIMIT
    ]
    assert long == []


def test_a_module_has_a_name_that_says_what_it_owns() -> None:
    vague = [
        place(path)
        for path in python_files(*FLOORS)
        for part in path.relative_to(CHECKOUT).with_suffix("").parts
        if part in BANNED_NAMES
    ]
    assert vague == []


def test_every_module_says_what_it_owns() -> None:
    silent = [
        place(path)
        for path in python_files(*FLOORS)
        if path.read_text(encoding="utf-8").strip() and not ast.get_docstring(tree(path))
    ]
    assert silent == []


def test_every_public_class_and_function_says_what_it_is() -> None:
    silent = [
        f"{place(path, node.lineno)} {node.name}"
        for path in python_files("emulators", "harness")
        for node in tree(path).body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        and not node.name.startswith(("_", "pytest_"))
        and not ast.get_docstring(node)
    ]
    assert silent == []

"""The code as text and syntax trees, for tests about the code itself."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

CHECKOUT = Path(__file__).parents[2]
FLOORS = ("emulators", "harness", "steps")


@cache
def tracked() -> tuple[Path, ...]:
    """Every file under version control that is there; every file where git is not."""
    listed = subprocess.run(
        ["git", "-C", str(CHECKOUT), "ls-files", "-z"], capture_output=True, check=True
    ).stdout
    named = (CHECKOUT / name for name in listed.decode().split("\0") if name)
    return tuple(path for path in named if path.is_file())


def python_files(*folders: str) -> list[Path]:
    """Python files of these folders, in order."""
    found = (path for folder in folders for path in (CHECKOUT / folder).rglob("*.py"))
    return sorted(path for path in found if "node_modules" not in path.parts)


def module_name(path: Path) -> str:
    """`emulators.dsp.rules`, without the `sitrig` in front."""
    parts = path.relative_to(CHECKOUT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def tree(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Line and full name of everything imported; `sitrig.` is cut off our own."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, _own(alias.name)) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = _own(node.module or "")
            yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)


def _own(name: str) -> str:
    return name.removeprefix("sitrig.")


def place(path: Path, line: int = 1) -> str:
    """`emulators/world.py:12`."""
    return f"{path.relative_to(CHECKOUT)}:{line}"


def within(name: str, *packages: str) -> bool:
    """Whether a module is one of these or inside one."""
    return any(name == package or name.startswith(f"{package}.") for package in packages)

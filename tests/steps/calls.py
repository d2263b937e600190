"""Reads step and harness modules as text: which function asserts, by itself or through those it calls."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

OURS = ("sitrig.harness.", "sitrig.steps.")
FAILURES = frozenset({"AssertionError", "InconclusiveError"})


@dataclass(frozen=True)
class Module:
    """A module's functions by name, its methods as `Class.method`, and where its other names come from."""

    name: str
    functions: dict[str, ast.FunctionDef]
    imported: dict[str, str]


@cache
def tree(name: str) -> ast.Module:
    """A module's text as a tree; an empty one for what is no module, such as a class."""
    try:
        found = find_spec(name)
    except ModuleNotFoundError:
        found = None
    written = Path(found.origin).read_text(encoding="utf-8") if found and found.origin else ""
    return ast.parse(written)


@cache
def module(name: str) -> Module:
    functions, imported = {}, {}
    for node in tree(name).body:
        if isinstance(node, ast.FunctionDef):
            functions[node.name] = node
        elif isinstance(node, ast.ClassDef):
            methods = [part for part in node.body if isinstance(part, ast.FunctionDef)]
            functions.update({f"{node.name}.{method.name}": method for method in methods})
        elif isinstance(node, ast.ImportFrom):
            imported.update({a.asname or a.name: f"{node.module}.{a.name}" for a in node.names})
    return Module(name, functions, imported)


def names_in(node: ast.AST) -> set[str]:
    """Every name and attribute that is mentioned."""
    found = {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}
    return found | {part.attr for part in ast.walk(node) if isinstance(part, ast.Attribute)}


def can_fail(where: str, name: str, on_the_way: frozenset[tuple[str, str]] = frozenset()) -> bool:
    """Whether that function asserts something; refusing a wrong phrase is not asserting."""
    function = module(where).functions.get(name)
    if function is None or (where, name) in on_the_way:
        return False
    if _asserts(function):
        return True
    seen = on_the_way | {(where, name)}
    return any(can_fail(place, called, seen) for place, called in _calls(module(where), name))


def _asserts(function: ast.FunctionDef) -> bool:
    for node in ast.walk(function):
        if isinstance(node, ast.Assert):
            return True
        if isinstance(node, ast.Raise) and node.exc and names_in(node.exc) & FAILURES:
            return True
    return False


def _calls(within: Module, name: str) -> Iterator[tuple[str, str]]:
    """Functions of ours that it mentions: beside it, imported, or methods of what it is given."""
    function = within.functions[name]
    given = {a.arg: ast.unparse(a.annotation) for a in function.args.args if a.annotation}
    if "." in name:
        given["self"] = name.partition(".")[0]
    for node in ast.walk(function):
        if isinstance(node, ast.Name):
            yield _found(within, node.id)
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            place, owner = _found(within, given.get(node.value.id, node.value.id))
            is_class = owner[:1].isupper()
            yield (place, f"{owner}.{node.attr}") if is_class else (f"{place}.{owner}", node.attr)


def _found(within: Module, name: str) -> tuple[str, str]:
    """The module of ours that a name comes from, and its name there."""
    whole = within.imported.get(name, f"{within.name}.{name}")
    if not whole.startswith(OURS):
        return within.name, "no function of ours"
    place, _, last = whole.rpartition(".")
    return place, last

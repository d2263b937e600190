"""Reads names and sentences out of our own source, so that a page needs nothing run or imported."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

STEP_KINDS = ("given", "when", "then")


@dataclass(frozen=True, slots=True)
class Phrase:
    """One step phrase: the module that has it, Given, When or Then, and its text."""

    module: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Fixture:
    """One pytest fixture: its name, what it gives, its scope and its sentence."""

    name: str
    gives: str
    scope: str
    sentence: str


def modules(package: str) -> Iterator[tuple[str, ast.Module]]:
    """Every module of a package by name, in order, with its syntax tree."""
    found = sorted(files(package).iterdir(), key=lambda entry: entry.name)
    for entry in found:
        if entry.name.endswith(".py"):
            yield entry.name.removesuffix(".py"), ast.parse(entry.read_text(encoding="utf-8"))


def phrases(module: str, tree: ast.Module) -> Iterator[Phrase]:
    """The step phrases of a module, in the order in which they stand there."""
    for function in _functions(tree):
        for decorator in function.decorator_list:
            match decorator:
                case ast.Call(func=ast.Name(id=kind), args=[text, *_]) if kind in STEP_KINDS:
                    yield Phrase(module, kind.capitalize(), _text(text))


def fixtures(tree: ast.Module) -> Iterator[Fixture]:
    """The pytest fixtures of a module, in order."""
    for function in _functions(tree):
        for decorator in function.decorator_list:
            if "pytest.fixture" in ast.unparse(decorator):
                gives = ast.unparse(function.returns) if function.returns else "nothing"
                sentence = (ast.get_docstring(function) or "").split("\n\n")[0]
                yield Fixture(function.name, gives, _scope(decorator), " ".join(sentence.split()))


def sentence(node: ast.Module | ast.FunctionDef) -> str:
    """The first paragraph of a docstring, on one line."""
    return " ".join((ast.get_docstring(node) or "").split("\n\n")[0].split())


def _functions(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    return (node for node in tree.body if isinstance(node, ast.FunctionDef))


def _text(node: ast.expr) -> str:
    """The words of `phrase("…")`, of `"…"`, or the expression itself."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.Call(args=[inner, *_]):
            return _text(inner)
        case _:
            return ast.unparse(node)


def _scope(decorator: ast.expr) -> str:
    for keyword in decorator.keywords if isinstance(decorator, ast.Call) else ():
        if keyword.arg == "scope" and isinstance(keyword.value, ast.Constant):
            return str(keyword.value.value)
    return "scenario"

"""What `-k` selects scenarios by: ids, titles as reports have them, or words with `and`, `or` and `not`."""

from __future__ import annotations

import ast
import re

import pytest
from pytest_bdd.scenario import make_python_name

from sitrig.harness.cycles import EXAMPLE
from sitrig.harness.errors import HarnessError

_OPERATORS = re.compile(r"\b(?:and|or)\b")
_AROUND = re.compile(r"\bnot\b|[()]")
_WORD = re.compile(r"[\w.:+\-\[\]]+")
_JOINING = ("and", "or", "not")
_LOGIC = (ast.Expression, ast.BoolOp, ast.And, ast.Or, ast.UnaryOp, ast.Not, ast.Name, ast.Load)


def name(item: pytest.Item) -> None:
    """Let a scenario be found by its ids and by its title with the values of its row."""
    if EXAMPLE not in getattr(item, "fixturenames", ()):
        return
    item.extra_keyword_matches.update(
        str(mark.args[0]) for mark in item.iter_markers("scenario_id")
    )
    title = str(getattr(getattr(item, "function", None), "__doc__", None) or "")
    call = getattr(item, "callspec", None)
    row = call.params.get(EXAMPLE, {}) if call is not None else {}
    for column, value in row.items():
        title = title.replace(f"<{column}>", str(value))
    item.extra_keyword_matches.add(make_python_name(title))


def expression(text: str) -> str:
    """What pytest is to be given: words joined by operators as they are, anything else as a title.

    Raises HarnessError for nothing at all, and for operators that join nothing.
    """
    parts = [_AROUND.sub(" ", part).strip() for part in _OPERATORS.split(text)]
    is_title = any(part and not _WORD.fullmatch(part) for part in parts)
    given = make_python_name(text) if is_title else text
    _check("-k", text, given)
    return given


def check_tags(text: str) -> None:
    """Raises HarnessError for what does not join tags by operators."""
    _check("-m", text, text)


def _check(option: str, text: str, given: str) -> None:
    if not text.strip():
        raise HarnessError(f"{option} is empty: without it everything is run")
    if not _is_logic(given):
        raise HarnessError(
            f"{option} {text!r} is a wrong expression: words joined with and, or, not, ( and )"
        )


def _is_logic(text: str) -> bool:
    """Whether it is to pytest what it is to Python with a name for every word."""
    named = _WORD.sub(lambda word: word[0] if word[0] in _JOINING else "x", text.strip())
    try:
        return all(isinstance(node, _LOGIC) for node in ast.walk(ast.parse(named, mode="eval")))
    except SyntaxError:
        return False

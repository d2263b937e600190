"""What `-k` selects scenarios by: ids, titles as reports have them, or words with `and`, `or` and `not`."""

from __future__ import annotations

import re

import pytest
from pytest_bdd.scenario import make_python_name

from sitrig.harness.cycles import EXAMPLE

_OPERATORS = re.compile(r"\b(?:and|or)\b")
_AROUND = re.compile(r"\bnot\b|[()]")


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
    """What pytest is to be given: words joined by operators as they are, anything else as a title."""
    words = [_AROUND.sub(" ", part).strip() for part in _OPERATORS.split(text)]
    if all(re.fullmatch(r"[\w.:+\-\[\]]+", word) for word in words):
        return text
    return make_python_name(text)

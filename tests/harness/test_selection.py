"""`-k` by id, by title as a report has it, or by words with operators."""

from __future__ import annotations

import pytest

from sitrig.harness.selection import expression
from tests.harness.inner_run import run

pytest_plugins = ["pytester"]

THREE = """Feature: Inner
  @SIT-0000-01
  Scenario: Nobody's aspen
    When nobody does anything
    Then all is well

  @SIT-0000-02
  Scenario Outline: Beech while <state>
    When nobody does anything
    Then all is <state>

    Examples:
      | state |
      | well  |
      | well  |
"""


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("SIT-0000-01", 1),
        ("SIT-0000-02", 2),
        ("Nobody's aspen", 1),
        ("Beech while well", 2),
        ("Beech while ill", 0),
        ("aspen or beech", 3),
        ("not aspen", 2),
        ("(aspen or beech) and not SIT-0000-02", 1),
    ],
)
def test_what_is_asked_for_is_what_runs(pytester: pytest.Pytester, asked: str, found: int) -> None:
    done = run(pytester, THREE, "-k", expression(asked))
    done.assert_outcomes(passed=found, deselected=3 - found)


@pytest.mark.parametrize(
    "title", ["Bread and butter are back", "a or", "not", "and", "O'Neill's hub"]
)
def test_what_is_no_expression_is_a_title(title: str) -> None:
    assert " " not in expression(title)
    assert "'" not in expression(title)

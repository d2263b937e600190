"""`-k` by id, by title as a report has it, or by words with operators."""

from __future__ import annotations

import pytest

from sitrig.harness.errors import HarnessError
from sitrig.harness.selection import check_tags, expression
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
    "title", ["Bread and butter are back", "Whatever it is not, and more", "O'Neill's hub"]
)
def test_what_is_no_expression_is_a_title(title: str) -> None:
    assert " " not in expression(title)
    assert "'" not in expression(title)


@pytest.mark.parametrize("text", ["SECMP0125 and", "and and", "a or", "not", "(a", "a)", "()"])
def test_operators_that_join_nothing_are_a_wrong_expression(text: str) -> None:
    for read in (expression, check_tags):
        with pytest.raises(HarnessError, match="is a wrong expression"):
            read(text)


@pytest.mark.parametrize("text", ["two words", "a(b)", "SIT=1", "!"])
def test_tags_have_no_titles(text: str) -> None:
    with pytest.raises(HarnessError, match=r"-m .* is a wrong expression"):
        check_tags(text)


@pytest.mark.parametrize("text", ["", "  "])
def test_an_empty_expression_is_not_everything(text: str) -> None:
    for read in (expression, check_tags):
        with pytest.raises(HarnessError, match="is empty"):
            read(text)


def test_a_title_without_a_letter_is_not_everything() -> None:
    with pytest.raises(HarnessError, match="-k '!' is a wrong expression"):
        expression("!")


@pytest.mark.parametrize("text", ["uit", "SR-8.4 and not (uit or journey)", "not not sit"])
def test_tags_that_are_joined_are_taken(text: str) -> None:
    check_tags(text)

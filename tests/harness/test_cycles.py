"""`--cycles N`: packs repeated whole, in their order, each further cycle with another seed."""

from __future__ import annotations

import pytest

from sitrig.harness.options import RunOptions
from tests.harness.inner_run import run

pytest_plugins = ["pytester"]

TWO = """Feature: Inner
  Scenario: Aspen
    When nobody does anything
    Then all is well

  Scenario Outline: Beech
    When nobody does anything
    Then all is <state>

    Examples:
      | state |
      | well  |
"""


def test_the_whole_pack_runs_once_before_any_of_it_runs_again(pytester: pytest.Pytester) -> None:
    done = run(pytester, TWO, "--cycles", "2", "-v")
    done.assert_outcomes(passed=4)
    done.stdout.fnmatch_lines(
        [f"*{name}*cycle{n}*PASSED*" for n in (1, 2) for name in ("aspen", "beech")],
        consecutive=True,
    )


def test_a_cycle_is_selected_by_its_name(pytester: pytest.Pytester) -> None:
    run(pytester, TWO, "--cycles", "3", "-k", "cycle3").assert_outcomes(passed=2, deselected=4)


def test_what_is_no_scenario_runs_once(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(test_plain="def test_plain():\n    pass\n")
    run(pytester, TWO, "--cycles", "2", "test_plain.py").assert_outcomes(passed=1)


def test_less_than_one_cycle_is_a_usage_error(pytester: pytest.Pytester) -> None:
    assert run(pytester, TWO, "--cycles", "0").ret == pytest.ExitCode.USAGE_ERROR


def test_the_first_cycle_has_the_seed_of_the_run_and_no_other_has() -> None:
    seeds = [RunOptions(seed="birch", cycles=3).seed_of(cycle) for cycle in (1, 2, 3)]
    assert seeds[0] == "birch"
    assert len(set(seeds)) == 3

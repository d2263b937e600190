"""Our search for step definitions finds what pytest-bdd's own search finds, whatever is visible where."""

from __future__ import annotations

import pytest

pytest_plugins = ["pytester"]

CONFTEST = """
import pytest
import importlib
from pytest_bdd import given, when, then, parsers
scenario = importlib.import_module("pytest_bdd.scenario")
OWN = scenario.find_fixturedefs_for_step
from sitrig.harness.step_lookup import StepLookup
LOOKUP = StepLookup()
COMPARED = []

def both(step, fixturemanager, node):
    theirs = list(OWN(step=step, fixturemanager=fixturemanager, node=node))
    ours = list(LOOKUP.find(step=step, fixturemanager=fixturemanager, node=node))
    assert ours == theirs
    COMPARED.append(len(ours))
    return iter(ours)

def pytest_configure(config):
    scenario.find_fixturedefs_for_step = both

def pytest_unconfigure(config):
    scenario.find_fixturedefs_for_step = OWN
    print("compared", len(COMPARED), "found", sum(COMPARED))

@given("a meter")
def a_meter(): pass

@given(parsers.parse("A METER of {kind}"))
def of_kind(kind): assert kind == "brass"

@given(parsers.parse("it says {{{word}}}"))
def says(word): assert word == "off"

@given(parsers.re("it has (?P<dials>[0-9]) dials"))
def has_dials(dials): assert dials == "5"

@when(parsers.parse("it reads {number:d}"), target_fixture="reading")
def reads(number): return number

@then(parsers.parse("{number:d} is shown"))
def shown(number, reading): assert number == reading
"""

FEATURE = """
Feature: A meter
  Scenario Outline: It shows what it reads
    Given a meter
    And a meter of brass
    And it says {off}
    And it has 5 dials
    When it reads <number>
    Then <number> is shown

    Examples:
      | number |
      | 3      |
      | 4      |
"""

OVERRIDES = """
from pytest_bdd import scenarios, then, parsers
scenarios("meter.feature")

@then(parsers.parse("{number:d} is shown"))
def shown_twice(number, reading): assert 2 * number == 2 * reading
"""


def test_ours_and_theirs_agree_also_where_a_module_has_its_own(pytester: pytest.Pytester) -> None:
    pytester.makeconftest(CONFTEST)
    pytester.makefile(".feature", meter=FEATURE)
    pytester.makepyfile(
        test_plain='from pytest_bdd import scenarios\nscenarios("meter.feature")',
        test_own=OVERRIDES,
    )

    result = pytester.runpytest_subprocess("-s", "-p", "no:sitrig")

    result.assert_outcomes(passed=4)
    # 2 modules, 2 rows, 6 steps; where a module has a Then of its own, two are found
    result.stdout.fnmatch_lines(["compared 24 found 26"])

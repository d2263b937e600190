"""Runs a few lines of Gherkin in a pytest of their own, with sitrig's plugin and steps and some odd ones."""

from __future__ import annotations

import pytest

ODD_STEPS = """
from pytest_bdd import given, scenarios, then, when
from sitrig.emulators.dsp.changes import StatusReached
from sitrig.emulators.protocol.vocabulary import SmiStatus
from sitrig.harness.expectations import expect_definite
from sitrig.harness.premises.names import DEVICES

scenarios("inner.feature")


@when("nobody does anything")
def nothing(parties):
    pass


@when("a neighbour's record changes beside it")
def beside(estate):
    neighbour = DEVICES["the neighbour's ESME"]
    estate.operate(StatusReached(neighbour, SmiStatus.SUSPENDED, estate.world.now, "unasked"))


@then("the answer is a time-out")
def timed_out():
    expect_definite("E20")


@then("all is well")
def well(parties):
    assert parties
"""

# Hypothesis is of no use to a scenario and its plugin is half of what starting a run costs.
_PLUGINS = ("-p", "sitrig.steps", "-p", "no:cacheprovider", "-p", "no:hypothesispytest")


def run(pytester: pytest.Pytester, gherkin: str, *arguments: str) -> pytest.RunResult:
    """What a run of this feature text prints and how it ends."""
    pytester.makefile(".feature", inner=gherkin)
    pytester.makepyfile(test_inner=ODD_STEPS)
    pytester.makeini("[pytest]\n")
    return pytester.runpytest_inprocess(*_PLUGINS, *arguments)

"""What a run says of a pack that cannot be read."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from sitrig.harness.progress import Progress

pytest_plugins = ["pytester"]

BINDER = "from pytest_bdd import scenarios\nscenarios('inner.feature')\n"
PLUGINS = ("-p", "sitrig.steps", "-p", "no:cacheprovider", "-p", "no:hypothesispytest")


def unread(pytester: pytest.Pytester) -> str:
    """What is told when the test file cannot be collected."""
    progress = Progress(Console(file=io.StringIO()))
    pytester.makeini("[pytest]\n")
    pytester.inline_run(*PLUGINS, plugins=[progress])
    [told] = progress.uncollected
    return told


def test_a_feature_with_a_mistake_is_named_with_line_and_reason(pytester: pytest.Pytester) -> None:
    text = "Feature: Inner\n  Scenario: One\n    Given the ESME is Pending\n    Banana split\n"
    feature = pytester.makefile(".feature", inner=text)
    pytester.makepyfile(test_inner=BINDER)
    assert unread(pytester) == (
        f"{feature}:4: Unexpected token found. Check Gherkin syntax near the reported error."
        " It says 'Banana split'."
    )


def test_a_binder_with_a_mistake_is_named(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(test_inner="import nothing_of_this_name")
    told = unread(pytester)
    assert told.startswith("test_inner.py: ") and "nothing_of_this_name" in told

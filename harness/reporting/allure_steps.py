"""Tells Allure what pytest-bdd runs: a scenario by its own words, each Gherkin step as a step.

allure-pytest by itself reports a scenario as one test without steps. This bridge must not know
what a step does; whatever a step attaches while it runs lands inside it, because Allure gives an
attachment to the innermost open step.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import allure
import pytest
from allure_commons.model2 import Parameter

from sitrig.harness.reporting.attachments import attach_text
from sitrig.harness.reporting.labels import scenario_labels
from sitrig.harness.reporting.quiet_reporter import QuietReporter

if TYPE_CHECKING:
    from collections.abc import Sequence
    from contextlib import AbstractContextManager

    from pytest_bdd.parser import Feature, Scenario, Step

PLUGIN_NAME = "sitrig_allure_steps"
OUTLINE_ROW = "_pytest_bdd_example"


def register(config: pytest.Config) -> None:
    """Add the bridge to a run that writes Allure results; without them, or twice, do nothing."""
    wanted = getattr(config.option, "allure_report_dir", None)
    if wanted and not config.pluginmanager.has_plugin(PLUGIN_NAME):
        config.pluginmanager.register(AllureSteps(config), PLUGIN_NAME)


class AllureSteps:
    """Follows one scenario at a time; at most one Gherkin step is open."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self._reporter = QuietReporter()
        self._open: AbstractContextManager[None] | None = None
        self._begun = 0

    def pytest_sessionstart(self) -> None:
        """Take the reporter's place: Allure's listener is there once every plugin is configured."""
        listener: Any = self._config.pluginmanager.get_plugin("allure_listener")
        listener.allure_logger = self._reporter

    def pytest_bdd_before_scenario(
        self, request: pytest.FixtureRequest, feature: Feature, scenario: Scenario
    ) -> None:
        self._begun = 0
        row = _outline_row(request.node)
        allure.dynamic.title(_title(scenario, row))
        allure.dynamic.description(_description(feature, scenario))
        for label, value in _labels(request.node, feature, scenario):
            allure.dynamic.label(label, value)
        self._show_columns(row)

    def pytest_bdd_before_step(self, step: Step) -> None:
        self._enter(step)
        if step.datatable is not None:
            attach_text("table", _table(step.datatable.raw()))
        if step.docstring is not None:
            attach_text("text", step.docstring)

    def pytest_bdd_after_step(self) -> None:
        self._leave(None)

    def pytest_bdd_step_error(self, exception: BaseException) -> None:
        self._leave(exception)

    def pytest_bdd_step_func_lookup_error(self, step: Step, exception: Exception) -> None:
        self._enter(step)
        self._leave(exception)

    def pytest_bdd_after_scenario(self, scenario: Scenario) -> None:
        """Close a step that a skip left open (no error to pytest-bdd) and list what never ran."""
        self._leave(sys.exc_info()[1])
        for step in scenario.steps[self._begun :]:
            self._enter(step)
            self._leave(pytest.skip.Exception("not reached"))

    def _enter(self, step: Step) -> None:
        self._begun += 1
        self._open = allure.step(f"{step.keyword.strip()} {step.name}")
        self._open.__enter__()

    def _leave(self, exception: BaseException | None) -> None:
        if self._open is None:
            return
        step, self._open = self._open, None
        if exception is None:
            step.__exit__(None, None, None)
        else:
            step.__exit__(type(exception), exception, exception.__traceback__)

    def _show_columns(self, row: dict[str, str]) -> None:
        """Show each column of an Outline's row as a parameter, in place of one dictionary."""
        if not row:
            return
        test = self._reporter.get_test(None)
        test.parameters = [p for p in test.parameters if p.name != OUTLINE_ROW]
        test.parameters += [Parameter(name=name, value=value) for name, value in row.items()]


def _outline_row(node: pytest.Item) -> dict[str, str]:
    """The Examples row of this instance, empty when the scenario is no Outline."""
    params: dict[str, dict[str, str]] = getattr(getattr(node, "callspec", None), "params", {})
    return params.get(OUTLINE_ROW, {})


def _title(scenario: Scenario, row: dict[str, str]) -> str:
    """The scenario's words, told apart from the other rows when none of them names the row."""
    named = not row or any(value in scenario.name for value in row.values())
    return scenario.name if named else f"{scenario.name} ({', '.join(row.values())})"


def _table(rows: Sequence[Sequence[object]]) -> str:
    return "\n".join(" | ".join(map(str, row)) for row in rows)


def _description(feature: Feature, scenario: Scenario) -> str:
    rule = f"**Rule:** {scenario.rule.name}" if scenario.rule else ""
    return "\n\n".join(filter(None, [feature.description, rule, scenario.description]))


def _labels(node: pytest.Item, feature: Feature, scenario: Scenario) -> list[tuple[str, str]]:
    """Where it stands, and its permanent id, which Allure's own reading of markers leaves out."""
    stands = scenario_labels(
        feature=feature.name,
        file=feature.filename,
        rule=scenario.rule.name if scenario.rule else None,
        tags={mark.name for mark in node.iter_markers()},
    )
    return [*stands, *(("tag", str(m.args[0])) for m in node.iter_markers("scenario_id"))]

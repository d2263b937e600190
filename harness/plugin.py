"""pytest hooks, delegating only: options, tags, evidence and the comparison of the whole state."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sitrig.harness import (
    cycles,
    options,
    scenario_hooks,
    selection,
    step_lookup,
    tags,
    verdicts,
)
from sitrig.harness.fixtures import (  # noqa: F401  fixtures are found by their names here
    answer,
    clock,
    cycle,
    draft,
    estate,
    journal,
    ledger,
    operations,
    parties,
    run_options,
    target,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from pytest_bdd.parser import Feature, Scenario, Step


def pytest_addoption(parser: pytest.Parser) -> None:
    options.add(parser)


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    config.stash[options.OPTIONS] = options.read(config)
    tags.register(config)
    scenario_hooks.configure(config)
    step_lookup.install()


@pytest.hookimpl(tryfirst=True)
def pytest_bdd_apply_tag(tag: str, function: Callable[..., object]) -> bool | None:
    return tags.apply(tag, function)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    cycles.repeat(metafunc)


def pytest_itemcollected(item: pytest.Item) -> None:
    selection.name(item)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    cycles.arrange(items)


def pytest_bdd_before_scenario(
    request: pytest.FixtureRequest, feature: Feature, scenario: Scenario
) -> None:
    scenario_hooks.before_scenario(request, scenario)


def pytest_bdd_before_step(request: pytest.FixtureRequest, step: Step) -> None:
    scenario_hooks.before_step(request, step)


@pytest.hookimpl(tryfirst=True)
def pytest_bdd_after_step(request: pytest.FixtureRequest, scenario: Scenario, step: Step) -> None:
    scenario_hooks.after_step(request, scenario, step)


def pytest_bdd_after_scenario(request: pytest.FixtureRequest, scenario: Scenario) -> None:
    scenario_hooks.after_scenario(request, scenario)


@pytest.hookimpl(tryfirst=True)
def pytest_bdd_step_error(request: pytest.FixtureRequest) -> None:
    scenario_hooks.step_error(request)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    return verdicts.judged(report, call)


@pytest.hookimpl(tryfirst=True)
def pytest_report_teststatus(
    report: pytest.TestReport,
) -> tuple[str, str, str] | None:
    return verdicts.status(report)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    verdicts.summary(terminalreporter)

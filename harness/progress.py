"""Follows a run: one line per feature as it ends, and every result for the summary and the matrix."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Generator
from dataclasses import dataclass, field

import pytest
from pytest_bdd.exceptions import GherkinParseError
from pytest_bdd.parser import Feature, Scenario
from rich.console import Console

from sitrig.harness.reporting.summary import scenarios
from sitrig.harness.verdicts import INCONCLUSIVE, NOT_APPLICABLE, VERDICT

PASSED, FAILED = "passed", "failed"
_ORDER = (PASSED, FAILED, INCONCLUSIVE, NOT_APPLICABLE)
_STYLES = {PASSED: "green", FAILED: "bold red", INCONCLUSIVE: "yellow", NOT_APPLICABLE: "dim"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenarioResult:
    """One scenario instance: where it stands, its id and tags, how it ended and why."""

    feature: str
    rule: str
    scenario: str
    instance: str
    ids: tuple[str, ...]
    tags: frozenset[str]
    verdict: str
    because: str


@dataclass(slots=True)
class Progress:
    """A pytest plugin that prints little and remembers everything."""

    console: Console
    results: list[ScenarioResult] = field(default_factory=list)
    collected: int = 0
    uncollected: list[str] = field(default_factory=list)
    _feature: str = ""
    _counts: Counter[str] = field(default_factory=Counter)
    _began: float = 0.0
    _scenarios: dict[str, Scenario] = field(default_factory=dict)
    _reports: dict[str, pytest.TestReport] = field(default_factory=dict)

    def pytest_exception_interact(
        self, call: pytest.CallInfo[object], report: pytest.CollectReport | pytest.TestReport
    ) -> None:
        """Keep what stopped a pack from being read: pytest then runs nothing at all."""
        if isinstance(report, pytest.CollectReport):
            error = call.excinfo.value if call.excinfo is not None else None
            self.uncollected.append(_unread(report, error))

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Say what is about to run."""
        self.collected = len(session.items)
        self.console.print(scenarios(self.collected), highlight=False)

    @pytest.hookimpl(tryfirst=True)
    def pytest_bdd_before_scenario(
        self, request: pytest.FixtureRequest, feature: Feature, scenario: Scenario
    ) -> None:
        """Note whose turn it is; a feature's line is printed when the next one begins."""
        self._scenarios[request.node.nodeid] = scenario
        if feature.name != self._feature:
            self.end_feature()
            self._feature, self._began = feature.name, time.perf_counter()

    @pytest.hookimpl(trylast=True)
    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep the report that decides: the call, or a set-up or tear-down that did not pass."""
        if report.when == "call" or not report.passed:
            self._reports.setdefault(report.nodeid, report)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        """Turn what became of one item into a result."""
        done = yield
        scenario = self._scenarios.pop(item.nodeid)
        result = _result(item, scenario, self._reports.pop(item.nodeid, None))
        self.results.append(result)
        self._counts[result.verdict] += 1
        return done

    def end_feature(self) -> None:
        """Print the line of the feature that has ended."""
        if not self._counts:
            return
        told = ", ".join(
            f"[{_STYLES[verdict]}]{self._counts[verdict]} {verdict}[/]"
            for verdict in _ORDER
            if self._counts[verdict]
        )
        took = time.perf_counter() - self._began
        self.console.print(f"{self._feature}: {told} [dim]({took:.1f} s)[/]", highlight=False)
        self._counts = Counter()

    def pytest_sessionfinish(self) -> None:
        """Print the last feature and every scenario in trouble."""
        self.end_feature()
        for result in self.results:
            if result.verdict in (FAILED, INCONCLUSIVE):
                ids = " ".join(result.ids)
                self.console.print(
                    f"[{_STYLES[result.verdict]}]{result.verdict}[/] {ids} {result.instance}: {result.because}",
                    highlight=False,
                )


def _unread(report: pytest.CollectReport, error: BaseException | None) -> str:
    """Where and why; a feature's own place rather than that of the binder that read it."""
    if isinstance(error, GherkinParseError):
        where = f"{error.filename}:{error.line}"
        return f"{where}: {error.message} It says {error.line_content.strip()!r}."
    return f"{report.nodeid}: {report.longreprtext.splitlines()[-1].lstrip('E ')}"


def _result(
    item: pytest.Item, scenario: Scenario, report: pytest.TestReport | None
) -> ScenarioResult:
    row = dict(getattr(getattr(item, "callspec", None), "params", {})).get(
        "_pytest_bdd_example", {}
    )
    marks = list(item.iter_markers())
    return ScenarioResult(
        feature=scenario.feature.name,
        rule=scenario.rule.name if scenario.rule else "",
        scenario=_as_written(scenario),
        instance=", ".join([scenario.name, *(f"{k}={v}" for k, v in row.items())]),
        ids=tuple(sorted({str(m.args[0]) for m in marks if m.name == "scenario_id"})),
        tags=frozenset(mark.name for mark in marks if mark.name != "scenario_id"),
        verdict=_verdict(report),
        because=_because(report),
    )


def _as_written(scenario: Scenario) -> str:
    """An Outline is one scenario however many rows it has; pytest-bdd hands out the row's own words."""
    written = scenario.feature.scenarios.values()
    return next(one.name for one in written if one.line_number == scenario.line_number)


def _verdict(report: pytest.TestReport | None) -> str:
    if report is None:
        return FAILED
    if getattr(report, VERDICT, None) == INCONCLUSIVE:
        return INCONCLUSIVE
    if report.skipped:
        return NOT_APPLICABLE
    return PASSED if report.passed else FAILED


def _because(report: pytest.TestReport | None) -> str:
    """The first line of what went wrong."""
    if report is None or report.passed:
        return ""
    crash = getattr(report.longrepr, "reprcrash", None)
    text = crash.message if crash is not None else str(report.longrepr)
    return str(text).strip().partition("\n")[0][:300]

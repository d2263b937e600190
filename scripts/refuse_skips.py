"""Turns a skipped test into a failed run when the reference data is at hand.

A test may skip only because SITRIG_REFERENCE is unset; where it is set, a skip hides a fault.
Loaded by scripts/test with `-p refuse_skips`; it knows nothing of the project under test.
"""

import os

import pytest


class RefuseSkips:
    """Counts skips, in tests and in collection, and fails a session that had any."""

    def __init__(self) -> None:
        self.skipped: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.skipped and not hasattr(report, "wasxfail"):
            self.skipped.append(report.nodeid)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.skipped:
            self.skipped.append(report.nodeid)

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if self.skipped and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        for nodeid in self.skipped:
            terminalreporter.write_line(f"SKIPPED with SITRIG_REFERENCE set: {nodeid}", red=True)


def pytest_configure(config: pytest.Config) -> None:
    if os.environ.get("SITRIG_REFERENCE"):
        config.pluginmanager.register(RefuseSkips(), "refuse_skips_session")

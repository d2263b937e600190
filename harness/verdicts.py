"""The four verdicts: passed, failed, inconclusive, not applicable. Inconclusive is never silently passed."""

from __future__ import annotations

import pytest

from sitrig.harness.errors import InconclusiveError

VERDICT = "sitrig_verdict"
INCONCLUSIVE = "inconclusive"
NOT_APPLICABLE = "not applicable"


def judged(report: pytest.TestReport, call: pytest.CallInfo[None]) -> pytest.TestReport:
    """Mark a report whose test ended in an indefinite answer; it still counts as failed."""
    if call.excinfo is not None and call.excinfo.errisinstance(InconclusiveError):
        setattr(report, VERDICT, INCONCLUSIVE)
    return report


def status(report: pytest.TestReport) -> tuple[str, str, str] | None:
    """How the terminal shows an inconclusive or inapplicable scenario."""
    if getattr(report, VERDICT, None) == INCONCLUSIVE:
        return INCONCLUSIVE, "I", "INCONCLUSIVE"
    if report.skipped and NOT_APPLICABLE in str(report.longrepr):
        return NOT_APPLICABLE, "n", "NOT APPLICABLE"
    return None


def summary(terminal: pytest.TerminalReporter) -> None:
    """Say why, for verdicts that pytest's own summary has no place for."""
    for verdict in (INCONCLUSIVE, NOT_APPLICABLE):
        for report in terminal.stats.get(verdict, ()):
            terminal.write_line(f"{verdict}: {report.nodeid}: {_reason(report)}")


def _reason(report: pytest.TestReport) -> str:
    if isinstance(report.longrepr, tuple):
        return report.longrepr[2].partition(f"{NOT_APPLICABLE}: ")[2]
    crash = getattr(report.longrepr, "reprcrash", None)
    return crash.message if crash is not None else str(report.longrepr)


def not_applicable(reason: str) -> None:
    """End the scenario: what it is about does not hold in this run."""
    pytest.skip(f"{NOT_APPLICABLE}: {reason}")

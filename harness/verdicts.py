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


def not_applicable(reason: str) -> None:
    """End the scenario: what it is about does not hold in this run."""
    pytest.skip(f"{NOT_APPLICABLE}: {reason}")

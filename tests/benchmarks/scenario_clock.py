"""A pytest plugin that writes how long each scenario took, phase by phase, to SITRIG_BENCH_TIMES."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

_seconds: dict[str, dict[str, float]] = {}


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Note one phase."""
    _seconds.setdefault(report.nodeid, {})[str(report.when)] = report.duration


def pytest_sessionfinish() -> None:
    """Write them all."""
    Path(os.environ["SITRIG_BENCH_TIMES"]).write_text(json.dumps(_seconds), encoding="utf-8")

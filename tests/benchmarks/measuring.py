"""Owns a figure: how it is repeated, its spread, and where and on what it was taken."""

from __future__ import annotations

import gc
import os
import platform
import statistics
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Spread:
    """Median, least and greatest of several takes."""

    median: float
    least: float
    greatest: float
    takes: int

    @classmethod
    def of(cls, takes: Sequence[float]) -> Spread:
        """The spread of these takes."""
        return cls(statistics.median(takes), min(takes), max(takes), len(takes))

    def __str__(self) -> str:
        if self.takes == 1:
            return f"{rounded(self.median)} (one take)"
        return f"{rounded(self.median)} ({rounded(self.least)} to {rounded(self.greatest)})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One line of the page. `aim` is in words, `met` None where there is none."""

    name: str
    value: Spread
    unit: str = ""
    aim: str = ""
    met: bool | None = None


def at_least(name: str, value: Spread, aim: float, unit: str = "") -> Figure:
    """A figure whose median should not be below the aim."""
    return Figure(
        name=name, value=value, unit=unit, aim=f"≥ {rounded(aim)}", met=value.median >= aim
    )


def at_most(name: str, value: Spread, aim: float, unit: str = "") -> Figure:
    """A figure whose median should not be above the aim."""
    return Figure(
        name=name, value=value, unit=unit, aim=f"≤ {rounded(aim)}", met=value.median <= aim
    )


def noted(name: str, value: Spread, unit: str = "") -> Figure:
    """A figure without an aim."""
    return Figure(name=name, value=value, unit=unit)


def cpu_seconds(act: Callable[[], object]) -> float:
    """Processor time of one call, the collector's backlog cleared before."""
    gc.collect()
    start = time.process_time()
    act()
    return time.process_time() - start


def microseconds_each(act: Callable[[], object], times: int) -> float:
    """Processor time of one of so many calls."""

    def loop() -> None:
        for _ in range(times):
            act()

    return cpu_seconds(loop) / times * 1_000_000


def rounded(value: float) -> str:
    """Three digits that matter, thousands apart."""
    if abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}"


def machine() -> str:
    """Processor, how many of it, and what runs on it."""
    cpuinfo = Path("/proc/cpuinfo")
    lines = cpuinfo.read_text().splitlines() if cpuinfo.exists() else []
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    model = next(named, platform.processor() or platform.machine())
    return f"{model}, {os.cpu_count()} processors, Python {platform.python_version()}"


def commit() -> str:
    """The commit measured; says when the files are not quite that commit's."""
    here = Path(__file__).parent
    found = _git("rev-parse", "--short=12", "HEAD", at=here) or "no commit"
    changed = _git("status", "--porcelain", "--untracked-files=no", at=here)
    return f"{found} and changes not committed" if changed else found


def _git(*arguments: str, at: Path) -> str:
    run = subprocess.run(["git", *arguments], cwd=at, capture_output=True, text=True, check=False)
    return run.stdout.strip()

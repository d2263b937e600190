"""Reads a run's Allure results back and says in plain text what they hold.

It counts what was written as evidence, not what the run believes it did.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

WORDS = {
    "passed": "passed",
    "failed": "failed",
    "broken": "broken",
    "skipped": "not applicable",
    "unknown": "unknown",
}
TROUBLE = ("failed", "broken", "unknown")


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenarioResult:
    """One scenario instance as the results tell it; `because` is the first line of its failure."""

    feature: str
    title: str
    status: str
    because: str


def read_results(results: Path) -> tuple[ScenarioResult, ...]:
    """Every result in the folder, by Feature and title."""
    found = (_scenario(path) for path in results.glob("*-result.json"))
    return tuple(sorted(found, key=lambda result: (result.feature, result.title)))


def scenarios(number: int) -> str:
    """`1 scenario`, `2 scenarios`."""
    return f"{number} scenario" if number == 1 else f"{number} scenarios"


def summary_text(results: Iterable[ScenarioResult]) -> str:
    """One line per Feature, every scenario in trouble with its reason, and the totals."""
    listed = list(results)
    lines: list[str] = []
    for feature in dict.fromkeys(result.feature for result in listed):
        of_feature = [result for result in listed if result.feature == feature]
        lines.append(f"{feature}: {_counts(of_feature)}")
        lines += [f"  {r.status.upper()} {r.title}: {r.because}" for r in _trouble(of_feature)]
    return "\n".join([*lines, "", f"{scenarios(len(listed))}: {_counts(listed)}", ""])


def _trouble(results: Iterable[ScenarioResult]) -> list[ScenarioResult]:
    return [result for result in results if result.status in TROUBLE]


def _counts(results: Iterable[ScenarioResult]) -> str:
    counted = Counter(result.status for result in results)
    present = [(counted[status], word) for status, word in WORDS.items() if counted[status]]
    return ", ".join(f"{number} {word}" for number, word in present) or "none"


def _scenario(path: Path) -> ScenarioResult:
    result = json.loads(path.read_text(encoding="utf-8"))
    labels: Mapping[str, str] = {label["name"]: label["value"] for label in result["labels"]}
    message: str = result.get("statusDetails", {}).get("message", "")
    return ScenarioResult(
        feature=labels.get("feature", "no Feature"),
        title=result["name"],
        status=result.get("status", "unknown"),
        because=message.strip().partition("\n")[0],
    )

"""Requirement to scenario to result: one self-contained page and the same as JSON, for one run."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from jinja2 import Environment

from sitrig.emulators.dsp.modifications import MODIFICATIONS
from sitrig.harness.progress import ScenarioResult

OTHER = "No Modification"


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """One scenario under its requirement; `verdicts` counts its instances by how they ended."""

    modification: str
    requirement: str
    ids: str
    scenario: str
    verdicts: dict[str, int]
    assumption: bool


def matrix_rows(results: Iterable[ScenarioResult]) -> list[MatrixRow]:
    """A row per scenario and Modification it is about, in the order they ran."""
    rows: dict[tuple[str, str, str, str], dict[str, int]] = {}
    assumed = set()
    for result in results:
        about = [m.id for m in MODIFICATIONS if m.id in result.tags] or [OTHER]
        for modification in about:
            requirement = result.rule or result.feature
            key = (modification, requirement, " ".join(result.ids), result.scenario)
            counts = rows.setdefault(key, {})
            counts[result.verdict] = counts.get(result.verdict, 0) + 1
            if "assumption" in result.tags:
                assumed.add(key)
    return [
        MatrixRow(
            modification=key[0],
            requirement=key[1],
            ids=key[2],
            scenario=key[3],
            verdicts=verdicts,
            assumption=key in assumed,
        )
        for key, verdicts in sorted(
            rows.items(), key=lambda item: (item[0][0] == OTHER, item[0][0])
        )
    ]


def write_matrix(results: Sequence[ScenarioResult], out: Path, *, mods: str) -> None:
    """Write `requirements.html` and `requirements.json`."""
    rows = matrix_rows(results)
    plain = [
        {
            "modification": row.modification,
            "requirement": row.requirement,
            "ids": row.ids.split(),
            "scenario": row.scenario,
            "verdicts": row.verdicts,
            "assumption": row.assumption,
        }
        for row in rows
    ]
    (out / "requirements.json").write_text(json.dumps(plain, indent=1) + "\n", encoding="utf-8")
    source = (files("sitrig.harness") / "reporting/requirements.html.jinja").read_text()
    page = (
        Environment(autoescape=True)
        .from_string(source)
        .render(rows=rows, mods=mods or "none", modifications=MODIFICATIONS, total=len(results))
    )
    (out / "requirements.html").write_text(page, encoding="utf-8")

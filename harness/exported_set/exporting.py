"""Runs the packs and writes a reference data set of what happened in them."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from sitrig.harness.errors import unwritable
from sitrig.harness.exported_set.collecting import Collector
from sitrig.harness.exported_set.writing import MANIFEST, write
from sitrig.harness.own_folder import refuse_foreign
from sitrig.harness.progress import FAILED
from sitrig.harness.running import RunRequest, run_scenarios


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportRequest:
    """What `sitrig rtds export` was asked for."""

    mods: str
    seed: str
    fidelity: str
    select: str | None
    tags: str | None
    out: Path


def export(asked: ExportRequest, console: Console) -> int:
    """The exit status: 0 when every scenario passed, 1 when what failed is left out."""
    refuse_foreign(asked.out, "an exported set", sign=MANIFEST)
    try:  # now, rather than after all the scenarios
        asked.out.mkdir(parents=True, exist_ok=True)
    except OSError as refusal:
        raise unwritable(asked.out, refusal) from None
    collector = Collector()
    with tempfile.TemporaryDirectory(prefix="sitrig-export-") as folder:
        _, progress, _ = run_scenarios(_run(asked, Path(folder)), console, collector)
    missing = write(collector.found.values(), asked.out, fidelity=asked.fidelity, seed=asked.seed)
    touched = {one.exchange.srv for one in collector.found.values() if one.exchange.srv}
    failed = sum(result.verdict == FAILED for result in progress.results)
    console.print(
        f"{len(collector.found)} exchanges of {len(touched)} Service Request Variants:"
        f" {asked.out / MANIFEST}",
        highlight=False,
    )
    if missing:
        console.print(f"not shown by any scenario: {', '.join(missing)}", highlight=False)
    if failed:
        console.print(f"{failed} scenarios failed and are left out", style="red")
    return 1 if failed else 0


def _run(asked: ExportRequest, out: Path) -> RunRequest:
    return RunRequest(
        pack=None,
        mods=asked.mods,
        target="embedded",
        seed=asked.seed,
        fidelity=asked.fidelity,
        select=asked.select,
        tags=asked.tags,
        cycles=1,
        out=out,
        html=False,
    )

"""Runs the packs and writes a reference data set of what happened in them."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from sitrig.emulators.protocol.duis.requests import BODIES
from sitrig.harness.errors import unwritable
from sitrig.harness.exported_set.collecting import Collector
from sitrig.harness.exported_set.gaps import gaps_of
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

    @property
    def is_partial(self) -> bool:
        """Whether only some of the scenarios are asked for: what these do not show is then nobody's fault."""
        return self.select is not None or self.tags is not None


def export(asked: ExportRequest, console: Console) -> int:
    """The exit status: 1 when a scenario failed and is left out, or none of them all shows what there is."""
    refuse_foreign(asked.out, "an exported set", sign=MANIFEST)
    try:  # now, rather than after all the scenarios
        asked.out.mkdir(parents=True, exist_ok=True)
    except OSError as refusal:
        raise unwritable(asked.out, refusal) from None
    collector = Collector()
    with tempfile.TemporaryDirectory(prefix="sitrig-export-") as folder:
        _, progress, _ = run_scenarios(_run(asked, Path(folder)), console, collector)
    found = collector.found.values()
    touched = {one.exchange.srv for one in found if one.exchange.srv}
    gaps = gaps_of(
        (one.exchange for one in found), touched if asked.is_partial else {*BODIES, *touched}
    )
    write(found, asked.out, gaps, fidelity=asked.fidelity, seed=asked.seed)
    failed = sum(result.verdict == FAILED for result in progress.results)
    console.print(
        f"{len(collector.found)} exchanges of {len(touched)} Service Request Variants:"
        f" {asked.out / MANIFEST}",
        highlight=False,
    )
    for outcome, reason in gaps.excused.items():
        console.print(f"cannot be shown: {outcome}, {reason}", highlight=False)
    if gaps.missing:
        console.print(f"not shown by any scenario: {', '.join(gaps.missing)}", highlight=False)
    if failed:
        console.print(f"{failed} scenarios failed and are left out", style="red")
    return 1 if failed or (gaps.missing and not asked.is_partial) else 0


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

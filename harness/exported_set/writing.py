"""Writes collected exchanges in the layout of the published set, with a manifest of every file."""

from __future__ import annotations

import json
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from sitrig.harness.exported_set.collecting import Collected
from sitrig.harness.exported_set.exchanges import DUIS, GBCS, MMC, Exchange
from sitrig.harness.exported_set.gaps import Gaps

MANIFEST = "manifest.json"
_NO_SRV = "NA"
_FOLDERS = {DUIS: "rtds/duis", GBCS: "rtds/gbcs", MMC: "rtds/mmc"}
_EXTENSIONS = {DUIS: "XML", GBCS: "HEX", MMC: "XML"}


def write(found: Iterable[Collected], out: Path, gaps: Gaps, *, fidelity: str, seed: str) -> None:
    """Write every file and the manifest."""
    _clear(out)
    ordered = sorted(found, key=lambda one: _stem(one.exchange))
    manifest = {
        "fidelity": fidelity,
        "seed": seed,
        "exchanges": [_written(one, out) for one in ordered],
        "missing": gaps.missing,
        "cannot_be_shown": gaps.excused,
    }
    out.mkdir(parents=True, exist_ok=True)
    text = json.dumps(manifest, indent=1) + "\n"
    (out / MANIFEST).write_text(text, encoding="utf-8")


def _clear(out: Path) -> None:
    """Remove the files of an earlier export, and nothing else."""
    if (out / MANIFEST).is_file():
        held = json.loads((out / MANIFEST).read_text(encoding="utf-8"))
        for name in (name for entry in held["exchanges"] for name in entry["files"]):
            (out / name).unlink(missing_ok=True)


def _stem(exchange: Exchange) -> str:
    """As the published files are named, with the Response Code or alert code where it says something."""
    named = [exchange.srv or _NO_SRV]
    if exchange.use_case:
        named.insert(0, exchange.use_case)
    return "_".join((*named, *filter(None, (exchange.code,)), exchange.outcome))


def _written(one: Collected, out: Path) -> dict[str, object]:
    exchange = one.exchange
    files = {}
    for (what, form), octets in sorted(exchange.files.items()):
        path = Path(_FOLDERS[form]) / _place(exchange, what, form)
        target = out / path
        target.parent.mkdir(parents=True, exist_ok=True)
        content = octets.hex().upper().encode() if form == GBCS else octets
        target.write_bytes(content)
        files[path.as_posix()] = sha256(content).hexdigest()
    return {
        "scenario": list(one.ids) or [one.scenario],
        "title": one.scenario,
        "srv": exchange.srv or None,
        "use_case": exchange.use_case,
        "outcome": exchange.outcome,
        "code": exchange.code or None,
        "files": files,
    }


def _place(exchange: Exchange, what: str, form: str) -> str:
    name = f"{_stem(exchange)}_{what}_{form}.{_EXTENSIONS[form]}"
    if form == GBCS:
        return f"{exchange.srv or _NO_SRV}_{exchange.use_case or exchange.srv}/{name}"
    return name

"""Measures, and writes docs/benchmarks.md: `scripts/bench`, or one part with `--part world`."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from tests.benchmarks.measuring import Figure, commit, machine
from tests.benchmarks.page import section, written

PAGE = Path(__file__).parents[2] / "docs" / "benchmarks.md"
PARTS = {
    "exchange": "One signed exchange of SR 8.4: the client signs, the DSP reads, verifies, decides,"
    " journals and signs, the client verifies. The primitives are what it cannot do without.",
    "http": "`sitrig serve` in one process, asked by pre-signed SR 8.4 on one connection a User."
    " Wall time. Parallel senders that shared an originator and a target would be refused:"
    " their counter must rise.",
    "octets": "GBCS octets of an SR 11.2 to an ESME and of a critical SR 8.1.1, and the OpenSSL work in"
    " them: the same bytes, the same run, by turns.",
    "published": "What `sitrig rtds check` counts on a published Reference Test Data Set: right, and what"
    " would be all. Use cases that are not whole stand below, the lowest share first.",
    "scenarios": "The scenario packs as pytest runs them, embedded.",
    "world": "Worlds of hub-and-meter pairs. Toys do next to nothing, so their figures are those of"
    " the shell alone; the devices are the emulated ones at install, commission and eight reads,"
    " without and with a firmware image whose signature each meter checks. Bare SimPy is callbacks"
    " that do the same device work with nothing kept, drawn, ordered or written.",
}


def main(arguments: list[str]) -> int:
    """Measure the parts asked for, each written as soon as it is measured."""
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__)
    parser.add_argument("--part", choices=PARTS, action="append", help="only this part; may repeat")
    for part in parser.parse_args(arguments).part or PARTS:
        _write(part, _measured(part))
    return 0


def _measured(part: str) -> list[Figure]:
    began = time.monotonic()

    def progress(text: str) -> None:
        print(f"{time.monotonic() - began:6.0f} s  {part}: {text}", file=sys.stderr, flush=True)  # noqa: T201

    measure: Callable[[Callable[[str], None]], list[Figure]] = import_module(
        f"tests.benchmarks.{part}"
    ).measure
    return measure(progress)


def _write(part: str, figures: list[Figure]) -> None:
    source = (f"commit {commit()}", machine(), f"`scripts/bench --part {part}`")
    page = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
    text = written(page, part, section(PARTS[part], source, figures), tuple(PARTS))
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Writes the golden rule tables anew: `python tests/golden/regenerate.py`. Read the difference before you commit it."""

from __future__ import annotations

from pathlib import Path

from sitrig.emulators.dsp.modifications import ALL, amended
from sitrig.emulators.dsp.rules import BASE
from sitrig.harness.pages.document import plain
from sitrig.harness.pages.rule_tables import request_rules

HERE = Path(__file__).parent

for world in ((), *((modification,) for modification in ALL), ALL):
    book = amended(BASE, world)
    printed = "\n\n".join(plain(request_rules(book, srv)) for srv in book.rules)
    (HERE / "rules" / f"{'+'.join(world) or 'none'}.txt").write_text(printed, encoding="utf-8")

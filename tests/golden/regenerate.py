"""Writes the golden rule tables and requests anew: `python tests/golden/regenerate.py`.

Read the difference before you commit it.
"""

from __future__ import annotations

import sys
from pathlib import Path

from sitrig.emulators.dsp.modifications import ALL, amended
from sitrig.emulators.dsp.rules import BASE
from sitrig.harness.pages.document import plain
from sitrig.harness.pages.rule_tables import request_rules

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1]))

from tests.emulators.dsp.examples import EXAMPLES  # noqa: E402  once the checkout is on the path
from tests.emulators.dsp.premises import golden_request  # noqa: E402

for world in ((), *((modification,) for modification in ALL), ALL):
    book = amended(BASE, world)
    printed = "\n\n".join(plain(request_rules(book, srv)) for srv in book.rules)
    (HERE / "rules" / f"{'+'.join(world) or 'none'}.txt").write_text(printed, encoding="utf-8")

for srv, example in EXAMPLES.items():
    document = golden_request(example.user, example.body, example.target)
    (HERE / "requests" / f"{srv}.xml").write_bytes(document)

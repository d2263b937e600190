"""Reference pages, generated from the code: no fact is written there twice.

A page is a function that yields blocks; `PAGES` lists them by file name. A new page is one line here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from sitrig.harness.pages import (
    assumptions,
    fixtures,
    response_codes,
    returns_and_variant,
    rule_tables,
    srv_matrix,
    step_phrases,
    switches,
)
from sitrig.harness.pages.document import Block, markdown

PAGES: Mapping[str, Callable[[], Iterator[Block]]] = {
    "assumptions.md": assumptions.page,
    "fixtures.md": fixtures.page,
    "response-codes.md": response_codes.page,
    "returns-and-variant.md": returns_and_variant.page,
    "rules.md": rule_tables.page,
    "srv-matrix.md": srv_matrix.page,
    "step-phrases.md": step_phrases.page,
    "switches.md": switches.page,
}
_NOTICE = "<!-- Written by scripts/docs from the code. Edit the code, not this page. -->\n\n"


def rendered() -> dict[str, str]:
    """Every page as it stands in docs/reference, by file name."""
    return {name: _NOTICE + markdown(page()) for name, page in PAGES.items()}

"""The page of step phrases: everything that a scenario can say, by noun."""

from __future__ import annotations

from collections.abc import Iterator

from sitrig.harness.pages.code_reading import modules, phrases, sentence
from sitrig.harness.pages.document import Block, Grid, Heading, Paragraph

_ORDER = {"Given": 0, "When": 1, "Then": 2}


def page() -> Iterator[Block]:
    """One table for each module of steps."""
    yield Heading(1, "Step phrases")
    yield Paragraph(
        "Everything a scenario can say. A word in braces is a placeholder, its type after the colon;"
        " what a type takes stands in steps/placeholders.py."
    )
    for module, tree in modules("sitrig.steps"):
        found = sorted(phrases(module, tree), key=lambda phrase: _ORDER[phrase.kind])
        if found:
            yield Heading(2, f"steps/{module}.py")
            yield Paragraph(sentence(tree))
            yield Grid(("step", "phrase"), tuple((one.kind, one.text) for one in found))

"""The page of fixtures: what a step or a test of a customer's own can ask pytest for."""

from __future__ import annotations

from collections.abc import Iterator

from sitrig.harness.pages.code_reading import fixtures, modules
from sitrig.harness.pages.document import Block, Grid, Heading, Paragraph


def page() -> Iterator[Block]:
    """Every public fixture of the harness."""
    yield Heading(1, "Fixtures")
    yield Paragraph(
        "What the plugin offers: a step, or a test of your own beside the features, names one of"
        " these as a parameter."
    )
    (tree,) = (tree for module, tree in modules("sitrig.harness") if module == "fixtures")
    rows = tuple((one.name, one.gives, one.scope, one.sentence) for one in fixtures(tree))
    yield Grid(("fixture", "gives", "lives for", "what it is"), rows)

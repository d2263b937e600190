"""`sitrig spec`: test case specifications written from the features."""

from __future__ import annotations

from importlib.resources import as_file, files
from pathlib import Path
from typing import Annotated

import typer

from sitrig.harness.own_folder import named_folder, refuse_foreign


def spec(
    out: Annotated[
        Path,
        typer.Argument(
            parser=named_folder, metavar="<path>", help="Where the pages go; made when missing."
        ),
    ],
    features: Annotated[
        Path | None, typer.Option(help="Features of your own.", show_default="those of sitrig")
    ] = None,
) -> None:
    """Write a test case specification (Markdown) per use case and per SRV, with an index.

    Example: sitrig spec build/spec
    """
    # Imported here: the Gherkin parser is of no use to the other commands.
    from sitrig.harness.errors import unwritable
    from sitrig.harness.specification.documents import INDEX, documents
    from sitrig.harness.specification.features import read_features

    with as_file(files("sitrig.features")) as ours:
        cases = list(read_features(features or ours))
    pages = documents(cases)
    heading = pages[INDEX].partition("\n")[0]
    refuse_foreign(out, "a test case specification", sign=INDEX, begins=heading)
    try:
        out.mkdir(parents=True, exist_ok=True)
        for name, text in pages.items():
            (out / name).write_text(text, encoding="utf-8")
    except OSError as refusal:
        raise unwritable(out, refusal) from None
    typer.echo(f"{len(cases)} test cases on {len(pages)} pages: {out / INDEX}")

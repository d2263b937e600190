"""`sitrig rtds`: the codecs against a Reference Test Data Set that its holder keeps on disk."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from sitrig.harness.published_messages import FLOOR, Score, scores

_CHECK_FAILED = 1


def rtds_check(
    folder: Annotated[Path, typer.Argument(help="The folder that holds rtds/gbcs.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for machines.")] = False,
    floor: Annotated[
        int, typer.Option(help="Fail when fewer messages than this are right.")
    ] = FLOOR,
) -> None:
    """Read every published message down to its typed body and write it back; print n of m per use case.

    Example: sitrig rtds-check "$SITRIG_REFERENCE"
    """
    found = scores(folder)
    right, total = sum(score.right for score in found), sum(score.total for score in found)
    if as_json:
        typer.echo(json.dumps(_plain(found, right, total)))
    else:
        _show(found, right, total)
    if right < floor:
        typer.echo(f"{right} right is below the floor of {floor}", err=True)
        raise typer.Exit(_CHECK_FAILED)


def _plain(found: list[Score], right: int, total: int) -> dict[str, object]:
    use_cases = {
        score.use_case: {"right": score.right, "total": score.total, "reasons": score.reasons}
        for score in found
    }
    return {"right": right, "total": total, "use_cases": use_cases}


def _show(found: list[Score], right: int, total: int) -> None:
    table = Table("use case", "right", "of", "first reason", box=None, pad_edge=False)
    for score in found:
        reason = next(iter(score.reasons.values()), "")
        table.add_row(score.use_case, str(score.right), str(score.total), reason[:80])
    console = Console()
    console.print(table)
    console.print(
        f"{right} of {total} messages are read to their typed body and written back the same"
    )

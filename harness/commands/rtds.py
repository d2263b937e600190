"""`sitrig rtds`: a Reference Test Data Set that its holder keeps on disk, and one of our own."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from sitrig.emulators.dsp.modifications import ALL
from sitrig.emulators.protocol.errors import InvalidValueError
from sitrig.harness.own_folder import named_folder
from sitrig.harness.published_set.checking import SCORES, below
from sitrig.harness.published_set.floors import FLOORS, Floor
from sitrig.harness.published_set.folder import PublishedSet
from sitrig.harness.published_set.scoring import Scorecard

_CHECK_FAILED = 1
_NAMES = ", ".join(SCORES)


def rtds_check(
    folder: Annotated[Path, typer.Argument(help="The folder that holds rtds/.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for machines.")] = False,
    only: Annotated[
        list[str] | None, typer.Option(help=f"Only this score: {_NAMES}.", show_default="all")
    ] = None,
    floor: Annotated[
        list[str] | None,
        typer.Option(help="SCORE=N: fail when fewer than N are right.", show_default="as recorded"),
    ] = None,
) -> None:
    """Score the codecs, the DSP, the devices and Parse & Correlate against a published set; n of m per use case.

    Example: sitrig rtds check "$SITRIG_REFERENCE"
    """
    published = PublishedSet(folder)
    floors = {**FLOORS, **dict(map(_floor, floor or ()))}
    cards = [SCORES[_score(name)](published) for name in only or SCORES]
    if as_json:
        typer.echo(json.dumps({card.name: card.plain() for card in cards}))
    else:
        _show(cards)
    fallen = list(below(cards, floors))
    for line in fallen:
        typer.echo(line, err=True)
    if fallen:
        raise typer.Exit(_CHECK_FAILED)


def rtds_export(
    out: Annotated[
        Path,
        typer.Argument(
            parser=named_folder, metavar="<path>", help="Where the set goes; made when missing."
        ),
    ],
    mods: Annotated[
        str, typer.Option(help="Modifications in force, by comma, or none.")
    ] = ",".join(ALL),
    seed: Annotated[str, typer.Option(help="What every key and delay is derived from.")] = "sitrig",
    fidelity: Annotated[
        str, typer.Option(help="What payloads carry: wire (GBCS octets) or model.")
    ] = "wire",
    select: Annotated[
        str | None,
        typer.Option(
            "--select", "-k", help="Only these: an id, a title, or words with and, or, not."
        ),
    ] = None,
    tags: Annotated[
        str | None, typer.Option("--tags", "-m", help='Only these tags, as in "uit".')
    ] = None,
) -> None:
    """Run the scenarios and write DUIS, GBCS and MMC of every SRV they touch, success and error, with a manifest.

    Example: sitrig rtds export build/our-set
    """
    # Imported here: pytest is of no use to the other commands.
    from sitrig.harness.exported_set.exporting import ExportRequest, export

    asked = ExportRequest(
        mods=mods, seed=seed, fidelity=fidelity, select=select, tags=tags, out=out
    )
    raise typer.Exit(export(asked, Console(soft_wrap=True)))


def _score(name: str) -> str:
    if name not in SCORES:
        raise InvalidValueError(f"{name!r} is not a score: there are {_NAMES}")
    return name


def _floor(text: str) -> tuple[str, Floor]:
    name, _, number = text.partition("=")
    if not number.isdecimal():
        raise InvalidValueError(f"{text!r} is not SCORE=N, such as messages=500")
    return _score(name), Floor(int(number))


def _show(cards: Iterable[Scorecard]) -> None:
    console = Console()
    for card in cards:
        table = Table("use case", "right", "of", "first reason", box=None, pad_edge=False)
        for score in card.scores:
            reason = next(iter(score.reasons.values()), "")
            table.add_row(score.use_case, str(score.right), str(score.total), reason[:80])
        console.print(f"\n{card.name}", style="bold")
        console.print(table)
    for card in cards:
        console.print(f"{card.right} of {card.total} {card.sentence}")

"""`sitrig run`: the scenario packs against a target, with their reports."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sitrig.emulators.dsp.modifications import ALL
from sitrig.harness.own_folder import named_folder

REPORT = Path("sitrig-report")


def run(
    pack: Annotated[
        str | None,
        typer.Option(help="Only this pack: pit, sit, uit or regression.", show_default="all"),
    ] = None,
    mods: Annotated[
        str, typer.Option(help="Modifications in force, by comma, or none.")
    ] = ",".join(ALL),
    target: Annotated[
        str,
        typer.Option(
            help="How sitrig's own DSP is asked: embedded (in process) or server (HTTP on loopback)."
        ),
    ] = "embedded",
    seed: Annotated[str, typer.Option(help="What every key and delay is derived from.")] = "sitrig",
    fidelity: Annotated[
        str,
        typer.Option(help="What links carry: model (meaning alone) or wire (GBCS octets)."),
    ] = "wire",
    select: Annotated[
        str | None,
        typer.Option(
            "--select", "-k", help="Only these: an id, a title, or words with and, or, not."
        ),
    ] = None,
    tags: Annotated[
        str | None, typer.Option("--tags", "-m", help='Only these tags, as in "SECMP0125 and uit".')
    ] = None,
    cycles: Annotated[int, typer.Option(min=1, help="Run every scenario this many times.")] = 1,
    out: Annotated[
        Path,
        typer.Option(parser=named_folder, metavar="<path>", help="Where the reports go; replaced."),
    ] = REPORT,
    html: Annotated[bool, typer.Option(help="Render report.html with Allure.")] = True,
) -> None:
    """Run the scenarios of SECMP0125 and SECMP0039 and leave reports to open.

    Example: sitrig run --pack uit --mods none
    """
    # Imported here: pytest and the report tools are of no use to the other commands.
    from sitrig.harness.running import RunRequest, run_packs

    status = run_packs(
        RunRequest(
            pack=pack,
            mods=mods,
            target=target,
            seed=seed,
            fidelity=fidelity,
            select=select,
            tags=tags,
            cycles=cycles,
            out=out,
            html=html,
        )
    )
    raise typer.Exit(status)

"""`sitrig serve`: the reference DSP and its devices over HTTP, in live time, until it is stopped."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

BOXED_PORT = 8079
"""Where DCC Boxed listens, so that clients made for it need no other address."""


def serve(
    estate: Annotated[
        Path | None, typer.Option(help="An estate plan (TOML).", show_default="the starter estate")
    ] = None,
    key_store: Annotated[
        Path | None,
        typer.Option(
            help="Parties' certificates and keys, in the JSON form of DCC Boxed's key store.",
            show_default="a test PKI of our own",
        ),
    ] = None,
    write_keys: Annotated[
        Path | None,
        typer.Option(help="Write the Users' and the DSP's keys there, in the same JSON form."),
    ] = None,
    host: Annotated[str, typer.Option(help="Address to listen at.")] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="Port to listen at; 0 takes a free one.")
    ] = BOXED_PORT,
    mods: Annotated[
        str | None,
        typer.Option(
            help="Modifications in force, by comma, or none.", show_default="as the estate says"
        ),
    ] = None,
    rate: Annotated[float, typer.Option(help="How fast time passes, wall time being 1.")] = 1.0,
    quiet: Annotated[
        bool, typer.Option("--quiet", help="Print no line for each request on standard error.")
    ] = False,
    journal: Annotated[
        Path | None,
        typer.Option(help="Write the journal there (JSON lines) when it is stopped."),
    ] = None,
) -> None:
    """Serve the reference DSP over HTTP until Ctrl-C.

    Example: sitrig serve --port 8079 --write-keys keys.json --rate 60
    """
    # Imported here, so that other commands start without a server and this module is light.
    from sitrig.harness.serving import ServeOptions, run

    run(
        ServeOptions(
            estate=estate,
            key_store=key_store,
            write_keys=write_keys,
            host=host,
            port=port,
            mods=mods,
            rate=rate,
            quiet=quiet,
            journal=journal,
        )
    )

"""`sitrig rules`: the effective rule tables with their sources, and what a Modification changes in them."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Annotated

import typer

from sitrig.emulators.dsp.modifications import ALL, amended, read_modifications
from sitrig.emulators.dsp.rules import BASE
from sitrig.emulators.protocol.duis.catalogue import SRVS
from sitrig.emulators.protocol.errors import InvalidValueError
from sitrig.harness.commands.terminal import show
from sitrig.harness.pages import assumptions as assumptions_page
from sitrig.harness.pages import response_codes as codes_page
from sitrig.harness.pages import switches as switches_page
from sitrig.harness.pages.document import Block, Paragraph
from sitrig.harness.pages.rule_tables import difference, in_force, request_rules, title


def rules(
    srv: Annotated[
        str | None,
        typer.Argument(help="A Service Request Variant.", show_default="every one built"),
    ] = None,
    mods: Annotated[
        str, typer.Option(help="Modifications in force, by comma, or none.")
    ] = ",".join(ALL),
    diff: Annotated[
        bool, typer.Option("--diff", help="Only what those Modifications change.")
    ] = False,
    assumptions: Annotated[
        bool, typer.Option("--assumptions", help="Everything that no document decides.")
    ] = False,
    switches: Annotated[
        bool, typer.Option("--switches", help="Every switch with its default and its sentence.")
    ] = False,
    codes: Annotated[
        bool, typer.Option("--codes", help="Response Codes, known and assumed.")
    ] = False,
) -> None:
    """Print the rule tables that are in force, each row with its source.

    Example: sitrig rules 8.4 --mods SECMP0125 --diff
    """
    pages = {
        assumptions_page.page: assumptions,
        switches_page.page: switches,
        codes_page.page: codes,
    }
    wanted = [page for page, chosen in pages.items() if chosen]
    for page in wanted:
        show(page())
    if srv is not None or not wanted:
        show(_tables(srv, read_modifications(mods), diff=diff))


def _tables(srv: str | None, mods: tuple[str, ...], *, diff: bool) -> Iterator[Block]:
    chosen = list(BASE.rules) if srv is None else [_built(srv)]
    book, before = amended(BASE, mods), amended(BASE, ())
    if not diff:
        yield Paragraph(f"Modifications in force: {in_force(mods)}.")
    for one in chosen:
        if not diff:
            yield from request_rules(book, one)
        elif srv is not None or book.rules[one] != before.rules[one]:
            yield from difference(before, book, one)


def _built(srv: str) -> str:
    if srv in BASE.rules:
        return srv
    if srv in SRVS:
        raise InvalidValueError(
            f"{title(srv)} is in the catalogue but not built: every such request is refused by row"
            " RIG-UNSUPPORTED"
        )
    raise InvalidValueError(f"{srv!r} is not a Service Request Variant: {_nearest(srv)}")


def _nearest(srv: str) -> str:
    """The built variants most like what was typed: of the same service, or spelled alike."""
    same = [one for one in BASE.rules if one.startswith(f"{srv}.")]
    close = same or get_close_matches(srv, BASE.rules, n=3, cutoff=0.3)
    close = close or [one for one in BASE.rules if one.split(".")[0] == srv.split(".")[0]]
    return f"did you mean {', '.join(close)}?" if close else f"built are {', '.join(BASE.rules)}"

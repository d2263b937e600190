"""The `sitrig` command: its sub-commands by name, and errors as one line. Does no work of its own."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

import typer

from sitrig.emulators.protocol.errors import SitrigError
from sitrig.harness.commands.doctor import doctor
from sitrig.harness.commands.rtds import rtds_check, rtds_export
from sitrig.harness.commands.rules import rules
from sitrig.harness.commands.run import run
from sitrig.harness.commands.serve import serve
from sitrig.harness.commands.spec import spec

COMMANDS: tuple[tuple[str, Callable[..., None]], ...] = (
    ("run", run),
    ("rules", rules),
    ("serve", serve),
    ("doctor", doctor),
    ("spec", spec),
    ("rtds check", rtds_check),
    ("rtds export", rtds_export),
)
"""One line per command: its name and its function, whose docstring is its help."""

GROUPS = {"rtds": "A published Reference Test Data Set, and one of our own."}
"""The first word of names that have two."""

_FAILED = 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command line; the exit status: 2 for a mistake in what was asked for."""
    arguments = list(sys.argv[1:] if argv is None else argv) or ["--help"]
    try:
        status = _application()(args=arguments, prog_name="sitrig", standalone_mode=False)
    except typer.Exit as ended:
        return ended.exit_code
    except typer.Abort:
        return 130
    except typer.TyperException as wrong:  # a mistake on the command line
        return _mistaken(f"{wrong.format_message()} (sitrig --help tells what there is)")
    except SitrigError as wrong:
        return _mistaken(str(wrong))
    return status if isinstance(status, int) else 0


def _mistaken(reason: str) -> int:
    print(f"sitrig: {' '.join(reason.split())}", file=sys.stderr)  # noqa: T201
    return _FAILED


def _application() -> typer.Typer:
    application = typer.Typer(
        name="sitrig",
        help="End-to-end test rig for GB smart metering, behind a reference DSP that speaks DUIS.",
        add_completion=False,
        pretty_exceptions_enable=False,
    )
    application.callback()(_several)
    groups = {name: typer.Typer(help=sentence) for name, sentence in GROUPS.items()}
    for name, command in COMMANDS:
        group, _, member = name.rpartition(" ")
        (groups[group] if group else application).command(member)(command)
    for name, members in groups.items():
        members.callback()(_several)
        application.add_typer(members, name=name)
    return application


def _several() -> None:
    """Typer takes a lone command for the application itself, unless there is this."""

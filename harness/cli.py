"""The `sitrig` command: its sub-commands by name, and errors as one line. Does no work of its own."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from importlib import import_module

import typer

from sitrig.emulators.protocol.errors import SitrigError

COMMANDS = ("run", "rules", "serve", "doctor", "spec", "rtds check", "rtds export")
"""`rtds check` is the function `rtds_check` of `commands/rtds.py`; its docstring is its help."""

GROUPS = {
    "rtds": "A published Reference Test Data Set, and one of our own.\n\n"
    "Example: sitrig rtds check FOLDER"
}
"""The first word of names that have two."""

_FAILED = 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command line; the exit status: 2 for a mistake in what was asked for."""
    arguments = list(sys.argv[1:] if argv is None else argv) or ["--help"]
    try:
        status = _application(arguments[0])(
            args=arguments, prog_name="sitrig", standalone_mode=False
        )
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


def _application(asked: str) -> typer.Typer:
    """With the commands of that first word, or with all: a server does not start with the scenarios' imports."""
    application = typer.Typer(
        name="sitrig",
        help="End-to-end test rig for GB smart metering, behind a reference DSP that speaks DUIS.\n\n"
        "Example: sitrig run --pack uit --mods none",
        add_completion=False,
        pretty_exceptions_enable=False,
    )
    application.callback()(_several)
    names = [name for name in COMMANDS if name.split()[0] == asked] or COMMANDS
    groups = {
        name: typer.Typer(help=sentence)
        for name, sentence in GROUPS.items()
        if any(command.startswith(f"{name} ") for command in names)
    }
    for name in names:
        group, _, member = name.rpartition(" ")
        (groups[group] if group else application).command(member)(_command(name))
    for name, members in groups.items():
        members.callback()(_several)
        application.add_typer(members, name=name)
    return application


def _command(name: str) -> Callable[..., None]:
    module = import_module(f"sitrig.harness.commands.{name.split()[0]}")
    found: Callable[..., None] = getattr(module, name.replace(" ", "_"))
    return found


def _several() -> None:
    """Typer takes a lone command for the application itself, unless there is this."""

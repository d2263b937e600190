"""`sitrig doctor`: whether this machine has what sitrig needs, and what to do where it has not."""

from __future__ import annotations

import typer


def doctor() -> None:
    """Check what sitrig needs on this machine; exit status 1 when a run cannot work.

    Example: sitrig doctor
    """
    # Imported here, so that other commands start without looking around the machine.
    from sitrig.harness.diagnosis import diagnose

    findings = list(diagnose())
    for finding in findings:
        typer.echo(finding.line())
    stopping = [finding.name for finding in findings if finding.stops_a_run]
    if stopping:
        typer.echo(f"sitrig run cannot work yet: {', '.join(stopping)}", err=True)
        raise typer.Exit(1)

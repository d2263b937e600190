"""ECS17b Read Instantaneous Import Registers (SR 4.1.1)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs.message import UseCaseBody

NAME = "ECS17b"


class ReadImportRegisters(UseCaseBody, frozen=True, tag="ECS17b.command"):
    """Ask for the cumulative import registers."""


class ImportRegisters(UseCaseBody, frozen=True, tag="ECS17b.response"):
    """Cumulative Wh and varh at `time`; the secondary element only on a twin element meter."""

    time: int
    active_import_wh: int
    reactive_import_varh: int
    secondary_active_import_wh: int | None = None

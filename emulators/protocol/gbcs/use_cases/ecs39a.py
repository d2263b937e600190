"""ECS39a Set Import MPxN on the ESME (SR 6.20.1)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs.message import UseCaseBody

NAME = "ECS39a"


class SetImportMpan(UseCaseBody, frozen=True, tag="ECS39a.command"):
    """Write the Import MPAN, and for a twin element meter the secondary one."""

    import_mpan: str
    secondary_import_mpan: str | None = None


class SetImportMpanResult(UseCaseBody, frozen=True, tag="ECS39a.response"):
    """Whether each was written; `secondary` is None when it was not asked for."""

    primary: bool
    secondary: bool | None = None

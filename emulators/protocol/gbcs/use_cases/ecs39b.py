"""ECS39b Set Export MPxN on the ESME (SR 6.20.2)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import TEXT

NAME = "ECS39b"


class SetExportMpan(UseCaseBody, frozen=True, tag="ECS39b.command"):
    """Write the Export MPAN."""

    export_mpan: str


class SetExportMpanResult(UseCaseBody, frozen=True, tag="ECS39b.response"):
    """Whether it was written."""

    success: bool = True
    results: tuple[int, ...] = ()


USE_CASE = accesses.use_case(
    NAME,
    0x004D,
    (SetExportMpan, SetExportMpanResult),
    accesses.write("export_mpan", TEXT, 1, "0100000002FF"),
    verdict=True,
)

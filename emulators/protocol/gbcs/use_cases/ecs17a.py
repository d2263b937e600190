"""ECS17a Read Instantaneous Export Registers (SR 4.2)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import UINT32

NAME = "ECS17a"


class ReadExportRegisters(UseCaseBody, frozen=True, tag="ECS17a.command"):
    """Ask for the cumulative export registers."""


class ExportRegisters(UseCaseBody, frozen=True, tag="ECS17a.response"):
    """Cumulative Wh and varh; when they were read, the grouping header says."""

    active_export_wh: int = 0
    reactive_export_varh: int = 0
    results: tuple[int, ...] = ()


USE_CASE = accesses.use_case(
    NAME,
    0x0026,
    (ReadExportRegisters, ExportRegisters),
    *accesses.register("active_export_wh", UINT32, "0100020800FF", 0, 30),
    *accesses.register("reactive_export_varh", UINT32, "0100040800FF", 0, 32),
    dated=True,
)

"""ECS18a Read Maximum Demand Export Registers (SR 4.12.2)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import MOMENT, UINT32

NAME = "ECS18a"


class ReadMaximumDemandExport(UseCaseBody, frozen=True, tag="ECS18a.command"):
    """Ask for the maximum demand of export."""


class MaximumDemandExport(UseCaseBody, frozen=True, tag="ECS18a.response"):
    """Watts exported in the half hour of the highest demand since `reset`, and when (Unix milliseconds)."""

    reset: int = 0
    active_power_w: int = 0
    reached: int = 0
    results: tuple[int, ...] = ()


USE_CASE = accesses.use_case(
    NAME,
    0x002B,
    (ReadMaximumDemandExport, MaximumDemandExport),
    accesses.read("reset", MOMENT, 1, "00005E2C0502"),
    *accesses.register("active_power_w", UINT32, "0100020600FF", 0, 27, 4),
    accesses.read("reached", MOMENT, 4, "0100020600FF", 5),
    dated=True,
)

"""ECS18b Read Maximum Demand Import Registers (SR 4.12.1)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.calendars import DEMAND_SCHEDULE, ScheduleEntry
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import MOMENT, UINT32

NAME = "ECS18b"


class ReadMaximumDemandImport(UseCaseBody, frozen=True, tag="ECS18b.command"):
    """Ask for the maximum demand of import, and when the configurable one is measured."""


class MaximumDemandImport(UseCaseBody, frozen=True, tag="ECS18b.response"):
    """Watts imported at the highest demand since each reset, in all and in the configurable time, and when.

    Instants are Unix milliseconds; `periods` switch the configurable measuring on and off.
    """

    reset: int = 0
    configurable_reset: int = 0
    active_power_w: int = 0
    reached: int = 0
    configurable_active_power_w: int = 0
    configurable_reached: int = 0
    periods: tuple[ScheduleEntry, ...] = ()
    results: tuple[int, ...] = ()


USE_CASE = accesses.use_case(
    NAME,
    0x002C,
    (ReadMaximumDemandImport, MaximumDemandImport),
    accesses.read("reset", MOMENT, 1, "00005E2C0500"),
    accesses.read("configurable_reset", MOMENT, 1, "00005E2C0501"),
    *accesses.register("active_power_w", UINT32, "0100010600FF", 0, 27, 4),
    accesses.read("reached", MOMENT, 4, "0100010600FF", 5),
    *accesses.register("configurable_active_power_w", UINT32, "0100010601FF", 0, 27, 4),
    accesses.read("configurable_reached", MOMENT, 4, "0100010601FF", 5),
    accesses.read("periods", DEMAND_SCHEDULE, 10, "00000C0000FF"),
    dated=True,
)

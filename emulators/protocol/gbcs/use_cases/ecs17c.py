"""ECS17c Read Active Power Import (SR 4.16)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.datum import row
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import UINT32, scaled

NAME = "ECS17c"


class ReadActivePower(UseCaseBody, frozen=True, tag="ECS17c.command"):
    """Ask for the power that is imported now."""


class ActivePower(UseCaseBody, frozen=True, tag="ECS17c.response"):
    """Watts imported now, in all and by the second element."""

    active_power_w: int = 0
    secondary_active_power_w: int = 0
    results: tuple[int, ...] = ()


_POWER = row(dict, active_power_w=UINT32, _unit=scaled(0, 27), secondary_active_power_w=UINT32)

USE_CASE = accesses.use_case(
    NAME,
    0x0028,
    (ReadActivePower, ActivePower),
    accesses.read(accesses.WHOLE, _POWER, 1, "00005E2C2214"),
    dated=True,
)

"""ECS45 Read Supply Status of the ESME (SR 7.4)."""

from __future__ import annotations

from enum import IntEnum

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.datum import named
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import ENUM

NAME = "ECS45"


class SupplyState(IntEnum):
    """DLMS control state of the load switch."""

    DISABLED = 0
    ENABLED = 1
    ARMED = 2


class ReadSupplyStatus(UseCaseBody, frozen=True, tag="ECS45.command"):
    """Ask for the state of the load switch."""


class SupplyStatus(UseCaseBody, frozen=True, tag="ECS45.response"):
    """The state of the supply."""

    state: SupplyState | None = None
    results: tuple[int, ...] = ()


_STATE = named(SupplyState, ENUM)

USE_CASE = accesses.use_case(
    NAME,
    0x0052,
    (ReadSupplyStatus, SupplyStatus),
    accesses.read("state", _STATE, 70, "000060030AFF", 3),
)

"""ECS44 Arm Supply of the ESME (SR 7.3)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.axdr import Data, Tag
from sitrig.emulators.protocol.gbcs.datum import fixed
from sitrig.emulators.protocol.gbcs.message import UseCaseBody

NAME = "ECS44"


class ArmSupply(UseCaseBody, frozen=True, tag="ECS44.command"):
    """Let the consumer connect the supply."""


class ArmSupplyResult(UseCaseBody, frozen=True, tag="ECS44.response"):
    """Whether it was done."""

    success: bool = True
    results: tuple[int, ...] = ()


_SCRIPT = fixed(Data(Tag.UINT16, 54))

USE_CASE = accesses.use_case(
    NAME,
    0x0051,
    (ArmSupply, ArmSupplyResult),
    accesses.act(None, _SCRIPT, 9, "00000A006AFF"),
    signed=True,
    verdict=True,
)

"""ECS43 Disable Supply of the ESME (SR 7.2)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.axdr import Data, Tag
from sitrig.emulators.protocol.gbcs.datum import fixed
from sitrig.emulators.protocol.gbcs.message import UseCaseBody

NAME = "ECS43"


class DisableSupply(UseCaseBody, frozen=True, tag="ECS43.command"):
    """Disconnect the supply."""


class DisableSupplyResult(UseCaseBody, frozen=True, tag="ECS43.response"):
    """Whether it was done."""

    success: bool = True
    results: tuple[int, ...] = ()


_SCRIPT = fixed(Data(Tag.UINT16, 52))

USE_CASE = accesses.use_case(
    NAME,
    0x0050,
    (DisableSupply, DisableSupplyResult),
    accesses.act(None, _SCRIPT, 9, "00000A006AFF"),
    signed=True,
    verdict=True,
)

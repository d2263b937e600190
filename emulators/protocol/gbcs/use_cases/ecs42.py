"""ECS42 Enable Supply of the ESME (SR 7.1)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.axdr import Data, Tag
from sitrig.emulators.protocol.gbcs.datum import fixed
from sitrig.emulators.protocol.gbcs.message import UseCaseBody

NAME = "ECS42"


class EnableSupply(UseCaseBody, frozen=True, tag="ECS42.command"):
    """Connect the supply."""


class EnableSupplyResult(UseCaseBody, frozen=True, tag="ECS42.response"):
    """Whether it was done."""

    success: bool = True
    results: tuple[int, ...] = ()


_SCRIPT = fixed(Data(Tag.UINT16, 51))

USE_CASE = accesses.use_case(
    NAME,
    0x004F,
    (EnableSupply, EnableSupplyResult),
    accesses.act(None, _SCRIPT, 9, "00000A006AFF"),
    signed=True,
    verdict=True,
)

"""ECS15c Clear the Auxiliary Load Control Switch Event Log of an ESME (SR 3.3)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.axdr import Data, Tag
from sitrig.emulators.protocol.gbcs.datum import fixed
from sitrig.emulators.protocol.gbcs.message import UseCaseBody

NAME = "ECS15c"


class ClearSwitchEventLog(UseCaseBody, frozen=True, tag="ECS15c.command"):
    """Forget what the log holds."""


class ClearSwitchEventLogResult(UseCaseBody, frozen=True, tag="ECS15c.response"):
    """Whether it was done."""

    success: bool = True
    results: tuple[int, ...] = ()


_RESET = fixed(Data(Tag.INT8, 0))

USE_CASE = accesses.use_case(
    NAME,
    0x00C1,
    (ClearSwitchEventLog, ClearSwitchEventLogResult),
    accesses.act(None, _RESET, 7, "0011636202FF"),
    verdict=True,
)

"""ECS15a Clear the Event Log of an ESME (SR 3.3)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.axdr import Data, Tag
from sitrig.emulators.protocol.gbcs.datum import fixed
from sitrig.emulators.protocol.gbcs.message import UseCaseBody

NAME = "ECS15a"


class ClearEventLog(UseCaseBody, frozen=True, tag="ECS15a.command"):
    """Forget what the log holds."""


class ClearEventLogResult(UseCaseBody, frozen=True, tag="ECS15a.response"):
    """Whether it was done."""

    success: bool = True
    results: tuple[int, ...] = ()


_RESET = fixed(Data(Tag.INT8, 0))

USE_CASE = accesses.use_case(
    NAME,
    0x0024,
    (ClearEventLog, ClearEventLogResult),
    accesses.act(None, _RESET, 7, "0000636200FF"),
    verdict=True,
)

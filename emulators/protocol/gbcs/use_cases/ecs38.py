"""ECS38 Set Randomised Offset Limit of an ESME (SR 7.12)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import UINT16

NAME = "ECS38"


class SetOffsetLimit(UseCaseBody, frozen=True, tag="ECS38.command"):
    """Switch loads and tariffs at most that many seconds late (0 to 1799)."""

    seconds: int


class SetOffsetLimitResult(UseCaseBody, frozen=True, tag="ECS38.response"):
    """Whether it was done."""

    success: bool = True
    results: tuple[int, ...] = ()


USE_CASE = accesses.use_case(
    NAME,
    0x004B,
    (SetOffsetLimit, SetOffsetLimitResult),
    accesses.write("seconds", UINT16, 1, "00005E2C0001"),
    signed=True,
    verdict=True,
)

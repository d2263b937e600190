"""ECS46a Update Device Configuration, auxiliary controller descriptions (SR 6.14.1)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.optional_writes import write_results, writes_given
from sitrig.emulators.protocol.gbcs.simple_data import VISIBLE
from sitrig.emulators.protocol.gbcs.use_case import UseCase

NAME = "ECS46a"
_CONTROLLERS = range(1, 6)


class DescribeControllers(UseCaseBody, frozen=True, tag="ECS46a.command"):
    """What each auxiliary controller is called; None leaves it as it is."""

    description_1: str | None = None
    description_2: str | None = None
    description_3: str | None = None
    description_4: str | None = None
    description_5: str | None = None


class DescribeControllersResult(UseCaseBody, frozen=True, tag="ECS46a.response"):
    """Whether all were written; `results` of each, unless it was all five or none."""

    success: bool
    results: tuple[int, ...] = ()


USE_CASE = UseCase(
    name=NAME,
    message_code=0x0053,
    command=writes_given(
        DescribeControllers,
        *(
            accesses.write(f"description_{at}", VISIBLE, 1, f"00005E2C00{0x0A + at:02X}")
            for at in _CONTROLLERS
        ),
    ),
    response=write_results(DescribeControllersResult, len(_CONTROLLERS)),
    signed=True,
)

"""ECS62 Add to and remove from the Boost Button (SR 7.9, 7.10): one command says it of all five loads."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.optional_writes import write_results, writes_given
from sitrig.emulators.protocol.gbcs.simple_data import BOOLEAN
from sitrig.emulators.protocol.gbcs.use_case import UseCase

NAME = "ECS62"
_LOADS = range(1, 6)


class SetBoost(UseCaseBody, frozen=True, tag="ECS62.command"):
    """Whether the boost button switches each load; None leaves it as it is."""

    load_1: bool | None = None
    load_2: bool | None = None
    load_3: bool | None = None
    load_4: bool | None = None
    load_5: bool | None = None


class SetBoostResult(UseCaseBody, frozen=True, tag="ECS62.response"):
    """Whether all were written; `results` of each write, unless it was all five or none."""

    success: bool
    results: tuple[int, ...] = ()


USE_CASE = UseCase(
    name=NAME,
    message_code=0x005F,
    command=writes_given(
        SetBoost,
        *(accesses.write(f"load_{at}", BOOLEAN, 1, f"00005E2C06{at:02X}") for at in _LOADS),
    ),
    response=write_results(SetBoostResult, len(_LOADS)),
)

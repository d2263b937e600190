"""ECS35g Read Auxiliary Controller Event Log of the ESME (SR 6.13)."""

from __future__ import annotations

from msgspec import Struct

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.datum import compact, row
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.moments import EPOCH_2000, LAST_SECOND
from sitrig.emulators.protocol.gbcs.simple_data import CODE, ENUM, SECONDS, UNIX_SECONDS

NAME = "ECS35g"


class ControllerEvent(Struct, frozen=True):
    """What a script (four hex digits) did at `time`, and when it was commanded, if it was (Unix milliseconds).

    `outcome` is 0 when it was done.
    """

    time: int
    code: str
    outcome: int
    commanded: int | None


class ReadControllerEventLog(UseCaseBody, frozen=True, tag="ECS35g.command"):
    """Ask for the rows from `start` to `end` (Unix milliseconds); without them, for all."""

    start: int = EPOCH_2000 * 1000
    end: int = LAST_SECOND


class ControllerEventLog(UseCaseBody, frozen=True, tag="ECS35g.response"):
    """Rows of the meter's Auxiliary Controller Event Log."""

    entries: tuple[ControllerEvent, ...] = ()
    results: tuple[int, ...] = ()


_LOG = compact(row(ControllerEvent, time=SECONDS, code=CODE, outcome=ENUM, commanded=UNIX_SECONDS))

USE_CASE = accesses.use_case(
    NAME,
    0x00FD,
    (ReadControllerEventLog, ControllerEventLog),
    accesses.read_rows("entries", _LOG, "0011636202FF"),
)

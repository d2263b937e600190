"""ECS35f Read ALCS Event Log of the ESME (SR 6.13)."""

from __future__ import annotations

from msgspec import Struct

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.datum import compact, row
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.moments import EPOCH_2000, LAST_SECOND
from sitrig.emulators.protocol.gbcs.simple_data import CODE, ENUM, SECONDS, UNIX_SECONDS

NAME = "ECS35f"


class SwitchEvent(Struct, frozen=True):
    """What a script (four hex digits) did at `time`, and when it was commanded, if it was (Unix milliseconds).

    `outcome` is 0 when it was done.
    """

    time: int
    code: str
    outcome: int
    commanded: int | None


class ReadSwitchEventLog(UseCaseBody, frozen=True, tag="ECS35f.command"):
    """Ask for the rows from `start` to `end` (Unix milliseconds); without them, for all."""

    start: int = EPOCH_2000 * 1000
    end: int = LAST_SECOND


class SwitchEventLog(UseCaseBody, frozen=True, tag="ECS35f.response"):
    """Rows of the meter's ALCS Event Log."""

    entries: tuple[SwitchEvent, ...] = ()
    results: tuple[int, ...] = ()


_LOG = compact(row(SwitchEvent, time=SECONDS, code=CODE, outcome=ENUM, commanded=UNIX_SECONDS))

USE_CASE = accesses.use_case(
    NAME,
    0x00BA,
    (ReadSwitchEventLog, SwitchEventLog),
    accesses.read_rows("entries", _LOG, "0011636202FF"),
)

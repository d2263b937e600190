"""ECS35e Read ESME Power Event Log (SR 6.13)."""

from __future__ import annotations

from msgspec import Struct

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.datum import compact, row
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.moments import EPOCH_2000, LAST_SECOND
from sitrig.emulators.protocol.gbcs.simple_data import CODE, SECONDS, UINT32

NAME = "ECS35e"


class PowerEvent(Struct, frozen=True):
    """An event at `time` (Unix milliseconds); `code` is four hex digits, `other` what goes with it."""

    time: int
    code: str
    other: int


class ReadPowerEventLog(UseCaseBody, frozen=True, tag="ECS35e.command"):
    """Ask for the rows from `start` to `end` (Unix milliseconds); without them, for all."""

    start: int = EPOCH_2000 * 1000
    end: int = LAST_SECOND


class PowerEventLog(UseCaseBody, frozen=True, tag="ECS35e.response"):
    """Rows of the meter's Power Event Log."""

    entries: tuple[PowerEvent, ...] = ()
    results: tuple[int, ...] = ()


_LOG = compact(row(PowerEvent, time=SECONDS, code=CODE, other=UINT32))

USE_CASE = accesses.use_case(
    NAME,
    0x00B9,
    (ReadPowerEventLog, PowerEventLog),
    accesses.read_rows("entries", _LOG, "0000636204FF"),
)

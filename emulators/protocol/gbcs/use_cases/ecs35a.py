"""ECS35a Read ESME Event Log (SR 6.13)."""

from __future__ import annotations

from msgspec import Struct

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.datum import compact, row
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.moments import EPOCH_2000, LAST_SECOND
from sitrig.emulators.protocol.gbcs.simple_data import CODE, HEX, SECONDS

NAME = "ECS35a"


class Event(Struct, frozen=True, gc=False):
    """An event at `time` (Unix milliseconds); `code` is four hex digits, `other` (hex) what goes with it."""

    time: int
    code: str
    other: str


class ReadEventLog(UseCaseBody, frozen=True, tag="ECS35a.command"):
    """Ask for the rows from `start` to `end` (Unix milliseconds); without them, for all."""

    start: int = EPOCH_2000 * 1000
    end: int = LAST_SECOND


class EventLog(UseCaseBody, frozen=True, tag="ECS35a.response"):
    """Rows of the meter's Event Log."""

    entries: tuple[Event, ...] = ()
    results: tuple[int, ...] = ()


_LOG = compact(row(Event, time=SECONDS, code=CODE, other=HEX))

USE_CASE = accesses.use_case(
    NAME,
    0x0048,
    (ReadEventLog, EventLog),
    accesses.read_rows("entries", _LOG, "0000636200FF"),
)

"""ECS35c Read CHF Event Log (SR 6.13)."""

from __future__ import annotations

from msgspec import Struct

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.datum import compact, row
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.moments import EPOCH_2000, LAST_SECOND
from sitrig.emulators.protocol.gbcs.simple_data import CODE, HEX, SECONDS

NAME = "ECS35c"


class HubEvent(Struct, frozen=True):
    """An event at `time` (Unix milliseconds); `code` is four hex digits, `other` (hex) what goes with it."""

    time: int
    code: str
    other: str


class ReadHubEventLog(UseCaseBody, frozen=True, tag="ECS35c.command"):
    """Ask for the rows from `start` to `end` (Unix milliseconds); without them, for all."""

    start: int = EPOCH_2000 * 1000
    end: int = LAST_SECOND


class HubEventLog(UseCaseBody, frozen=True, tag="ECS35c.response"):
    """Rows of the hub's Event Log."""

    entries: tuple[HubEvent, ...] = ()
    results: tuple[int, ...] = ()


_LOG = compact(row(HubEvent, time=SECONDS, code=CODE, other=HEX))

USE_CASE = accesses.use_case(
    NAME,
    0x0093,
    (ReadHubEventLog, HubEventLog),
    accesses.read_rows("entries", _LOG, "0000636200FF"),
)

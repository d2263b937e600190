"""ECS35d Read CHF Security Log (SR 6.13)."""

from __future__ import annotations

from msgspec import Struct

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.datum import compact, row
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.moments import EPOCH_2000, LAST_SECOND
from sitrig.emulators.protocol.gbcs.simple_data import CODE, SECONDS

NAME = "ECS35d"


class HubSecurityEvent(Struct, frozen=True):
    """An event at `time` (Unix milliseconds); `code` is four hex digits."""

    time: int
    code: str


class ReadHubSecurityLog(UseCaseBody, frozen=True, tag="ECS35d.command"):
    """Ask for the rows from `start` to `end` (Unix milliseconds); without them, for all."""

    start: int = EPOCH_2000 * 1000
    end: int = LAST_SECOND


class HubSecurityLog(UseCaseBody, frozen=True, tag="ECS35d.response"):
    """Rows of the hub's Security Log."""

    entries: tuple[HubSecurityEvent, ...] = ()
    results: tuple[int, ...] = ()


_LOG = compact(row(HubSecurityEvent, time=SECONDS, code=CODE))

USE_CASE = accesses.use_case(
    NAME,
    0x0094,
    (ReadHubSecurityLog, HubSecurityLog),
    accesses.read_rows("entries", _LOG, "0000636201FF"),
)

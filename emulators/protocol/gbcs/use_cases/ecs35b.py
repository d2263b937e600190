"""ECS35b Read ESME Security Log (SR 6.13)."""

from __future__ import annotations

from msgspec import Struct

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.datum import compact, row
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.moments import EPOCH_2000, LAST_SECOND
from sitrig.emulators.protocol.gbcs.simple_data import CODE, SECONDS

NAME = "ECS35b"


class SecurityEvent(Struct, frozen=True):
    """An event at `time` (Unix milliseconds); `code` is four hex digits."""

    time: int
    code: str


class ReadSecurityLog(UseCaseBody, frozen=True, tag="ECS35b.command"):
    """Ask for the rows from `start` to `end` (Unix milliseconds); without them, for all."""

    start: int = EPOCH_2000 * 1000
    end: int = LAST_SECOND


class SecurityLog(UseCaseBody, frozen=True, tag="ECS35b.response"):
    """Rows of the meter's Security Log."""

    entries: tuple[SecurityEvent, ...] = ()
    results: tuple[int, ...] = ()


_LOG = compact(row(SecurityEvent, time=SECONDS, code=CODE))

USE_CASE = accesses.use_case(
    NAME,
    0x0049,
    (ReadSecurityLog, SecurityLog),
    accesses.read_rows("entries", _LOG, "0000636201FF"),
)

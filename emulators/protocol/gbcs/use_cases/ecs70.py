"""ECS70 Set Clock on the ESME (SR 8.1.1 Commission Device, SR 6.11 Synchronise Clock)."""

from __future__ import annotations

from enum import Enum

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.axdr import Data, Tag, octets
from sitrig.emulators.protocol.gbcs.datum import fixed, mapped, row
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.moments import NEVER
from sitrig.emulators.protocol.gbcs.simple_data import MOMENT, UINT8

NAME = "ECS70"


class ClockStatus(Enum):
    """The meter's own judgement of its clock."""

    RELIABLE = "reliable"
    INVALID = "invalid"
    UNRELIABLE = "unreliable"


class SetClock(UseCaseBody, frozen=True, tag="ECS70.command"):
    """The clock becomes reliable if its time lies in the window (Unix milliseconds, inclusive)."""

    window_start: int
    window_end: int


class ClockResult(UseCaseBody, frozen=True, tag="ECS70.response"):
    """The meter's time (Unix milliseconds) and status after the attempt."""

    time: int = 0
    status: ClockStatus = ClockStatus.INVALID
    results: tuple[int, ...] = ()


_CLOCK = "0000010000FF"
_BASE = fixed(Data(Tag.ENUM, 5))  # adjusted by a preset time
_WINDOW = row(dict, _preset=fixed(octets(NEVER)), window_start=MOMENT, window_end=MOMENT)
_STATUS = mapped(
    {ClockStatus.RELIABLE: 0, ClockStatus.INVALID: 1, ClockStatus.UNRELIABLE: 2}, UINT8
)

USE_CASE = accesses.use_case(
    NAME,
    0x0062,
    (SetClock, ClockResult),
    accesses.write(None, _BASE, 8, _CLOCK, 9),
    accesses.act(accesses.WHOLE, _WINDOW, 8, _CLOCK, 5),
    accesses.act(None, fixed(Data(Tag.INT8, 0)), 8, _CLOCK, 4),
    accesses.read("time", MOMENT, 8, _CLOCK),
    accesses.read("status", _STATUS, 8, _CLOCK, 4),
    signed=True,
)

"""GCS28 Set Clock on a GSME (SR 6.11, and 8.1.1 where it commissions)."""

from __future__ import annotations

from enum import IntEnum

from sitrig.emulators.protocol.gbcs import der
from sitrig.emulators.protocol.gbcs import der_values as values
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_case import UseCase

NAME = "GCS28"


class ClockStatus(IntEnum):
    """How far the device trusts its time."""

    RELIABLE = 0
    INVALID = 1
    UNRELIABLE = 2


class SetClock(UseCaseBody, frozen=True, tag="GCS28.command"):
    """Take the Comms Hub's time as reliable if it lies between these instants (Unix milliseconds)."""

    start: int
    end: int


class ClockSet(UseCaseBody, frozen=True, tag="GCS28.response"):
    """The device's time after the command, and its status."""

    time: int
    status: ClockStatus


_COMMAND = der.payload(
    "SetClock",
    lambda body, _: {"from": values.write_time(body.start), "to": values.write_time(body.end)},
    lambda tree: SetClock(values.read_time(tree["from"]), values.read_time(tree["to"])),
    SetClock,
)
_RESPONSE = der.payload(
    "ClockSet",
    lambda body, _: {"time": values.write_time(body.time), "status": int(body.status)},
    lambda tree: ClockSet(values.read_time(tree["time"]), values.code(ClockStatus, tree["status"])),
    ClockSet,
)

USE_CASE = UseCase(
    name=NAME, message_code=0x007F, command=_COMMAND, response=_RESPONSE, signed=True
)

"""CS11 Clear ZigBee Event Log of a GSME (SR 3.3)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import cluster_commands, zcl
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_case import UseCase
from sitrig.emulators.protocol.gbcs.zcl import Header

NAME = "CS11"


class ClearEventLog(UseCaseBody, frozen=True, tag="CS11.command"):
    """Forget what the event log holds."""


class EventLogCleared(UseCaseBody, frozen=True, tag="CS11.response"):
    """Which logs are empty now, a bit for each by its number; or a ZigBee status other than 0."""

    status: int = 0
    cleared: int = 0


_CLEAR = Header(cluster=0x0709, frame_control=0x01, command=0x01)
_CLEARED = Header(cluster=0x0709, frame_control=0x09, command=0x02)

USE_CASE = UseCase(
    name=NAME,
    message_code=0x0015,
    command=cluster_commands.command(ClearEventLog, _CLEAR, _log=zcl.fixed(b"\x03")),
    response=cluster_commands.answer(EventLogCleared, _CLEAR, _CLEARED, cleared=zcl.UINT8),
)

"""GCS41 Set MPRN on a GSME (SR 6.20.1)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import cluster_commands, zcl
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_case import UseCase
from sitrig.emulators.protocol.gbcs.zcl import Header

NAME = "GCS41"


class SetMprn(UseCaseBody, frozen=True, tag="GCS41.command"):
    """Take this meter point reference number; `issued` is when the command was made (Unix milliseconds)."""

    issued: int | None
    mprn: str
    takes_effect: int | None = None
    provider: int = 0


class MprnSet(UseCaseBody, frozen=True, tag="GCS41.response"):
    """ZigBee status, 0 for success."""

    status: int


_SET = Header(cluster=0x0708, frame_control=0x09, command=0x03)

USE_CASE = UseCase(
    name=NAME,
    message_code=0x0087,
    command=cluster_commands.command(
        SetMprn,
        _SET,
        issued=zcl.TIME,
        takes_effect=zcl.TIME,
        provider=zcl.UINT32,
        mprn=zcl.TEXT,
    ),
    response=cluster_commands.default_response(MprnSet, _SET, 0x00),
)

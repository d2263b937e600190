"""CS01b Apply Prepayment Top Up to a GSME (SR 2.2)."""

from __future__ import annotations

from enum import IntEnum

from sitrig.emulators.protocol.gbcs import cluster_commands, zcl
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_case import UseCase
from sitrig.emulators.protocol.gbcs.zcl import Header

NAME = "CS01b"


class TopUpVerdict(IntEnum):
    """Result type of the ZigBee prepayment cluster."""

    ACCEPTED = 0
    INVALID = 1
    DUPLICATE = 2


class TopUp(UseCaseBody, frozen=True, tag="CS01b.command"):
    """Add the credit of that Unique Transaction Reference Number."""

    utrn: str


class TopUpResult(UseCaseBody, frozen=True, tag="CS01b.response"):
    """What was added and what there is now, in 10 to the -5 of a pound; None for both when nothing was added."""

    verdict: TopUpVerdict
    added: int | None = None
    credit: int | None = None


_TOP_UP = Header(cluster=0x0705, frame_control=0x01, command=0x04)
_TOPPED_UP = Header(cluster=0x0705, frame_control=0x09, command=0x03)
_BY_SUPPLIER = zcl.fixed(b"\x00")

USE_CASE = UseCase(
    name=NAME,
    message_code=0x0097,
    command=cluster_commands.command(TopUp, _TOP_UP, _device=_BY_SUPPLIER, utrn=zcl.TEXT),
    response=cluster_commands.command(
        TopUpResult,
        _TOPPED_UP,
        verdict=zcl.named(TopUpVerdict),
        added=zcl.INT32,
        _source=_BY_SUPPLIER,
        credit=zcl.INT32,
    ),
    response_is_dated=True,
)

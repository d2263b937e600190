"""GCS32 Disable Supply of a GSME (SR 7.2)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import cluster_commands, zcl
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_case import UseCase
from sitrig.emulators.protocol.gbcs.use_cases.gcs33 import GasSupply
from sitrig.emulators.protocol.gbcs.zcl import Header

NAME = "GCS32"


class DisableSupply(UseCaseBody, frozen=True, tag="GCS32.command"):
    """Turn the gas off; `issued` is when the command was made (Unix milliseconds)."""

    issued: int | None
    requested: int | None = None
    takes_effect: int | None = None
    provider: int = 0


class SupplyDisabled(UseCaseBody, frozen=True, tag="GCS32.response"):
    """The supply after it; or a ZigBee status other than 0, and nothing else."""

    status: int = 0
    issued: int | None = None
    takes_effect: int | None = None
    provider: int = 0
    supply: GasSupply | None = None


_CHANGE = Header(cluster=0x0702, frame_control=0x01, command=0x0B)
_CHANGED = Header(cluster=0x0702, frame_control=0x09, command=0x0C)
_OFF, _CONTROL = zcl.fixed(b"\x00"), zcl.fixed(b"\x01")

USE_CASE = UseCase(
    name=NAME,
    message_code=0x0081,
    command=cluster_commands.command(
        DisableSupply,
        _CHANGE,
        provider=zcl.UINT32,
        issued=zcl.TIME,
        requested=zcl.TIME,
        takes_effect=zcl.TIME,
        _supply=_OFF,
        _control=_CONTROL,
    ),
    response=cluster_commands.answer(
        SupplyDisabled,
        _CHANGE,
        _CHANGED,
        provider=zcl.UINT32,
        issued=zcl.TIME,
        takes_effect=zcl.TIME,
        supply=zcl.named(GasSupply),
    ),
    signed=True,
)

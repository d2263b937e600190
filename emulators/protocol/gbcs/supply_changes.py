"""The one ZigBee command by which GCS32 and GCS39 change the supply of a GSME. Knows no use case that does."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import cluster_commands, zcl
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_case import UseCase
from sitrig.emulators.protocol.gbcs.use_cases.gcs33 import GasSupply
from sitrig.emulators.protocol.gbcs.zcl import Header

_CHANGE = Header(cluster=0x0702, frame_control=0x01, command=0x0B)
_CHANGED = Header(cluster=0x0702, frame_control=0x09, command=0x0C)
_CONTROL = zcl.fixed(b"\x01")


class SupplyChange(UseCaseBody, frozen=True):
    """`issued` is when the command was made; all instants are Unix milliseconds."""

    issued: int | None
    requested: int | None = None
    takes_effect: int | None = None
    provider: int = 0


class SupplyChanged(UseCaseBody, frozen=True):
    """The supply after it; or a ZigBee status other than 0, and nothing else."""

    status: int = 0
    issued: int | None = None
    takes_effect: int | None = None
    provider: int = 0
    supply: GasSupply | None = None


def use_case(
    name: str,
    message_code: int,
    bodies: tuple[type[SupplyChange], type[SupplyChanged]],
    supply: GasSupply,
) -> UseCase:
    """Change Supply to that state, and its answer."""
    command, answer = bodies
    return UseCase(
        name=name,
        message_code=message_code,
        command=cluster_commands.command(
            command,
            _CHANGE,
            provider=zcl.UINT32,
            issued=zcl.TIME,
            requested=zcl.TIME,
            takes_effect=zcl.TIME,
            _supply=zcl.fixed(supply.to_bytes()),
            _control=_CONTROL,
        ),
        response=cluster_commands.answer(
            answer,
            _CHANGE,
            _CHANGED,
            provider=zcl.UINT32,
            issued=zcl.TIME,
            takes_effect=zcl.TIME,
            supply=zcl.named(GasSupply),
        ),
        signed=True,
    )

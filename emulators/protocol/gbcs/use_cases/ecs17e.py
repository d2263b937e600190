"""ECS17e Read Import Time-of-use with Blocks Registers (SR 4.1.3)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs.datum import expect, nested, table
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.protected_data import (
    SEALED_RESPONSE,
    Protection,
    plain,
    protected_read,
)
from sitrig.emulators.protocol.gbcs.simple_data import UINT32
from sitrig.emulators.protocol.gbcs.use_case import UseCase

NAME = "ECS17e"


class ReadBlockRegisters(UseCaseBody, frozen=True, tag="ECS17e.command"):
    """Ask for the registers of each block and time of use, under that protection once it is sent as octets."""

    protection: Protection | None = None


class BlockRegisters(UseCaseBody, frozen=True, tag="ECS17e.response"):
    """Cumulative Wh imported in each block and time of use, in the meter's order; when, the grouping header says."""

    active_import_wh: tuple[int, ...]


USE_CASE = UseCase(
    name=NAME,
    message_code=0x002A,
    command=protected_read(ReadBlockRegisters, "00005E2C2202", at="00002B020AFF"),
    response=SEALED_RESPONSE,
    response_is_dated=True,
    plain=plain(
        BlockRegisters,
        lambda body: expect(BlockRegisters, body).active_import_wh,
        nested(nested(table(UINT32))),
    ),
)

"""ECS17d Read Import Time-of-use Registers (SR 4.1.2)."""

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

NAME = "ECS17d"


class ReadTimeOfUseRegisters(UseCaseBody, frozen=True, tag="ECS17d.command"):
    """Ask for the registers of each time of use, under that protection once it is sent as octets."""

    protection: Protection | None = None


class TimeOfUseRegisters(UseCaseBody, frozen=True, tag="ECS17d.response"):
    """Cumulative Wh imported in each time of use, 1 to 48; when, the grouping header says."""

    active_import_wh: tuple[int, ...]


USE_CASE = UseCase(
    name=NAME,
    message_code=0x0029,
    command=protected_read(ReadTimeOfUseRegisters, "00005E2C2201", at="00002B0209FF"),
    response=SEALED_RESPONSE,
    response_is_dated=True,
    plain=plain(
        TimeOfUseRegisters,
        lambda body: expect(TimeOfUseRegisters, body).active_import_wh,
        nested(nested(table(UINT32))),
    ),
)

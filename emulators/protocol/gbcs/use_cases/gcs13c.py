"""GCS13c Read Gas Time-of-use Registers (SR 4.1.2). Sealed for whoever asks."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import attributes
from sitrig.emulators.protocol.gbcs.gas_registers import PRIMARY, register
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_case import UseCase

NAME = "GCS13c"


class ReadTimeOfUse(UseCaseBody, frozen=True, tag="GCS13c.command"):
    """Ask for the volume counted in each tier."""


class TimeOfUse(UseCaseBody, frozen=True, tag="GCS13c.response"):
    """Volumes, to be multiplied by `multiplier` and divided by `divisor`, in the unit of that ZigBee code."""

    divisor: int | None
    multiplier: int | None
    unit: int | None
    tier_1: int | None
    tier_2: int | None
    tier_3: int | None
    tier_4: int | None
    statuses: tuple[int, ...] = ()


_READ = (
    *PRIMARY,
    register("tier_1", 0x0100),
    register("tier_2", 0x0102),
    register("tier_3", 0x0104),
    register("tier_4", 0x0106),
)

USE_CASE = UseCase(
    name=NAME,
    message_code=0x00B6,
    command=attributes.reads(ReadTimeOfUse, *_READ),
    response=attributes.SEALED_ANSWERS,
    response_is_dated=True,
    plain=attributes.plain(TimeOfUse, *_READ),
)

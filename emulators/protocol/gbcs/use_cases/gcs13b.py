"""GCS13b Read Gas Block Counters (SR 4.1.4). Sealed for whoever asks."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import attributes
from sitrig.emulators.protocol.gbcs.gas_registers import PRIMARY, register
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_case import UseCase

NAME = "GCS13b"


class ReadBlocks(UseCaseBody, frozen=True, tag="GCS13b.command"):
    """Ask for the volume counted in each block."""


class Blocks(UseCaseBody, frozen=True, tag="GCS13b.response"):
    """Volumes, to be multiplied by `multiplier` and divided by `divisor`, in the unit of that ZigBee code."""

    block_1: int | None
    block_2: int | None
    block_3: int | None
    block_4: int | None
    divisor: int | None
    multiplier: int | None
    unit: int | None
    statuses: tuple[int, ...] = ()


_READ = (
    register("block_1", 0x0700),
    register("block_2", 0x0701),
    register("block_3", 0x0702),
    register("block_4", 0x0703),
    *PRIMARY,
)

USE_CASE = UseCase(
    name=NAME,
    message_code=0x00B8,
    command=attributes.reads(ReadBlocks, *_READ),
    response=attributes.SEALED_ANSWERS,
    response_is_dated=True,
    plain=attributes.plain(Blocks, *_READ),
)

"""GCS13a Read Gas Consumption (SR 4.1.1): the meter's index. Sealed for whoever asks."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import attributes
from sitrig.emulators.protocol.gbcs.gas_registers import PRIMARY, SUMMATION
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_case import UseCase

NAME = "GCS13a"


class ReadConsumption(UseCaseBody, frozen=True, tag="GCS13a.command"):
    """Ask for the index."""


class Consumption(UseCaseBody, frozen=True, tag="GCS13a.response"):
    """Volume, to be multiplied by `multiplier` and divided by `divisor`, in the unit of that ZigBee code."""

    divisor: int | None
    multiplier: int | None
    unit: int | None
    volume: int | None
    statuses: tuple[int, ...] = ()


_READ = (*PRIMARY, SUMMATION)

USE_CASE = UseCase(
    name=NAME,
    message_code=0x0074,
    command=attributes.reads(ReadConsumption, *_READ),
    response=attributes.SEALED_ANSWERS,
    response_is_dated=True,
    plain=attributes.plain(Consumption, *_READ),
)

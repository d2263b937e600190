"""GCS33 Read GSME Supply Status (SR 7.4)."""

from __future__ import annotations

from enum import IntEnum

from sitrig.emulators.protocol.gbcs import attributes, zcl
from sitrig.emulators.protocol.gbcs.attributes import Attribute
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_case import UseCase

NAME = "GCS33"


class GasSupply(IntEnum):
    """Supply status of the ZigBee metering cluster."""

    OFF = 0
    ARMED = 1
    ON = 2


class ReadSupplyStatus(UseCaseBody, frozen=True, tag="GCS33.command"):
    """Ask for the state of the valve and of the battery."""


class SupplyStatus(UseCaseBody, frozen=True, tag="GCS33.response"):
    """Days that the battery lasts, and the supply."""

    battery_days: int | None
    supply: GasSupply | None
    statuses: tuple[int, ...] = ()


_READ = (
    Attribute("battery_days", 0x0205, 0x21, zcl.UINT16),
    Attribute("supply", 0x0014, 0x30, zcl.named(GasSupply)),
)

USE_CASE = UseCase(
    name=NAME,
    message_code=0x0082,
    command=attributes.reads(ReadSupplyStatus, *_READ),
    response=attributes.answers(SupplyStatus, *_READ),
)

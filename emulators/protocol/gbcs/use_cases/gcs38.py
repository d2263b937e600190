"""GCS38 Read GSME Firmware Version (SR 11.2)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import attributes, zcl
from sitrig.emulators.protocol.gbcs.attributes import Attribute
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_case import UseCase

NAME = "GCS38"


class ReadFirmwareVersion(UseCaseBody, frozen=True, tag="GCS38.command"):
    """Ask for the executing version."""


class FirmwareVersion(UseCaseBody, frozen=True, tag="GCS38.response"):
    """The executing version: eight hex digits."""

    version: str | None
    statuses: tuple[int, ...] = ()


_VERSION = Attribute("version", 0x0206, 0x41, zcl.HEX)

USE_CASE = UseCase(
    name=NAME,
    message_code=0x0084,
    command=attributes.reads(ReadFirmwareVersion, _VERSION),
    response=attributes.answers(FirmwareVersion, _VERSION),
)

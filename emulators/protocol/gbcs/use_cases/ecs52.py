"""ECS52 Read Firmware Version from an ESME or CHF (SR 11.2)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs.message import UseCaseBody

NAME = "ECS52"


class ReadFirmwareVersion(UseCaseBody, frozen=True, tag="ECS52.command"):
    """Ask for the executing version."""


class FirmwareVersion(UseCaseBody, frozen=True, tag="ECS52.response"):
    """The executing version: eight hex digits."""

    version: str

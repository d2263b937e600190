"""ECS52 Read Firmware Version from an ESME or CHF (SR 11.2)."""

from __future__ import annotations

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs.axdr import NULL, Data, Tag, octets
from sitrig.emulators.protocol.gbcs.dlms import AccessKind, Specification
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_case import (
    Access,
    DlmsPayloads,
    Results,
    UseCase,
    get,
    gets,
)

NAME = "ECS52"
_VERSION = get(1, "0000000201FF", 2)


class ReadFirmwareVersion(UseCaseBody, frozen=True, tag="ECS52.command"):
    """Ask for the executing version."""


class FirmwareVersion(UseCaseBody, frozen=True, tag="ECS52.response"):
    """The executing version: eight hex digits; empty where the device could not tell."""

    version: str
    result: int = 0


def _ask(body: UseCaseBody) -> Access:
    return gets(_VERSION)


def _understand(asked: tuple[Specification, ...], data: tuple[Data, ...]) -> UseCaseBody:
    if (asked, data) != gets(_VERSION):
        raise PayloadError(f"{NAME} asks for {asked}, not for the firmware version")
    return ReadFirmwareVersion()


def _tell(body: UseCaseBody) -> tuple[tuple[Data, ...], tuple[tuple[AccessKind, int], ...]]:
    assert isinstance(body, FirmwareVersion)
    told = octets(bytes.fromhex(body.version)) if body.result == 0 else NULL
    return (told,), ((AccessKind.GET, body.result),)


def _hear(data: tuple[Data, ...], results: Results) -> UseCaseBody:
    (told,), (result,) = data, results
    if told.tag is Tag.OCTETS and isinstance(told.value, bytes):
        return FirmwareVersion(told.value.hex().upper(), result)
    return FirmwareVersion("", result)


USE_CASE = UseCase(
    name=NAME,
    message_code=0x0059,
    payloads=DlmsPayloads(ask=_ask, understand=_understand, tell=_tell, hear=_hear),
)

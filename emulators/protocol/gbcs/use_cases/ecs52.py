"""ECS52 Read Firmware Version from an ESME or CHF (SR 11.2)."""

from __future__ import annotations

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs.axdr import NULL, Tag, octets
from sitrig.emulators.protocol.gbcs.dlms import AccessKind
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_case import (
    Outcomes,
    UseCase,
    access_response,
    get,
    reads,
)

NAME = "ECS52"


class ReadFirmwareVersion(UseCaseBody, frozen=True, tag="ECS52.command"):
    """Ask for the executing version."""


class FirmwareVersion(UseCaseBody, frozen=True, tag="ECS52.response"):
    """The executing version: eight hex digits. `result` other than 0: the device could not tell."""

    version: str
    result: int = 0


def _tell(body: UseCaseBody) -> Outcomes:
    assert isinstance(body, FirmwareVersion)
    datum = octets(bytes.fromhex(body.version)) if body.result == 0 else NULL
    return ((AccessKind.GET, datum, body.result),)


def _hear(outcomes: Outcomes) -> UseCaseBody:
    if len(outcomes) != 1:
        raise PayloadError(f"{len(outcomes)} results where {NAME} has one")
    _, datum, result = outcomes[0]
    if result == 0 and datum.tag is Tag.OCTETS and isinstance(datum.value, bytes):
        return FirmwareVersion(datum.value.hex().upper())
    if result == 0 or datum != NULL:
        raise PayloadError(f"{datum} with result {result} is no firmware version")
    return FirmwareVersion("", result)


USE_CASE = UseCase(
    name=NAME,
    message_code=0x0059,
    command=reads(NAME, ReadFirmwareVersion, get(1, "0000000201FF", 2)),
    response=access_response(_tell, _hear),
)

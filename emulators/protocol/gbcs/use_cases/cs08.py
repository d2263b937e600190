"""CS08 Read Firmware Version of a PPMID or HCALCS (SR 11.2)."""

from __future__ import annotations

from enum import IntEnum

from sitrig.emulators.protocol.gbcs import der
from sitrig.emulators.protocol.gbcs import der_values as values
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_case import UseCase

NAME = "CS08"

_VERSION = 4


class VersionCode(IntEnum):
    """Outcome."""

    SUCCESS = 0
    FAILED = 1


class ReadFirmwareVersion(UseCaseBody, frozen=True, tag="CS08.command"):
    """Ask for the executing version."""


class FirmwareVersion(UseCaseBody, frozen=True, tag="CS08.response"):
    """The executing version: eight hex digits."""

    version: str
    code: VersionCode


def _write(body: FirmwareVersion, _counter: int) -> der.Tree:
    return {"version": values.write_hex(body.version, _VERSION), "outcome": int(body.code)}


def _read(tree: der.Tree) -> FirmwareVersion:
    version = values.sized(tree["version"], _VERSION).hex().upper()
    return FirmwareVersion(version, values.code(VersionCode, tree["outcome"]))


USE_CASE = UseCase(
    name=NAME,
    message_code=0x0129,
    command=der.nothing(ReadFirmwareVersion),
    response=der.payload("FirmwareVersion", _write, _read, FirmwareVersion),
)

"""CS09 Firmware Activation alert (8F8B) of a PPMID or HCALCS, which activates its firmware by itself."""

from __future__ import annotations

from enum import IntEnum

from sitrig.emulators.protocol.gbcs import der
from sitrig.emulators.protocol.gbcs import der_values as values
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_case import UseCase

NAME = "CS09"

_VERSION = 4


class SelfActivationCode(IntEnum):
    """Outcome."""

    SUCCESS = 0
    FAILED = 1


class FirmwareActivated(UseCaseBody, frozen=True, tag="CS09.alert"):
    """The version (eight hex digits) and how its activation went."""

    alert_code: str
    time: int
    version: str
    code: SelfActivationCode


def _write(body: FirmwareActivated, _counter: int) -> der.Tree:
    return {
        "alertCode": values.write_alert_code(body.alert_code),
        "time": values.write_time(body.time),
        "version": values.write_hex(body.version, _VERSION),
        "outcome": int(body.code),
    }


def _read(tree: der.Tree) -> FirmwareActivated:
    return FirmwareActivated(
        alert_code=values.read_alert_code(tree["alertCode"]),
        time=values.read_time(tree["time"]),
        version=values.sized(tree["version"], _VERSION).hex().upper(),
        code=values.code(SelfActivationCode, tree["outcome"]),
    )


USE_CASE = UseCase(
    name=NAME,
    message_code=0x012B,
    alert=der.payload("FirmwareActivated", _write, _read, FirmwareActivated),
    signed=True,
)
